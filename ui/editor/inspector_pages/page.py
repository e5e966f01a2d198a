"""What all pages have in common: a place, and a column of captions and texts that scrolls."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ipplanner.model import Item, Measure
from ui.editor.sources import Sources
from ui.session import Session


class Spot(NamedTuple):
    """The current cell by ids; empty where nothing is current."""

    item_id: str = ""
    measure_id: str = ""
    field: str = ""


class Page(QScrollArea):
    """One page; it is filled only while it is to be seen."""

    done = Signal()
    """What its user wanted is done: one goes on in the table."""

    def __init__(self, session: Session, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.sources = session, sources
        self.spot = Spot()
        self._stale = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        self.column = QVBoxLayout(body)
        gap = self.fontMetrics().height() // 2
        self.column.setContentsMargins(gap, gap, gap, gap)
        self.column.setSpacing(gap // 2)
        self.setWidget(body)
        self.hint = text_label()
        self.column.addWidget(self.hint)
        self.build()
        self.column.addStretch(1)

    def show_spot(self, spot: Spot) -> None:
        """Be about another cell."""
        self.spot = spot
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew, at once or when the page is next to be seen."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.fill()

    def showEvent(self, event: QShowEvent) -> None:
        """As Qt asks."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.fill()

    def item(self) -> Item | None:
        """The current item."""
        return self.session.index.items.get(self.spot.item_id)

    def measure(self) -> Measure | None:
        """The current measure, or the first of the item."""
        item = self.item()
        found = self.session.index.measures.get(self.spot.measure_id)
        return found or (item.measures[0] if item and item.measures else None)

    def say(self, hint: str) -> None:
        """What there is to know when there is nothing to show; empty when there is something."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def build(self) -> None:
        """Make the parts."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show what concerns the current cell."""
        raise NotImplementedError


def text_label() -> QLabel:
    """A text that wraps and can be copied."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


class Captioned(QWidget):
    """A small caption over a text; away while the text is empty."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        top = QLabel(caption)
        font = top.font()
        font.setBold(True)
        top.setFont(font)
        self.text = text_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, top.fontMetrics().height() // 3)
        column.setSpacing(top.fontMetrics().height() // 6)
        column.addWidget(top)
        column.addWidget(self.text)

    def show_text(self, text: str, *, rich: bool = False) -> None:
        """Show a text, plain or with marks."""
        wanted = Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText
        self.text.setTextFormat(wanted)
        self.text.setText(text)
        self.setVisible(bool(text))
