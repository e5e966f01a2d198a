"""Family 5: groups, tasks with brackets of departments, phases; letter before, form after."""

from __future__ import annotations

import pytest

from ipplanner.importing.source import Grid
from ipplanner.model import Phase
from tests.importing.recognition.tables import LEFT, UP, grid
from tests.importing.recognition.tasks.making import (
    CONTACTS,
    LETTER,
    SCHEDULE,
    SCHEDULE_TITLE,
    one,
    outline,
    schedule,
    tasks,
)

OUTLINE = ["一、加强执法监管", "  1.", "  2.", "二、整治侵权行为", "  3."]


def test_tasks_and_brackets() -> None:
    document = one(*LETTER, SCHEDULE_TITLE, schedule())
    assert document.layout == "progress-schedule"
    assert outline(document) == OUTLINE
    first, second, third = (measure for *_, measure in tasks(document))
    assert first.text == "创新监管方式。综合运用大数据。"
    assert first.departments.startswith("（管理司、各有关地方局（下称地方局）负责")
    assert (first.lead, first.support) == (["管理司"], ["各有关地方局"])
    assert second.text == "加强监控。\n省局及时推送信息。"
    assert second.departments == "（各省（区、市）局、市局负责）\n（各省局负责）"
    assert third.text == "建立快速机制，完善中心（快速中心）管理。"


def test_phases() -> None:
    first, second, third = (m.phases for *_, m in tasks(one(SCHEDULE_TITLE, schedule())))
    assert first == [
        Phase("2031年", "研究方案，选择有关地方探索。", "（管理司）"),
        Phase("2032—2035年", "推进运用。", "（管理司、地方局）"),
    ]
    assert second == [
        Phase("每年度", "组织检查。", "（各省局）"),
        Phase("", "针对重点领域曝光案件。", "（各地方局）"),
        Phase("", "汇总线索。", "(江苏局全面推进)"),
    ]
    assert third == [Phase("每年2—4月", "考核。", "")]


def test_letter_and_form_are_kept_around() -> None:
    below: list[Grid | str] = ["注：填写附件。", "附件", grid(CONTACTS, "表格 2")]
    document = one(*LETTER, SCHEDULE_TITLE, schedule(), *below)
    assert (document.title, document.title_at) == (SCHEDULE_TITLE, len(LETTER))
    assert (document.front, document.year) == (LETTER, 2031)
    assert document.back[:3] == ["注：填写附件。", "附件", "\t姓名\t电话"]
    assert document.back[3:] == ["负责人 （分管领导）\t\t", "联系人\t\t"]


@pytest.mark.parametrize(
    "header",
    [
        ["任务分工", "", "工作进度"],
        ["", "任务分工", "工作进度"],
        ["任务", "分工", "进度安排"],
    ],
)
def test_other_headers(header: list[str]) -> None:
    document = one(SCHEDULE_TITLE, grid([header, *SCHEDULE[1:]]))
    assert (document.layout, outline(document)) == ("progress-schedule", OUTLINE)


def test_groups_over_the_width() -> None:
    rows = [["任务分工", "工作进度"]]
    for group, task, steps in SCHEDULE[1:]:
        rows += [] if group == UP else [[group, LEFT]]
        rows.append([task, steps])
    assert outline(one(SCHEDULE_TITLE, grid(rows))) == OUTLINE


@pytest.mark.parametrize("group", ["", "一、加强执法监管"])
def test_cells_that_are_not_merged(group: str) -> None:
    rows = [[group if cell == UP else cell for cell in row] for row in SCHEDULE]
    rows[0] = ["任务分工", "", "工作进度"]
    assert outline(one(SCHEDULE_TITLE, grid(rows))) == OUTLINE


def test_all_in_one_sheet() -> None:
    lines = [[line, "", ""] for line in [*LETTER, SCHEDULE_TITLE]]
    below = [[line, "", ""] for line in ("注：填写附件。", "附件", "负责人")]
    rows = [*lines, *SCHEDULE, *below, ["", "姓名", "电话"], ["联系人", "", ""]]
    document = one(grid(rows, "Sheet1", is_sheet=True), name="方案.xlsx")
    assert (document.front, document.title) == (LETTER, SCHEDULE_TITLE)
    assert outline(document) == OUTLINE
    assert document.back[:3] == ["注：填写附件。", "附件", "负责人"]
