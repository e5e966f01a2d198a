from __future__ import annotations

import pytest

from ipplanner.importing.recognition.flow.chunks import Bond, FlowLine, chunks_of, width_of
from ipplanner.importing.recognition.flow.names import likeness
from ipplanner.importing.recognition.flow.titles import TitleBook
from ipplanner.importing.recognition.flow.widths import Widths


@pytest.mark.parametrize(
    "text",
    [
        "省知识产权局",
        "省知识产权局、省工商局、省版权局等部门",
        "市知识产权局 配合部门：市高院、中关村管委会",
        "省知识产权局奖励（金融）办",
        "省打击侵权假冒工作领导小组办公室、省检察院牵头，相关部门配合",
        "各知识产权宣传周活动成员单位",
        "省知识产权局及各有关市",
    ],
)
def test_lists_of_departments_are_told(text: str) -> None:
    assert likeness(text) > 1


@pytest.mark.parametrize(
    "text", ["开展知识产权进校园活动。", "加强宣传", "建设两个中心。继续推进", "、", ""]
)
def test_other_texts_are_no_departments(text: str) -> None:
    assert likeness(text) < 0


def test_the_last_name_above_a_page_end_may_be_cut() -> None:
    assert likeness("省知识产权局、人民银行昆明中心支", cut=True) > 1


def test_titles_of_the_template_are_told_also_reworded_and_cut() -> None:
    titles = TitleBook.of(["加强海关知识产权保护", "开展知识产权区域布局试点"], -2.0)
    assert titles.points("加强海关知识产权保护") > titles.points("加强知识产权海关保护") > 0
    assert titles.points("开展知识产权区域", cut=True) > titles.points("开展知识产权区域")
    assert titles.points("举办一场展览。") < titles.points("举办展览") < 0
    assert titles.has("加强知识产权海关保护")
    assert not titles.has("举办展览")


def test_lines_suit_the_column_in_which_lines_are_as_wide() -> None:
    widths = Widths.of([("item", 14.0), ("item", 13.5)] * 4 + [("measure", 30.0)] * 9)
    assert widths.full("item", 14.0) > 0 > widths.full("measure", 14.0)
    assert widths.last("item", 9.0) == 0
    assert widths.last("item", 30.0) < 0
    assert Widths().full("item", 14.0) == 0


def test_chunks_know_what_stands_before_them() -> None:
    lines = [
        FlowLine("做好两项工", "第 1 行"),
        FlowLine("作。 省知识产权局 ", "第 2 行"),
        FlowLine("另一项 ", "第 3 行"),
        FlowLine(" 下一页", "第 4 行", begins_page=True),
        FlowLine("续完 ", "第 5 行"),
    ]
    bonds = [(chunk.text, chunk.bond) for chunk in chunks_of(lines)]
    assert bonds == [
        ("做好两项工", Bond.END),
        ("作。", Bond.WRAP),
        ("省知识产权局", Bond.GAP),
        ("另一项", Bond.END),
        ("下一页", Bond.PAGE),
        ("续完", Bond.WRAP),
    ]
    assert width_of("第10项") == 3
