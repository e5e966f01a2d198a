"""Pages as they print: every word on a page, nothing over the edge, headers on each."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QApplication

from exports.breaks import table_starts
from exports.docx import WordOptions
from exports.docx.styles import SONG
from exports.rows import table_of
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.text import squeeze
from tests.exports.made_up import plan, small_plan
from tests.ui.exporting.looking import assert_within, characters
from ui.exporting.pages import pages

_LAYOUT = layout("provincial-outline")


def said(document: Document) -> Counter[str]:
    texts = [document.title, *document.front, *document.back]
    for section in document.walk_sections():
        texts += [section.number, section.title]
    texts += [item.title for _, item in document.walk_items()]
    for _, _, measure in document.walk_measures():
        texts += [measure.text, measure.departments, measure.deadline, *measure.extra.values()]
    return Counter(squeeze("".join(texts)))


def test_every_word_is_on_a_page(qapp: QApplication) -> None:
    for document in (plan(), small_plan()):
        sheets = pages(document, _LAYOUT)
        assert not said(document) - characters(sheets)
        assert_within(sheets)


def test_the_letter_is_upright_and_the_table_turned(qapp: QApplication) -> None:
    first, *rest = pages(small_plan(), _LAYOUT)
    assert first.width < first.height
    assert rest
    assert all(sheet.width > sheet.height for sheet in rest)


def test_the_header_is_on_each_page_of_the_table(qapp: QApplication) -> None:
    sheets = pages(plan(), _LAYOUT)
    assert len(sheets) > 5
    for sheet in sheets:
        assert any(text.lines.texts == ["工作内容"] for text in sheet.texts)


def test_a_row_higher_than_a_page_goes_on_the_next(qapp: QApplication) -> None:
    document = plan(1)
    measure = next(one for *_, one in document.walk_measures())
    measure.text = "完善知识产权保护协作机制，形成年度报告。" * 150
    sheets = pages(document, _LAYOUT)
    assert not said(document) - characters(sheets)
    assert_within(sheets)


def test_the_page_number_stands_where_it_is_chosen(application: QApplication) -> None:
    standard = pages(plan(sections=2), _LAYOUT)
    bottom = pages(plan(sections=2), _LAYOUT, WordOptions(page_number="bottom"))
    numbers = [[sheet.texts[-1] for sheet in sheets] for sheets in (standard, bottom)]
    assert all(text.turned for text in numbers[0])
    for text, sheet in zip(numbers[1], bottom, strict=True):
        assert not text.turned
        assert sheet.height - 90 < text.place.top() < text.place.bottom() < sheet.height - 20


def test_the_number_is_as_far_below_the_text_as_in_the_word_file(application: QApplication) -> None:
    letter, *_ = pages(small_plan(), _LAYOUT)
    number = letter.texts[-1]
    assert number.lines.texts == ["— 1 —"]
    assert number.lines.face.font == SONG
    assert abs(number.place.bottom() - (letter.height - 25 * 72 / 25.4)) < 1


def test_names_are_repeated_where_that_is_chosen(application: QApplication) -> None:
    once = pages(plan(), _LAYOUT)
    repeated = pages(plan(), _LAYOUT, WordOptions(repeat_names=True))
    name = squeeze(plan().sections[0].title)
    counts = [
        sum(squeeze("".join(text.lines.texts)) == name for sheet in sheets for text in sheet.texts)
        for sheets in (once, repeated)
    ]
    assert counts[0] == 1
    assert counts[1] > 1


def test_a_long_table_ends_between_sections_as_in_the_word_file(application: QApplication) -> None:
    document = plan(sections=14)
    heads = [
        text
        for sheet in pages(document, _LAYOUT)
        for text in sheet.texts
        if text.lines.texts == ["工作内容"]
    ]
    starts = table_starts(table_of(document, _LAYOUT))
    assert len(starts) > 1
    assert len(heads) >= len(pages(document, _LAYOUT))
