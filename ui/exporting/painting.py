"""What stands on a page: texts and rules in points, painted on any device."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui.exporting.breaking import Lines, SetLine
from ui.exporting.faces import BLACK, Face
from ui.exporting.measuring import UNIT, text_layout

_THIN = 0.5
_ABOVE = 0.8
"""The part of an exact line above its baseline, as office suites have it."""
_SHARES = {"center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Text:
    """Lines at a place; turned ones are written from top to bottom."""

    lines: Lines
    place: QRectF
    turned: bool = False


class Rule(NamedTuple):
    """A line between two points, and how strong it is."""

    line: QLineF
    strength: float = _THIN
    colour: str = BLACK


@dataclass(slots=True)
class Sheet:
    """One page: its size and what stands on it, in points."""

    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)

    def box(self, place: QRectF) -> None:
        """A frame of thin lines."""
        corners = [place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()]
        self.rules += [Rule(QLineF(corners[n - 1], corners[n])) for n in range(4)]

    def rule(
        self, left: float, y: float, width: float, strength: float, colour: str = BLACK
    ) -> None:
        """A level rule."""
        self.rules.append(Rule(QLineF(left, y, left + width, y), strength, colour))


def paint(sheet: Sheet, painter: QPainter, scale: float) -> None:
    """Paint a page at so many device units a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale / UNIT, scale / UNIT)
    kinds = {(rule.strength, rule.colour) for rule in sheet.rules}
    for strength, colour in sorted(kinds):
        painter.setPen(QPen(QColor(colour), strength * UNIT))
        painter.drawLines(
            [
                QLineF(rule.line.p1() * UNIT, rule.line.p2() * UNIT)
                for rule in sheet.rules
                if (rule.strength, rule.colour) == (strength, colour)
            ]
        )
    for text in sheet.texts:
        _paint_text(text, painter)
    painter.restore()


def _paint_text(text: Text, painter: QPainter) -> None:
    face, place = text.lines.face, text.place
    painter.save()
    painter.setPen(QColor(face.colour))
    width, origin = place.width(), place.topLeft()
    if text.turned:
        painter.translate(place.topRight() * UNIT)
        painter.rotate(90)
        width, origin = place.height(), QPointF(0, 0)
    for number, line in enumerate(text.lines.lines):
        place_of_line = QPointF(
            (origin.x() + line.indent) * UNIT, (origin.y() + (number + _ABOVE) * face.pitch) * UNIT
        )
        _paint_line(line, face, place_of_line, (width - line.indent) * UNIT, painter)
    painter.restore()


def _paint_line(line: SetLine, face: Face, start: QPointF, width: float, painter: QPainter) -> None:
    """One line from the start of its baseline on."""
    # A layout of its own: the painter would scale the distances of characters by its resolution.
    layout = text_layout(line.text, face, line.spread)
    layout.beginLayout()
    made = layout.createLine()  # as wide as it is: the text has been broken before
    layout.endLayout()
    left = (width - made.naturalTextWidth()) * _SHARES.get(face.align, 0.0)
    layout.draw(painter, QPointF(start.x() + left, start.y() - made.ascent()))
