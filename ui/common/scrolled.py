"""What is larger than its window or screen is scrolled; what is smaller takes the room there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

_FRAME = QSize(20, 48)
"""Logical pixels that a window's title and edges take, rather too many."""


class Scrolled(QScrollArea):
    """A widget with scroll bars only where there must be some; as large as it where it may be."""

    def __init__(self, widget: QWidget, *, sideways: bool = True) -> None:
        """Not `sideways`: it is at least so wide that only a bar at its side is needed."""
        super().__init__()
        self._sideways = sideways
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
        self._inner = widget
        self.setWidget(widget)

    def sizeHint(self) -> QSize:
        """As Qt asks: all of what is in it, and a bar at the side."""
        return self._inner.sizeHint() + self._bar

    def minimumSizeHint(self) -> QSize:
        """As Qt asks."""
        least = super().minimumSizeHint()
        if not self._sideways:
            least.setWidth((self._inner.minimumSizeHint() + self._bar).width())
        return least

    @property
    def _bar(self) -> QSize:
        return QSize(self.verticalScrollBar().sizeHint().width(), 0)


def scrolled(content: QWidget | QLayout) -> Scrolled:
    """The widget, or a form that is laid out, in an area of its own."""
    if isinstance(content, QWidget):
        return Scrolled(content)
    widget = QWidget()
    content.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(content)
    return Scrolled(widget, sideways=False)


def fit_to_screen(window: QWidget) -> None:
    """Make a window that is to be shown no larger than its screen has room for."""
    if not window.testAttribute(Qt.WidgetAttribute.WA_Resized):
        window.adjustSize()
    window.resize(window.size().boundedTo(room_for(window) - _FRAME))


def room_for(window: QWidget) -> QSize:
    """How much its screen has room for, in logical pixels."""
    # never by `screen()` of a widget: PySide makes the screen a child of the widget, and when
    # Python clears both away together it deletes the screen, which ends the program
    near = window.parentWidget() or window
    found = QGuiApplication.screenAt(near.mapToGlobal(near.rect().center()))
    return (found or QGuiApplication.primaryScreen()).availableSize()
