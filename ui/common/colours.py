"""Colours mixed from those of the palette, so that light and dark both work."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """A share (0 to 1) of one colour over another, opaque."""
    ends = zip(_parts(over), _parts(under), strict=True)
    return QColor.fromRgbF(*(share * top + (1 - share) * bottom for top, bottom in ends))


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
