"""The list before replacing all, with its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ipplanner.search.matches import Replacement
from ui.editor.replace_preview import PreviewModel, PreviewView
from ui.session import Session

_LINES = 8


class ReplaceList(QWidget):
    """Every place with its text before and after, to be agreed to."""

    agreed = Signal()
    went_to = Signal(object)
    """The Match to be shown in the table."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PreviewModel(session, self)
        self.view = PreviewView(self.model)
        self.agree = QPushButton()
        self._set_up()

    def show_proposals(self, proposals: Sequence[Replacement]) -> None:
        """Show all of them, ticked."""
        if not proposals:
            return
        self.model.set_proposals(proposals)
        self._fit()
        self.show()
        self.view.share_width()
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.agree.setFocus()

    def renew(self, proposals: Sequence[Replacement]) -> None:
        """Show them as they are now; what was left out stays so."""
        self.model.set_proposals(proposals, keep_ticks=True)
        self._fit()
        self.setVisible(bool(proposals))

    def chosen(self) -> list[Replacement]:
        """What is to be replaced."""
        return self.model.chosen()

    def _set_up(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addLayout(self._buttons())
        self.model.ticked.connect(self._count)
        self.view.activated.connect(lambda index: self.went_to.emit(self.model.match_at(index)))

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        every, none = QPushButton(self.tr("全选")), QPushButton(self.tr("全不选"))
        cancel = QPushButton(self.tr("取消"))
        every.clicked.connect(lambda: self.model.tick_all(True))
        none.clicked.connect(lambda: self.model.tick_all(False))
        cancel.clicked.connect(self.hide)
        self.agree.clicked.connect(self.agreed)
        for button in (every, none):
            line.addWidget(button)
        line.addStretch(1)
        for button in (self.agree, cancel):
            line.addWidget(button)
        return line

    def _fit(self) -> None:
        """As high as its lines, up to a few."""
        lines = max(2, min(_LINES, self.model.rowCount()))
        line = self.view.sizeHintForRow(0)
        frame = 2 * self.view.frameWidth()
        self.view.setFixedHeight(self.view.header().sizeHint().height() + lines * line + frame)

    def _count(self) -> None:
        count = len(self.model.chosen())
        self.agree.setText(self.tr("替换选中的 {0} 处").format(count))
        self.agree.setEnabled(bool(count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The texts share the room anew."""
        super().resizeEvent(event)
        self.view.share_width()
