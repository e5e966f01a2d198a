"""Rows as HTML and text for other programs."""

from __future__ import annotations

from ipplanner.pasting.html import tables_of
from ipplanner.pasting.writing import Shown, html_of, texts_of

ROWS = [
    [Shown("甲", 2), Shown('一行\n两行 <b> & "引"')],
    [Shown("", 0), Shown("=1+1")],
]


def test_word_and_excel_read_the_same_cells() -> None:
    (grid,) = tables_of(html_of(ROWS, ["重点", "举措"])).grids
    assert [(cell.row, cell.column, cell.text, cell.row_span) for cell in grid.cells] == [
        (0, 0, "重点", 1),
        (0, 1, "举措", 1),
        (1, 0, "甲", 2),
        (1, 1, '一行\n两行 <b> & "引"', 1),
        (2, 1, "=1+1", 1),
    ]


def test_excel_keeps_lines_in_one_cell_and_texts_as_texts() -> None:
    markup = html_of(ROWS)
    assert "mso-data-placement:same-cell" in markup and "mso-number-format:'\\@'" in markup
    assert "<th" not in markup


def test_covered_cells_are_empty_in_plain_text() -> None:
    assert texts_of(ROWS, ["重点", "举措"])[0] == ["重点", "举措"]
    assert texts_of(ROWS)[1] == ["", "=1+1"]
