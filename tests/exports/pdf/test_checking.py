"""Pages compared with the document: any difference is found, and told by its place."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest

from exports.docx import WordOptions
from exports.docx.body import printed
from exports.pdf.checking import differing, told
from exports.pdf.expecting import Expected, OfficialGrid, SmallGrid, expected
from exports.pdf.reading import Box, FoundPage
from ipplanner.layouts import layout
from ipplanner.model import Document
from tests.exports.made_up import plan, small_plan
from tests.exports.made_up_tasks import FAMILIES, promotion, schedule

HEIGHT = 20.0


def wanted(document: Document, options: WordOptions | None = None) -> Expected:
    return expected(printed(document, layout(document.layout)), options or WordOptions())


def faithful(one: Expected, rows_a_page: int = 1000) -> list[FoundPage]:
    """Pages that say all that is expected, the official table's header on each of its pages."""
    pages = [FoundPage(1, text="".join(text.text for text in one.outside))]
    for grid in one.grids:
        if isinstance(grid, SmallGrid):
            for row in grid.rows:
                pages[-1].boxes += in_row(pages[-1], [*enumerate(row)], range(1000))
            continue
        pages[-1].boxes += header(pages[-1], grid)
        by_row: dict[int, list[tuple[int, str]]] = {}
        for column, cells in enumerate(grid.columns):
            for row_number, text in cells:
                by_row.setdefault(row_number, []).append((column, text))
        for row_number, cells in sorted(by_row.items()):
            if row_number % rows_a_page == 0:
                pages.append(FoundPage(len(pages) + 1))
                pages[-1].boxes += header(pages[-1], grid)
            pages[-1].boxes += in_row(pages[-1], cells, grid.edges)
    for page in pages:
        page.text += f"—{page.number}—"
    return pages


def header(page: FoundPage, grid: OfficialGrid) -> list[Box]:
    ends = list(grid.edges)
    if len(grid.header) < len(ends) - 1:  # one header over two columns
        del ends[-2 if grid.names[-1] == grid.names[-2] else 1]
    return in_row(page, [*enumerate(grid.header)], ends)


def in_row(page: FoundPage, cells: list[tuple[int, str]], edges: object) -> list[Box]:
    at = list(edges)  # type: ignore[call-overload]
    top = page.boxes[-1].bottom if page.boxes else HEIGHT
    return [
        Box(page.number, at[column], top, at[column + 1], top + HEIGHT, text)
        for column, text in cells
    ]


@pytest.mark.parametrize("family", FAMILIES)
def test_pages_that_say_everything_are_right(family: str) -> None:
    one = wanted(FAMILIES[family]())
    assert differing(faithful(one), one) == []
    assert differing(faithful(one, 2), one) == []


def test_a_plan_with_merged_cells_and_empty_ones_is_right() -> None:
    for document in (plan(), small_plan()):
        document.sections[0].items[0].measures[0].departments = ""
        one = wanted(document)
        assert differing(faithful(one, 7), one) == []


def test_names_that_are_repeated_are_expected_again() -> None:
    once, again = wanted(plan()), wanted(plan(), WordOptions(repeat_names=True))
    counts = [sum(map(len, table(one).columns)) for one in (once, again)]
    assert counts[0] < counts[1]
    assert differing(faithful(again), again) == []
    assert differing(faithful(again), once) != []


def table(one: Expected) -> OfficialGrid:
    return next(grid for grid in one.grids if isinstance(grid, OfficialGrid))


def changed(change: Callable[[list[Box]], object], document: Document | None = None) -> list[str]:
    """What is told of a plan's page after something happened to its frames."""
    one = wanted(document or plan())
    pages = faithful(one)
    change(pages[0].boxes)
    return differing(pages, one)


def test_one_wrong_character_is_told_with_row_and_column() -> None:
    def misprint(boxes: list[Box]) -> None:
        box = next(box for box in boxes if "联席会议" in box.text)
        box.text = box.text.replace("会议", "会义")

    assert changed(misprint) == ["第 1 行“具体举措及成果形式”"]


def test_a_missing_end_is_told() -> None:
    def cut(boxes: list[Box]) -> None:
        boxes[-1].text = boxes[-1].text[:-1]

    (place,) = changed(cut)
    assert place.endswith("行“责任部门”")


def test_a_missing_row_is_told() -> None:
    def lose(boxes: list[Box]) -> None:
        top = boxes[30].top
        boxes[:] = [box for box in boxes if box.top != top]

    assert changed(lose)


def test_cells_in_the_wrong_row_are_told() -> None:
    def lower(boxes: list[Box]) -> None:
        edge = max(box.left for box in boxes)
        own = [box for box in boxes if box.left == edge][1:]
        for box, below in zip(own, [one.top for one in own[1:]], strict=False):
            box.top = below
        boxes.sort(key=lambda box: (box.top, box.left))

    assert "第 1 行“责任部门”" in changed(lower)


def test_a_page_without_its_header_is_told() -> None:
    one = wanted(plan())
    pages = faithful(one, 7)
    count = len(table(one).header)
    del pages[1].boxes[:count]
    assert differing(pages, one)[0].startswith("第 7 行")


def test_a_cell_may_go_on_over_the_page_but_not_beside_itself() -> None:
    one = wanted(promotion())
    box = faithful(one)[0].boxes[-2]
    for page, right in ((2, True), (1, False)):
        pages = faithful(one)
        first, rest = copy.copy(pages[0].boxes[-2]), copy.copy(box)
        first.text, rest.text = box.text[:3], box.text[3:]
        pages[0].boxes[-2] = first
        second = FoundPage(2, header(FoundPage(2), table(one)), "—2—")
        rest.page, rest.top = page, box.bottom + HEIGHT
        if page == 1:
            pages[0].boxes.append(rest)
        else:
            second.boxes.append(rest)
            pages.append(second)
        assert (differing(pages, one) == []) == right


def test_frames_too_many_are_told() -> None:
    def add(boxes: list[Box]) -> None:
        boxes.append(Box(1, 1, boxes[-1].bottom, 9, 900, "多"))

    assert changed(add) == ["第 1 页多出的格子"]


def test_small_tables_are_compared_row_by_row() -> None:
    def fill(boxes: list[Box]) -> None:
        next(box for box in boxes if box.text == "负责人").text = "负责"

    assert changed(fill, schedule()) == ["附表第 2 行"]


def test_texts_outside_are_called_by_their_part() -> None:
    for words, name in (
        ("各市、州知识产权局", "公文"),
        ("任务分工和工作进度方案—", "标题"),
        ("张某", "表后文字"),
    ):
        one = wanted(schedule())
        pages = faithful(one)
        whole = pages[0].text
        found = whole.rindex(words.rstrip("—"))
        pages[0].text = whole[:found] + whole[found + 1 :]
        assert differing(pages, one) == [name]


def test_a_page_number_is_expected_on_each_page() -> None:
    one = wanted(plan())
    pages = faithful(one, 7)
    pages[2].text = "—8—"
    assert differing(pages, one)[0] == "第 3 页的页码"
    pages = faithful(one)
    pages[0].text = "多" + pages[0].text
    assert differing(pages, one) == ["标题"]
    pages[0].text = pages[0].text[1:].replace("—1—", "多—1—")
    assert differing(pages, one) == ["表外多出的文字"]


def test_characters_of_one_picture_count_as_one() -> None:
    one = wanted(plan())
    pages = faithful(one)
    for box in pages[0].boxes:
        box.text = box.text.replace("，", "︐")
    assert differing(pages, one)
    assert differing(pages, one, {"︐": "，"}) == []


def test_rare_and_joined_characters_are_known() -> None:
    document = plan()
    document.title = "𠮷e\u0301"
    one = wanted(document)
    pages = faithful(one)
    pages[0].text = pages[0].text.replace(document.title, "□é")
    assert differing(pages, one) == []


def test_the_sentence_says_where_and_what_to_do() -> None:
    places = [f"第 {n} 行“责任部门”" for n in range(1, 6)]
    assert "有 5 处" in told(places, frozenset())
    assert "第 4 行" not in told(places, frozenset())
    assert "没有“𬭚”" in told(places, frozenset("𬭚"))
    assert "第 1 行" in told(places, frozenset("𬭚"))
