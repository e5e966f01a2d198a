"""A layout while somebody changes it, column by column; nothing is stored before it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ipplanner.layouts import Column, Layout, Level, Shown
from ipplanner.model import Document
from ipplanner.templates.layout_faults import LayoutFault, layout_faults, own_field
from ipplanner.text import fold, one_line

FIELD_NAMES = {
    "region": "地区",
    "number": "序号",
    "section": "工作重点",
    "goal": "任务目标",
    "item": "工作内容",
    "measure": "举措",
    "departments": "责任部门",
    "lead": "牵头部门",
    "support": "配合部门",
    "deadline": "完成时间",
    "phases": "工作进度",
}
_LEVELS: dict[str, tuple[Level, ...]] = {
    "region": ("document",),
    "number": ("section", "item"),
    "section": ("section",),
    "goal": ("section",),
    "item": ("item",),
}
_SHOWN: dict[str, tuple[Shown, ...]] = {
    "region": ("never",),
    "number": ("always", "never"),
    "section": ("always", "never"),
    "goal": ("always", "never"),
    "item": ("always",),
    "measure": ("always",),
    "departments": ("always",),
    "lead": ("never",),
    "support": ("never",),
    "deadline": ("always", "used"),
    "phases": ("always",),
}
_ADDED = ("number", "section", "goal", "deadline")
"""Fields that a layout may do without."""
_LEAST_TITLE_WORD = 3
"""Characters: anything shorter stands in many titles."""
_USUAL_WIDTHS = {"number": 624, "section": 1814, "goal": 2268}


def level_choices(column: Column) -> tuple[Level, ...]:
    """At which levels a column can stand."""
    if column.parts:
        return (column.level,)
    return _LEVELS.get(column.field, ("measure",))


def shown_choices(column: Column) -> tuple[Shown, ...]:
    """When a column can be printed; a column of the user's own would be lost if it never were."""
    if column.parts or (column.field == "departments" and column.shown == "never"):
        return (column.shown,)
    return _SHOWN.get(column.field, ("always", "used"))


def name_of(column: Column) -> str:
    """What a column holds, in the words of offices; empty for one of the user's own."""
    return FIELD_NAMES.get(column.field, "")


class LayoutDraft:
    """Begins with the columns that a document prints, in its own words."""

    def __init__(self, layout: Layout, document: Document) -> None:
        known = {column.field for column in layout.columns}
        printed = layout.printed_columns(document)
        extra = [column for column in printed if column.field not in known]
        self.before = layout
        self._former = {column.field: column.header for column in layout.columns}
        headers = [layout.header_of(document, column) for column in layout.columns]
        named = [_named(*pair, headers) for pair in zip(layout.columns, headers, strict=True)]
        self.layout = self._first = replace(layout, columns=(*named, *extra))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as they are now."""
        return self.layout.columns

    @property
    def faults(self) -> list[LayoutFault]:
        """What keeps it from being used."""
        return layout_faults(self.layout, self.before)

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what is used now."""
        return self.layout != self._first

    @property
    def is_text(self) -> bool:
        """Whether the body is running text, so that there are no columns to change."""
        return self.layout.form == "text"

    def set(self, **values: Any) -> None:
        """Change name, title, orientation or chapter_rows."""
        self.layout = replace(self.layout, **values)

    def set_column(self, at: int, **values: Any) -> None:
        """Change one column."""
        columns = list(self.columns)
        columns[at] = replace(columns[at], **values)
        self.set(columns=tuple(columns))

    def move(self, at: int, by: int) -> int:
        """Move a column by some places, as far as there are; where it is now."""
        columns = list(self.columns)
        to = min(max(at + by, 0), len(columns) - 1)
        columns.insert(to, columns.pop(at))
        self.set(columns=tuple(columns))
        return to

    def remove(self, at: int) -> None:
        """Take a column out."""
        self.set(columns=self.columns[:at] + self.columns[at + 1 :])

    def addable(self) -> list[str]:
        """The fields that have no column yet and can have one."""
        if self.is_text:
            return []
        known = {column.field for column in self.columns}
        composed = {part for column in self.columns for part in column.parts}
        taken = known | ({"number"} if "number" in composed else set())
        return [field for field in _ADDED if field not in taken]

    def add(self, field: str = "", header: str = "") -> int:
        """Add a column of a field, or one of the user's own; where it is."""
        own = field or own_field(self.layout, header)
        header = header or FIELD_NAMES[field]
        level = _LEVELS.get(own, ("measure",))[0]
        width = _USUAL_WIDTHS.get(own, self.layout.extra_width)
        align = "center" if own in ("number", "deadline") else "left"
        column = Column(own, header, (), level, "always", width, align)
        at = 0 if own == "number" else len(self.columns)
        self.set(columns=(*self.columns[:at], column, *self.columns[at:]))
        return at

    def finished(self) -> Layout:
        """The layout to use: former headers still tell the columns of files from before.

        The new title tells files of it.
        """
        columns = tuple(map(self._remembering, self.columns))
        words = [*_words_of_title(self.layout.title), *self.layout.title_words]
        return replace(self.layout, columns=columns, title_words=tuple(dict.fromkeys(words)))

    def _remembering(self, column: Column) -> Column:
        former = self._former.get(column.field, "")
        words = [word for word in column.aliases if fold(word) != fold(column.header)]
        if former and fold(former) != fold(column.header) and not self._is_used(former, column):
            words = list(dict.fromkeys([*words, former]))
        return replace(column, aliases=tuple(words), header=one_line(column.header))

    def _is_used(self, word: str, but: Column) -> bool:
        return any(
            fold(word) in map(fold, (column.header, *column.aliases))
            for column in self.columns
            if column.field != but.field
        )


def _words_of_title(pattern: str) -> list[str]:
    """What ends every title of a pattern: 工作要点 of {region}{year}年工作要点."""
    ending = pattern.rpartition("}")[2].strip().removeprefix("年").removeprefix("度").strip()
    return [ending] if len(ending) >= _LEAST_TITLE_WORD and "{" not in ending else []


def _named(column: Column, header: str, headers: Sequence[str]) -> Column:
    """A column under the document's own header, which then tells no other column."""
    others = {fold(one) for one in headers} - {fold(header)}
    aliases = tuple(word for word in column.aliases if fold(word) not in others)
    return replace(column, header=header, aliases=aliases)
