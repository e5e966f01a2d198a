"""Tables without a header."""

from __future__ import annotations

from ipplanner.importing.recognition.guessing import guessed_header
from tests.importing.recognition.tables import grid, read, rows

TABLE = [
    ["1", "推进改革", "开展试点", "研究出台综合管理改革试点的实施方案。", "省知识产权局"],
    ["", "", "设置奖励", "开展第五届专利奖评选，年底前公布结果。", "省知识产权局"],
    ["2", "严格保护", "信息公开", "按月公开行政处罚案件信息，接受监督。", "省市场监管局"],
]


def test_columns_are_judged_by_their_content() -> None:
    found = read("示例省2018年工作要点", grid(TABLE))
    assert rows(found.documents[0])[1] == ("推进改革", "设置奖励", TABLE[1][3], "省知识产权局")
    assert [problem.kind for problem in found.problems] == ["no-header"]
    assert found.documents[0].title == "示例省2018年工作要点"


def test_a_table_of_anything_else_is_no_plan() -> None:
    assert guessed_header(grid([["甲", "乙", "丙"]] * 5)) is None
    assert guessed_header(grid([["张某", "省财政厅", "电话"]] * 5)) is None
    assert guessed_header(grid(TABLE[:1])) is None
