"""The rows of the outline as Qt asks for them; those of a long document are made when asked for."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from ipplanner.model import Document, Item, Section
from ui.editor.outline_filter import Filter, shown_by
from ui.editor.outline_nodes import Node, Place, places_in

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_EAGER = 5000
"""Items; the rows of larger documents are made when a section is opened."""


class MadeRows(QAbstractItemModel):
    """Sections with their items, by id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.filter = Filter()
        self._shown = shown_by(self.filter, None)
        self._eager = True
        self._by_key: dict[int, Node] = {}
        self._start()

    def place_at(self, index: Index) -> Place | None:
        """The section or item of a row."""
        return self._node(index).place

    def _take(self, document: Document | None, filter_: Filter) -> None:
        self.document, self.filter = document, filter_
        self._shown = shown_by(filter_, document)
        sections = document.walk_sections() if document else ()
        self._eager = sum(len(one.items) for one in sections) <= _EAGER

    def _start(self) -> None:
        for node in self._by_key.values():  # parents and children hold each other
            node.parent = node.children = None
        self._root = Node(None, None, 0)
        self._nodes: dict[str, Node] = {}
        self._by_key = {}
        self._load(self._root)

    def _below(self, node: Node) -> list[Place]:
        if isinstance(node.place, Section):
            return places_in(node.place, self._shown)
        if node.place is not None or self.document is None:
            return []
        return [one for one in self.document.sections if not self._shown or self._shown(one)]

    def _load(self, node: Node) -> list[Node]:
        if node.children is None:
            places = self._below(node) if not isinstance(node.place, Item) else []
            node.children = [Node(place, node, row) for row, place in enumerate(places)]
            for child in node.children:
                self._register(child)
        return node.children

    def _register(self, node: Node) -> None:
        self._nodes[node.id] = self._by_key[node.key] = node
        if self._eager or not self._below(node):
            self._load(node)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """As Qt asks."""
        below = self._load(self._node(parent))
        if column == 0 and 0 <= row < len(below):
            return self.createIndex(row, 0, below[row].key)
        return QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """As Qt asks."""
        node = self._node(index).parent
        return self._index(node) if node is not None else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return len(self._load(self._node(parent)))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 1

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        """As Qt asks, without making the rows."""
        node = self._node(parent)
        return bool(node.children if node.children is not None else self._below(node))

    def _node(self, index: Index) -> Node:
        return self._by_key.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node.key)
