"""What stands beside the table: the outline on the left, the inspector on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget

from ui.editor.inspector import Inspector
from ui.editor.outline import Outline
from ui.session import Session

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_WIDE = 1150
"""Logical pixels from which the inspector has room beside the table."""


class Docks(QObject):
    """The two panels, each seen with the editor where its user wants it."""

    outline: Outline
    inspector: Inspector

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.outline_dock = self._dock("outline", self.tr("大纲"), left)
        self.inspector_dock = self._dock("inspector", self.tr("资料"), right)

    def follow(self, session: Session) -> None:
        """Be about another session."""
        self.outline, self.inspector = Outline(session), Inspector(session)
        for dock, widget in (
            (self.outline_dock, self.outline),
            (self.inspector_dock, self.inspector),
        ):
            old = dock.widget()
            dock.setWidget(widget)
            if old is not None:
                old.deleteLater()

    def show_beside(self, editing: bool) -> None:
        """Show what is wanted while the table is in front."""
        self.outline_dock.setVisible(editing and self.outline_wanted)
        self.inspector_dock.setVisible(editing and self.inspector_wanted)

    def show_place(self, item_id: str, measure_id: str, field: str) -> None:
        """Be about a place of the table."""
        self.outline.show_place(item_id)
        self.inspector.show_place(item_id, measure_id, field)

    @property
    def outline_wanted(self) -> bool:
        """Whether the outline is to be seen beside the table."""
        return bool(self._window.settings.value("window/outline", True, type=bool))

    @property
    def inspector_wanted(self) -> bool:
        """Whether the inspector is to be seen beside the table."""
        wide = self._window.width() >= _WIDE
        return bool(self._window.settings.value("window/inspector", wide, type=bool))

    def _dock(self, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setMinimumWidth(12 * self._window.fontMetrics().horizontalAdvance("国"))
        self._window.addDockWidget(area, dock)
        return dock
