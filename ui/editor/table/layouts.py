"""Cell texts broken into lines once and kept while they are likely to be shown again."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from ui.editor.table.typography import Type

KEPT = 500
"""Laid-out texts; some screens full. One takes up to 20 kB."""
HEIGHTS_KEPT = 20_000


class Laid(NamedTuple):
    """A text in lines, ready to be drawn."""

    layout: QTextLayout
    height: int


class Layouts:
    """Lines of texts at one type."""

    def __init__(self, type_: Type) -> None:
        self._type = type_
        self._laid: OrderedDict[tuple[str, int, bool], Laid] = OrderedDict()
        self._heights: dict[tuple[str, int], int] = {}

    def laid(self, text: str, width: int, centred: bool = False) -> Laid:
        """A text broken into lines of a width in pixels."""
        key = (text, width, centred)
        found = self._laid.get(key)
        if found is not None:
            self._laid.move_to_end(key)
            return found
        made = self._lay_out(text, width, centred)
        self._laid[key] = made
        if len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        return made

    def height(self, text: str, width: int, centred: bool = False) -> int:
        """Pixels that a text takes at a width."""
        if not text:
            return self._type.pitch
        found = self._heights.get((text, width))
        if found is None:
            if len(self._heights) >= HEIGHTS_KEPT:
                self._heights.clear()
            found = self._heights[text, width] = self.laid(text, width, centred).height
        return found

    def _lay_out(self, text: str, width: int, centred: bool) -> Laid:
        layout = QTextLayout(text.replace("\n", "\u2028"), self._type.font)
        layout.setCacheEnabled(True)
        layout.setTextOption(_CENTRED if centred else _LEFT)
        pitch, baseline = self._type.pitch, self._type.baseline
        y = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + baseline - line.ascent()))
            y += pitch
        layout.endLayout()
        return Laid(layout, max(y, pitch))


def _option(alignment: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


_LEFT = _option(Qt.AlignmentFlag.AlignLeft)
_CENTRED = _option(Qt.AlignmentFlag.AlignHCenter)
