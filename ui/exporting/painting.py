"""What stands on a page: texts and lines in points, painted on any device."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from ui.exporting.fonts import font

_UNIT = 4.0
"""Text is measured at four times its size, so that rounding to pixels does not show."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a text is set: font, size and line pitch in points."""

    font: str
    size: float
    pitch: float
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


@dataclass(slots=True)
class Lines:
    """A text broken into lines of a width in points."""

    face: Face
    width: float
    texts: list[str]

    @property
    def height(self) -> float:
        """In points."""
        return len(self.texts) * self.face.pitch


@dataclass(frozen=True, slots=True)
class Text:
    """Lines at a place; turned ones are written from top to bottom."""

    lines: Lines
    place: QRectF
    turned: bool = False


@dataclass(slots=True)
class Sheet:
    """One page: its size and what stands on it, in points."""

    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    rules: list[QLineF] = field(default_factory=list)

    def box(self, place: QRectF) -> None:
        """A frame of thin lines."""
        corners = [place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()]
        self.rules += [QLineF(corners[n - 1], corners[n]) for n in range(4)]


def broken(text: str, face: Face, width: float) -> Lines:
    """A text broken as it prints: at line breaks and where the width ends."""
    texts: list[str] = []
    for paragraph in text.split("\n"):
        texts += _broken_paragraph(paragraph, face, width)
    return Lines(face, width, texts)


def _broken_paragraph(text: str, face: Face, width: float) -> list[str]:
    layout = QTextLayout(text, _measuring_font(face))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    texts: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * _UNIT)
        texts.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return texts or [""]


def _measuring_font(face: Face) -> QFont:
    made = font(face.font, face.size)
    made.setPixelSize(round(face.size * _UNIT))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def paint(sheet: Sheet, painter: QPainter, scale: float) -> None:
    """Paint a page at so many device units a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale / _UNIT, scale / _UNIT)
    painter.setPen(QPen(QColor(Qt.GlobalColor.black), 0.5 * _UNIT))
    painter.drawLines([QLineF(rule.p1() * _UNIT, rule.p2() * _UNIT) for rule in sheet.rules])
    for text in sheet.texts:
        _paint_text(text, painter)
    painter.restore()


def _paint_text(text: Text, painter: QPainter) -> None:
    face, place = text.lines.face, text.place
    painter.save()
    painter.setFont(_measuring_font(face))
    width, origin = place.width(), place.topLeft()
    if text.turned:
        painter.translate(place.topRight() * _UNIT)
        painter.rotate(90)
        width, origin = place.height(), QPointF(0, 0)
    for number, line in enumerate(text.lines.texts):
        top = origin.y() + number * face.pitch
        area = QRectF(origin.x() * _UNIT, top * _UNIT, width * _UNIT, face.pitch * _UNIT)
        painter.drawText(area, int(face.align | Qt.AlignmentFlag.AlignVCenter), line)
    painter.restore()
