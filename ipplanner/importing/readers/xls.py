"""Reading workbooks of Excel 97 to 2003 (.xls) and WPS (.et)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlrd

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.named_cells import Named, set_bookmarks
from ipplanner.importing.readers.number_format import shown
from ipplanner.importing.readers.raw_sheet import HIDDEN_ROW, Area, RawSheet
from ipplanner.importing.readers.sheet_grid import add_boxes, add_sheet
from ipplanner.importing.readers.xls_extras import Extras, read_extras
from ipplanner.importing.source import Aside, Grid, Notice, Source

_PASSWORD = "文件有密码，请先解除密码再导入。"
_DAMAGED = "文件不完整或已损坏，请用 WPS 或 Excel 打开并另存为 .xlsx 再导入。"
_NO_FORMATS = "文件的格式信息已损坏，合并的单元格和隐藏的行列没有认出来，文字都已读入。"
_DATE = "yyyy年m月d日"


def read(path: Path) -> Source:
    """The workbook's sheets; raises UnreadableFileError with a sentence if it cannot be read."""
    source = Source(path.name)
    book = _opened(path, source)
    extras = read_extras(path)
    source.notices += extras.notices
    try:
        for sheet in book.sheets():
            _read_sheet(source, book, sheet, extras)
        set_bookmarks(source, _named(book))
    except (xlrd.XLRDError, LookupError, ValueError, TypeError, AttributeError) as error:
        # xlrd checks little of what it hands out; what is wrong there is wrong in the file
        raise UnreadableFileError(path.name, _DAMAGED) from error
    return source


def _opened(path: Path, source: Source) -> Any:
    try:
        return _open(path, formatting=True)
    except UnreadableFileError:
        raise
    except Exception:
        pass
    try:
        book = _open(path, formatting=False)
    except UnreadableFileError:
        raise
    except Exception as error:
        # xlrd raises whatever its assertions and indexing run into on a broken file
        raise UnreadableFileError(path.name, _DAMAGED) from error
    source.notices.append(Notice("damaged", "", _NO_FORMATS))
    return book


def _open(path: Path, *, formatting: bool) -> Any:
    try:
        return xlrd.open_workbook(
            file_contents=path.read_bytes(),
            logfile=io.StringIO(),
            formatting_info=formatting,
            ragged_rows=True,
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower():
            raise UnreadableFileError(path.name, _PASSWORD) from error
        raise


def _read_sheet(source: Source, book: Any, sheet: Any, extras: Extras) -> None:
    raw = RawSheet(source.name, sheet.name, sheet.visibility != 0)
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            if sheet.cell_type(row, column) != xlrd.XL_CELL_EMPTY:
                raw.add(row, column, _text(book, sheet, row, column))
    for top, bottom, left, right in sheet.merged_cells:
        raw.merge(Area(top, left, bottom - 1, right - 1))
    _hide(raw, sheet)
    add_sheet(source, raw)
    add_boxes(source, raw, extras.boxes.get(sheet.name, []))
    _read_around(source, sheet, extras)


def _hide(raw: RawSheet, sheet: Any) -> None:
    for row, row_info in sheet.rowinfo_map.items():
        if row_info.hidden or row_info.height == 0:
            raw.hidden_rows[row] = HIDDEN_ROW
    for column, column_info in sheet.colinfo_map.items():
        if column_info.hidden or column_info.width == 0:
            raw.hidden_columns.add(column)


def _text(book: Any, sheet: Any, row: int, column: int) -> str:
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_TEXT:
        return str(value)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    if kind == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(value, "#N/A"))
    if kind == xlrd.XL_CELL_BLANK:
        return ""
    return shown(value, _code(book, sheet, row, column), since_1904=book.datemode == 1)


def _code(book: Any, sheet: Any, row: int, column: int) -> str:
    if not book.formatting_info:
        return _DATE if sheet.cell_type(row, column) == xlrd.XL_CELL_DATE else ""
    style = book.xf_list[sheet.cell_xf_index(row, column)]
    found = book.format_map.get(style.format_key)
    return str(found.format_str) if found else ""


def _read_around(source: Source, sheet: Any, extras: Extras) -> None:
    place = Grid(sheet.name, is_sheet=True).place
    for (row, column), note in sorted(sheet.cell_note_map.items()):
        if note.text.strip():
            source.asides.append(Aside(place(row, column), note.text, "批注"))
    for text in extras.margins.get(sheet.name, []):
        source.asides.append(Aside(sheet.name, text, "页眉页脚"))


def _named(book: Any) -> Iterator[Named]:
    for name in book.name_obj_list:
        yield str(name.name), _place(book, name)


def _place(book: Any, name: Any) -> tuple[str, int, int] | None:
    references = getattr(name.result, "value", None)
    if not isinstance(references, list) or not references:
        return None
    sheet, _, row, _, column, _ = references[0].coords
    known = isinstance(sheet, int) and 0 <= sheet < book.nsheets
    return (book.sheet_names()[sheet], row, column) if known else None
