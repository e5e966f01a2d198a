"""Ruling lines put in order."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.page import Rule
from ipplanner.importing.readers.pdf.rules import clustered, interval, merged, nearest, rulings
from ipplanner.importing.readers.pdf.walls import enclosed


def test_doubles_and_pieces_are_one_line() -> None:
    pieces = [Rule(10.0, start, start + 3) for start in range(0, 60, 5)]
    found = merged([*pieces, Rule(10.8, 0, 30), Rule(50, 0, 2)])
    assert [(rule.start, rule.end) for rule in found] == [(0, 58)]


def test_tables_are_told_apart_and_lines_alone_are_none() -> None:
    across = [Rule(y, x, x + 50) for x in (0, 200) for y in (0, 20)] + [Rule(10, 90, 140)]
    down = [Rule(x, 0, 20) for x in (0, 50, 200, 250)]
    found = rulings(across, down)
    assert sorted(min(rule.start for rule in one.across) for one in found) == [0, 200]
    assert all(len(one.across) == 2 and len(one.down) == 2 for one in found)


def test_cells_without_a_line_between_them_are_one() -> None:
    across = [Rule(0, 0, 100), Rule(20, 50, 100), Rule(40, 0, 100)]
    down = [Rule(0, 0, 40), Rule(50, 0, 40), Rule(100, 0, 40)]
    (ruling,) = rulings(across, down)
    table = enclosed(ruling)
    assert table is not None
    assert [(c.row, c.column, c.row_span, c.column_span) for c in table.cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 1),
        (1, 1, 1, 1),
    ]


def test_a_shape_that_is_no_box_is_parted_into_boxes() -> None:
    across = [Rule(0, 0, 100), Rule(20, 50, 100), Rule(40, 0, 100)]
    down = [Rule(0, 0, 40), Rule(50, 20, 40), Rule(100, 0, 40)]
    (ruling,) = rulings(across, down)
    table = enclosed(ruling)
    assert table is not None
    fields = sum(cell.row_span * cell.column_span for cell in table.cells)
    assert fields == 4
    assert len({(cell.row, cell.column) for cell in table.cells}) == len(table.cells)


def test_a_cell_without_a_line_at_the_tables_end_is_open() -> None:
    across = [Rule(0, 0, 100), Rule(40, 50, 100)]
    down = [Rule(0, 0, 40), Rule(50, 0, 40), Rule(100, 0, 40)]
    (ruling,) = rulings(across, down)
    table = enclosed(ruling)
    assert table is not None
    assert [cell.is_open for cell in table.cells] == [True, False]


def test_too_many_lines_are_a_drawing() -> None:
    many = [Rule(3.0 * n, 0, 100) for n in range(5000)]
    assert rulings(many, [Rule(0, 0, 15_000), Rule(100, 0, 15_000)]) == []


def test_edges_and_what_is_between_them() -> None:
    edges = clustered([0, 1, 50, 52, 100], 3)
    assert edges == [0.5, 51, 100]
    assert [interval(edges, x) for x in (-1, 10, 60, 101)] == [-1, 0, 1, -1]
    assert [nearest(edges, x) for x in (-9, 30, 99)] == [0, 1, 2]
