"""The rows of the official table, kept up with the session's document."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QObject

from ipplanner.layouts import Level, layout
from ipplanner.model import Document
from ui.editor.table.changing_model import ChangingModel, joined
from ui.editor.table.columns import Columns
from ui.editor.table.differences import Difference, difference
from ui.editor.table.rows import Entry, Keep, Rows, Span
from ui.editor.table.splices import rows_of, splices
from ui.session import Session

Changes = Collection[tuple[str, str]]
"""(table, id) of rows that were touched."""

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


class FollowingModel(ChangingModel):
    """Rows that come, go and change as the plan does, those that a filter keeps."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(read_only=session.read_only, parent=parent)
        self._session = session
        self._keep: Keep | None = None
        self._pinned: set[str] = set()
        self._prepared: _Prepared | None = None
        self._take()
        session.prepare.append(self._prepare)
        session.document_opened.connect(self._open)
        session.document_reloaded.connect(self._follow)
        session.values_changed.connect(self._tell_values)

    def _open(self) -> None:
        self._pinned.clear()
        self._keep = None
        self._reset()

    def _reset(self) -> None:
        with self._resetting():
            self._take()

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

    def _tell_values(self, changed: Changes) -> None:
        if self.columns is None:
            return
        if self._columns_differ(changed):
            self._reset()
        elif len(changed) > _MANY:
            self._tell([Span(0, len(self.rows) - 1)])
        else:
            self._tell(joined(self._spans_of(changed)))

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
        if self._keep is not None and None in gone:  # nobody knows what was in a hidden row
            return True
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


def _needs_column(entry: Entry) -> bool:
    measure, item = entry.measure, entry.item
    return bool(item and item.number) or bool(measure and (measure.deadline or measure.extra))
