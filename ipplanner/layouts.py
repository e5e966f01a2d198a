"""Document families as data: one layout file serves import, window and exports."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from string import Formatter
from typing import Any, Literal, get_args

from ipplanner.errors import UsageError
from ipplanner.model import Document, Role
from ipplanner.resources import FOLDER

Level = Literal["document", "section", "item", "measure"]
Shown = Literal["always", "used", "never"]
Form = Literal["table", "text"]
Kind = Literal["plan", "tasks"]
_OF_SECTIONS, _OF_ITEMS = ("number", "section", "goal"), ("item", "measure")
_OF_MEASURES = ("departments", "lead", "support", "deadline", "phases")
FIELDS = frozenset(("region", *_OF_SECTIONS, *_OF_ITEMS, *_OF_MEASURES))
"""What has a place of its own in a plan; a column of any other field is kept under that name."""
Part = Literal["number", "title", "text", "local_text", "departments", "obligation", "phases"]


_WIDEST = 31_680
"""Twips: the widest page that Word knows."""
_SHAPES = frozenset(product(("landscape", "portrait"), get_args(Form), get_args(Kind)))


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

    @property
    def role(self) -> Role:
        """What a file of this family is used for, unless the user says otherwise."""
        return "template" if self.kind == "tasks" else "plan"

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


def read_layout(data: Mapping[str, Any]) -> Layout:
    """A layout out of the data of a layout file; UsageError where it is not one."""
    try:
        columns = tuple(_column(column) for column in data["columns"])
        words = tuple(data["title_words"])
        found = Layout(**{**data, "columns": columns, "title_words": words})
        _check(found)
        return found
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError("版式文件的内容不完整，或者有不认识的项目。") from error


def _check(found: Layout) -> None:
    """ValueError where values are not what they must be: the file may come from anywhere."""
    texts = (found.id, found.name, found.title, found.attachment_label, *found.title_words)
    cells = [text for one in found.columns for text in (one.field, one.header, *one.aliases)]
    widths = [found.extra_width, *(one.width for one in found.columns)]
    right = (
        all(isinstance(text, str) for text in (*texts, *cells))
        and all(type(width) is int and 0 <= width <= _WIDEST for width in widths)
        and (found.orientation, found.form, found.kind) in _SHAPES
        and type(found.chapter_rows) is bool
        and all(map(_is_column, found.columns))
        and bool(found.columns and found.title_words)
    )
    names = {name for _, name, _, _ in Formatter().parse(found.title) if name is not None}
    if not right or not names <= {"region", "year"}:
        raise ValueError("not a layout")


def _is_column(one: Column) -> bool:
    known = (get_args(Level), get_args(Shown), ("left", "center"))
    return all(
        value in values
        for value, values in zip((one.level, one.shown, one.align), known, strict=True)
    ) and set(one.parts) <= set(get_args(Part))


def _column(data: Mapping[str, Any]) -> Column:
    parts, aliases = tuple(data.get("parts", ())), tuple(data.get("aliases", ()))
    return Column(**{**data, "aliases": aliases, "parts": parts})


_own: dict[str, Layout] = {}
"""Layouts that do not come with the program, by id, until it ends."""


def register(layout: Layout) -> None:
    """Make a layout of the user's own known; it takes the place of an older one with its id.

    UsageError if the id is that of a layout that comes with the program.
    """
    if any(layout.id == known.id for known in _built_in()):
        raise UsageError(f"版式“{layout.id}”是程序自带的，请换一个名称。")
    _own[layout.id] = layout


def forget(layout_id: str) -> None:
    """Forget a layout of the user's own; documents that are in it can no longer be shown."""
    _own.pop(layout_id, None)


@cache
def _built_in() -> tuple[Layout, ...]:
    paths = sorted((FOLDER / "layouts").glob("*.json"))
    return tuple(read_layout(json.loads(path.read_text("utf-8"))) for path in paths)


def all_layouts() -> tuple[Layout, ...]:
    """The layouts that come with the program, then the user's own."""
    return (*_built_in(), *_own.values())


def layout(layout_id: str) -> Layout:
    """The layout with this id."""
    for candidate in all_layouts():
        if candidate.id == layout_id:
            return candidate
    known = "、".join(candidate.id for candidate in all_layouts())
    raise UsageError(f"没有名为“{layout_id}”的版式，现有：{known}。")
