from __future__ import annotations

from exports.breaks import LONG, page_starts, table_starts
from exports.heights import ems, line_count, row_lines, stretched
from exports.rows import COVERED, Cell, table_of
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from tests.exports.made_up import plan

LAYOUT = layout("provincial-outline")


def _starts(*sections: Section) -> list[int]:
    document = Document(layout="provincial-outline", sections=list(sections))
    return table_starts(table_of(document, LAYOUT))


def _section(items: int, measures: int = 1) -> Section:
    return Section(items=[Item(measures=[Measure()] * measures) for _ in range(items)])


def test_a_plan_of_usual_length_is_one_table() -> None:
    assert table_starts(table_of(plan(), LAYOUT)) == [0]


def test_a_long_plan_is_divided_between_sections() -> None:
    assert _starts(*[_section(30) for _ in range(10)]) == [0, 120, 240]


def test_an_endless_section_is_divided_between_items() -> None:
    assert _starts(_section(250, 2)) == [0, 2 * LONG, 4 * LONG]


def test_an_endless_item_is_divided_too() -> None:
    assert _starts(_section(1, 700)) == [0, 300, 600]


def test_an_empty_table_is_one_table() -> None:
    assert _starts() == [0]


def test_pages_begin_where_the_room_ends() -> None:
    assert page_starts([10, 10, 10, 50, 5], 20, 30) == [0, 2, 3, 4]


def test_widths_count_ascii_as_half() -> None:
    assert ems("专利12项") == 4


def test_lines_are_counted_rather_too_many() -> None:
    assert line_count("一" * 19, 20) == 1
    assert line_count("一" * 40, 20) == 3
    assert line_count("一\n\n二", 20) == 3


def test_a_row_is_as_high_as_its_fullest_cell() -> None:
    rows = [[Cell("一" * 99, "", 2), Cell("一" * 12), Cell("一")], [COVERED, Cell("二"), Cell("")]]
    assert row_lines(rows, [5, 7, 7]) == [3, 1]


def test_last_row_of_a_merged_cell_is_stretched_for_its_text() -> None:
    rows = [[Cell("一" * 40, "", 2), Cell("一")], [COVERED, Cell("二")]]
    assert stretched([20, 20], rows, [5, 5], 10) == [20, 90]
