from __future__ import annotations

from typing import NamedTuple

from ipplanner.obligations.duties import (
    DutyCounts,
    areas_in,
    counts_of,
    duties_of,
    to_answer,
)
from ipplanner.obligations.profile import Answer, Profile


class Task(NamedTuple):
    id: str
    obligation: str
    concerned: Answer = ""


TASKS = [
    Task("i1", "省份：各类省份必做"),
    Task("i2", "省份：一类省份必做，二类、三类省份选做"),
    Task("i3", "省份：甲试点涉及省份必做；其他省份选做"),
    Task("i4", ""),
    Task("i5", "省份：涉及省份必做；其他省份选做", "是"),
    Task("i6", "省份：一类省份必做"),
    Task("i7", "省份：一类必做"),
]


def test_duties_and_counts_of_a_document() -> None:
    found = duties_of(TASKS, Profile(2018, "二类"))
    assert [(task.id, task.duty) for task in found] == [
        ("i1", "必做"),
        ("i2", "选做"),
        ("i3", "未定"),
        ("i4", ""),
        ("i5", "必做"),
        ("i6", ""),
        ("i7", "未定"),
    ]
    assert counts_of(found) == DutyCounts(must=2, may=1, open=2, none=2)
    assert counts_of(found).to_answer == 5
    assert [task.id for task in to_answer(found)] == ["i1", "i2", "i3", "i5", "i7"]


def test_counts_follow_what_is_declared() -> None:
    declared = Profile(2018, "一类", areas=(("涉及：甲试点", "否"),))
    assert counts_of(duties_of(TASKS, declared)) == DutyCounts(must=4, may=1, open=1, none=1)
    assert counts_of(duties_of([], declared)) == DutyCounts()


def test_conditions_that_only_a_document_knows() -> None:
    texts = [task.obligation for task in TASKS]
    texts += ["省份：乙、甲试点涉及省份必做", "省份：自由贸易试验区涉及省份必做"]
    assert areas_in(texts) == ["涉及：甲试点", "涉及：乙"]
