"""The list of findings: Enter goes to the place, what is open and current stays so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from ipplanner.checks.finding import Finding
from ui.checks.model import LEVEL, PLACE, RULE, WORDS, FindingsModel, Heading, Index, Row
from ui.checks.snapshot import SERIOUS, Kind
from ui.common.change_delegate import ChangeDelegate

_CHARACTERS = {LEVEL: 7, RULE: 9, PLACE: 8, WORDS: 24}
"""Widths of the columns at first."""
_LINES = 6
"""Rows that are to be seen at first."""
_OPEN_UP_TO = 12
"""Findings below a heading that is open from the first."""
Key = Qt.Key


class FindingsView(QTreeView):
    """A tree that is filled anew after each check without losing its user's place."""

    current_changed = Signal()
    went_to = Signal(object)
    """The Finding whose place is wanted."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = model
        self._open: dict[Kind, bool] = {}
        """Headings that the user opened or closed."""
        self._filling = False
        self.hint = ""
        """What to say while there is nothing."""
        self.setModel(model)
        self.setItemDelegate(ChangeDelegate(self))
        self._set_up()

    @property
    def current(self) -> Finding | None:
        """The finding that is current; None on a heading."""
        row = self._findings.row_at(self.currentIndex())
        return row if isinstance(row, Finding) else None

    def show_rows(self, rows: Sequence[Row], names: Iterable[tuple[str, str]]) -> None:
        """Other rows; the current one stays, or the one that is now where it was."""
        current, place = self.current, self._place()
        self._filling = True
        if self._findings.show(rows, names):
            for index, heading in self._findings.headings():
                self.setExpanded(index, self._is_open(heading))
            self._restore(current, place)
        self._filling = False
        self.current_changed.emit()

    def select(self, finding: Finding) -> bool:
        """Make a finding current; False where it is not shown."""
        index = self._findings.index_of(finding)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("检查发现的问题"))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(self.fontMetrics().horizontalAdvance("国"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header, one = self.header(), self.fontMetrics().horizontalAdvance("国")
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(3 * one)
        for column, characters in _CHARACTERS.items():
            header.resizeSection(column, characters * one)
        self.expanded.connect(lambda index: self._note(index, opened=True))
        self.collapsed.connect(lambda index: self._note(index, opened=False))
        self.doubleClicked.connect(self._activate)

    def _is_open(self, heading: Heading) -> bool:
        few = heading.kind[1] in SERIOUS and heading.count <= _OPEN_UP_TO
        return self._open.get(heading.kind, few)

    def _note(self, index: QModelIndex, *, opened: bool) -> None:
        row = self._findings.row_at(index)
        if isinstance(row, Heading) and not self._filling:
            self._open[row.kind] = opened

    def _place(self) -> tuple[int, int]:
        index = self.currentIndex()
        outer = index.parent()
        return (outer.row(), index.row()) if outer.isValid() else (-1, index.row())

    def _restore(self, current: Finding | None, place: tuple[int, int]) -> None:
        index = self._findings.index_of(current) if current is not None else QModelIndex()
        if not index.isValid():
            outer, row = place
            parent = self._findings.index(outer, 0) if outer >= 0 else QModelIndex()
            last = self._findings.rowCount(parent) - 1
            index = self._findings.index(max(0, min(row, last)), 0, parent)
        self.setCurrentIndex(index)

    def _activate(self, index: QModelIndex) -> None:
        row = self._findings.row_at(index)
        if isinstance(row, Finding):
            self.went_to.emit(row)
        elif row is not None:
            top = index.siblingAtColumn(0)
            self.setExpanded(top, not self.isExpanded(top))

    # As Qt asks

    def currentChanged(self, current: Index, previous: Index) -> None:
        """As Qt asks."""
        super().currentChanged(current, previous)
        if not self._filling:
            self.current_changed.emit()

    def sizeHint(self) -> QSize:
        """A few rows."""
        line = self.fontMetrics().height() * 4 // 3
        return QSize(super().sizeHint().width(), (_LINES + 1) * line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place, or opens a heading."""
        if event.key() in (Key.Key_Return, Key.Key_Enter) and not event.modifiers():
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or what would stand here."""
        super().paintEvent(event)
        if self._findings.rowCount() or not self.hint:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        room = self.viewport().rect().adjusted(8, 4, -8, -4)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.hint)
        painter.end()
