"""The type of the table: font, line pitch and padding at a zoom."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

FAMILIES = [
    "仿宋_GB2312",
    "FangSong_GB2312",
    "仿宋",
    "FangSong",
    "方正仿宋_GBK",
    "方正仿宋简体",
    "STFangsong",
    "FandolFang",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Noto Sans CJK SC",
]
"""The official face, then what stands in for it."""

POINTS = 10.5
"""五号 at 100 %."""
LOWEST, HIGHEST = 50, 300
"""Per cent."""


class Type:
    """Measures in pixels that all follow from the font at a zoom in per cent."""

    def __init__(self, zoom: int = 100) -> None:
        self.zoom = max(LOWEST, min(zoom, HIGHEST))
        self.font = QFont()
        self.font.setFamilies(FAMILIES)
        self.font.setPointSizeF(POINTS * self.zoom / 100)
        metrics = QFontMetricsF(self.font)
        self.em = metrics.horizontalAdvance("国")
        self.pitch = round(max(metrics.height() * 1.1, self.em * 1.45))
        self.baseline = round((self.pitch + metrics.ascent() - metrics.descent()) / 2)
        self.pad_x = round(self.em * 0.5)
        self.pad_y = round(self.em * 0.35)

    @property
    def least_height(self) -> int:
        """Of a row with one line."""
        return self.pitch + 2 * self.pad_y
