"""Document families as data: one layout file serves import, window and exports."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ipplanner.errors import UsageError
from ipplanner.model import Document
from ipplanner.resources import FOLDER

Level = Literal["document", "section", "item", "measure"]
Shown = Literal["always", "used", "never"]
Form = Literal["table", "text"]
Kind = Literal["plan", "tasks"]
Part = Literal["number", "title", "text", "local_text", "departments", "obligation", "phases"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a family: the field it holds, its printed header and how it is laid out."""

    field: str
    header: str
    aliases: tuple[str, ...]
    level: Level
    """Cells of levels above the measure are merged downwards over their measures."""
    shown: Shown
    """In exports: always, only where the document uses it, or never."""
    width: int = 0
    """Twips (1/20 point) of the official table."""
    align: str = "left"
    parts: tuple[Part, ...] = ()
    """What its cell is put together of, where that is more than the field of its name."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document family."""

    id: str
    name: str
    title: str
    """Pattern of a new document's title, with {region} and {year}."""
    title_words: tuple[str, ...]
    attachment_label: str
    orientation: str
    columns: tuple[Column, ...]
    extra_width: int
    """Twips of a column that the layout does not know."""
    form: Form = "table"
    """Whether the body is a table, or running text under headings."""
    kind: Kind = "plan"
    """Of tasks each item has one measure, so that both are told as one."""
    chapter_rows: bool = False
    """Whether outer sections are rows over the whole width."""

    def column(self, field: str) -> Column:
        """The column that holds a field."""
        return next(column for column in self.columns if column.field == field)

    def printed_columns(self, document: Document) -> list[Column]:
        """The columns of the document's official table: the layout's, then its extra ones."""
        known = {column.field for column in self.columns}
        used = set(document.headers) | _fields_with_content(document)
        printed = [
            column
            for column in self.columns
            if column.shown == "always" or (column.shown == "used" and column.field in used)
        ]
        extra = [name for name in document.headers if name not in known]
        extra += sorted(used - known - set(extra))
        return printed + [self._extra_column(name) for name in extra]

    def header_of(self, document: Document, column: Column) -> str:
        """The header to print: the document's own wording, else the layout's."""
        return document.headers.get(column.field) or column.header

    def _extra_column(self, name: str) -> Column:
        return Column(name, name, (), "measure", "used", self.extra_width)


def _fields_with_content(document: Document) -> set[str]:
    used: set[str] = set()
    for _, _, measure in document.walk_measures():
        if measure.deadline:
            used.add("deadline")
        if measure.extra:
            used.update(name for name, value in measure.extra.items() if value)
    return used


def _layout(data: dict[str, Any]) -> Layout:
    columns = tuple(
        Column(
            **{
                **column,
                "aliases": tuple(column["aliases"]),
                "parts": tuple(column.get("parts", ())),
            }
        )
        for column in data["columns"]
    )
    words = tuple(data["title_words"])
    return Layout(**{**data, "columns": columns, "title_words": words})


@cache
def all_layouts() -> tuple[Layout, ...]:
    """The layouts that come with the program."""
    paths = sorted((FOLDER / "layouts").glob("*.json"))
    return tuple(_layout(json.loads(path.read_text("utf-8"))) for path in paths)


def layout(layout_id: str) -> Layout:
    """The layout with this id."""
    for candidate in all_layouts():
        if candidate.id == layout_id:
            return candidate
    known = "、".join(candidate.id for candidate in all_layouts())
    raise UsageError(f"没有名为“{layout_id}”的版式，现有：{known}。")
