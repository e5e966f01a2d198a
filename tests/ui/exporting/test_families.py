"""All families on their pages, each in its own form."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from exports.docx.body import printed
from exports.docx.styles import FANG, HEI, KAI
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.text import squeeze
from tests.exports.made_up_tasks import FAMILIES, promotion, schedule, strategy, task_list
from tests.ledger_layout import ledger_known
from tests.ui.exporting.looking import assert_within, characters, has, text_with
from ui.exporting.pages import pages
from ui.exporting.painting import Sheet

RED = "#FF0000"


def sheets_of(document: Document) -> list[Sheet]:
    return pages(document, layout(document.layout))


def said(document: Document) -> Counter[str]:
    """Every character that the Word file prints."""
    one = printed(document, layout(document.layout))
    around = one.around
    texts = [run.text for run in one.title]
    for line in [*around.letter, *around.above, *around.below, *around.after]:
        texts += line.cells or [line.text]
    if one.text is None:
        texts += [cell.text for row in one.table.rows for cell in row]
    else:
        texts += [paragraph.text for paragraph in one.text]
    return Counter(squeeze("".join(texts)))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_word_is_on_a_page(application: QApplication, family: str) -> None:
    document = FAMILIES[family]()
    sheets = sheets_of(document)
    assert not said(document) - characters(sheets)
    assert_within(sheets)


def test_a_chapter_stands_over_the_whole_width(application: QApplication) -> None:
    (sheet,) = sheets_of(promotion())
    chapter = text_with(sheet, "“制度创新”主体任务")
    assert chapter.lines.face.font == HEI
    assert chapter.place.width() > 600
    assert len(chapter.lines.lines) == 1


def test_running_text_has_no_frames_and_headings_in_their_fonts(application: QApplication) -> None:
    (sheet,) = sheets_of(strategy())
    assert sheet.width < sheet.height
    assert sheet.rules == []
    fonts = [
        text_with(sheet, words).lines.face.font
        for words in ("一、深化改革", "（一）推进体制机制改革", "1.推进成果复制推广")
    ]
    assert fonts == [HEI, KAI, FANG]
    assert text_with(sheet, "1.推进成果").lines.lines[0].indent == 32


def test_a_title_is_cut_at_its_space(application: QApplication) -> None:
    (sheet,) = sheets_of(strategy())
    title = text_with(sheet, "加快建设强省推进计划")
    assert [line.strip() for line in title.lines.texts] == [
        "2019年深入实施国家知识产权战略",
        "加快建设强省推进计划",
    ]


def test_the_label_is_above_the_title(application: QApplication) -> None:
    (sheet,) = sheets_of(task_list())
    assert text_with(sheet, "附件1").place.top() < text_with(sheet, "示例任务清单").place.top()
    assert text_with(sheet, "附件1").lines.face.font == HEI


def test_the_letter_has_its_red_head(application: QApplication) -> None:
    letter, _, _ = sheets_of(schedule())
    head = text_with(letter, "蓝江省知识产权局办公室文件")
    number = text_with(letter, "〔2019〕12号")
    (rule,) = letter.rules
    assert head.lines.face.colour == rule.colour == RED
    assert number.lines.face.align == "center"
    title = text_with(letter, "的通知")
    assert head.place.bottom() < number.place.top() < number.place.bottom() < rule.line.y1()
    assert rule.line.y1() < title.place.top() < text_with(letter, "各市、州").place.top()


def test_one_header_stands_over_two_columns(application: QApplication) -> None:
    _, table, _ = sheets_of(schedule())
    headers = [text for text in table.texts if text.lines.texts == ["任务分工"]]
    assert [header.lines.face.font for header in headers] == [HEI]
    first_column = text_with(table, "全面加强监管")
    assert headers[0].place.width() > 2 * first_column.place.width()


def test_the_end_page_is_upright_with_form_and_imprint(application: QApplication) -> None:
    _, table, end = sheets_of(schedule())
    assert table.width > table.height
    assert has(table, "注：列第一位的为牵头部门")
    assert end.width < end.height
    assert has(end, "附件")
    assert has(end, "联络员信息表")
    frames = {abs(rule.line.dy()) for rule in end.rules if rule.line.dx() == 0}
    assert min(frames) == pytest.approx(42.5) == max(frames)


def test_the_imprint_stands_at_the_foot_between_its_rules(application: QApplication) -> None:
    *_, end = sheets_of(schedule())
    foot = end.height - 1984 / 20
    rules = [rule for rule in end.rules if rule.strength > 0.5]
    assert [rule.strength for rule in rules] == [1, 0.75, 1]
    assert rules[-1].line.y1() == pytest.approx(foot, abs=0.1)
    copies, office = text_with(end, "抄送"), text_with(end, "蓝江省知识产权局办公室")
    assert rules[0].line.y1() < copies.place.top() < copies.place.bottom() < rules[1].line.y1()
    date = text_with(end, "3月6日印发")
    assert date.lines.face.align == "right"
    assert date.place.top() == office.place.top() > rules[1].line.y1()


def long_tasks(layout_id: str, characters: int) -> Document:
    document = FAMILIES[layout_id]()
    text = "完善知识产权保护协作机制，形成年度报告。" * (characters // 20)
    items = [Item(f"i{n}", f"{n}.", measures=[Measure(f"m{n}", text)]) for n in range(1, 9)]
    document.sections = [Section("s1", "一、", "全面加强监管", items=items)]
    return document


@pytest.mark.parametrize("family", ["national-promotion", "task-list", "progress-schedule"])
def test_tall_rows_divide_so_that_no_page_stays_half_empty(
    application: QApplication, family: str
) -> None:
    document = long_tasks(family, 700)
    sheets = [sheet for sheet in sheets_of(document) if sheet.width > sheet.height]
    assert not said(document) - characters(sheets_of(document))
    assert_within(sheets)
    foot = (1587 + 8845) / 20
    for sheet in sheets[:-1]:
        assert max(rule.line.y1() for rule in sheet.rules) > foot - 2 * 18 - 3


def test_a_chapter_is_not_parted_from_its_first_task(application: QApplication) -> None:
    for count in range(1, 24):
        items = [
            Item(f"i{n}", f"{n}.", measures=[Measure(f"m{n}", "加强监管。")]) for n in range(count)
        ]
        document = task_list()
        document.sections = [
            Section("s1", "一、", "提高质量", items=items),
            Section(
                "s2",
                "二、",
                "加强保护",
                items=[Item("i", "", "最后", measures=[Measure("m", "监管。")])],
            ),
        ]
        for sheet in sheets_of(document):
            assert has(sheet, "二、加强保护") == has(sheet, "最后")


def test_a_layout_of_ones_own_needs_no_code(application: QApplication) -> None:
    with ledger_known() as ledger:
        measure = Measure(
            "m1", departments="省知识产权局", deadline="6月", extra={"进展": "已选址。"}
        )
        items = [Item("i1", "1", "建设中心", measures=[measure])]
        document = Document("d1", ledger.id, "工作台账", "蓝江省", 2031)
        document.sections = [Section("s1", items=items)]
        sheets = pages(document, ledger)
    (sheet,) = sheets
    for words in ("牵头单位", "时间节点", "建设中心", "省知识产权局", "已选址。"):
        assert has(sheet, words)


@pytest.mark.parametrize("family", [*FAMILIES, "provincial-outline"])
def test_an_empty_document_has_a_page(application: QApplication, family: str) -> None:
    (sheet,) = sheets_of(Document("d1", family, "空白", "蓝江省", 2031))
    assert has(sheet, "空白")
    assert has(sheet, "—1—")


def test_an_imprint_may_end_the_letter_already(application: QApplication) -> None:
    document = schedule()
    document.front.append("蓝江省知识产权局办公室2019年3月6日印发")
    document.title_at += 1
    document.back = []
    letter, table = sheets_of(document)
    assert has(letter, "3月6日印发")
    assert not has(table, "印发")
