"""For those who click twice where once is enough: the second click does nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

_OF_A_CLICK = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)


def swallow_second_click() -> None:
    """Keep the rest of a double click from what came under the mouse with its first half."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        SecondClick(application)


class SecondClick(QObject):
    """Lets no click through until another one would be one of its own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)
        QTimer.singleShot(application.doubleClickInterval(), self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks."""
        return event.type() in _OF_A_CLICK
