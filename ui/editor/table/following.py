"""The view after a change of rows: the caret stays with its measure, the screen where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipplanner.history.reach import reach_of_next
from ipplanner.store.changes import Changed
from ui.editor.table.table_model import Place

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_CHOSEN_MOST = 500
"""Cells that are chosen again; more are a selection of everything."""


_LOOKED_AT = 50
"""The first changed rows, of which it is found out which column is another."""


class Following:
    """Keeps a table in its place while its rows come, go and move."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._place = Place("", "", "", "")
        self._row = 0
        self._document = _shown(table)
        self._seen: list[tuple[str, int]] = []
        self._shifted: list[tuple[int, int]] = []
        self._chosen: list[tuple[str, str]] = []
        self._heard: list[Changed] | None = None
        self._rows_before = 0
        self._texts: dict[str, list[str]] = {}
        model = table.plan_model
        model.about_to_follow.connect(self._remember)
        model.followed.connect(self._restore)
        model.rowsInserted.connect(lambda _, first, last: self._shift(first, 0, last - first + 1))
        model.rowsRemoved.connect(lambda _, first, last: self._shift(first, last - first + 1, 0))
        model.modelReset.connect(self._forget)

    def watch(self, *, undone: bool = False) -> None:
        """Note what undo, or redo, changes now."""
        self._texts = self._texts_before(undone=undone)
        self._rows_before = self._table.plan_model.rowCount()
        if self._heard is None:
            self._heard = []
            self._table.session.changed.connect(self._hear)

    def show_change(self) -> None:
        """Go to the first thing that was changed since, or say that nothing of it is shown."""
        heard, self._heard = self._heard or [], None
        self._table.session.changed.disconnect(self._hear)
        row_of = self._table.plan_model.rows.know_places().row_of
        found = [
            (row, table, id_)
            for one in heard
            for table, id_ in one.rows
            if (row := row_of(id_)) is not None
        ]
        if found:
            row, table, id_ = min(found)
            changed = self._changed_columns(row, self._texts.get(id_, []))
            own = self._column(table)
            self._table.go_to(row, own if own in changed or not changed else changed[0])
        elif heard and not self._is_seen(heard):
            self._table.turned_unseen.emit(heard[-1].label)

    def _texts_before(self, *, undone: bool) -> dict[str, list[str]]:
        """The cells of the rows that the next step is about, by the ids of what it changes."""
        session, rows = self._table.session, self._table.plan_model.rows
        if session.busy:
            return {}
        reach = session.run(lambda: reach_of_next(session.workspace, undone=undone))
        ids = {id_ for _, id_ in reach.rows} if reach is not None else set()
        places = [(row, id_) for id_ in ids if (row := rows.row_of(id_)) is not None]
        return {id_: self._texts_of(row) for row, id_ in sorted(places)[:_LOOKED_AT]}

    def _texts_of(self, row: int) -> list[str]:
        model = self._table.plan_model
        return [model.own_text(row, column) for column in range(model.columnCount())]

    def _changed_columns(self, row: int, before: list[str]) -> list[int]:
        after = self._texts_of(row)
        if len(before) != len(after):
            return []
        return [at for at, text in enumerate(after) if text != before[at]]

    def _is_seen(self, heard: list[Changed]) -> bool:
        """Whether rows went, or something changed that is shown around the table."""
        shown = ("document", _shown(self._table))
        rows = self._table.plan_model.rowCount()
        return rows != self._rows_before or any(shown in one.rows for one in heard)

    def _hear(self, changed: Changed) -> None:
        assert self._heard is not None
        self._heard.append(changed)

    def _column(self, table: str) -> int:
        """The caret's own where it shows the same kind of thing, else the one of the kind."""
        columns, at = self._table.plan_model.columns, self._table.currentIndex().column()
        assert columns is not None
        level = table if table in ("section", "item") else "measure"
        if at >= 0 and columns.level(at) == level:
            return at
        return columns.at(level)

    def _remember(self) -> None:
        table = self._table
        table.gaps.hover(None)
        if table.currentIndex().isValid():
            self._place, self._row = table.current_place(), table.caret_row()
        self._seen = self._seen_rows()
        few = sum(block.cells for block in table.blocks()) <= _CHOSEN_MOST
        places = [table.plan_model.place(index) for index in table.chosen_cells()] if few else []
        self._chosen = [(_id_of(place), place.field) for place in places]
        table.sizer.paused = True
        table.sizer.forget_merges()

    def _shift(self, first: int, removed: int, inserted: int) -> None:
        self._table.heights.forget_all()
        self._table.sizer.shift(first, removed, inserted)
        self._shifted.append((first, first + inserted - 1))

    def _forget(self) -> None:
        table = self._table
        table.heights.forget_all()
        table.sizer.forget_all()
        table.widths.spread()

    def _restore(self) -> None:
        table = self._table
        table.sizer.paused = False
        table.sizer.forget_merges()
        table.heights.forget_all()
        for first, last in self._shifted:
            table.measure_again(first, last)
        self._shifted.clear()
        self._restore_caret()
        table.sizer.hold(self._anchor())
        table.viewport().update()
        table.tell_place()

    def _restore_caret(self) -> None:
        table, rows = self._table, self._table.plan_model.rows
        before, self._document = self._document, _shown(table)
        if not len(rows):
            return
        table.sizer.paused = True
        if before != self._document or not self._place.field:
            table.set_caret(0, "measure")
        else:
            table.set_caret(self._row_after(), self._place.field)
            table.choose_again(self._chosen)
        table.sizer.paused = False

    def _row_after(self) -> int:
        """The row of what the caret was in, or the one that is now where it was."""
        rows, innermost = self._table.plan_model.rows, _innermost(self._place)
        row = rows.row_of(innermost)
        return min(self._row, len(rows) - 1) if row is None else row

    def _anchor(self) -> tuple[int, int] | None:
        rows = self._table.plan_model.rows
        for id_, y in self._seen:
            row = rows.row_of(id_)
            if row is not None:
                return row, y
        return None

    def _seen_rows(self) -> list[tuple[str, int]]:
        """Rows in view with their places, the caret's first."""
        table = self._table
        rows = table.plan_model.rows
        first, last = table.sizer.seen()
        caret = table.caret_row()
        shown = [row for row in range(first, last + 1) if row < len(rows)]
        shown.sort(key=lambda row: row != caret)
        return [(rows.entry(row).id, table.rowViewportPosition(row)) for row in shown]


def _id_of(place: Place) -> str:
    if place.field in ("section", "goal"):
        return place.section_id
    if place.field == "item":
        return place.item_id
    return _innermost(place)


def _innermost(place: Place) -> str:
    return place.measure_id or place.item_id or place.section_id


def _shown(table: PlanTable) -> str:
    document = table.session.document
    return document.id if document is not None else ""
