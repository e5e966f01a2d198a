"""Rows without a number in tables of other hands: items of their own, or more of the one above."""

from __future__ import annotations

import pytest

from ipplanner.model import Document
from tests.importing.recognition.tables import LEFT, UP, grid
from tests.importing.recognition.tasks.making import (
    PROMOTION,
    SCHEDULE,
    STRATEGY,
    TASK_LIST,
    one,
    tasks,
)

TITLE = "2031年全国示例事业发展战略推进计划"


def _with_row(rows: list[list[str]], at: int, *row: str) -> Document:
    title = {5: TITLE, 4: "2031年推动示例高质量发展任务清单", 3: "任务分工和工作进度方案"}[len(row)]
    return one(title, grid([*rows[:at], list(row), *rows[at:]]))


def _told(document: Document) -> list[tuple[str, str]]:
    return [(item.number, measure.text) for _, item, measure in tasks(document)]


@pytest.mark.parametrize(
    ("departments", "deadline"),
    [("局内：保护司", "年底前"), ("局内：保护司", ""), ("", "年底前")],
)
def test_a_row_that_says_who_or_when_is_an_item(departments: str, deadline: str) -> None:
    found = _with_row(PROMOTION, 4, UP, UP, "推进示范建设。完善制度。", departments, deadline)
    assert _told(found) == [
        ("1.", "推进综合管理改革。总结中心城市成效。"),
        ("2．", "强化改革。修订条例（试行）。"),
        ("", "推进示范建设。完善制度。"),
        ("3.", "开展导航。建立机制。"),
    ]
    assert tasks(found)[2][2].deadline == deadline


def test_a_row_of_text_alone_goes_on_with_the_item_above() -> None:
    found = _with_row(PROMOTION, 4, UP, UP, "推进示范建设。完善制度。", "", "")
    assert _told(found)[1] == ("2．", "强化改革。修订条例（试行）。\n推进示范建设。完善制度。")
    assert len(tasks(found)) == 3


def test_a_row_for_the_provinces_goes_on_with_the_item_above() -> None:
    text = "各地要开展示范建设。"
    found = _with_row(PROMOTION, 4, UP, UP, text, "省份：各类省份必做", "")
    measure = tasks(found)[1][2]
    assert (measure.text, measure.local_text) == ("强化改革。修订条例（试行）。", text)
    assert measure.obligation == "省份:各类省份必做\n省份：各类省份必做"


def test_a_sentence_that_has_not_ended_goes_on() -> None:
    rows = [list(row) for row in PROMOTION]
    rows[3][2] = "2．强化改革，修订"
    found = _with_row(rows, 4, UP, UP, "条例（试行）。", "局内：保护司", "年底前")
    assert _told(found)[1] == ("2．", "强化改革，修订条例（试行）。")
    assert len(tasks(found)) == 3


@pytest.mark.parametrize("title", ["推进示范建设", "（试行）推进示范建设"])
def test_a_task_of_a_list_needs_no_number(title: str) -> None:
    found = _with_row(
        TASK_LIST, 4, title, "国家知识产权局：推进示范。", "局内：保护司", "年底前完成"
    )
    items = [item for _, item, _ in tasks(found)]
    assert [(item.number, item.title) for item in items][2] == ("", title)
    assert [item.number for item in items] == ["1.", "2.", "", "3."]


def test_a_task_of_a_schedule_needs_no_number() -> None:
    found = _with_row(SCHEDULE, 3, UP, "推进示范。（管理司负责）", "2032年：完成试点。")
    measures = [measure for *_, measure in tasks(found)]
    assert [measure.text for measure in measures][2] == "推进示范。"
    assert measures[2].phases[0].period == "2032年"


def test_running_text_without_a_number_goes_on_with_the_item_above() -> None:
    lines = [*STRATEGY[:8], "支持有关地方开展试点。（科技部负责）", *STRATEGY[8:]]
    found = one(*lines, name="2031年深入实施国家知识产权战略推进计划.docx")
    assert [number for number, _ in _told(found)] == ["1.", "2.", "3.", "4.", "5."]
    assert "支持有关地方开展试点" in "".join(text for _, text in _told(found))


def test_a_table_that_numbers_nothing_has_an_item_in_each_row() -> None:
    rows = [
        [text.replace(f"{n}.", "").replace("2．", "") for text in row]
        for n, row in zip((0, 0, 1, 2, 0, 3), PROMOTION, strict=True)
    ]
    found = one(TITLE, grid(rows))
    assert [number for number, _ in _told(found)] == ["", "", ""]
    assert [section.title for section, *_ in tasks(found)] == ["深化领域改革"] * 2 + [
        "强化创造质量"
    ]


def test_a_chapter_of_the_table_stays_one() -> None:
    found = _with_row(PROMOTION, 4, "推进改革", LEFT, LEFT, LEFT, LEFT)
    assert [number for number, _ in _told(found)] == ["1.", "2．", "3."]
    assert "推进改革" in [section.title for section in found.walk_sections()]
