"""The outline beside the table: sections and items, where they stand and how far they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ipplanner.edits.items import change_item
from ipplanner.edits.sections import change_section
from ipplanner.model import Section
from ui.common.language import tr
from ui.editor import outline_moves as moves
from ui.editor.outline_following import FollowingOutline
from ui.editor.outline_nodes import Place
from ui.session import Session

_MANY = 150
"""Rows; taking out more of them together is left to a thread of its own."""


class Outline(FollowingOutline):
    """A filter line over the tree; follows the session and asks it for edits."""

    place_chosen = Signal(str)
    """The user went to an item, or to the first item of a section: its id."""
    place_entered = Signal(str)
    """The same with Enter or a double click: the user wants to write there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._commands: list[QAction | None] = []
        super().__init__(session, parent)
        self.tree.setAccessibleName(self.tr("大纲"))
        self._connect()

    # --- what the window asks for

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

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.doubleClicked.connect(lambda _: self._enter())
        self.tree.wished.connect(self._do)
        self.tree.customContextMenuRequested.connect(self._open_menu)

    # --- what the user does

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        id_ = self._told_id(self.model.place_at(index)) if index.isValid() else ""
        if id_ and not self._following:
            self.place_chosen.emit(id_)

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
