"""The official table as a Qt model that follows the session."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from ipplanner.layouts import Column, Level, layout
from ipplanner.model import Document
from ui.editor.table.cells import Cell, change_cell
from ui.editor.table.columns import Columns
from ui.editor.table.differences import Difference, difference
from ui.editor.table.rows import Entry, Keep, Rows, Span
from ui.editor.table.rows_model import NOWHERE, Index, Place, Role, RowsModel
from ui.editor.table.splices import Splice, rows_of, splices
from ui.session import Session

__all__ = ["Index", "Place", "PlanModel"]

Changes = Collection[tuple[str, str]]
"""(table, id) of rows that were touched."""

_MOST_RUNS = 20
"""Stretches of rows that are told one by one."""
_MANY = 1000
"""Changes; beyond, finding each row takes longer than telling that all may have changed."""

_LEVELS: dict[str, Level] = {"section": "section", "item": "item", "measure": "measure"}


class _Prepared(NamedTuple):
    """What will be shown of a document, found while it is loaded."""

    document: Document
    columns: Columns
    keep: Keep | None
    rows: Rows
    version: int
    """What was shown when the difference was found."""
    found: Difference | None
    """To what is shown; None where that is another document."""


class PlanModel(RowsModel):
    """The rows of the session's document; writing into a cell is an edit of the plan."""

    about_to_follow = Signal()
    """Rows will come, go or move."""
    followed = Signal()
    """Rows are in their new places."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(read_only=session.read_only, parent=parent)
        self._session = session
        self._keep: Keep | None = None
        self._pinned: set[str] = set()
        self._prepared: _Prepared | None = None
        self._version = 0
        """Counts the states of the rows."""
        self._take()
        session.prepare.append(self._prepare)
        session.document_opened.connect(self._open)
        session.document_reloaded.connect(self._follow)
        session.values_changed.connect(self._tell_values)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """One step of the plan's history; False when it could not be written."""
        if role != Role.EditRole or not index.isValid() or self._session.read_only:
            return False
        assert self.columns is not None
        entry, column = self.cell_of(index)
        text = str(value).strip("\n")
        if text == self.own_text(index.row(), index.column()):
            return True
        return self._session.run(lambda: self._write(entry, column, text)) is not None

    @property
    def filtered(self) -> bool:
        """Whether only some rows are shown."""
        return self._keep is not None

    def rows_to_write(self, start: int) -> Iterator[int]:
        """Rows in which something may be to be written, from one on, round once."""
        return self.rows.open_rows(start, self._session.tally.waiting)

    def cell_of(self, index: Index) -> Cell:
        """What a cell holds, for writing into it."""
        assert self.columns is not None
        return self.rows.entry(index.row()), self.column_at(index.row(), index.column())

    def set_filter(self, keep: Keep | None) -> None:
        """Show only the rows that are to be kept, all for None."""
        if keep is not None or self._keep is not None:
            self.show_filtered(keep, rows_of(self._session.document, keep))

    def show_filtered(self, keep: Keep | None, rows: Rows) -> None:
        """The same, with the rows that it leaves already found."""
        self._keep = keep
        self._pinned.clear()
        self._replace(rows, difference(self.rows, rows, texts=False))

    def pin(self, *ids: str) -> None:
        """Show things even though the filter would not, until the next filter."""
        if self._keep is not None:
            self._pinned.update(ids)
            self._follow_some([("", id_) for id_ in ids])

    # --- following the session ---------------------------------------------------------------

    def _open(self) -> None:
        self._pinned.clear()
        self._keep = None
        self._reset()

    def _reset(self, rows: Rows | None = None) -> None:
        self.about_to_follow.emit()
        self.beginResetModel()
        if rows is not None:
            self._version, self.rows = self._version + 1, rows
        else:
            self._take()
        self.endResetModel()
        self.followed.emit()

    def _prepare(self, document: Document) -> None:
        """Find the rows of a document that will be shown; on any thread."""
        shown, old, version = self._session.document, self.rows, self._version
        again = shown is not None and shown.id == document.id
        keep = self._keep if again else None
        rows = rows_of(document, self._test() if again else None)
        found = difference(old, rows) if again else None
        columns = Columns(document, layout(document.layout))
        self._prepared = _Prepared(document, columns, keep, rows, version, found)

    def _fitting(self) -> _Prepared | None:
        """What was prepared, where it is for what is to be shown now."""
        prepared = self._prepared
        if prepared is None or prepared.document is not self._session.document:
            return None
        return prepared if prepared.keep is self._keep else None

    def _take(self) -> None:
        document, prepared = self._session.document, self._fitting()
        self._version += 1
        self._prepared = None
        if prepared is not None:
            self.columns, self.rows = prepared.columns, prepared.rows
            return
        self.columns = Columns(document, self._session.layout) if document else None
        self.rows = self._rows()

    def _rows(self) -> Rows:
        return rows_of(self._session.document, self._test())

    def _test(self) -> Keep | None:
        """The filter, that never hides what was put in while it is on."""
        keep, pinned = self._keep, self._pinned
        if keep is None or not pinned:
            return keep
        return lambda s, i, m: (
            keep(s, i, m) or not pinned.isdisjoint({s.id, i.id, m.id if m else ""})
        )

    def _follow(self) -> None:
        touched = self._session.touched
        if touched is None or self.columns is None or self._columns_may_have_gone(touched):
            self._follow_all()
        else:
            self._follow_some(touched)

    def _follow_all(self) -> None:
        document, prepared = self._session.document, self._fitting()
        columns = Columns(document, self._session.layout) if document and not prepared else None
        if prepared is not None:
            columns = prepared.columns
        if columns is None or columns != self.columns:
            self._reset()
            return
        new = prepared.rows if prepared is not None else self._rows()
        known = prepared is not None and prepared.version == self._version
        found = prepared.found if prepared is not None and known else None
        self._prepared = None
        self._replace(new, found or difference(self.rows, new))

    def _follow_some(self, touched: Changes) -> None:
        document, index = self._session.document, self._session.index
        assert document is not None
        # The rows of a section do not depend on its own texts, unless a filter looks at them.
        deep = [id_ for table, id_ in touched if table != "section" or self._keep is not None]
        rows = [row for id_ in deep if (row := self.rows.row_of(id_)) is not None]
        before = {self.rows.entry(row).section.id for row in rows}
        now = {section.id for id_ in deep if (section := index.section_of(id_)) is not None}
        self._splice(splices(self.rows, document, self._test(), before | now))
        self._tell_values(touched)

    def _splice(self, found: Sequence[Splice]) -> None:
        if not found:
            return
        self.about_to_follow.emit()
        changed: list[Span] = []
        by = 0
        for one in found:
            at, same_place = one.at + by, min(one.removed, one.inserted)
            changed.append(Span(at, at + same_place - 1))  # these only get other contents
            removed, inserted = one.removed - same_place, one.inserted - same_place
            with self._telling(at + same_place, removed, inserted):
                self.rows.replace(one.first + by, one.size, one.rows, one.same)
            by += len(one.rows) - one.size
        self._tell(_joined(changed))
        self.followed.emit()

    def _replace(self, new: Rows, found: Difference) -> None:
        if found.mixed:
            self._reset(new)
            return
        if found.structure:
            self.about_to_follow.emit()
        with self._telling(found.at, found.removed, found.inserted):
            self.rows = new
        self._tell(_joined(Span(row, row) for row in found.changed))
        if found.structure:
            self.followed.emit()

    @contextmanager
    def _telling(self, at: int, removed: int, inserted: int) -> Iterator[None]:
        """Meanwhile rows go from a row on, or others come there."""
        self._version += 1
        if removed:
            self.beginRemoveRows(NOWHERE, at, at + removed - 1)
        elif inserted:
            self.beginInsertRows(NOWHERE, at, at + inserted - 1)
        yield
        if removed:
            self.endRemoveRows()
        elif inserted:
            self.endInsertRows()

    def _tell_values(self, changed: Changes) -> None:
        if self.columns is None:
            return
        if self._columns_differ(changed):
            self._reset()
        elif len(changed) > _MANY:
            self._tell([Span(0, len(self.rows) - 1)])
        else:
            self._tell(_joined(self._spans_of(changed)))

    def _spans_of(self, ids: Changes) -> set[Span]:
        found = ((table, self.rows.row_of(id_)) for table, id_ in ids)
        return {
            self.rows.span(row, _LEVELS.get(table, "measure"))
            for table, row in found
            if row is not None
        }

    def _columns_may_have_gone(self, ids: Changes) -> bool:
        """Whether a column may have been there only for a row that is gone."""
        known = self._session.index.parents
        gone = [self.rows.row_of(id_) for _, id_ in ids if id_ not in known]
        entries = (self.rows.entry(row) for row in gone if row is not None)
        return any(_needs_column(entry) for entry in entries)

    def _columns_differ(self, ids: Changes) -> bool:
        document, columns = self._session.document, self.columns
        assert document is not None and columns is not None
        if any(table == "document" for table, _ in ids):
            return Columns(document, self._session.layout) != columns
        found = [self.rows.row_of(id_) for table, id_ in ids if table != "section"]
        if all(row is None or columns.fits(self.rows.entry(row)) for row in found):
            return False
        return Columns(document, self._session.layout) != columns

    def _tell(self, spans: Sequence[Span]) -> None:
        """Rows with other texts, from the top down."""
        last = self.columnCount() - 1
        if len(spans) > _MOST_RUNS:  # telling each would take longer than what views do then
            spans = [Span(spans[0].first, spans[-1].last)]
        for first, end in spans:
            if first <= end:
                self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def _write(self, entry: Entry, column: Column, text: str) -> str:
        return change_cell(self._session.workspace, entry, column, text)


def _needs_column(entry: Entry) -> bool:
    measure, item = entry.measure, entry.item
    return bool(item and item.number) or bool(measure and (measure.deadline or measure.extra))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """From the top down, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.first <= found[-1].last + 1:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return found
