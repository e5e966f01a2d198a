"""The list of what replacing all would change, each place to be left out at will."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QTreeView,
    QWidget,
)

from ipplanner.search.matches import Match, Replacement
from ui.common.change_delegate import PARTS, STRUCK, ChangeDelegate, Parts
from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
PLACE, BEFORE, AFTER = range(3)


class PreviewModel(QAbstractTableModel):
    """Proposals with a tick for each."""

    ticked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._proposals: list[Replacement] = []
        self._left: set[object] = set()
        """Keys of those that are not to be done."""

    def set_proposals(self, proposals: Sequence[Replacement], *, keep_ticks: bool = False) -> None:
        """Show other proposals, all ticked unless what was left out is to be kept."""
        self.beginResetModel()
        self._proposals = list(proposals)
        if not keep_ticks:
            self._left.clear()
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> list[Replacement]:
        """The ticked proposals."""
        return [one for one in self._proposals if _key(one) not in self._left]

    def match_at(self, index: Index) -> Match:
        """The place of a row."""
        return self._proposals[index.row()].match

    def tick_all(self, ticked: bool) -> None:
        """Tick all, or none."""
        self._left = set() if ticked else {_key(one) for one in self._proposals}
        if self._proposals:
            last = self.index(len(self._proposals) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Role.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._proposals)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("位置"), self.tr("原文"), self.tr("改为")][section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PLACE else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        one = self._proposals[index.row()]
        if role == Role.CheckStateRole and index.column() == PLACE:
            left = _key(one) in self._left
            return Qt.CheckState.Unchecked if left else Qt.CheckState.Checked
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._text(one, index.column(), whole=role == Role.ToolTipRole)
        if role == PARTS and not self._is_plain(one, index.column()):
            return _parts(one, index.column())
        if role == STRUCK:
            return index.column() == BEFORE
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick or leave out."""
        if role != Role.CheckStateRole or index.column() != PLACE:
            return False
        key = _key(self._proposals[index.row()])
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left.discard(key)
        else:
            self._left.add(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _is_plain(self, one: Replacement, column: int) -> bool:
        return column == PLACE or (column == AFTER and _key(one) in self._left)

    def _text(self, one: Replacement, column: int, *, whole: bool) -> str:
        if column == PLACE:
            return self._where(one.match, whole=whole)
        if self._is_plain(one, column):
            return self.tr("（不替换）")
        before, words, after = _parts(one, column)
        return f"{before}〔{words}〕{after}"

    def _where(self, match: Match, *, whole: bool) -> str:
        section = self._session.index.sections.get(match.section_id)
        item = self._session.index.items.get(match.item_id)
        titles = [section.title if section else "", item.title if item else ""]
        named = [title.replace("\n", "") for title in titles if title]
        return " › ".join(named if whole else named[-1:])


class PreviewView(QTreeView):
    """The list; Space ticks, Enter goes there."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ChangeDelegate(self))
        self.setAccessibleName(self.tr("将要替换的各处"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.header().setStretchLastSection(True)

    def share_width(self) -> None:
        """Give the texts most of the room."""
        width = self.viewport().width()
        self.setColumnWidth(PLACE, width * 24 // 100)
        self.setColumnWidth(BEFORE, width * 38 // 100)


def _parts(one: Replacement, column: int) -> Parts:
    before, words, after = one.match.context
    return before, words if column == BEFORE else one.words, after


def _key(one: Replacement) -> object:
    return one.match.place, one.match.start
