"""Where the caret goes: from cell to cell as they are painted, merged ones once."""

from __future__ import annotations

from ui.editor.table.table_model import PlanModel

Cell = tuple[int, int]


def beside(model: PlanModel, row: int, column: int, step: int) -> Cell | None:
    """The next cell to the right (1) or left (-1), going on in the next row."""
    columns = model.columnCount()
    while True:
        column += step
        if column in (-1, columns):
            row, column = row + step, 0 if step > 0 else columns - 1
        if not 0 <= row < model.rowCount():
            return None
        if model.merged(row, column).first == row:
            return row, column


def below(model: PlanModel, row: int, column: int, step: int) -> Cell | None:
    """The next cell further down (1) or up (-1) in the column."""
    span = model.merged(row, column)
    next_row = span.last + 1 if step > 0 else span.first - 1
    if not 0 <= next_row < model.rowCount():
        return None
    return model.merged(next_row, column).first, column


def next_empty(model: PlanModel, row: int, column: int) -> Cell | None:
    """The next cell that is to be written, from the beginning again at the end."""
    rows, columns = model.rowCount(), model.columnCount()
    total = rows * columns
    start = row * columns + column
    for offset in range(1, total + 1):
        at_row, at_column = divmod((start + offset) % total, columns)
        if model.needs_text(at_row, at_column) and model.merged(at_row, at_column).first == at_row:
            return at_row, at_column
    return None
