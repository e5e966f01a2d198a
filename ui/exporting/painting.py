"""What stands on a page: texts and lines in points, painted on any device."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui.exporting.fonts import font

_UNIT = 4.0
"""Text is measured at four times its size, so that rounding to pixels does not show."""
_WESTERN = re.compile("[\x20-\x7e\xa0-\u024f]+")
"""What Word sets in the font for digits and Western letters."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a text is set: font, size and line pitch in points."""

    font: str
    size: float
    pitch: float
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    western: str = ""
    """The font of digits and Western letters, where that is another one."""


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
    layout = _layout(text, face)
    texts: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * _UNIT)
        texts.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return texts or [""]


def _layout(text: str, face: Face) -> QTextLayout:
    layout = QTextLayout(text, _measuring_font(face))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if face.western:
        layout.setFormats([_western(found, face) for found in _WESTERN.finditer(text)])
    return layout


def _western(found: re.Match[str], face: Face) -> QTextLayout.FormatRange:
    made, shape = QTextLayout.FormatRange(), QTextCharFormat()
    shape.setFont(_measuring_font(face, western=True))
    made.start, made.length, made.format = found.start(), len(found[0]), shape
    return made


def _measuring_font(face: Face, *, western: bool = False) -> QFont:
    made = font(face.western if western else face.font, face.size)
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
        _paint_line(line, face, area, painter)
    painter.restore()


def _paint_line(text: str, face: Face, area: QRectF, painter: QPainter) -> None:
    if not face.western or not _WESTERN.search(text):
        painter.drawText(area, int(face.align | Qt.AlignmentFlag.AlignVCenter), text)
        return
    layout = _layout(text, face)
    layout.beginLayout()
    line = layout.createLine()  # as wide as it is: the text has been broken before
    layout.endLayout()
    spare = area.width() - line.naturalTextWidth()
    shares = {Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}
    metrics = QFontMetricsF(_measuring_font(face))
    baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
    left = area.left() + spare * shares.get(face.align, 0.0)
    layout.draw(painter, QPointF(left, baseline - line.ascent()))
