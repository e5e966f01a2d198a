"""版记 at the foot of a page, between its rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from exports.docx.lines import MARGIN_RULE, MIDDLE_RULE, imprint_height
from exports.imprints import printed_by
from exports.printed_lines import Line
from ui.exporting.breaking import broken
from ui.exporting.faces import Face
from ui.exporting.flow import Flow
from ui.exporting.painting import Text

_STRONG, _WEAK = MARGIN_RULE / 8, MIDDLE_RULE / 8
_GAP = 2.0
"""Points between a rule and the text below it."""


def imprint(flow: Flow, lines: Sequence[Line], face: Face) -> None:
    """The paragraphs of a 版记; they take the foot of the page away from what follows."""
    heights = [imprint_height(line) / 20 for line in lines]
    y = flow.take_foot(sum(heights))
    sheet = flow.sheets[-1]
    for number, (line, height) in enumerate(zip(lines, heights, strict=True)):
        sheet.rule(flow.left, y, flow.width, _WEAK if number else _STRONG)
        _paragraph(flow, line.text.strip(), face, y + _GAP)
        y += height
    sheet.rule(flow.left, y, flow.width, _STRONG)


def _paragraph(flow: Flow, text: str, face: Face, y: float) -> None:
    """One paragraph, a character in on both sides; office and date at its two ends."""
    left, width = flow.left + face.left, flow.width - 2 * face.left
    parts = printed_by(text)
    pieces = [(text, face)]
    if parts:
        pieces = [(parts.office, face), (parts.date, replace(face, align="right"))]
    for piece, own in pieces:
        lines = broken(piece, own, width)
        flow.sheets[-1].texts.append(Text(lines, QRectF(left, y, width, lines.height)))
