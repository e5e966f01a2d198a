"""Two official tables as one whose rows and stretches can be taken away to have either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exports.revisions.steps import Step
from exports.revisions.tables import Pair
from exports.rows import COVERED, Cell, Row, Table
from ipplanner.wording_changes import Kind, Run, wording_changes

_LEVELS = ("document", "section", "item", "measure", "")
"""From the outer to the inner; the last one stands for rows that are the same throughout."""


def merged_table(pair: Pair) -> Table:
    """Both tables in one.

    Without the inserted rows and stretches it is the old table, without the deleted ones the new
    one, merged cells included: a row is in both only where both merge its cells alike.
    """
    wanted = list(_sane(pair))
    rows = [_row(step, pair) for step in wanted]
    for column in range(len(pair.new.columns)):
        span_down(rows, column)
    kinds = [kind_of(step) for step in wanted]
    return replace(pair.new, rows=rows, kinds=kinds, heads=pair.heads)


def _sane(pair: Pair) -> Iterator[Step]:
    """The steps, a row that is merged otherwise in the new table being taken out and put in."""
    for one, other in pair.order.steps:
        if one is None or other is None or shape(pair.old.rows[one]) == shape(pair.new.rows[other]):
            yield one, other
        else:
            yield one, None
            yield None, other


def shape(row: Row) -> list[tuple[bool, int]]:
    """How a row is merged: which cells begin in it, and how many columns each covers."""
    return [(bool(cell.span), cell.across) for cell in row]


def kind_of(step: Step) -> Kind:
    """Which of the versions has a row."""
    return "insert" if step[0] is None else "delete" if step[1] is None else "equal"


def _row(step: Step, pair: Pair) -> Row:
    old = pair.old.rows[step[0]] if step[0] is not None else []
    new = pair.new.rows[step[1]] if step[1] is not None else []
    if not old:
        return [whole(cell, "insert") for cell in new]
    if not new:
        return [whole(cell, "delete") for cell in old]
    same = _LEVELS[: _LEVELS.index(pair.order.strangers.get(step, ""))]
    return [
        both(before, after) if column.level in same else _replaced(before, after)
        for column, before, after in zip(pair.new.columns, old, new, strict=True)
    ]


def _replaced(old: Cell, new: Cell) -> Cell:
    """A cell in which something else stands now."""
    if not new.span or old.text == new.text:
        return new
    # the new one first: LibreOffice leaves the id of a deleted text behind, and the first id counts
    runs = (Run("insert", new.text), Run("delete", old.text))
    return new._replace(
        text=new.text + old.text, runs=runs, old_id=old.id if old.text and new.text else ""
    )


def whole(cell: Cell, kind: Kind) -> Cell:
    """A cell that only one version has."""
    return cell._replace(runs=(Run(kind, cell.text),)) if cell.span else COVERED


def both(old: Cell, new: Cell) -> Cell:
    """A cell of both versions, with what changed in its text."""
    if not new.span or old.text == new.text:
        return new
    runs = tuple(wording_changes(old.text, new.text))
    return new._replace(text="".join(run.text for run in runs), runs=runs)


def span_down(rows: Sequence[Row], column: int) -> None:
    """Let each cell of a column cover the rows down to the next one."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index < len(rows) and not rows[index][column].span:
            continue
        if rows[start][column].span:
            rows[start][column] = rows[start][column]._replace(span=index - start)
        start = index
