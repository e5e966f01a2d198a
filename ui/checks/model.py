"""The findings as rows: single ones, and many of a kind below one heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ipplanner.checks.finding import LEVELS, Finding
from ui.checks.levels import icon_of, meaning_of, word_of
from ui.checks.places import Places
from ui.checks.snapshot import Kind, Snapshot
from ui.common.change_delegate import PARTS

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
LEVEL, RULE, PLACE, WORDS, MESSAGE = range(5)
FEW = 5
"""Findings of one kind that stand by themselves; more come below a heading."""
Wanted = Callable[[Kind], bool]


@dataclass(frozen=True, slots=True)
class Heading:
    """Many findings of a kind; `more` are not among them."""

    kind: Kind
    findings: tuple[Finding, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.findings) + self.more


Row = Finding | Heading


def rows_of(snapshot: Snapshot, wanted: Wanted) -> list[Row]:
    """Rows worst first; single findings before headings, each in printed order."""
    kinds = {kind: places for kind, places in snapshot.by_kind.items() if wanted(kind)}
    rows: list[Row] = []
    for level in LEVELS:
        of_level = {kind: places for kind, places in kinds.items() if kind[1] == level}
        few = [at for places in of_level.values() if len(places) <= FEW for at in places]
        rows += [snapshot.findings[at] for at in sorted(few)]
        rows += [
            _heading(snapshot, kind, places)
            for kind, places in of_level.items()
            if len(places) > FEW
        ]
    return rows


def _heading(snapshot: Snapshot, kind: Kind, places: Sequence[int]) -> Heading:
    found = tuple(snapshot.findings[at] for at in places)
    return Heading(kind, found, snapshot.left_out.get(kind, 0))


class FindingsModel(QAbstractItemModel):
    """A tree of two levels; rows are looked up by what they show."""

    def __init__(self, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._rows: Sequence[Row] = ()
        self._names: dict[str, str] = {}

    def show(self, rows: Sequence[Row], names: Iterable[tuple[str, str]]) -> bool:
        """Other rows; False where they are the same."""
        self._names = dict(names)
        if list(rows) == list(self._rows):
            if self._rows:  # numbers and texts around may be others
                last = self.index(len(self._rows) - 1, MESSAGE)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> Row | None:
        """What a row shows."""
        if not index.isValid():
            return None
        if index.internalId():
            heading = self._rows[index.internalId() - 1]
            assert isinstance(heading, Heading)
            return heading.findings[index.row()]
        return self._rows[index.row()]

    def index_of(self, finding: Finding) -> QModelIndex:
        """The row of a finding; not valid where it is not shown."""
        for at, row in enumerate(self._rows):
            if isinstance(row, Finding):
                if row == finding:
                    return self.index(at, 0)
            elif row.kind == (finding.rule, finding.level) and finding in row.findings:
                return self.index(row.findings.index(finding), 0, self.index(at, 0))
        return NOWHERE

    def headings(self) -> list[tuple[QModelIndex, Heading]]:
        """The rows with others below."""
        rows = enumerate(self._rows)
        return [(self.index(at, 0), row) for at, row in rows if isinstance(row, Heading)]

    # As Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """As Qt asks."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # 0 for outer rows, else the number of the heading from 1
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """As Qt asks."""
        heading = index.internalId() if index.isValid() else 0
        return self.createIndex(heading - 1, 0, 0) if heading else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        if not parent.isValid():
            return len(self._rows)
        if parent.column() or parent.internalId():
            return 0
        row = self._rows[parent.row()]
        return len(row.findings) if isinstance(row, Heading) else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return MESSAGE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        names = (self.tr("级别"), self.tr("问题"), self.tr("位置"), self.tr("文字"))
        return (*names, self.tr("说明"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        if role == Role.DecorationRole:
            return icon_of(_level(row)) if column == LEVEL else None
        if isinstance(row, Heading):
            return self._of_heading(row, column) if role in _SPOKEN else None
        if role == PARTS:
            return self._places.in_context(row) if column == WORDS else None
        if role == Role.ToolTipRole:
            return self._tooltip(row, column)
        return self._text(row, column) if role in _SPOKEN else None

    def _of_heading(self, row: Heading, column: int) -> str:
        rule, level = row.kind
        texts = {LEVEL: word_of(level), RULE: self._names.get(rule, "")}
        texts[PLACE] = self.tr("{0} 处").format(row.count)
        if row.more:
            texts[WORDS] = self.tr("列出前 {0} 处").format(len(row.findings))
        return texts.get(column, "")

    def _text(self, row: Finding, column: int) -> str:
        if column == LEVEL:
            return word_of(row.level)
        if column == RULE:
            return self._names.get(row.rule, "")
        if column == PLACE:
            return self._places.of_finding(row)
        if column == WORDS:
            before, words, after = self._places.in_context(row)
            return f"{before}〔{words}〕{after}" if words else ""
        return row.message

    def _tooltip(self, row: Finding, column: int) -> str:
        if column == LEVEL:
            return meaning_of(row.level)
        if column == PLACE:
            return self._places.of_finding(row, whole=True)
        return self._text(row, column)


_SPOKEN = (Role.DisplayRole, Role.AccessibleTextRole)


def _level(row: Row) -> str:
    return row.level if isinstance(row, Finding) else row.kind[1]
