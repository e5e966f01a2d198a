"""What is wrong with a layout that somebody put together, in sentences for users."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ipplanner.layouts import FIELDS, Column, Layout, Part, Shown
from ipplanner.text import fold

LEAST_WIDTH, MOST_WIDTH = 283, 11340
"""Twips: 5 and 200 millimetres."""
_KEPT: dict[str, tuple[Shown, ...]] = {
    "item": ("always",),
    "measure": ("always",),
    "departments": ("always",),
    "deadline": ("always", "used"),
}
"""How fields have to be shown without which what somebody wrote would not be printed."""
_WHY = {
    "item": "条目的标题写在这里，要始终印出",
    "measure": "举措写在这里，要始终印出",
    "departments": "分工写在这里，要始终印出",
    "deadline": "可以改为用到时才印出",
}
_PRINTED_AS: dict[str, Part] = {
    "number": "number",
    "item": "title",
    "measure": "text",
    "departments": "departments",
    "phases": "phases",
}
"""Which part of a composed cell says the same as a column of its own."""
_IN_TITLE = {"region", "year"}


@dataclass(frozen=True, slots=True)
class LayoutFault:
    """One thing to mend; `column` is its position, None for the layout as a whole."""

    sentence: str
    column: int | None = None


def layout_faults(wanted: Layout, before: Layout) -> list[LayoutFault]:
    """Everything that keeps a changed layout from being used, in the order of its columns.

    `before` is the layout as it was: what its composed columns hold may not be torn apart.
    """
    found = [*_missing(wanted, before), *_torn(wanted, before), *_title(wanted)]
    found += [*_text_columns(wanted, before), *_only_read(wanted)]
    found += [*_headers(wanted), *_twice(wanted), *_aliases(wanted), *_widths(wanted)]
    found += _printed_twice(wanted)
    return sorted(found, key=lambda one: -1 if one.column is None else one.column)


def own_field(layout: Layout, header: str) -> str:
    """The field of a new column of the user's own: its header, made unlike all there are."""
    taken = {column.field for column in layout.columns} | FIELDS
    name, number = header, 1
    while name in taken:
        number += 1
        name = f"{header}{number}"
    return name


def _missing(wanted: Layout, before: Layout) -> Iterator[LayoutFault]:
    present = {column.field: column for column in wanted.columns}
    for old in before.columns:
        if old.field in _KEPT and old.shown != "never" and not old.parts:
            new = present.get(old.field)
            if new is None or new.shown not in _KEPT[old.field]:
                yield LayoutFault(f"“{old.header}”这一列不能去掉：{_WHY[old.field]}。")


def _text_columns(wanted: Layout, before: Layout) -> Iterator[LayoutFault]:
    if wanted.form == "text" and wanted.columns != before.columns:
        yield LayoutFault("这一类文件是分级的文字，没有表格，各列不能改。")


def _only_read(wanted: Layout) -> Iterator[LayoutFault]:
    for at, column in enumerate(wanted.columns):
        if column.field in ("lead", "support") and column.shown != "never":
            told = "已经印在责任部门里，只在导入时用来认表，不能单列"
            yield LayoutFault(f"“{column.header}”{told}。", at)


def _torn(wanted: Layout, before: Layout) -> Iterator[LayoutFault]:
    present = {column.field: column for column in wanted.columns}
    for old in before.columns:
        new = present.get(old.field)
        if old.parts and (new is None or _shape(new) != _shape(old)):
            yield LayoutFault(
                f"“{old.header}”这一列由几部分合成，可以改表头、宽度和位置，不能去掉。"
            )


def _shape(column: Column) -> object:
    return column.parts, column.level, column.shown


def _title(wanted: Layout) -> Iterator[LayoutFault]:
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(wanted.title)}
        plain = wanted.title.format(region="", year="")
    except (ValueError, LookupError, AttributeError):
        names, plain = {""}, "?"
    if not names <= _IN_TITLE | {None}:
        yield LayoutFault("标题里的花括号只能写成 {region}（地区）和 {year}（年份）。")
    elif not plain.strip():
        yield LayoutFault("请写明标题，例如“{region}{year}年工作要点”。")


def _headers(wanted: Layout) -> Iterator[LayoutFault]:
    for at, column in enumerate(wanted.columns):
        if not column.header.strip():
            yield LayoutFault(f"第 {at + 1} 列还没有写表头。", at)


def _twice(wanted: Layout) -> Iterator[LayoutFault]:
    """Two columns of one field; in a plan also two of one header, which no import can tell."""
    fields: dict[str, Column] = {}
    headers: dict[str, Column] = {}
    for at, column in enumerate(wanted.columns):
        first = fields.setdefault(column.field, column)
        if first is not column:
            names = f"“{first.header}”和“{column.header}”"
            yield LayoutFault(f"{names}两列写的是同一种内容，只能留一列。", at)
        same = headers.setdefault(fold(column.header), column)
        if same is not column and first is column and _is_telling(wanted, column):
            yield LayoutFault(f"有两列的表头都是“{column.header}”，导入时分不清，请改一个。", at)


def _is_telling(wanted: Layout, column: Column) -> bool:
    # 任务分工 stands over two columns of a schedule: composed ones are told by their content
    return bool(column.header.strip()) and (wanted.kind == "plan" or not column.parts)


def _aliases(wanted: Layout) -> Iterator[LayoutFault]:
    """Other headers that lead to two columns."""
    owners: dict[str, list[int]] = defaultdict(list)
    for at, column in enumerate(wanted.columns):
        for word in dict.fromkeys(map(fold, column.aliases)):
            owners[word].append(at)
    named = {fold(column.header): column for column in wanted.columns}
    for at, column in enumerate(wanted.columns):
        for alias in dict.fromkeys(column.aliases):
            other = next((wanted.columns[n] for n in owners[fold(alias)] if n < at), None)
            clash = named.get(fold(alias))
            other = clash if clash is not None and clash is not column else other
            if other is not None and fold(alias) != fold(column.header):
                where = f"“{other.header}”和“{column.header}”"
                yield LayoutFault(f"“{alias}”在{where}两列里都有，导入时分不清，请去掉一处。", at)


def _widths(wanted: Layout) -> Iterator[LayoutFault]:
    for at, column in enumerate(wanted.columns):
        if column.shown != "never" and wanted.form == "table" and not _fits(column):
            yield LayoutFault(f"“{column.header}”的宽度要在 5 到 200 毫米之间。", at)


def _fits(column: Column) -> bool:
    return LEAST_WIDTH <= column.width <= MOST_WIDTH


def _printed_twice(wanted: Layout) -> Iterator[LayoutFault]:
    """A column of what a composed one prints already."""
    composed = {part: column for column in wanted.columns for part in column.parts}
    for at, column in enumerate(wanted.columns):
        part = _PRINTED_AS.get(column.field)
        other = composed.get(part) if part and not column.parts else None
        if other is not None and other is not column and column.shown != "never":
            yield LayoutFault(
                f"“{column.header}”的内容已经印在“{other.header}”里，不能再单列。", at
            )
