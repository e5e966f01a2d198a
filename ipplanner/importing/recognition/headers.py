"""Finding a table's header: which column holds which field of the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ipplanner.importing.recognition.columns import Header, columns_below, rows_of
from ipplanner.importing.recognition.completing import completed
from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import Column, Layout
from ipplanner.text import fold, one_line

_NOTE = re.compile(r"[（(\[【].*?[）)\]】]")
_LONGEST_HEADER = 40
"""Characters; a longer cell is content."""
_LONGEST_CELL = 200
"""The same with white space and notes in brackets."""
_COUNTS = ("数", "数量", "名单")
"""Ends of headers that count or list what they name."""
_SEARCHED_ROWS = 60
_CORE_FIELDS = frozenset({"item", "measure", "departments", "lead"})


def matched_field(text: str, layout: Layout) -> str | None:
    """The layout's field that a header text names, if any."""
    return _matched_field(text, layout) if len(text) <= _LONGEST_CELL else None


@lru_cache(maxsize=2048)
def _matched_field(text: str, layout: Layout) -> str | None:
    label = _label(text)
    if not label or len(label) > _LONGEST_HEADER or label.endswith(_COUNTS):
        return None
    for wording in (fold(text), label):
        for column in layout.columns:
            if wording in _names(column):
                return column.field
    return _contained_field(label, layout)


def _contained_field(label: str, layout: Layout) -> str | None:
    # of names as long as each other, the last says what the column is
    found = [
        (len(name), label.index(name), column.field)
        for column in layout.columns
        for name in _names(column)
        if len(name) >= 3 and name in label and len(label) <= len(name) + 6
    ]
    return max(found)[-1] if found else None


def _label(text: str) -> str:
    return fold(_NOTE.sub("", text)) or fold(text)


@cache
def _names(column: Column) -> set[str]:
    return {fold(name) for name in (column.header, *column.aliases)}


def find_header(grid: Grid, layout: Layout, start: int = 0) -> Header | None:
    """The first header at or after row `start`, if the grid has one."""
    by_row = rows_of(grid)
    seen = 0
    for row in sorted(by_row):
        if row < start:
            continue
        header = header_at(by_row, row, layout)
        if header:
            return header
        seen += 1
        if seen >= _SEARCHED_ROWS:
            return None
    return None


def header_at(by_row: dict[int, list[Cell]], row: int, layout: Layout) -> Header | None:
    """The header that begins in this row, if one does."""
    top = [cell for cell in by_row.get(row, []) if cell.text.strip()]
    if len(top) < 2 or any(len(cell.text) > _LONGEST_CELL for cell in top):
        return None
    if any(len(fold(cell.text)) > _LONGEST_HEADER for cell in top):
        return None
    if not any(matched_field(cell.text, layout) for cell in top):
        return None
    last = last_header_row(by_row, row, top, layout)
    header = _assigned(row, last, labels_over(by_row, row, last), layout)
    if len(header.known) < 2:
        return None
    columns = columns_below(by_row, last)
    header = completed(header, columns, official=_is_official(header, layout))
    return header if _is_plan(header.known) else None


def _is_official(header: Header, layout: Layout) -> bool:
    """Whether the levels are called and ordered just as in the official table."""
    levels = [column for column in layout.columns if column.level in ("section", "item")]
    order = [column.field for column in levels if column.field in header.known]
    found = [field for _, field in sorted(header.fields.items()) if field in order]
    return found == order and all(
        fold(header.printed.get(column.field, column.header)) == fold(column.header)
        for column in levels
    )


def _is_plan(known: frozenset[str]) -> bool:
    # A table without a column for measures is still a plan when items and departments are named.
    if "measure" in known:
        return bool(known & _CORE_FIELDS)
    return "item" in known and bool(known & {"departments", "lead"})


def last_header_row(
    by_row: dict[int, list[Cell]], row: int, top: list[Cell], layout: Layout
) -> int:
    """The last row of the header that begins in a row with these filled cells."""
    tallest = max(cell.row_span for cell in top)
    if tallest == 1 and any(cell.column_span > 1 for cell in top):
        below = [cell for cell in by_row.get(row + 1, []) if cell.text.strip()]
        if below and all(matched_field(cell.text, layout) for cell in below):
            return row + 1
    return row + min(tallest, 3) - 1


def labels_over(by_row: dict[int, list[Cell]], first: int, last: int) -> dict[int, list[str]]:
    """The texts of a header's rows by column, outer before inner."""
    labels: dict[int, list[str]] = {}
    for row in range(first, last + 1):
        for cell in by_row.get(row, []):
            text = one_line(cell.text)
            for column in range(cell.column, cell.column + min(cell.column_span, 64)):
                if text:
                    labels.setdefault(column, []).append(text)
    return labels


def _assigned(first: int, last: int, labels: dict[int, list[str]], layout: Layout) -> Header:
    fields: dict[int, str] = {}
    printed: dict[str, str] = {}
    known: set[str] = set()
    named = {column: _field_of(texts, layout) for column, texts in labels.items()}
    for column in sorted(named):
        field, text = named[column]
        if field and field in known and printed[field] != text:
            field = _next_level(field, printed, named)
            if field == "item" and "item" in known:
                _rename(fields, printed, "item", "section")
                known.add("section")
        if field:
            known.add(field)
        fields[column] = field or text
        printed.setdefault(field or text, text)
    return Header(first, last, fields, printed, frozenset(known))


def _next_level(field: str, printed: dict[str, str], named: dict[int, tuple[str, str]]) -> str:
    """What a second column that names the same level is: of two, the left one is the section."""
    others = {name for name, _ in named.values()}
    is_free = {"item": "section" not in others, "section": "item" not in others}
    return "item" if is_free.get(field) and not {"item", "section"} <= printed.keys() else ""


def _rename(fields: dict[int, str], printed: dict[str, str], old: str, new: str) -> None:
    printed[new] = printed.pop(old)
    fields |= {column: new for column, field in fields.items() if field == old}


def _field_of(texts: list[str], layout: Layout) -> tuple[str, str]:
    """The field that the deepest label of a column names, or none, and the text that it has."""
    for text in reversed(texts):
        field = matched_field(text, layout)
        if field:
            return field, text
    return "", " ".join(dict.fromkeys(texts))


def header_texts(by_row: dict[int, list[Cell]], header: Header) -> Iterator[Cell]:
    """The cells of a header's rows."""
    for row in range(header.first, header.last + 1):
        yield from by_row.get(row, [])
