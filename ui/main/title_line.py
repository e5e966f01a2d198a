"""The quiet line above the table: which plan it is, and that everything is on the disk."""

from __future__ import annotations

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.common.elided import ElidedLabel
from ui.session import Session


class TitleLine(QWidget):
    """The plan's title at the left, 已保存 with the time at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = ElidedLabel()
        self.title.setAccessibleName(self.tr("计划标题"))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.saved = QLabel(self.tr("只读") if session.read_only else self.tr("已保存"))
        self.saved.setToolTip(self.tr("每次修改都当场写进工作区文件，不用另外保存"))
        line = QHBoxLayout(self)
        space = self.fontMetrics().averageCharWidth()
        line.setContentsMargins(space, space // 2, space, 0)
        line.addWidget(self.title, 1)
        line.addWidget(self.saved)
        session.document_opened.connect(self._show)
        session.changed.connect(self._note_change)
        self._show()

    def _show(self) -> None:
        document = self._session.document
        self.title.setText(" ".join(document.title.split()) if document is not None else "")

    def _note_change(self, _changed: object) -> None:
        self._show()
        if not self._session.read_only:
            now = QTime.currentTime().toString("HH:mm")
            self.saved.setText(self.tr("已保存 {}").format(now))
