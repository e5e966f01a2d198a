"""The outline as it is seen: which rows are open and current, and how it follows the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipplanner.model import Document, Section
from ipplanner.status import Counts
from ui.editor.outline_delegate import OutlineDelegate
from ui.editor.outline_filter import Filter
from ui.editor.outline_filter_line import FilterLine
from ui.editor.outline_model import OutlineModel
from ui.editor.outline_nodes import Place
from ui.editor.outline_rows import Changes
from ui.editor.outline_tree import OutlineTree
from ui.session import Session

_ALL_OPEN = 600
"""Items; larger documents begin with their sections closed."""
_MOST_OPEN = 3000
"""Items in open sections; with each change of rows Qt asks about all of them again."""
_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class FollowingOutline(QWidget):
    """A filter line over the tree, which keeps its place while the document changes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self._closed: set[str] = set()
        self.model = OutlineModel(self._rename, self._drop, self, count=self._count)
        self.filter_line = FilterLine(self)
        self.tree = OutlineTree(self)
        self._delegate = OutlineDelegate(self.tree)
        self._set_up_tree()
        self._lay_out()
        self._follow_session()
        self._open()

    def show_place(self, item_id: str) -> None:
        """Select the row of an item (or section) without taking the focus or telling anyone.

        A section stays selected while its first item is the one that is shown.
        """
        if item_id == self._told_id(self.current()):
            return
        index = self.model.index_of(item_id, self._session.index.parents)
        self._following = True
        if index.isValid():
            self.tree.selectionModel().setCurrentIndex(index, _CURRENT)
            self.tree.scrollTo(index)
        else:
            self.tree.selectionModel().clear()
        self._following = False

    def show_problems(self, problems: Mapping[str, int]) -> None:
        """How many serious findings the checks have in items, by id."""
        self.model.show_problems(problems)

    def show_duties(self, duties: Mapping[str, int]) -> None:
        """How many tasks from above that must be answered wait for items, by id."""
        self.model.show_duties(duties)

    def current(self) -> Place | None:
        """The section or item that is current here."""
        index = self.tree.currentIndex()
        return self.model.place_at(index) if index.isValid() else None

    def expand_all(self) -> None:
        """Open all sections; of very long documents as many as can be laid out at once."""
        sections = list(self.model.sections())
        here = next((at for at, one in enumerate(sections) if self._is_around(one)), 0)
        room = _MOST_OPEN
        for at in (*sections[here:], *sections[:here]):
            place = self.model.place_at(at)
            if isinstance(place, Section) and len(place.items) <= room:
                room -= len(place.items)
                self.tree.expand(at)

    def _is_around(self, index: QModelIndex) -> bool:
        """Whether a section is the current row or that of the current item."""
        current = self.tree.currentIndex()
        return index in (current, current.parent())

    def collapse_all(self) -> None:
        """Close all sections."""
        self.tree.collapseAll()

    # --- making

    def _set_up_tree(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setFrameShape(OutlineTree.Shape.NoFrame)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_line)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)

    def _follow_session(self) -> None:
        self._session.document_opened.connect(self._open)
        self._session.document_reloaded.connect(self._reload)
        self._session.values_changed.connect(self._refresh)
        self.filter_line.changed.connect(self._filter)
        self.filter_line.left.connect(self.tree.setFocus)
        self.model.rowsInserted.connect(self._expand_new)
        self.tree.palette_changed.connect(self._delegate.forget_marks)

    def _rename(self, place: Place, title: str) -> bool:
        raise NotImplementedError

    def _drop(self, ids: Sequence[str], parent_id: str, row: int) -> bool:
        raise NotImplementedError

    def _count(self, section: Section) -> Counts:
        return self._session.tally.of(section)

    def _told_id(self, place: Place | None) -> str:
        if isinstance(place, Section):
            inner = Document(sections=[place]).walk_items()
            return next((item.id for _, item in inner), "")
        return place.id if place else ""

    # --- following the session

    def _open(self) -> None:
        self.model.allow_edits(not self._session.read_only)
        self._following = True
        self.filter_line.clear()
        self.model.show(self._session.document, Filter())
        self._following = False
        document = self._session.document
        if document and sum(len(one.items) for one in document.walk_sections()) <= _ALL_OPEN:
            self.tree.expandAll()

    def _reload(self) -> None:
        document = self._session.document
        assert document is not None
        touched, parents = self._session.touched, self._session.index.parents
        if touched is None:
            self._keeping_place(lambda: self.model.follow(document))
        else:
            self._keeping_place(lambda: self.model.follow_some(touched, parents))
            self._refresh(touched)

    def _refresh(self, rows: Changes) -> None:
        self.model.refresh(rows, self._session.index.parents)

    def _filter(self) -> None:
        wanted = self.filter_line.filter()
        if not self.model.filter.is_on:
            self._closed = self._closed_sections()
        self._keeping_place(lambda: self.model.show(self._session.document, wanted))
        self.filter_line.tell_found(self.model.rowCount() > 0 or not wanted.is_on)

    def _keeping_place(self, change: Callable[[], bool]) -> None:
        """After a reset (False), open and current again what was so before, by id."""
        place = self.current()
        closed = self._closed if self.model.filter.is_on else self._closed_sections()
        self._following = True
        # Else the tree is laid out anew for each row that goes and was current.
        self.tree.setAutoScroll(False)
        if not change():
            self._open_again(set() if self.model.filter.is_on else closed)
            parents = self._session.index.parents
            index = self.model.index_of(place.id, parents) if place else QModelIndex()
            if index.isValid():
                self.tree.selectionModel().setCurrentIndex(index, _CURRENT)
        self.tree.setAutoScroll(True)
        self._following = False

    def _expand_new(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self.tree.expand(self.model.index(row, 0, parent))

    def _closed_sections(self) -> set[str]:
        closed = [at for at in self.model.sections() if not self.tree.isExpanded(at)]
        return {place.id for place in map(self.model.place_at, closed) if place}

    def _open_again(self, closed: set[str]) -> None:
        for at in self.model.sections():
            place = self.model.place_at(at)
            if place is not None and place.id not in closed:
                self.tree.expand(at)
