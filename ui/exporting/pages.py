"""A document on its pages as the Word file prints it: the same sheets, styles, widths and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QRectF

from exports.docx import WordOptions
from exports.docx.body import Printed, printed, tail_at
from exports.docx.lines import LETTERHEAD_TOP, LINE_STYLES, cut_by_sense, letterhead_size
from exports.docx.styles import BODY_LINE
from exports.page import TURNED, UPRIGHT, Page
from exports.printed_lines import Line
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ui.exporting.breaking import broken
from ui.exporting.faces import Face, face_of, indents
from ui.exporting.flow import Flow
from ui.exporting.imprint import imprint
from ui.exporting.painting import Sheet, Text
from ui.exporting.small_tables import small_table
from ui.exporting.table_pages import official_table

_NUMBER = 18.0
"""Points of a page number's line."""


def pages(document: Document, layout: Layout, options: WordOptions | None = None) -> list[Sheet]:
    """All pages of a document, numbered."""
    options = options or WordOptions()
    setter = _Setter(options)
    sheets = setter.sheets(printed(document, layout))
    for number, sheet in enumerate(sheets, start=1):
        _number(sheet, number, options)
    return sheets


class _Setter:
    """Sets what a document prints, part by part."""

    def __init__(self, options: WordOptions) -> None:
        self._options = options

    def sheets(self, one: Printed) -> list[Sheet]:
        """Letter, table or text with what is around it, and end pages, each on its own sheets."""
        around, tail = one.around, tail_at(one.around.after)
        flow = Flow(one.page)
        self._lines(flow, around.above, one.page)
        self._title(flow, "".join(run.text for run in one.title), one.page)
        self._lines(flow, around.below, one.page)
        self._body(flow, one)
        if tail is None or one.page is UPRIGHT:
            end = self._on_pages(flow, around.after, one.page)
        else:
            end = self._on_pages(flow, around.after[:tail], one.page)
            end += self._on_pages(Flow(UPRIGHT), around.after[tail:], UPRIGHT)
        letter = self._on_pages(Flow(UPRIGHT), around.letter, UPRIGHT) if around.letter else []
        return letter + end

    def _on_pages(self, flow: Flow, lines: Sequence[Line], page: Page) -> list[Sheet]:
        self._lines(flow, lines, page)
        flow.make_room(0)
        return flow.sheets

    def _title(self, flow: Flow, title: str, page: Page) -> None:
        if title.strip():
            sides = indents(cut_by_sense(title, page))
            face = replace(
                self._face("PlanTitle"), left=sides.get("left", 0.0), right=sides.get("right", 0.0)
            )
            flow.paragraph(title, face)

    def _body(self, flow: Flow, one: Printed) -> None:
        if one.text is None:
            official_table(flow, one, self._options)
            return
        for paragraph in one.text:
            if paragraph.text:
                flow.paragraph(paragraph.text, self._face(paragraph.style))

    def _lines(self, flow: Flow, lines: Sequence[Line], page: Page) -> None:
        at = 0
        for (_, is_imprint), together in groupby(
            lines, key=lambda line: (len(line.cells), line.kind == "imprint")
        ):
            group = list(together)
            if group[0].cells:
                small_table(flow, group, page, self._options)
            elif is_imprint:
                imprint(flow, group, self._face("Imprint"))
            else:
                for number, line in enumerate(group, start=at):
                    self._line(flow, line, lines[:number])
            at += len(group)

    def _line(self, flow: Flow, line: Line, above: Sequence[Line]) -> None:
        if line.kind == "annex_label" and flow.has_content:
            flow.make_room(0)
            flow.new_sheet(begins=True)
        flow.paragraph(line.text, self._face_of(line, above))

    def _face_of(self, line: Line, above: Sequence[Line]) -> Face:
        if line.kind == "letterhead":
            marks = sum(one.kind == "mark" for one in above)
            before = max(0, LETTERHEAD_TOP - marks * BODY_LINE) / 20
            return replace(self._face(f"Letterhead{letterhead_size(line.text)}"), before=before)
        face = self._face(LINE_STYLES[line.kind])
        return replace(face, right=line.right * face.size) if line.right else face

    def _face(self, style: str) -> Face:
        return face_of(style, self._options)


def _number(sheet: Sheet, number: int, options: WordOptions) -> None:
    """The page number: below an upright page, at the left edge of a turned one if not chosen."""
    text, is_odd = f"— {number} —", number % 2 == 1
    page = UPRIGHT if sheet.width < sheet.height else TURNED
    face = replace(
        face_of("PageNumber2", options), pitch=_NUMBER, align="right" if is_odd else "left"
    )
    is_turned = page is TURNED and options.page_number != "bottom"
    if is_turned:
        middle = 28 * 72 / 25.4  # of the 10 mm from 23 mm on in which the Word file has it
        length, top = TURNED.text_height / 20, TURNED.top / 20
        place = QRectF(middle - _NUMBER / 2, top + 14, _NUMBER, length - 28)
    else:
        top = (page.height - page.footer) / 20 - _NUMBER
        place = QRectF(page.left / 20 + 14, top, page.text_width / 20 - 28, _NUMBER)
    room = place.height() if is_turned else place.width()
    sheet.texts.append(Text(broken(text, face, room), place, is_turned))
