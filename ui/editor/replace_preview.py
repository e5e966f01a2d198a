"""The list of what replacing all would change, each place to be left out at will."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTreeView, QWidget

from ipplanner.search.matches import Match, Replacement
from ui.common.cell_places import CellPlaces
from ui.common.change_delegate import ChangeDelegate, Parts
from ui.common.ticked_changes import AFTER, BEFORE, NOWHERE, PLACE, Index, TickedChanges
from ui.session import Session


class PreviewModel(TickedChanges):
    """Proposals with a tick for each."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = CellPlaces(session)
        self._proposals: list[Replacement] = []
        self.left = set()

    def set_proposals(self, proposals: Sequence[Replacement], *, keep_ticks: bool = False) -> None:
        """Show other proposals, all ticked unless what was left out is to be kept."""
        self.beginResetModel()
        self._proposals = list(proposals)
        if not keep_ticks:
            self.left.clear()
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> list[Replacement]:
        """The ticked proposals."""
        return [one for one in self._proposals if _key(one) not in self.left]

    def match_at(self, index: Index) -> Match:
        """The place of a row."""
        return self._proposals[index.row()].match

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._proposals)

    def key(self, row: int) -> object:
        """The place: ticks stay while other words are proposed."""
        return _key(self._proposals[row])

    def text(self, row: int, column: int, *, whole: bool) -> str:
        """The place, the words in their context, or that they stay."""
        one, parts = self._proposals[row], self.parts(row, column)
        if column == PLACE:
            return self._where(one.match, whole=whole)
        if parts is None:
            return self.tr("（不替换）")
        before, words, after = parts
        return f"{before}〔{words}〕{after}"

    def parts(self, row: int, column: int) -> Parts | None:
        """The words as they stand, or what would come for them unless they stay."""
        one = self._proposals[row]
        if column == PLACE or (column == AFTER and _key(one) in self.left):
            return None
        before, words, after = one.match.context
        return before, words if column == BEFORE else one.words, after

    def _where(self, match: Match, *, whole: bool) -> str:
        name = self._places.whole if whole else self._places.short
        return name(match.id, match.field)


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


def _key(one: Replacement) -> object:
    return one.match.place, one.match.start
