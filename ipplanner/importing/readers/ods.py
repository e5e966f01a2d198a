"""Reading OpenDocument spreadsheets (.ods): sheets, their asides and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.limits import Package, open_package
from ipplanner.importing.readers.margins import without_page_words
from ipplanner.importing.readers.named_cells import Named, set_bookmarks
from ipplanner.importing.readers.ods_sheet import fill
from ipplanner.importing.readers.ods_text import (
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    comments,
    own_text,
    shape_texts,
)
from ipplanner.importing.readers.raw_sheet import RawSheet
from ipplanner.importing.readers.sheet_grid import add_boxes, add_sheet
from ipplanner.importing.readers.xlsx.references import position
from ipplanner.importing.source import Aside, Grid, Notice, Source

_NOTHING = "文件里找不到工作表，可能已损坏，请用 WPS 或 LibreOffice 打开并另存后再导入。"
_MACRO = "文件含有宏，宏没有读入，也没有运行。"
_OBJECT = "文件里嵌入了其他文件或图表，没有读入。"
_FIELDS = ("page-number", "page-count", "sheet-name", "date", "time", "file-name", "title")


def read(path: Path) -> Source:
    """The spreadsheet's sheets; raises UnreadableFileError with a sentence if there are none."""
    source = Source(path.name)
    with open_package(path) as package:
        root = package.xml("content.xml")
        body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}spreadsheet")
        if root is None or body is None:
            raise UnreadableFileError(path.name, _NOTHING)
        hidden = _hidden_styles(root)
        for table in body.iterchildren(f"{TABLE}table"):
            _read_table(source, table, hidden)
        source.asides += [*_deleted(body), *_margins(package)]
        source.notices += _notices(package)
        set_bookmarks(source, _named(body))
    return source


def _read_table(source: Source, table: etree._Element, hidden: set[str]) -> None:
    name = str(table.get(f"{TABLE}name", ""))
    raw = RawSheet(source.name, name, table.get(f"{TABLE}style-name") in hidden)
    remarked = fill(raw, table)
    add_sheet(source, raw)
    add_boxes(source, raw, shape_texts(table))
    place = Grid(name, is_sheet=True).place
    for row, column, cell in remarked:
        source.asides += [Aside(place(row, column), text, "批注") for text in comments(cell)]


def _hidden_styles(root: etree._Element) -> set[str]:
    """The names of table styles whose tables are not displayed."""
    return {
        str(style.get(f"{STYLE}name"))
        for style in root.iter(f"{STYLE}style")
        for properties in style.iterchildren(f"{STYLE}table-properties")
        if properties.get(f"{TABLE}display") == "false"
    }


def _deleted(body: etree._Element) -> Iterator[Aside]:
    for changes in body.iterchildren(f"{TABLE}tracked-changes"):
        for cell in changes.iter(f"{TABLE}table-cell", f"{TABLE}change-track-table-cell"):
            text = own_text(cell)
            if text.strip():
                yield Aside("修订记录", text, "修订前的内容")


def _margins(package: Package) -> list[Aside]:
    root = package.xml("styles.xml")
    if root is None:
        return []
    areas = (
        area
        for page in root.iter(f"{STYLE}master-page")
        for area in page
        if area.tag in (f"{STYLE}header", f"{STYLE}footer")
        if area.get(f"{STYLE}display") != "false"
    )
    texts = {_margin_text(area): None for area in areas}
    return [Aside("页眉页脚", text, "页眉页脚") for text in texts if text]


def _margin_text(area: etree._Element) -> str:
    for field in area.iter(*(f"{TEXT}{name}" for name in _FIELDS)):
        field.text = ""
    return without_page_words(own_text(area))


def _notices(package: Package) -> list[Notice]:
    found = []
    if any(name.startswith(("Basic/", "Scripts/")) for name in package.names):
        found.append(Notice("macro", "", _MACRO))
    if any(name.startswith("Object ") for name in package.names):
        found.append(Notice("ole", "", _OBJECT))
    if any(name.startswith("Pictures/") for name in package.names):
        found.append(Notice("picture", "", "文件里有图片，图片上的文字没有读入。"))
    return found


def _named(body: etree._Element) -> Iterator[Named]:
    for item in body.iter(f"{TABLE}named-range"):
        address = str(item.get(f"{TABLE}cell-range-address", "")).partition(":")[0]
        sheet, _, cell = address.rpartition(".")
        at = position(cell)
        sheet = sheet.lstrip("$").strip("'").replace("''", "'")
        yield str(item.get(f"{TABLE}name", "")), (sheet, *at) if at else None
