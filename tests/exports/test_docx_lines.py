from __future__ import annotations

import re

import pytest

from exports.docx.forms import form_table, is_form
from exports.docx.lines import cut_by_sense, letterhead_size, written_lines
from exports.docx.marking import Visible
from exports.letters import letter_lines
from exports.page import TURNED, UPRIGHT
from exports.printed_lines import Line, em_width, line
from tests.exports.made_up_tasks import LETTER


def _written(lines: list[Line], section: str = "") -> str:
    return written_lines(lines, Visible(), section)


def test_a_letterhead_stands_35_mm_below_the_edge() -> None:
    assert 'w:val="Letterhead60"/><w:spacing w:before="1984"/>' in _written(letter_lines(LETTER))
    marked = _written(letter_lines(["000012", *LETTER]))
    assert '<w:spacing w:before="1405"/>' in marked


@pytest.mark.parametrize(("count", "size"), [(5, 112), (9, 96), (12, 72), (14, 60), (60, 44)])
def test_a_letterhead_is_as_large_as_its_words_allow(count: int, size: int) -> None:
    assert letterhead_size("省" * count) == size


def test_an_imprint_is_framed_at_the_foot_of_the_page_between_rules() -> None:
    lines = [line("imprint", "抄送：某局。"), line("imprint", "某局办公室 2019年3月6日印发")]
    xml = _written(lines)
    first, second, gap = xml.split("</w:p>")[:3]
    assert 'w:vAnchor="page"' in first
    assert 'w:yAlign="bottom"' in second
    assert re.findall(r'<w:(top|bottom) w:val="single" w:sz="(\d)"', first + second) == [
        ("top", "8"),
        ("top", "6"),
        ("bottom", "8"),
    ]
    assert 'w:val="TableGap"' in gap
    assert "".join(re.findall(r">([^<>]+)</w:t>", second)) == lines[1].text


@pytest.mark.parametrize("gap", [" ", "\u3000\u3000", ""])
def test_the_date_of_an_imprint_goes_to_the_right(gap: str) -> None:
    text = f"蓝江省局办公室{gap}2019年3月6日印发"
    (stretch,) = re.findall(r'<w:spacing w:val="(\d+)"/>', _written([line("imprint", text)]))
    stretched = int(stretch) * max(1, len(gap)) + em_width(text) * 280
    assert 8285 - 2 <= stretched <= 8285 + 2


def test_a_tab_in_an_imprint_goes_to_the_tab_stop() -> None:
    xml = _written([line("imprint", "某局办公室\t2019年3月6日印发")])
    assert "<w:tab/>" in xml
    assert "<w:spacing" not in xml


def test_a_title_is_cut_at_its_space() -> None:
    title = "2019年深入实施知识产权战略 加快建设强省推进计划"
    (side,) = set(re.findall(r'w:(?:left|right)="(\d+)"', cut_by_sense(title, UPRIGHT)))
    width = UPRIGHT.text_width - 2 * int(side)
    assert 0 < width - em_width("2019年深入实施知识产权战略") * 440 < 440
    assert cut_by_sense(title, TURNED) == ""
    assert cut_by_sense(title.replace(" ", ""), UPRIGHT) == ""
    assert cut_by_sense("短 " + "长" * 19, UPRIGHT) == ""


def test_the_last_line_ends_the_section() -> None:
    xml = _written([line("body", "甲。"), line("body", "乙。")], "<w:sectPr/>")
    assert xml.index("甲") < xml.index("<w:sectPr/>") < xml.index("乙")


def test_forms_have_controls_in_their_empty_cells() -> None:
    rows = [line("note", "\t姓名\t电话"), line("note", "联系人\t\t")]
    assert is_form(rows)
    xml = form_table([row.cells for row in rows], UPRIGHT)
    assert re.findall(r'<w:alias w:val="([^"]+)"/>', xml) == ["联系人 姓名", "联系人 电话"]
    assert xml.count("<w:sdt>") == xml.count("<w:showingPlcHdr/>") == 2
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', xml)]
    assert sum(widths) == UPRIGHT.text_width


def test_filled_rows_are_no_form() -> None:
    assert not is_form([line("note", "联系人\t电话"), line("note", "张某\t010")])
