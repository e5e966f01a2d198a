"""Bringing the shown rows to a new state of the document in few steps.

A view keeps what is open, current and in sight only when it is told of each row that came, went
or moved; after a reset it has to find all that again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ui.editor.outline_nodes import Node, Place

_MOST = 200
"""Rows that come, go or move; a reset is quicker beyond."""

Below = Callable[[Node], list[Place]]
NodeOf = Callable[[str], Node | None]
"""The row of a section or item; the root for the empty text."""


class Rows(Protocol):
    """What is done to the rows, each step told to the views."""

    def insert_row(self, parent: Node, at: int, place: Place) -> Node:
        """Add a row with all below it."""

    def remove_row(self, node: Node) -> None:
        """Take a row out with all below it."""

    def move_row(self, node: Node, parent: Node, at: int) -> bool:
        """Let a row stand before the one at an index of a parent; False where that cannot be."""


class TooManyStepsError(Exception):
    """It would take so many steps, or impossible ones, that a reset is better."""


class Syncing:
    """One passage of some rows, given as the nodes they are in, to what `below` gives for each.

    The nodes must already know their new sections and items, all but those that are gone. Of
    what moved both the old and the new home must be among the nodes, outer ones first.
    """

    def __init__(self, rows: Rows, node_of: NodeOf, homes: Sequence[Node], below: Below) -> None:
        self._rows = rows
        self._node_of = node_of
        self._homes = homes
        self._wanted = {node.id: below(node) for node in homes}
        self._home = {one.id: id_ for id_, below in self._wanted.items() for one in below}
        self._steps = 0

    def run(self) -> None:
        """Go; TooManyStepsError leaves the rows halfway."""
        self._refuse_too_many()
        for node in self._homes:
            if self._node_of(node.id) is node:  # it may be gone by now
                self._send_away(node)
                self._arrange(node, self._wanted[node.id])

    def _refuse_too_many(self) -> None:
        come = sum(1 for id_ in self._home if self._node_of(id_) is None)
        present = (child.id for node in self._homes for child in node.children or ())
        gone = sum(1 for id_ in present if id_ not in self._home)
        if come + gone > _MOST:
            raise TooManyStepsError

    def _send_away(self, parent: Node) -> None:
        """Rows that no longer belong here go to the end of their new parent, or for good."""
        for child in list(parent.children or ()):
            home = self._home.get(child.id)
            if home is None:
                self._forget(child)
            elif home != parent.id:
                self._move_to_end(child, home)

    def _forget(self, node: Node) -> None:
        # What is taken over from here by another row must leave before.
        for inner in list(node.children or ()):
            home = self._home.get(inner.id)
            if home is not None and home != node.id and home in self._wanted:
                self._move_to_end(inner, home)
        self._rows.remove_row(node)

    def _move_to_end(self, node: Node, home: str) -> None:
        target = self._node_of(home)
        assert target is not None
        self._move(node, target, len(target.children or ()))

    def _arrange(self, parent: Node, wanted: list[Place]) -> None:
        for at, place in enumerate(wanted):
            children = parent.children
            assert children is not None
            if at < len(children) and children[at].id == place.id:
                continue
            node = self._node_of(place.id)
            if node is None:
                self._rows.insert_row(parent, at, place)
            elif at + 1 < len(children) and children[at + 1] is node:
                self._move(children[at], parent, self._goal(parent, children[at], wanted))
            else:
                self._move(node, parent, at)

    def _goal(self, parent: Node, node: Node, wanted: list[Place]) -> int:
        """The index behind the row that it is to follow, counted while it still stands here."""
        ids = [place.id for place in wanted]
        before = self._node_of(ids[ids.index(node.id) - 1])
        if before is None or before.parent is not parent:
            return len(parent.children or ())
        return before.row + 1

    def _move(self, node: Node, parent: Node, at: int) -> None:
        self._steps += 1
        if self._steps > _MOST or not self._rows.move_row(node, parent, at):
            raise TooManyStepsError
