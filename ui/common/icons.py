"""Icons from qtawesome in the colour of the palette's text."""

from __future__ import annotations

import qtawesome
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

# qtawesome asks these for their colour each time it paints, so that all icons follow at once.
_normal, _disabled = QColor(), QColor()


def icon(name: str) -> QIcon:
    """An icon by its qtawesome name ("mdi6.undo"), in the theme's colour now and later."""
    if not _normal.isValid():
        follow_palette()
    found: QIcon = qtawesome.icon(name, color=_normal, color_disabled=_disabled)
    return found


def follow_palette() -> None:
    """Have all icons in the colours of the palette, after light became dark or the reverse."""
    palette = QApplication.palette()
    for colour, group in (
        (_normal, QPalette.ColorGroup.Active),
        (_disabled, QPalette.ColorGroup.Disabled),
    ):
        colour.setRgba(palette.color(group, QPalette.ColorRole.ButtonText).rgba())
