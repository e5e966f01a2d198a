"""The rows of the outline as Qt sees them: which there are, and how they follow a document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject

from ipplanner.model import Document, Section
from ui.editor.outline_filter import Filter
from ui.editor.outline_made_rows import MadeRows
from ui.editor.outline_nodes import Node, Place, differs, places_by_id, way_to
from ui.editor.outline_syncing import Syncing, TooManyStepsError

Changes = Collection[tuple[str, str]]
"""(table, id) of what was touched."""
Parents = Mapping[str, str | None]
"""By id what something hangs on; None for an outermost section."""
_MOST_TOUCHED = 200
"""Rows that are synchronised one by one while a filter is on."""


class OutlineRows(MadeRows):
    """Rows that keep up with the document, each step told to the views."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._touched: set[Node] = set()

    # --- following the document

    def show(self, document: Document | None, filter_: Filter | None = None) -> bool:
        """Another document, or the same by another filter; False as all rows are reset."""
        self.beginResetModel()
        self._take(document, filter_ or self.filter)
        self._start()
        self.endResetModel()
        return False

    def follow(self, document: Document) -> bool:
        """The same document loaded anew; False where all rows were reset."""
        self._take(document, self.filter)
        fresh = places_by_id(document)
        self._touched = set()
        if self._eager:
            self._point_to(fresh)
            return self._sync([one for one in self._root.loaded() if not one.is_item])
        return self.show(document)

    def follow_some(self, touched: Changes, parents: Parents) -> bool:
        """The same document after some rows came, went or moved; False as with `follow`."""
        assert self.document is not None
        self._take(self.document, self.filter)
        self._touched = set()
        if self.filter.is_on and len(touched) > _MOST_TOUCHED:
            return self.show(self.document)
        ids = {id_ for table, id_ in touched if table != "measure"}
        homes: set[Node | None] = {self._root}
        for id_ in ids:
            node, home = self._nodes.get(id_), parents.get(id_, "")
            homes |= {node and node.parent, self._nodes.get(home) if home else None}
        kept = [one for one in homes if one is not None and one.children is not None]
        return self._sync(sorted(kept, key=lambda node: len(list(node.with_outer()))))

    def _sync(self, homes: Sequence[Node]) -> bool:
        try:
            Syncing(self, self._node_of, homes, self._below).run()
        except TooManyStepsError:
            return self.show(self.document)
        for node in self._touched:
            if node.key in self._by_key:
                self._tell(node)
        return True

    def _node_of(self, id_: str) -> Node | None:
        return self._nodes.get(id_) if id_ else self._root

    def refresh(self, touched: Changes, parents: Parents) -> None:
        """Tell the views which rows read differently after values changed."""
        ids = {parents.get(id_) if table == "measure" else id_ for table, id_ in touched}
        for node in {one for id_ in ids if id_ for one in self._shown_above(id_, parents)}:
            self._tell(node)

    def index_of(self, id_: str, parents: Parents | None = None) -> QModelIndex:
        """The row of a section or item; invalid where it is not shown.

        In a large document it may have to be made first, for which its `parents` are needed.
        """
        if id_ not in self._nodes and not self._eager:
            for outer in way_to(id_, parents or {}):
                if outer in self._nodes:
                    self._load(self._nodes[outer])
        node = self._nodes.get(id_)
        return self._index(node) if node is not None else QModelIndex()

    def sections(self) -> Iterator[QModelIndex]:
        """The rows of all sections that are shown, outer before inner."""
        waiting = [self._root]
        for node in waiting:
            if node is self._root or (isinstance(node.place, Section) and node.place.sections):
                inner = [one for one in self._load(node) if not one.is_item]
                yield from map(self._index, inner)
                waiting += inner

    def _shown_above(self, id_: str, parents: Parents) -> Iterable[Node]:
        """The row of a section or item with those around it, as far as they have been made."""
        at: str | None = id_
        while at is not None and at not in self._nodes:
            at = parents.get(at)
        return self._nodes[at].with_outer() if at is not None else ()

    def _point_to(self, fresh: dict[str, Place]) -> None:
        """Let all rows know their new sections and items; what reads differently is noted."""
        for node in self._root.loaded():
            place = fresh.get(node.id, node.place)
            if place is not None and node.place is not None and differs(node.place, place):
                self._touched.update(node.with_outer())
            node.place = place

    def _tell(self, node: Node) -> None:
        node.counts = None
        at = self._index(node)
        self.dataChanged.emit(at, at)

    # --- the steps of Syncing

    def insert_row(self, parent: Node, at: int, place: Place) -> Node:
        """Add a row with all below it."""
        assert parent.children is not None
        self.beginInsertRows(self._index(parent), at, at)
        node = Node(place, parent, at)
        self._register(node)
        parent.children.insert(at, node)
        parent.renumber()
        self.endInsertRows()
        self._touched.update(parent.with_outer())
        return node

    def remove_row(self, node: Node) -> None:
        """Take a row out with all below it."""
        parent = node.parent
        assert parent is not None and parent.children is not None
        self.beginRemoveRows(self._index(parent), node.row, node.row)
        del parent.children[node.row]
        for one in node.loaded():
            del self._by_key[one.key]
            if self._nodes.get(one.id) is one:  # it may be in a section that is new already
                del self._nodes[one.id]
        parent.renumber()
        self.endRemoveRows()
        self._touched.update(parent.with_outer())

    def move_row(self, node: Node, parent: Node, at: int) -> bool:
        """Let a row stand before the one at an index of a parent; False where that cannot be."""
        old, row = node.parent, node.row
        assert old is not None and old.children is not None and parent.children is not None
        if not self.beginMoveRows(self._index(old), row, row, self._index(parent), at):
            return False
        del old.children[row]
        parent.children.insert(at - (old is parent and row < at), node)
        old.renumber()
        parent.renumber()
        self.endMoveRows()
        self._touched.update((*old.with_outer(), *parent.with_outer()))
        return True
