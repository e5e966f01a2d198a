"""Icons from qtawesome in the colour of the palette's text."""

from __future__ import annotations

import qtawesome
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

# Loading all twelve fonts costs 50 ms more at the start; the built program has this one only.
qtawesome._BUNDLED_FONTS = tuple(font for font in qtawesome._BUNDLED_FONTS if font[0] == "mdi6")

# qtawesome asks these for their colour each time it paints, so that all icons follow at once.
_normal, _disabled, _selected = QColor(), QColor(), QColor()


def icon(name: str) -> QIcon:
    """An icon by its qtawesome name ("mdi6.undo"), in the theme's colour now and later."""
    if not _normal.isValid():
        follow_palette()
    found: QIcon = qtawesome.icon(
        name, color=_normal, color_disabled=_disabled, color_selected=_selected
    )
    return found


def follow_palette() -> None:
    """Have all icons in the colours of the palette, after light became dark or the reverse."""
    palette = QApplication.palette()
    for colour, group, role in (
        (_normal, QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
        (_disabled, QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
        (_selected, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
    ):
        colour.setRgba(palette.color(group, role).rgba())
