"""Small tables around the official one: lists of contacts, and forms to fill in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from exports.docx import WordOptions
from exports.docx.forms import FORM_HEIGHT, form_widths, is_form
from exports.page import Page
from exports.printed_lines import Line
from ui.exporting.breaking import broken
from ui.exporting.faces import Face, face_of
from ui.exporting.flow import EDGE, HAIR, SIDE, Flow


def small_table(flow: Flow, lines: Sequence[Line], page: Page, options: WordOptions) -> None:
    """Rows with equally many cells, as a form where most of one row is empty."""
    plain, head = face_of("CellCentred", options), face_of("TableHead", options)
    count = len(lines[0].cells)
    widths, lowest = [flow.width / count] * count, 0.0
    faces = [plain] * len(lines)
    if is_form(lines):
        widths = [width / 20 for width in form_widths(count, page)]
        lowest, faces[0] = FORM_HEIGHT / 20, head
    flow.begin_table(max(lowest, plain.pitch + 2 * EDGE))
    for line, face in zip(lines, faces, strict=True):
        _row(flow, line.cells, face, widths, lowest)


def _row(
    flow: Flow, cells: Sequence[str], face: Face, widths: Sequence[float], lowest: float
) -> None:
    texts = [
        broken(text, face, width - 2 * SIDE) for text, width in zip(cells, widths, strict=True)
    ]
    height = max(lowest, *(one.height + 2 * EDGE for one in texts))
    if flow.y + height > flow.bottom + HAIR and flow.y > flow.top:
        flow.new_sheet()
    x = flow.left
    for one, width in zip(texts, widths, strict=True):
        flow.cell(one, QRectF(x, flow.y, width, height))
        x += width
    flow.y += height
