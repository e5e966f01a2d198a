"""A line of buttons and the like that goes on below where it is too long for its window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QStyle, QWidget

_Row = list[QLayoutItem]
_ENOUGH = 8
"""Chinese characters in a line of a text that can be broken into lines."""


class Wrapping(QLayout):
    """Items from left to right, as many in a row as fit; what can grow takes what is left.

    A height for each width would be the truth, but few of the pages around ask for it: so its
    height is that of its rows at the width it has.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._width = 0
        if parent is not None:
            parent.setLayout(self)
        self.setContentsMargins(0, 0, 0, 0)

    def addStretch(self) -> None:
        """Room that grows; what follows stands at the right."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addLayout(self, layout: QLayout) -> None:
        """A line within this one."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def addItem(self, item: QLayoutItem) -> None:
        """As Qt asks."""
        self._items.append(item)

    def count(self) -> int:
        """As Qt asks."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """As Qt asks: it grows where something in it does."""
        grows = any(map(_grows, self._seen()))
        return Qt.Orientation.Horizontal if grows else Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """As Qt asks: all in one row."""
        return self._with_margins(self._length([item.sizeHint().width() for item in self._seen()]))

    def minimumSize(self) -> QSize:
        """As Qt asks: as wide as the widest item."""
        return self._with_margins(
            max((item.minimumSize().width() for item in self._seen()), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """As Qt asks."""
        before = self._whole_height()
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        self._width = inner.width()
        y = inner.y()
        for row in self._rows():
            y += self._place(row, inner.x(), y) + self._gap
        if self._whole_height() != before:  # now the page around it has to know
            QTimer.singleShot(0, self, self.update)

    def _place(self, row: _Row, x: int, y: int) -> int:
        """Put a row in its place; its height."""
        height = self._height(row)
        for item, width in zip(row, self._widths(row), strict=True):
            item.setGeometry(QRect(x, y, width, height))
            x += width + self._gap
        return height

    def _with_margins(self, width: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width, self._whole_height()).grownBy(margins)

    def _whole_height(self) -> int:
        heights = [self._height(row) for row in self._rows()]
        return self._length(heights)

    def _length(self, parts: Sequence[int]) -> int:
        return sum(parts) + self._gap * max(0, len(parts) - 1)

    @property
    def _gap(self) -> int:
        own, parent = self.spacing(), self.parentWidget()
        if own >= 0 or parent is None:
            return max(0, own)
        metric = QStyle.PixelMetric.PM_LayoutHorizontalSpacing
        return max(0, parent.style().pixelMetric(metric, None, parent))

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if item.spacerItem() or not item.isEmpty()]

    def _rows(self) -> list[_Row]:
        """Which items stand beside each other; one row before there is a width."""
        rows: list[_Row] = [[]]
        left = self._width
        for item in self._seen():
            needed = self._least(item)
            if rows[-1] and self._width and needed > left:
                rows.append([])
                left = self._width
            rows[-1].append(item)
            left -= needed + self._gap
        return [row for row in rows if row]

    def _least(self, item: QLayoutItem) -> int:
        """The width that an item must have; more, if it grows, is welcome."""
        hint = item.sizeHint().width()
        if not _grows(item):
            return hint
        parent = self.parentWidget()
        if item.hasHeightForWidth() and parent is not None:  # a text that may have several lines
            return min(hint, _ENOUGH * parent.fontMetrics().horizontalAdvance("国"))
        return min(hint, item.minimumSize().width())

    def _widths(self, row: Sequence[QLayoutItem]) -> list[int]:
        widths = [self._least(item) for item in row]
        if not self._width:
            return widths
        widths = [min(width, self._width) for width in widths]
        growing = [n for n, item in enumerate(row) if _grows(item)]
        spare = max(0, self._width - self._length(widths))
        for n in growing:
            widths[n] += spare // len(growing)
        return widths

    def _height(self, row: Sequence[QLayoutItem]) -> int:
        pairs = zip(row, self._widths(row), strict=True)
        return max(_height_of(item, own) for item, own in pairs)


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
