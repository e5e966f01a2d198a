"""The outline's rows with their texts, states and what may be done to them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from ipplanner.model import Document, Section
from ipplanner.status import Counts, section_counts, status_of
from ui.common.language import tr
from ui.editor.outline_filter import Filter
from ui.editor.outline_made_rows import Index
from ui.editor.outline_marks import Sign
from ui.editor.outline_nodes import Node, Place, printed
from ui.editor.outline_rows import OutlineRows
from ui.editor.outline_words import (
    counts_in_words,
    duties_in_words,
    item_tooltip,
    problems_in_words,
    section_tooltip,
    word_of,
)

ID_ROLE = Qt.ItemDataRole.UserRole
STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
"""The state of an item, or "duty" where a task from above waits for it; None for a section."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
"""Of a section how many items are done, as "3/7"; None for an item."""
PROBLEMS_ROLE = Qt.ItemDataRole.UserRole + 3
"""Of an item how many serious findings of the checks there are in it; 0 for a section."""
MIME = "application/x-ipplanner-outline"

Rename = Callable[[Place, str], bool]
Drop = Callable[[Sequence[str], str, int], bool]
Count = Callable[[Section], Counts]


class OutlineModel(OutlineRows):
    """The rows of the open document; `rename` and `drop` carry out what the user does to them.

    `count` gives how far a section is: counting anew takes long where many are in view.
    """

    def __init__(
        self,
        rename: Rename,
        drop: Drop,
        parent: QObject | None = None,
        *,
        count: Count | None = None,
    ) -> None:
        super().__init__(parent)
        self._rename, self._drop, self._count = rename, drop, count or self._count_anew
        self._problems: Mapping[str, int] = {}
        self._duties: Mapping[str, int] = {}
        self.allow_edits(True)

    def allow_edits(self, allowed: bool) -> None:
        """Whether the user may rename and move rows."""
        self.editable = allowed
        self._decide_flags()

    def show_problems(self, problems: Mapping[str, int]) -> None:
        """How many problems items have, by id."""
        before, self._problems = self._problems, problems
        self._tell_counts(before, problems, PROBLEMS_ROLE)

    def show_duties(self, duties: Mapping[str, int]) -> None:
        """How many tasks that must be answered wait for items, by id."""
        before, self._duties = self._duties, duties
        self._tell_counts(before, duties, STATUS_ROLE)

    def _tell_counts(self, before: Mapping[str, int], now: Mapping[str, int], role: int) -> None:
        for id_ in before.keys() | now.keys():
            node = self._nodes.get(id_)
            if node is not None and before.get(id_, 0) != now.get(id_, 0):
                at = self._index(node)
                self.dataChanged.emit(at, at, [role])

    @property
    def may_move(self) -> bool:
        """Whether rows can be moved: not while some are hidden, as their places are not seen."""
        return self.editable and not self.filter.is_on

    def _take(self, document: Document | None, filter_: Filter) -> None:
        super()._take(document, filter_)
        self._decide_flags()

    def _decide_flags(self) -> None:
        # A view asks some thousand times while it lays out; putting flags together is slow.
        flag = Qt.ItemFlag
        drops = flag.ItemIsDropEnabled if self.may_move else flag.NoItemFlags
        row = flag.ItemIsEnabled | flag.ItemIsSelectable
        row |= flag.ItemIsEditable if self.editable else flag.NoItemFlags
        row |= flag.ItemIsDragEnabled if self.may_move else flag.NoItemFlags
        self._root_flags, self._section_flags = drops, row | drops
        self._item_flags = row | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        node = self._node(index)
        if node.place is None or self.document is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            text = printed(node.place)
            return (
                text if role == Qt.ItemDataRole.DisplayRole else text + tr("，") + self._state(node)
            )
        if role == Qt.ItemDataRole.EditRole:
            return node.place.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(node)
        return self._own_role(node, node.place, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Sections take drops between and on them, items only beside them."""
        place = self._node(index).place
        if place is None:
            return self._root_flags
        return self._section_flags if isinstance(place, Section) else self._item_flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new title; the row changes when the edit has come back."""
        place = self.place_at(index)
        if place is None or role != Qt.ItemDataRole.EditRole or str(value) == place.title:
            return False
        return self._rename(place, str(value))

    def mimeTypes(self) -> list[str]:
        """As Qt asks."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the rows that are dragged."""
        ids = [node.id for node in map(self._node, indexes)]
        data = QMimeData()
        document_id = self.document.id if self.document else ""
        data.setData(MIME, json.dumps([document_id, ids]).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """As Qt asks."""
        return Qt.DropAction.MoveAction

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Moves rows of this document; those of another stay where they are."""
        if action != Qt.DropAction.MoveAction or not data.hasFormat(MIME) or not self.may_move:
            return False
        document_id, ids = json.loads(bytes(data.data(MIME).data()))
        if self.document is None or document_id != self.document.id:
            return False
        return self._drop(ids, self._node(parent).id, row)

    def _own_role(self, node: Node, place: Place, role: int) -> Any:
        if role == ID_ROLE:
            return place.id
        if role == PROBLEMS_ROLE:
            return self._problems.get(place.id, 0)
        if role == STATUS_ROLE:
            return self._status(place)
        if role == COUNT_ROLE and isinstance(place, Section):
            counts = self._counts(node, place)
            return f"{counts.done}/{counts.items}"
        return None

    def _status(self, place: Place) -> Sign | None:
        assert self.document is not None
        if isinstance(place, Section):
            return None
        return "duty" if self._duties.get(place.id) else status_of(self.document, place)

    def _counts(self, node: Node, section: Section) -> Counts:
        if node.counts is None:
            node.counts = self._count(section)
        return node.counts

    def _count_anew(self, section: Section) -> Counts:
        assert self.document is not None
        return section_counts(self.document, section)

    def _state(self, node: Node) -> str:
        if isinstance(node.place, Section):
            return counts_in_words(self._counts(node, node.place))
        assert node.place is not None and self.document is not None
        return word_of(status_of(self.document, node.place)) + self._waiting(node)

    def _tooltip(self, node: Node) -> str:
        if isinstance(node.place, Section):
            return section_tooltip(node.place, self._counts(node, node.place))
        assert node.place is not None and self.document is not None
        return item_tooltip(node.place, status_of(self.document, node.place)) + self._waiting(node)

    def _waiting(self, node: Node) -> str:
        duties, problems = self._duties.get(node.id, 0), self._problems.get(node.id, 0)
        return duties_in_words(duties) + problems_in_words(problems)
