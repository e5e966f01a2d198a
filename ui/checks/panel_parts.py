"""What the panel is made of: filters and buttons above, the findings or what was set aside."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.checks.actions import Actions
from ui.checks.filters import Filters
from ui.checks.model import FindingsModel
from ui.checks.places import Places
from ui.checks.set_aside import SetAside
from ui.checks.view import FindingsView
from ui.common.wrapping import Wrapping
from ui.session import Session


class PanelParts(QWidget):
    """The widgets in their places."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = Places(session)
        self.filters, self.actions_line = Filters(self), Actions(self)
        self.model = FindingsModel(self.places, self)
        self.view = FindingsView(self.model, self)
        self.set_aside = SetAside(session, self.places, self)
        self.pages = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("检查发现的问题"))
        space = self.fontMetrics().averageCharWidth()
        bar = Wrapping()
        bar.addWidget(self.filters)
        bar.addStretch()
        bar.addWidget(self.actions_line)
        bar.setContentsMargins(space, space // 2, space, 0)
        self.pages.setMinimumHeight(3 * self.fontMetrics().height())
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.set_aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space // 2)
        column.addLayout(bar)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.view)
