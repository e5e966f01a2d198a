"""Another program with a file that can be dragged out of it; says where when it can be seen."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Giver(QLabel):
    """A sign for a file, as in a file manager."""

    def __init__(self, file: str) -> None:
        super().__init__("file", alignment=Qt.AlignmentFlag.AlignCenter)
        self._file = file
        # no window manager is there to put it anywhere
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setGeometry(1200, 780, 120, 60)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._file)])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def _tell(giver: Giver) -> None:
    middle = giver.mapToGlobal(QPoint(giver.width() // 2, giver.height() // 2))
    print(middle.x(), middle.y(), flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    shown = Giver(sys.argv[1])
    shown.show()
    QTimer.singleShot(300, lambda: _tell(shown))
    sys.exit(application.exec())
