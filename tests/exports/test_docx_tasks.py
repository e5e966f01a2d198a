from __future__ import annotations

import re

import pytest

from exports.docx import WordOptions, parts
from exports.docx.running_text import running_text
from exports.xlsx.text_form import as_table
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from tests.exports.made_up_tasks import promotion, schedule, strategy, task_list


def _xml(document: Document) -> str:
    return parts(document, layout(document.layout), WordOptions())["word/document.xml"]


def _rows(xml: str) -> list[str]:
    return re.findall(r"<w:tr>.*?</w:tr>", xml)


def test_chapters_are_rows_over_the_whole_width() -> None:
    row = next(row for row in _rows(_xml(promotion())) if "主体任务" in row)
    assert '<w:gridSpan w:val="5"/>' in row
    assert '<w:pStyle w:val="ChapterRow"/>' in row


def test_columns_with_one_header_share_its_cell() -> None:
    head, *_ = _rows(_xml(schedule()))
    assert re.findall(r">([^<>]+)</w:t>", head) == ["任务分工", "工作进度"]
    assert head.count('<w:gridSpan w:val="2"/>') == 1


def test_columns_with_several_paragraphs_are_indented() -> None:
    xml = _xml(task_list())
    assert xml.count('<w:pStyle w:val="CellPara"/>') == 4
    single = task_list()
    del single.sections[0].items[0]
    assert "CellPara" not in _xml(single)


@pytest.mark.parametrize(("length", "whole"), [(50, True), (500, False)])
def test_tall_rows_of_tasks_may_be_divided(length: int, whole: bool) -> None:
    document = task_list()
    document.sections[0].items[1].measures[0].text = "长" * length
    row = _rows(_xml(document))[-1]
    assert ("<w:cantSplit/>" in row) is whole
    assert ('<w:vAlign w:val="center"/>' in row) is whole


def test_letter_and_form_are_upright_and_the_table_is_turned() -> None:
    sizes = re.findall(r'<w:pgSz w:w="(\d+)"', _xml(schedule()))
    assert sizes == ["11906", "16838", "11906"]
    assert re.findall(r'<w:pgSz w:w="(\d+)"', _xml(strategy())) == ["11906"]


def test_running_text_has_a_style_and_ids_for_each_paragraph() -> None:
    document = strategy()
    made = running_text(document, layout(document.layout))
    assert [(one.style, one.ids) for one in made] == [
        ("Level1", ("s1_1",)),
        ("LetterText", ("gs1",)),
        ("Level2", ("s2_2",)),
        ("LetterText", ("i1", "m1")),
        ("LetterText", ("i2", "m2")),
        ("LetterText", ("pm2_1",)),
        ("LetterText", ("pm2_2",)),
        ("LetterText", ("i3", "m3")),
        ("TableGap", ("ed1",)),
    ]
    assert made[0].text == "一、深化改革"
    assert made[3].text == "1.推进成果复制推广。（规划司、保护司按职责分别负责）"
    assert made[6].text.endswith("开展试点。（商标局牵头负责）")


def test_running_text_leaves_out_what_is_empty_and_needs_no_ids() -> None:
    items = [Item(), Item(number="1.", measures=[Measure(text="甲。")])]
    document = Document(layout="national-strategy", title="题", sections=[Section(items=items)])
    made = running_text(document, layout(document.layout))
    assert [one.text for one in made] == ["1.甲。", ""]
    assert "bookmark" not in _xml(document)


def test_running_text_on_a_sheet_is_a_table() -> None:
    form = as_table(layout("national-strategy"))
    headers = [column.header for column in form.columns]
    assert headers == ["序号", "任务", "举措", "责任部门"]
    assert form.column("measure").parts == ("text",)
    assert as_table(layout("task-list")) is layout("task-list")
