"""Columns whose headers say nothing that the layout knows."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.headers import find_header, matched_field
from tests.importing.recognition.tables import LAYOUT, grid

ROWS = [
    ["1", "推进改革", "开展试点", "研究出台综合管理改革试点的实施方案。", "省知识产权局"],
    ["", "", "设置奖励", "开展第五届专利奖评选，年底前公布结果。", "省知识产权局"],
    ["2", "严格保护", "信息公开", "按月公开行政处罚案件信息，接受监督。", "省市场监管局"],
    ["3", "创造运用", "培育企业", "认定一批优势企业，给予专项资金支持。", "省财政厅"],
]
OFFICIAL = {0: "number", 1: "section", 2: "item", 3: "measure", 4: "departments"}


@pytest.mark.parametrize(
    "header",
    [
        ["项目", "工作重点", "工作内容", "打算怎么做", "由谁来做"],
        ["", "什么方面", "工作内容", "具体举措", "责任部门"],
        ["序号", "工作重点", "做什么事", "具体举措", "责任部门"],
        ["序号", "重点任务", "工作内容", "具体举措", "责任部门"],
        ["序号", "工作内容", "工作重点", "具体举措", "责任部门"],
        ["序号", "重点工作", "重点领域", "具体举措", "责任部门"],
    ],
)
def test_what_stands_below_tells_what_a_column_is(header: list[str]) -> None:
    found = find_header(grid([header, *ROWS]), LAYOUT)
    assert found is not None
    assert found.fields == OFFICIAL


def test_a_source_column_is_no_section() -> None:
    header = ["任务来源", "工作内容", "具体举措", "责任部门"]
    found = find_header(grid([header, *[["国发", *row[2:]] for row in ROWS]]), LAYOUT)
    assert found is not None
    assert found.fields[0] == "任务来源"


def test_a_table_of_figures_is_no_plan() -> None:
    assert find_header(grid([["工作重点", "工作内容数", "责任部门数"], *ROWS]), LAYOUT) is None
    assert matched_field("工作内容数", LAYOUT) is None
