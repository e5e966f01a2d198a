"""Which family a file is of, where nobody says it."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.families import family_of
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import all_layouts
from tests.importing.recognition.tables import HEADER, LEFT, UP, grid, source
from tests.importing.recognition.tasks.making import (
    PROMOTION,
    SCHEDULE,
    STRATEGY,
    TASK_LIST,
)

PLAN_ROWS = [
    ["1", "推进改革", "开展试点", "研究出台试点的实施方案。", "省知识产权局"],
    [UP, UP, "设置奖励", "开展专利奖评选。", "省知识产权局、省财政厅"],
]
PLAN_HEADERS = [
    HEADER,
    ["序号", "重点工作", "工作内容", "具体措施及成果形式", "责任部门"],
    ["序号", "主体任务", "工作任务", "落实举措", "执行部门"],
    ["序号", "一级标题", "二级标题", "具体任务", "责任单位"],
    ["序号", "任务", "任务内容", "工作措施", "完成时限"],
]


def family(*blocks: object) -> str:
    found = family_of(source(*blocks).blocks, all_layouts())  # type: ignore[arg-type]
    return found.id if found else ""


@pytest.mark.parametrize("header", PLAN_HEADERS)
def test_plans_of_provinces(header: list[str]) -> None:
    assert family("蓝江省2031年工作要点", grid([header, *PLAN_ROWS])) == "provincial-outline"
    title = "蓝江省2031年专利事业发展战略推进计划"
    assert family(title, grid([header, *PLAN_ROWS])) == "provincial-outline"


def test_a_plan_in_the_columns_of_a_national_list() -> None:
    header = ["工作任务", "落实举措", "执行部门", "完成时间"]
    rows = [["开展试点", "研究出台方案。", "省知识产权局", "全年"]] * 3
    assert family("蓝江省2031年任务清单", grid([header, *rows])) == "provincial-outline"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (PROMOTION, "national-promotion"),
        (TASK_LIST, "task-list"),
        (SCHEDULE, "progress-schedule"),
    ],
)
def test_national_tables_even_without_a_title(rows: list[list[str]], expected: str) -> None:
    assert family(grid(rows)) == expected
    assert family(grid(rows, "Sheet1", is_sheet=True)) == expected


def test_obligations_tell_more_than_headers() -> None:
    header = ["工作任务", "落实措施", "责任部门", "完成时限"]
    assert family(grid([header, *TASK_LIST[1:]])) in ("task-list", "national-promotion")


def test_running_text() -> None:
    assert family(*STRATEGY) == "national-strategy"
    assert family("各省：", "一、提高认识。", "二、抓好落实。", "1.加强领导。") == ""


def test_nothing_to_tell() -> None:
    assert family("通知", grid([["姓名", "电话"], ["某某", "12345"]])) == ""


def test_each_sheet_is_of_its_own_family() -> None:
    sheets = [
        grid([["2031年任务清单", LEFT, LEFT, LEFT], *TASK_LIST], "清单", is_sheet=True),
        grid([HEADER, *PLAN_ROWS], "蓝江省2031年", is_sheet=True),
        grid([["填表说明"], ["请认真填写。"]], "说明", is_sheet=True),
    ]
    found = recognise(source(*sheets))
    assert [one.layout for one in found.documents] == ["task-list", "provincial-outline"]
    assert [one.role for one in found.documents] == ["template", "plan"]
    assert {left.reason for left in found.conservation.left_out} == {"其他工作表"}
    sums = found.conservation
    left = sum(len(one.text) for one in sums.left_out)
    assert sums.source_chars == sums.document_chars + left
