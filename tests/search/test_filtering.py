"""Which rows a filter keeps."""

from __future__ import annotations

import pytest

from ipplanner.model import CarryLink, Document, Item, Measure, Section
from ipplanner.search.filtering import Criteria, department_counts, keeping, row_count
from ipplanner.search.picking import Picked


def plan() -> Document:
    full = Measure("m1", "开展2018年行动", "省甲局", ["省甲局"], ["省乙厅"], extra={"备注": "附表"})
    bare = Measure("m2", "无部门的举措")
    unread = Measure("m5", "未读出部门", "某某处")
    unsure = [CarryLink("i0", "reworded", False)]
    inner = Section("s2", "", "小节", items=[Item("i3", "", "丙", "1.3", [Measure("m4")], unsure)])
    items = [Item("i1", "", "甲", "1.1", [full, bare, unread]), Item("i2", "", "乙", "", [])]
    outer = Section("s1", "1", "大节", sections=[inner], items=items)
    return Document(template="provincial-2018", sections=[outer, Section("s3", "2", "空节")])


def kept(criteria: Criteria) -> list[str]:
    document = plan()
    keep = keeping(document, criteria)
    assert keep is not None
    rows = [
        (section, item, measure)
        for section, item in document.walk_items()
        for measure in item.measures or [None]  # type: ignore[list-item]
    ]
    ids = [(row[2] or row[1]).id for row in rows if keep(*row)]
    assert row_count(document, keep) == len(ids)
    return ids


@pytest.mark.parametrize(
    ("criteria", "ids"),
    [
        (Criteria(section_id="s1"), ["m1", "m2", "m5", "i2", "m4"]),
        (Criteria(section_id="s2"), ["m4"]),
        (Criteria(department="乙厅"), ["m1"]),
        (Criteria(department="某某处"), ["m5"]),
        (Criteria(department="某某处", part="lead"), []),
        (Criteria(department="乙厅", part="lead"), []),
        (Criteria(department="省甲局", part="lead"), ["m1"]),
        (Criteria(department="省甲局", part="support"), []),
        (Criteria(state="filled"), ["m1", "m5"]),
        (Criteria(state="empty"), ["m2", "i2", "m4"]),
        (Criteria(state="no_measure"), ["i2", "m4"]),
        (Criteria(state="no_departments"), ["m2", "i2", "m4"]),
        (Criteria(state="own"), ["i2"]),
        (Criteria(state="undecided"), ["m4"]),
        (Criteria(text=" 2018 "), ["m1"]),
        (Criteria(text="附表"), ["m1"]),
        (Criteria(text="小节"), ["m4"]),
        (Criteria(section_id="s1", state="empty", text="举措"), ["m2"]),
    ],
)
def test_rows_that_are_kept(criteria: Criteria, ids: list[str]) -> None:
    assert kept(criteria) == ids


def test_nothing_asked_for_keeps_everything() -> None:
    assert keeping(plan(), Criteria(text="  ")) is None
    assert Criteria(text="  ").is_empty
    assert row_count(plan()) == 6


def test_departments_are_counted_by_measure() -> None:
    assert department_counts(plan()) == [("省乙厅", 1), ("省甲局", 1)]


@pytest.mark.parametrize(
    ("picked", "ids"),
    [
        (Picked("", names=frozenset(["省甲局", "甲局"])), ["m1"]),
        (Picked("", names=frozenset(["省甲局"]), part="lead"), ["m1"]),
        (Picked("", names=frozenset(["省甲局"]), part="support"), []),
        (Picked("", names=frozenset(["甲局"])), []),
        (Picked("", names=frozenset(["省乙厅"]), part="support"), ["m1"]),
        (Picked("", status="empty"), ["m1", "m2", "m5", "i2"]),
        (Picked("", status="undecided"), ["m4"]),
        (Picked("", due="none"), ["m1", "m2", "m5", "i2", "m4"]),
        (Picked("", due=6), []),
        (Picked("", ids=frozenset(["m2", "i2", "s2"])), ["m2", "i2", "m4"]),
        (Picked("", ids=frozenset()), []),
    ],
)
def test_rows_that_a_bar_counts(picked: Picked, ids: list[str]) -> None:
    assert not Criteria(picked=picked).is_empty
    assert kept(Criteria(picked=picked)) == ids
