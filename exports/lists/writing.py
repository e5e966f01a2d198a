"""Plain lists to the parts of Word and Excel files."""

from __future__ import annotations

from collections.abc import Sequence

from exports import docx
from exports.docx.body import body_part
from exports.docx.options import WordOptions
from exports.lists.plain import PlainList, with_sheet_names
from exports.safe import safe
from exports.xlsx import workbook
from exports.xlsx.content import Content
from exports.xlsx.sheet import Sheet


def word_parts(lists: Sequence[PlainList], options: WordOptions) -> dict[str, str]:
    """The Word file's parts by name; each list begins a page."""
    body = body_part([one.printed() for one in lists], options)
    return docx.parts_around(body, safe(lists[0].title), options)


def excel_parts(lists: Sequence[PlainList]) -> tuple[dict[str, str], list[str]]:
    """The Excel file's parts by name, each list on a sheet, and warnings on what is cut off."""
    strings: dict[str, int] = {}
    sheets, warnings = [], []
    for one in with_sheet_names(lists):
        sheet = Sheet(one.sheet, strings=strings)
        content = Content(sheet, one.table(), one.around(), one.page, safe(one.title))
        sheets.append(workbook.Pages(sheet, one.page, content.widths, content.header))
        warnings += content.warnings
    return workbook.parts(sheets, safe(lists[0].title)), warnings
