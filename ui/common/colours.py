"""Colours mixed from those of the palette, so that light and dark both work."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

_TINT = 0.25
"""Of the highlight in a pale one."""


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """A share (0 to 1) of one colour over another, opaque."""
    ends = zip(_parts(over), _parts(under), strict=True)
    return QColor.fromRgbF(*(share * top + (1 - share) * bottom for top, bottom in ends))


def softened(palette: QPalette) -> QPalette:
    """The palette with a pale highlight, and on it the colour of any other text."""
    role = QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        base, highlight = palette.color(group, role.Base), palette.color(group, role.Highlight)
        palette.setColor(group, role.Highlight, mixed(highlight, base, _TINT))
        palette.setColor(group, role.HighlightedText, palette.color(group, role.Text))
    return palette


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
