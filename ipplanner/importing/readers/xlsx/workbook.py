"""A workbook as a source: its visible sheets as grids, everything else as asides and notices."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.limits import Package, open_package
from ipplanner.importing.readers.named_cells import Named, set_bookmarks
from ipplanner.importing.readers.raw_sheet import Area, RawSheet
from ipplanner.importing.readers.sheet_grid import add_boxes, add_sheet
from ipplanner.importing.readers.xlsx.comments import comments
from ipplanner.importing.readers.xlsx.parts import (
    MAIN,
    RELATION_ID,
    Relation,
    is_on,
    relations,
    targets,
)
from ipplanner.importing.readers.xlsx.references import on_sheet
from ipplanner.importing.readers.xlsx.sheet import Values, fill, filter_areas
from ipplanner.importing.readers.xlsx.styles import number_formats
from ipplanner.importing.readers.xlsx.surroundings import box_texts, margin_texts, notices
from ipplanner.importing.readers.xlsx.texts import shared_strings
from ipplanner.importing.source import Aside, Grid, Notice, Source

_NO_WORKBOOK = "文件里找不到工作表，可能已损坏，请用 WPS 或 Excel 打开并另存后再导入。"
_MAX_SHEETS = 1_000


def read(path: Path) -> Source:
    """The workbook's sheets; raises UnreadableFileError with a sentence if it cannot be read."""
    source = Source(path.name)
    with open_package(path) as package:
        _Reader(package, source).read()
    return source


@dataclass(slots=True)
class _Reader:
    package: Package
    source: Source
    seen: set[str] = field(default_factory=set)
    """Parts of sheets that were read: one that is listed a thousand times is read once."""

    def read(self) -> None:
        part = self._workbook_part()
        root = self.package.xml(part)
        if root is None:
            raise UnreadableFileError(self.source.name, _NO_WORKBOOK)
        found = relations(self.package, part)
        values = self._values(root, found)
        for element in list(root.iterfind(f"{MAIN}sheets/{MAIN}sheet"))[:_MAX_SHEETS]:
            self._read_sheet(element, found, values)
        self.source.notices += notices(self.package)
        set_bookmarks(self.source, _named(root))

    def _workbook_part(self) -> str:
        roots = targets(relations(self.package, ""), "officeDocument")
        return next((part for part in roots if part in self.package), "xl/workbook.xml")

    def _values(self, root: etree._Element, found: dict[str, Relation]) -> Values:
        strings = next(iter(targets(found, "sharedStrings")), "")
        styles = next(iter(targets(found, "styles")), "")
        properties = root.find(f"{MAIN}workbookPr")
        return Values(
            shared_strings(self.package, strings),
            number_formats(self.package, styles),
            properties is not None and is_on(properties, "date1904"),
        )

    def _read_sheet(
        self, element: etree._Element, found: dict[str, Relation], values: Values
    ) -> None:
        name = str(element.get("name", ""))
        relation = found.get(str(element.get(RELATION_ID, "")))
        if relation is not None and relation.target in self.seen:
            self._tell(name, "这个工作表与另一个是同一份内容，没有再读一次。")
            return
        root = self.package.xml(relation.target) if relation and not relation.external else None
        if relation is None or root is None:
            self._tell(name, "这个工作表在文件里找不到，没有读入。")
        elif relation.kind != "worksheet":
            self._tell(name, "这是图表或宏的工作表，没有读入。")
        else:
            self.seen.add(relation.target)
            hidden = element.get("state", "visible") != "visible"
            raw = RawSheet(self.source.name, name, hidden)
            around = relations(self.package, relation.target)
            fill(raw, root, values, self._filters(root, around))
            add_sheet(self.source, raw)
            add_boxes(self.source, raw, box_texts(self.package, around))
            self._read_around(name, root, around)

    def _tell(self, name: str, message: str) -> None:
        self.source.notices.append(Notice("sheet", name, message))

    def _filters(self, root: etree._Element, around: dict[str, Relation]) -> list[Area]:
        tables = (self.package.xml(part) for part in targets(around, "table"))
        roots = [root, *(table for table in tables if table is not None)]
        return [area for each in roots for area in filter_areas(each)]

    def _read_around(self, name: str, root: etree._Element, around: dict[str, Relation]) -> None:
        place = Grid(name, is_sheet=True).place
        for row, column, text in comments(self.package, around):
            self.source.asides.append(Aside(place(row, column), text, "批注"))
        for text in margin_texts(root):
            self.source.asides.append(Aside(name, text, "页眉页脚"))


def _named(root: etree._Element) -> list[Named]:
    names = root.iterfind(f"{MAIN}definedNames/{MAIN}definedName")
    return [(str(item.get("name", "")), on_sheet(item.text or "")) for item in names]
