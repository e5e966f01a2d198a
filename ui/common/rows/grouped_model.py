"""Rows in a fixed number of groups as one table; a row that changes its group is taken out and put
in.

A table and no tree: a tree wants to know of every row before it shows the first one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.common.language import tr
from ui.common.rows.arrangement import Arrangement
from ui.common.rows.cells import Cell, Role
from ui.common.rows.groups import Group, ListRow, runs

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_TEXTS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class GroupedModel(QAbstractTableModel):
    """Of each group that has rows its heading, and below it the rows while it is open.

    `show` gives the same groups again with other rows. Without `headed` there are only rows.
    """

    def __init__(
        self,
        headers: Sequence[str],
        groups: list[Group],
        parent: QObject | None = None,
        *,
        headed: bool = True,
    ) -> None:
        super().__init__(parent)
        self._headers = headers
        self.headed = headed
        self._all = Arrangement(groups, headed=headed)

    def show(self, groups: Sequence[Group]) -> None:
        """Other rows and headings for the same groups, with as few signals as there are changes."""
        for at, group in enumerate(groups):
            self._follow(at, group.rows)
        for at, group in enumerate(groups):
            self._replace(at, group)

    def is_open(self, name: str) -> bool:
        """Whether the rows of a group are to be seen."""
        return name not in self._all.closed

    def set_open(self, name: str, is_open: bool) -> None:
        """Show or hide the rows of a group."""
        if is_open == self.is_open(name):
            return
        at = self.names.index(name)
        count, top = len(self._all.groups[at].rows), self._all.top(at)
        if not count:
            self._all.turn(at)
        elif is_open:
            self.beginInsertRows(ROOT, top, top + count - 1)
            self._all.turn(at)
            self.endInsertRows()
        else:
            self.beginRemoveRows(ROOT, top, top + count - 1)
            self._all.turn(at)
            self.endRemoveRows()
        self._tell_heading(at)

    def group_at(self, index: Index) -> Group:
        """The group of a heading or row."""
        return self._all.groups[self._all.place(index.row())[0]]

    def is_heading(self, line: int) -> bool:
        """Whether a line of the table is a heading."""
        return self.headed and 0 <= line < self.rowCount() and self._all.place(line)[1] < 0

    @property
    def headings(self) -> list[int]:
        """The lines of the table that are headings."""
        filled = [at for at, group in enumerate(self._all.groups) if group.rows]
        return [self._all.start(at) for at in filled] if self.headed else []

    def id_at(self, index: Index) -> Hashable | None:
        """What a row stands for, None for a heading."""
        row = self._all.row(index.row()) if index.isValid() else None
        return row.id if row is not None else None

    def ids_between(self, first: int, last: int) -> Iterator[Hashable]:
        """What the rows on some lines stand for, headings left out."""
        found = (self._all.row(line) for line in range(first, last + 1))
        return (row.id for row in found if row is not None)

    def index_of(self, id_: Hashable) -> QModelIndex:
        """The row that stands for something, not valid where there is none or it is hidden."""
        at, place = self._all.find(id_)
        if at < 0 or not self._all.is_open(at):
            return QModelIndex()
        return self.index(self._all.top(at) + place, 0)

    def group_of(self, id_: Hashable) -> str | None:
        """The name of the group in which something is, whether that is open or not."""
        at, _ = self._all.find(id_)
        return self._all.groups[at].name if at >= 0 else None

    @property
    def names(self) -> list[str]:
        """The groups by name."""
        return [group.name for group in self._all.groups]

    def ids(self, name: str) -> list[Hashable]:
        """What the rows of a group stand for."""
        return [row.id for row in self._all.groups[self.names.index(name)].rows]

    # As Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else self._all.start(len(self._all.groups))

    def columnCount(self, parent: Index = ROOT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        if role == Role.ID:
            return self.id_at(index)
        cell = self.cell(index) if role in _TEXTS or role == Role.CELL else None
        if cell is None or role == Role.CELL:
            return cell
        is_told = role == Qt.ItemDataRole.AccessibleTextRole and self.is_heading(index.row())
        if is_told and not self.is_open(self.group_at(index).name):
            return tr("{}（已收起）").format(cell.text)
        return cell.text

    def cell(self, index: Index) -> Cell | None:
        """What a place shows; None beside a heading."""
        if not index.isValid():
            return None
        row = self._all.row(index.row())
        if row is not None:
            return row.cells[index.column()]
        return None if index.column() else self.group_at(index).heading

    # Changes

    def _follow(self, at: int, rows: Sequence[ListRow]) -> None:
        """Take out of a group what is no longer in it, and put in what is new."""
        held, wanted = self._all.groups[at].rows, [row.id for row in rows]
        if [row.id for row in held] == wanted:
            return
        places = {id_: place for place, id_ in enumerate(wanted)}
        staying = [places[row.id] for row in held if row.id in places]
        in_order = all(one < other for one, other in pairwise(staying))
        stays = places.keys() if in_order else ()
        for first, last in reversed(runs([n for n, row in enumerate(held) if row.id not in stays])):
            self._take_out(at, first, last)
        present = {row.id for row in held}
        for first, last in runs([n for n, id_ in enumerate(wanted) if id_ not in present]):
            self._put_in(at, first, rows[first : last + 1])

    def _take_out(self, at: int, first: int, last: int) -> None:
        rows = self._all.groups[at].rows
        lines = self._all.lines(at, first, last, alone=last - first + 1 == len(rows))
        if lines is not None:
            self.beginRemoveRows(ROOT, *lines)
        self._all.exchange(at, first, last + 1, ())
        if lines is not None:
            self.endRemoveRows()

    def _put_in(self, at: int, first: int, new: Sequence[ListRow]) -> None:
        rows = self._all.groups[at].rows
        lines = self._all.lines(at, first, first + len(new) - 1, alone=not rows)
        if lines is not None:
            self.beginInsertRows(ROOT, *lines)
        self._all.exchange(at, first, first, new)
        if lines is not None:
            self.endInsertRows()

    def _replace(self, at: int, group: Group) -> None:
        held = self._all.groups[at]
        if held.heading != group.heading:
            held.heading = group.heading
            self._tell_heading(at)
        both = zip(held.rows, group.rows, strict=True)
        other = [n for n, (old, new) in enumerate(both) if not new.looks_like(old)]
        for place in other:  # what is the same stays the same object: its height is known
            held.rows[place] = group.rows[place]
        if self._all.is_open(at):
            top, right = self._all.top(at), len(self._headers) - 1
            for first, last in runs(other):
                self.dataChanged.emit(self.index(top + first, 0), self.index(top + last, right))

    def _tell_heading(self, at: int) -> None:
        if self.headed and self._all.groups[at].rows:
            heading = self.index(self._all.start(at), 0)
            self.dataChanged.emit(heading, heading)
