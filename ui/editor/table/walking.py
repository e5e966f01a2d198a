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
        beyond_chapter = column and model.rows.is_chapter(row)
        if not beyond_chapter and model.merged(row, column).first == row:
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
    columns = model.columnCount()
    for at_row in model.rows_to_write(row):
        first = column + 1 if at_row == row else 0
        for at_column in range(first, columns):
            if _is_empty(model, at_row, at_column):
                return at_row, at_column
    # round again: the cells before and at the caret in its own row
    own = range(column + 1) if row < model.rowCount() else ()
    return next(((row, at) for at in own if _is_empty(model, row, at)), None)


def _is_empty(model: PlanModel, row: int, column: int) -> bool:
    return model.needs_text(row, column) and model.merged(row, column).first == row
