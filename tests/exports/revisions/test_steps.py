from __future__ import annotations

import random

import pytest

from exports.revisions.merged import merged_table
from exports.revisions.steps import Rows
from exports.revisions.tables import pair_of
from exports.rows import Cell, Row, Table, table_of
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions import compare
from ipplanner.wording_changes import Kind
from tests.exports.random_plans import random_plan
from tests.versions.random_edits import edited

LAYOUT = layout("provincial-outline")


def _side(table: Table, kind: Kind) -> list[list[tuple[str, bool]]]:
    """The rows that stay when the other changes go, as texts and whether a cell begins there."""
    return [
        [(_text(cell, kind), bool(cell.span)) for cell in row]
        for row, one in zip(table.rows, table.kinds, strict=True)
        if one in ("equal", kind)
    ]


def _text(cell: Cell, kind: Kind) -> str:
    if not cell.runs:
        return cell.text
    return "".join(run.text for run in cell.runs if run.kind in ("equal", kind))


def _rows(rows: list[Row]) -> list[list[tuple[str, bool]]]:
    return [[(cell.text, bool(cell.span)) for cell in row] for row in rows]


@pytest.mark.parametrize("seed", range(60))
def test_either_table_can_be_had(seed: int) -> None:
    chance = random.Random(seed)
    old = random_plan(chance)
    new = edited(chance, old, 12)
    pair = pair_of(compare(old, new), LAYOUT, are_heads_kept=True)
    table = merged_table(pair)
    assert _side(table, "insert") == _rows(pair.new.rows)
    assert _side(table, "delete") == _rows(pair.old.rows)


@pytest.mark.parametrize("seed", range(30))
def test_no_merged_cell_begins_in_a_row_that_can_go_alone(seed: int) -> None:
    chance = random.Random(seed)
    old = random_plan(chance)
    pair = pair_of(compare(old, edited(chance, old, 12)), LAYOUT, are_heads_kept=True)
    table = merged_table(pair)
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            kinds = {table.kinds[at + down] for down in range(cell.span)}
            assert table.kinds[at] == "equal" or kinds <= {table.kinds[at]}, (at, column)


def test_rows_are_counted_as_they_are_printed() -> None:
    document = Document(
        layout=LAYOUT.id,
        sections=[
            Section(items=[Item(measures=[Measure(), Measure()]), Item()]),
            Section(),
        ],
    )
    rows = Rows(document, LAYOUT)
    first, second = document.sections
    assert rows.count == len(table_of(document, LAYOUT).rows) == 4
    assert (rows.of(first), rows.of(second)) == (range(3), range(3, 4))
    assert rows.empty == {id(first.items[1]): 2, id(second): 3}
