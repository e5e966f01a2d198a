"""Icons from qtawesome in the colour of the palette's text."""

from __future__ import annotations

import qtawesome
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication


def icon(name: str) -> QIcon:
    """An icon by its qtawesome name ("mdi6.undo"), in the current theme's colour."""
    palette = QApplication.palette()
    normal = palette.color(QPalette.ColorRole.ButtonText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    found: QIcon = qtawesome.icon(name, color=normal, color_disabled=disabled)
    return found
