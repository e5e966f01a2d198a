from __future__ import annotations

import pytest

from ipplanner.importing.readers.text import source_of
from ipplanner.importing.recognition.flow.understanding import GUESSED, understood
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.layouts import layout
from ipplanner.text import squeeze
from tests.importing.recognition.flow.made_up import ROWS, TITLE
from tests.importing.recognition.flow.printed import Printer, Widths

WIDE: Widths = (7, 14, 30, 9)
NARROW: Widths = (5, 20, 24, 7)
PLANS = layout("provincial-outline")


def recognised(text: str) -> Recognition:
    return recognise(source_of(text, "示例.txt"), PLANS)


def rows_of(recognition: Recognition, at: int = 0) -> list[tuple[str, ...]]:
    return [
        tuple(map(squeeze, (section.title, item.title, measure.text, measure.departments)))
        for section, item, measure in recognition.documents[at].walk_measures()
    ]


SQUEEZED = [tuple(map(squeeze, row)) for row in ROWS]


@pytest.mark.parametrize("widths", [WIDE, NARROW])
@pytest.mark.parametrize("page_lines", [7, 12, 50])
def test_a_table_out_of_a_pdf_is_put_together(widths: Widths, page_lines: int) -> None:
    found = recognised(Printer(widths, page_lines).printed(TITLE, ROWS))
    assert rows_of(found) == SQUEEZED
    document = found.documents[0]
    assert (document.title, document.region, document.year) == (TITLE, "示例省", 2018)
    assert [section.number for section in document.sections] == ["1", "2", "3"]


def test_lines_without_spaces_at_their_ends_tell_by_their_width() -> None:
    text = Printer(WIDE, 50).printed(TITLE, ROWS)
    found = recognised("\n".join(line.strip() for line in text.split("\n")))
    assert rows_of(found) == SQUEEZED


def test_nothing_is_lost_and_headers_again_are_listed() -> None:
    text = Printer(WIDE, 7).printed(TITLE, ROWS)
    found = recognised(text)
    sums = found.conservation
    left = [(one.place, one.reason) for one in sums.left_out]
    assert sums.source_chars == len(squeeze(text))
    assert sums.document_chars + sum(len(squeeze(one.text)) for one in sums.left_out) == len(
        squeeze(text)
    )
    lines = text.split("\n")
    again = [n for n, line in enumerate(lines, 1) if line.strip().startswith("序号")][1:]
    assert left == [(f"第 {n} 行", "重复的表头") for n in again]
    assert not found.problems


def test_cells_know_their_lines() -> None:
    text = Printer(WIDE, 50).printed(TITLE, ROWS)
    lines = text.split("\n")
    for origin in recognised(text).origins:
        line = lines[int(origin.place.removeprefix("第 ").removesuffix(" 行")) - 1]
        assert line.strip()


def test_page_numbers_and_titles_of_pages_are_set_aside() -> None:
    text = Printer(WIDE, 9, header="序号 工作重点 工作内容 具体任务 责任部门 ").printed(TITLE, ROWS)
    first, *pages = text.split(" 序号 ")
    numbered = first + "".join(
        f"\n\n— {n} — \n \n {TITLE} \n序号 {page}" for n, page in enumerate(pages, 1)
    )
    found = recognised(numbered)
    assert rows_of(found) == SQUEEZED
    reasons = {one.reason for one in found.conservation.left_out}
    assert reasons == {"页码", "重复的表头", "重复的标题"}


def test_bold_letters_printed_four_times_are_read_once_and_listed() -> None:
    text = Printer(WIDE, 50).printed(TITLE, ROWS)
    bold = text.replace("支持高新区申报集聚区。", "支持高新区" * 4 + "申报集聚区" * 4 + "。。。。")
    found = recognised(bold)
    assert rows_of(found) == SQUEEZED
    left = found.conservation.left_out
    assert [one.reason for one in left] == ["重叠印了多遍的粗体字"]
    assert len(left[0].text) == 3 * len("支持高新区申报集聚区。")


def test_a_text_may_hold_several_plans_and_notes_below() -> None:
    others = [(a, b, c.replace("一", "两"), d) for a, b, c, d in ROWS]
    first = Printer(WIDE, 12).printed(TITLE, ROWS)
    second = Printer(NARROW, 12).printed("北京市2018年工作要点", others)
    found = recognised(f"附件1 \n\n{first}\n{second}\n联系人：某某 \n电话：123 \n")
    assert [document.region for document in found.documents] == ["示例省", "北京市"]
    assert rows_of(found) == SQUEEZED
    assert rows_of(found, 1) == [tuple(map(squeeze, row)) for row in others]
    assert found.documents[0].front == ["附件1"]
    assert found.documents[1].back == ["联系人：某某", "电话：123"]


def test_empty_cells_stay_empty() -> None:
    rows = [*ROWS[:3], (ROWS[3][0], "加强海关知识产权保护", "", "示例海关"), *ROWS[3:4], *ROWS[5:]]
    text = Printer(WIDE, 50).printed(TITLE, rows)
    assert rows_of(recognised(text)) == [tuple(map(squeeze, row)) for row in rows]


def test_doubtful_rows_are_named() -> None:
    strange = (ROWS[3][0], "甲乙丙丁。戊己庚辛。", "子丑寅卯", "辰巳午未申酉戌亥等事项。继续开展")
    found = recognised(Printer(WIDE, 50).printed(TITLE, [*ROWS[:4], strange, *ROWS[4:]]))
    told = [problem for problem in found.problems if problem.message == GUESSED]
    assert told
    assert all(problem.place.startswith("第 ") for problem in told)
    assert len(told) < 3


def test_other_sources_stay_as_they_are() -> None:
    letter = source_of("某某局：\n现将有关事项通知如下。\n", "信.txt")
    assert understood(letter, PLANS) is letter
    mixed = Source("甲.docx", [Paragraph("序号 工作内容 责任部门", "第 1 段"), Grid("表格 1")])
    assert understood(mixed, PLANS) is mixed
