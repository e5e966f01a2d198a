"""The outline beside the table: sections and items, where they stand and how far they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ipplanner.edits.items import change_item
from ipplanner.edits.sections import change_section
from ipplanner.model import Document, Section
from ipplanner.status import Counts
from ui.common.language import tr
from ui.editor import outline_moves as moves
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
_MANY = 150
"""Rows; taking out more of them together is left to a thread of its own."""
_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class Outline(QWidget):
    """A filter line over the tree; follows the session and asks it for edits."""

    place_chosen = Signal(str)
    """The user went to an item, or to the first item of a section: its id."""
    place_entered = Signal(str)
    """The same with Enter or a double click: the user wants to write there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._commands: list[QAction | None] = []
        self._following = False
        self._closed: set[str] = set()
        self.model = OutlineModel(self._rename, self._drop, self, count=self._count)
        self.filter_line = FilterLine(self)
        self.tree = OutlineTree(self)
        self._delegate = OutlineDelegate(self.tree)
        self._set_up_tree()
        self._lay_out()
        self._connect()
        self._open()

    # --- what the window asks for

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

    def selected(self) -> list[Place]:
        """The selected sections and items in printed order, without those inside others."""
        ids = [self.model.place_at(one) for one in self.tree.selectionModel().selectedRows()]
        document = self._session.document
        return moves.outermost(document, [one.id for one in ids if one]) if document else []

    def set_commands(self, commands: Sequence[QAction | None]) -> None:
        """Commands of the window to put into the context menu; None for a line between them."""
        self._commands = list(commands)

    def rename(self) -> None:
        """Edit the title of the current row in place."""
        if self.model.editable and self.tree.currentIndex().isValid():
            self.tree.edit(self.tree.currentIndex())

    def delete(self) -> None:
        """Take the selected sections and items out."""
        places, workspace = self.selected(), self._session.workspace
        if places and self.model.editable:
            rows = sum(map(moves.rows_in, places))
            self._session.perform(
                tr("删除 {0} 行").format(f"{rows:,}"),
                lambda _: moves.delete(workspace, places),
                large=rows > _MANY,
            )

    def move_up(self) -> None:
        """Move the selected rows up by one."""
        self._move_by(-1)

    def move_down(self) -> None:
        """Move the selected rows down by one."""
        self._move_by(1)

    def expand_all(self) -> None:
        """Open all sections."""
        self.tree.open_all(list(self.model.sections()))

    def collapse_all(self) -> None:
        """Close all sections."""
        self.tree.collapseAll()

    # --- making

    def _set_up_tree(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setAccessibleName(self.tr("大纲"))
        self.tree.setFrameShape(OutlineTree.Shape.NoFrame)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_line)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self._session.document_opened.connect(self._open)
        self._session.document_reloaded.connect(self._reload)
        self._session.values_changed.connect(self._refresh)
        self.filter_line.changed.connect(self._filter)
        self.filter_line.left.connect(self.tree.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.doubleClicked.connect(lambda _: self._enter())
        self.tree.wished.connect(self._do)
        self.model.rowsInserted.connect(self._expand_new)
        self.tree.palette_changed.connect(self._delegate.forget_marks)
        self.tree.customContextMenuRequested.connect(self._open_menu)

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

    # --- what the user does

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        id_ = self._told_id(self.model.place_at(index)) if index.isValid() else ""
        if id_ and not self._following:
            self.place_chosen.emit(id_)

    def _told_id(self, place: Place | None) -> str:
        if isinstance(place, Section):
            inner = Document(sections=[place]).walk_items()
            return next((item.id for _, item in inner), "")
        return place.id if place else ""

    def _enter(self) -> None:
        id_ = self._told_id(self.current())
        if id_:
            self.place_entered.emit(id_)

    def _do(self, wish: str) -> None:
        {
            "enter": self._enter,
            "rename": self.rename,
            "delete": self.delete,
            "up": self.move_up,
            "down": self.move_down,
        }[wish]()

    def _count(self, section: Section) -> Counts:
        return self._session.tally.of(section)

    def _rename(self, place: Place, title: str) -> bool:
        workspace = self._session.workspace
        change = change_section if isinstance(place, Section) else change_item
        return self._session.run(lambda: change(workspace, place.id, title=title)) is not None

    def _move_by(self, step: int) -> None:
        document, places = self._session.document, self.selected()
        if document and places and self.model.may_move:
            work = moves.shift(document, places, step)
            if work is not None:
                self._session.run(lambda: work(self._session.workspace))

    def _drop(self, ids: Sequence[str], parent_id: str, row: int) -> bool:
        document = self._session.document
        work = moves.dropped(document, ids, parent_id, row) if document else None
        if work is None:
            return False
        return self._session.run(lambda: work(self._session.workspace) or True) is not None

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.exec(self.tree.viewport().mapToGlobal(at))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """The context menu: commands of the window, then those of the outline."""
        menu = QMenu(self.tree)
        for command in self._commands:
            _ = menu.addAction(command) if command is not None else menu.addSeparator()
        if self._commands:
            menu.addSeparator()
        for text, run, is_edit in self._own_commands():
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, run=run: run())
            action.setEnabled(not is_edit or self.model.editable)
        return menu

    def _own_commands(self) -> list[tuple[str, Callable[[], None], bool]]:
        return [
            (self.tr("改标题") + "\tF2", self.rename, True),
            (self.tr("上移") + "\tAlt+↑", self.move_up, True),
            (self.tr("下移") + "\tAlt+↓", self.move_down, True),
            (self.tr("删除") + "\tDel", self.delete, True),
            (self.tr("全部展开"), self.expand_all, False),
            (self.tr("全部折叠"), self.collapse_all, False),
        ]
