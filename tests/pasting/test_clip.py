"""What a clipboard amounts to as rows of a plan."""

from __future__ import annotations

import pytest

from ipplanner.importing.source import Grid
from ipplanner.layouts import layout
from ipplanner.model import Document, Measure
from ipplanner.pasting.clip import Clip, clip_of, pasted
from ipplanner.pasting.limits import ClipboardError
from ipplanner.pasting.payload import copied, packed, unpacked
from ipplanner.pasting.reading import Pasted
from ipplanner.pasting.tsv import grid_of, written
from ipplanner.text import squeeze
from tests.importing.recognition.flow.made_up import ROWS, TITLE
from tests.importing.recognition.flow.printed import Printer
from tests.pasting.clipboards import EXCEL, WORD
from tests.store.making import make_plan

LAYOUT = layout("provincial-outline")
PLAN = Document(layout="provincial-outline")
Rows = list[tuple[str, str, str, str]]


def read(clip: Clip, at: str = "measure", plan: Document = PLAN) -> Pasted:
    return pasted(clip, plan, LAYOUT, at)


def tabbed(*rows: list[str]) -> Clip:
    return Clip(grid=grid_of(written(rows)))


def shown(made: Pasted) -> Rows:
    return [(s.title, i.title, m.text, m.departments) for s, i, m in made.plan.walk_measures()]


def test_excel_is_understood_by_its_header() -> None:
    made = read(clip_of(b"", EXCEL, ""))
    first, second, third = (measure for *_, measure in made.plan.walk_measures())
    assert [row[:2] for row in shown(made)] == [
        ("甲工作重点", "甲工作内容"),
        ("甲工作重点", "甲工作内容"),
        ("甲工作重点", "乙工作内容"),
    ]
    assert made.plan.sections[0].number == "1"
    assert first.text == "第一条举措，出台办法。\n\n另起一段 ABC"
    assert (first.lead, first.support) == (["省知识产权局"], ["省财政厅"])
    assert second.extra == {"备注说明": "附表一"}
    assert third.text == "=第三条"
    assert made.notices == []
    assert made.rows == 3


def test_word_without_a_header_begins_where_one_is() -> None:
    made = read(clip_of(b"", WORD, ""))
    assert shown(made) == [
        ("", "", "1.   开展专项行动，出台《管理办法》。\n形成总结报告。", "省知识产权局、省新厅"),
        ("", "", "举办2019年培训班。", "省人社厅"),
    ]
    assert made.notices == [
        "表格以外的文字没有粘贴：“表后的一段话。”。",
        "修订中已删除的文字没有粘贴：“、省旧厅”。",
        "有 1 张图片没有粘贴，计划里只放文字。",
    ]


def test_as_many_columns_as_the_table_are_the_tables() -> None:
    made = read(tabbed(["2", "重点", "内容", "举措", "省局"]), at="departments")
    assert shown(made) == [("重点", "内容", "举措", "省局")]
    assert made.plan.sections[0].number == "2"


def test_fewer_columns_begin_at_the_caret() -> None:
    assert shown(read(tabbed(["内容", "举措"]), at="item")) == [("", "内容", "举措", "")]
    assert shown(read(tabbed(["重点", "内容", "举措"]), at="number")) == [
        ("重点", "内容", "举措", "")
    ]


def test_columns_that_do_not_fit_are_judged_by_content_or_refused() -> None:
    rows = [
        [f"内容{n}", f"开展专项行动并形成很长的一份总结报告{n}。", "省商务厅"] for n in range(3)
    ]
    made = read(tabbed(*rows), at="departments")
    assert shown(made)[0] == ("", "内容0", "开展专项行动并形成很长的一份总结报告0。", "省商务厅")
    with pytest.raises(ClipboardError, match="放不下"):
        read(tabbed(["甲", "乙"]), at="departments")


def test_one_column_with_its_header() -> None:
    assert shown(read(tabbed(["责任单位"], ["省局"], ["省厅"]), at="item")) == [
        ("", "", "", "省局"),
        ("", "", "", "省厅"),
    ]


def test_headers_said_again_and_headings_across() -> None:
    markup = (
        "<table><tr><td>工作内容</td><td>具体举措</td><td>责任部门</td></tr>"
        "<tr><td colspan=3>一、加强保护</td></tr>"
        "<tr><td>甲</td><td>子</td><td>省局</td></tr></table>"
        "<table><tr><td>工作内容</td><td>具体举措</td><td>责任部门</td></tr>"
        "<tr><td>乙</td><td>丑</td><td>省厅</td></tr></table>"
    )
    made = read(clip_of(b"", markup, ""))
    assert shown(made) == [("加强保护", "甲", "子", "省局"), ("加强保护", "乙", "丑", "省厅")]
    assert made.plan.sections[0].number == "一、"


def test_what_has_no_place_is_told() -> None:
    markup = (
        "<table><tr><td>附表</td></tr><tr><td>地区</td><td>工作内容</td><td>具体举措</td></tr>"
        "<tr><td>某省</td><td>甲</td><td>子</td></tr></table><table><tr><td>另一个表</td></tr></table>"
    )
    made = read(clip_of(b"", markup, ""))
    assert shown(made) == [("", "甲", "子", "")]
    assert "".join(made.notices).count("没有粘贴") == 3
    assert {"附表", "某省", "另一个表"} <= {
        text for one in made.notices for text in one.split("“") for text in text.split("”")
    }


def test_single_texts() -> None:
    assert clip_of(b"", "<table><tr><td>只有一格</td></tr></table>", "").single == "只有一格"
    assert clip_of(b"", "<b>粗</b>", "两行\r\n文字\r\n").single == "两行\n文字"
    assert clip_of(b"", "", "甲\t乙").single is None
    assert clip_of(b"", EXCEL, "").single is None
    assert clip_of(b"", "<img src=a>", "").is_empty


def test_own_rows_come_back_with_everything() -> None:
    plan = make_plan()
    _, item, measure = list(plan.walk_measures())[3]
    for number, (_, one) in enumerate(plan.walk_items()):
        one.id = f"i{number}"
    for number, (*_, row) in enumerate(plan.walk_measures()):
        row.id = f"m{number}"
    made = read(clip_of(packed(copied(plan, [measure.id])), "<table><tr><td>x", "x"), plan=plan)
    (only,) = (row for *_, row in made.plan.walk_measures())
    assert (only.text, only.lead, only.extra) == (measure.text, measure.lead, measure.extra)
    assert made.plan.sections[0].title == "" and made.plan.sections[0].items[0].title == ""
    both = [one.id for one in item.measures]
    assert (
        read(Clip(own=copied(plan, both)), plan=plan).plan.sections[0].items[0].title == item.title
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"format":"ipplanner-rows/1","partial":3,"plan":"{}"}',
        b"[" * 99_999,
    ],
)
def test_foreign_bytes_under_our_name_are_no_rows(content: bytes) -> None:
    assert unpacked(content) is None


def test_rows_of_other_types_are_no_rows() -> None:
    plan = make_plan()
    plan.sections[0].items[0].measures = [Measure(text=3)]  # type: ignore[arg-type]
    assert unpacked(packed(copied(plan, [""]))) is None


def test_an_empty_grid_is_empty() -> None:
    assert Clip(grid=Grid("表格 1")).is_empty


def test_a_table_copied_out_of_a_pdf_comes_as_rows() -> None:
    text = Printer((7, 14, 30, 9), 12).printed(TITLE, ROWS)
    made = read(clip_of(b"", "", text))
    rows = [
        tuple(map(squeeze, (section.title, item.title, one.text, one.departments)))
        for section, item, one in made.plan.walk_measures()
    ]
    assert rows == [tuple(map(squeeze, row)) for row in ROWS]
    assert any("重复的表头" in notice for notice in made.notices)
    assert clip_of(b"", "", text, as_text=True).single is not None


def test_paragraphs_come_as_text() -> None:
    text = "一是开展试点。\n二是加强宣传，\n举办三场活动。\n三是总结经验。\n省知识产权局"
    assert clip_of(b"", "", text).single == text


def test_one_copied_cell_with_lines_comes_without_the_marks_around_it() -> None:
    assert clip_of(b"", "", '"格内\r\n换行"\r\n').single == "格内\n换行"
    assert clip_of(b"", "", '"格内\n换行"', as_text=True).single == "格内\n换行"
    assert clip_of(b"", "", "“引文”\n下一行").single == "“引文”\n下一行"
