"""A text in columns whose heads stay in sight while it is scrolled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QWidget


class HeadedText(QTextBrowser):
    """Read only; where it has columns, they are of the width of their heads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        flags = Qt.TextInteractionFlag
        # with the keyboard too: so there is a caret to be seen
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._heads = QWidget(self)
        self._line = QHBoxLayout(self._heads)
        self._line.setSpacing(0)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._heads.setAutoFillBackground(True)
        self._heads.setBackgroundRole(QPalette.ColorRole.Button)
        self._heads.hide()

    @property
    def heads(self) -> list[str]:
        """What stands over the columns."""
        return [label.text() for label in self._labels()]

    def set_heads(self, heads: Sequence[str], shares: Sequence[int] = ()) -> None:
        """Have these over the columns, none for no columns; `shares` are widths, equal if empty."""
        for label in self._labels():
            self._line.removeWidget(label)
            label.deleteLater()
        for text, share in zip(heads, shares or [1] * len(heads), strict=True):
            label = self._head(text)
            self._line.addWidget(label, share)
            label.show()  # at once, as its height is asked for
        self._heads.setVisible(bool(heads))
        self._make_room()

    def table(self, rows: str) -> str:
        """Rows as a table as wide as the page, with thin lines."""
        line = self.palette().color(QPalette.ColorRole.Mid).name()
        # without a style of its own Qt draws a border in no colour that is asked for
        look = f"border-collapse:collapse;border-style:solid;border-color:{line}"
        widths = 'width="100%" cellspacing="0" cellpadding="6" border="1"'
        return f'<table {widths} style="{look}">{rows}</table>'

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._make_room()

    def _labels(self) -> list[QLabel]:
        items = (self._line.itemAt(at) for at in range(self._line.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QLabel)]

    def _head(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        gap = self.fontMetrics().height() // 3
        label.setContentsMargins(2 * gap, gap, gap, gap)
        return label

    def _make_room(self) -> None:
        place = self.viewport().geometry()
        labels = self._labels()
        height = self._line.heightForWidth(place.width()) if labels else 0
        if self.viewportMargins().top() != height:
            self.setViewportMargins(0, height, 0, 0)
            place = self.viewport().geometry()
        self._heads.setGeometry(place.x(), place.y() - height, place.width(), height)
