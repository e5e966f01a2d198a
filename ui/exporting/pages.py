"""A document on its pages as the Word file prints it: the same sheet, widths, faces and rows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt

from exports.docx import WordOptions
from exports.docx.styles import BODY_LINE, CELL_LINE, CELL_SIZE, FANG, HEI, KAI, SONG, SONG_TITLE
from exports.page import TURNED, UPRIGHT, page_of
from exports.rows import table_of
from exports.surroundings import Kind, Line, surroundings
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ui.exporting.flow import Flow
from ui.exporting.painting import Face, Sheet, Text, broken
from ui.exporting.table_pages import TablePages

_LEFT, _CENTRE, _RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
_PITCH = BODY_LINE / 20
_TITLE = Face(SONG_TITLE, 22, 36, _CENTRE)
_HEAD = Face(HEI, CELL_SIZE / 2, CELL_LINE / 20, _CENTRE)
_CELL = Face(FANG, CELL_SIZE / 2, CELL_LINE / 20)
_MIDDLE = Face(FANG, CELL_SIZE / 2, CELL_LINE / 20, _CENTRE)
_NUMBER = Face(SONG, 14, 18)
_BODY = Face(FANG, 16, _PITCH)
_FACES: dict[Kind, Face] = {
    "label": Face(HEI, 16, _PITCH),
    "number": Face(FANG, 16, _PITCH, _CENTRE),
    "heading": _TITLE,
    "level1": Face(HEI, 16, _PITCH),
    "level2": Face(KAI, 16, _PITCH),
    "signer": Face(FANG, 16, _PITCH, _RIGHT),
    "date": Face(FANG, 16, _PITCH, _RIGHT),
    "subtitle": Face(KAI, 16, _PITCH, _CENTRE),
    "note": _CELL,
}
_INDENTED = frozenset({"body", "level1", "level2", "annex"})


def pages(document: Document, layout: Layout, options: WordOptions | None = None) -> list[Sheet]:
    """All pages of a document, numbered."""
    options = options or WordOptions()
    around = surroundings(document, layout)
    sheets: list[Sheet] = []
    if around.letter:
        letter = Flow(UPRIGHT)
        _lines(letter, around.letter, options)
        sheets += letter.sheets
    flow = Flow(page_of(layout))
    _lines(flow, around.above, options)
    flow.paragraph(document.title, _set(_TITLE, options), before=6, after=12)
    _lines(flow, around.below, options)
    table = table_of(document, layout)
    middle, cell = _set(_MIDDLE, options), _set(_CELL, options)
    faces = [middle if column.align == "center" else cell for column in table.columns]
    TablePages(flow, table, _set(_HEAD, options), faces).fill()
    _lines(flow, around.after, options)
    sheets += flow.sheets
    for number, sheet in enumerate(sheets, start=1):
        _number(sheet, number, options)
    return sheets


def _set(face: Face, options: WordOptions) -> Face:
    """A face with the font that was chosen for digits and Western letters."""
    return replace(face, western="" if face.font == options.digits else options.digits)


def _lines(flow: Flow, lines: list[Line], options: WordOptions) -> None:
    for line in lines:
        if line.kind == "row":
            flow.small_row(line.cells, _set(_MIDDLE, options))
            continue
        face = _set(_FACES.get(line.kind, _BODY), options)
        indent = "\u3000\u3000" if line.kind in _INDENTED else ""
        flow.paragraph(indent + line.text, face, right=line.right * face.size)


def _number(sheet: Sheet, number: int, options: WordOptions) -> None:
    """The page number: below an upright page, at the left edge of a turned one if not chosen."""
    text, odd = f"— {number} —", number % 2 == 1
    page = UPRIGHT if sheet.width < sheet.height else TURNED
    if page is UPRIGHT or options.page_number == "bottom":
        top = (page.top + page.text_height) / 20 + 20
        place = QRectF(page.left / 20 + 14, top, page.text_width / 20 - 28, 18)
        sheet.texts.append(Text(broken(text, _aligned(odd), place.width()), place))
        return
    left, top = 23 * 72 / 25.4, TURNED.top / 20 + 14
    place = QRectF(left, top, 18, TURNED.text_height / 20 - 28)
    sheet.texts.append(Text(broken(text, _aligned(odd), place.height()), place, turned=True))


def _aligned(odd: bool) -> Face:
    return Face(_NUMBER.font, _NUMBER.size, _NUMBER.pitch, _RIGHT if odd else _LEFT)
