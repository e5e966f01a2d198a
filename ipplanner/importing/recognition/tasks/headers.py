"""Finding the header of a table of tasks: which column holds which field of the layout."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.importing.recognition.columns import Header, columns_below, rows_of
from ipplanner.importing.recognition.headers import labels_over, last_header_row
from ipplanner.importing.recognition.tasks.naming import is_number_label, likeness
from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal
from ipplanner.text import squeeze

_LONGEST_LABEL = 40
_SEARCHED_ROWS = 60
_MOST = 0.6
"""Share of a column's filled cells that must look alike."""
_KEYS = ("measure", "item")
"""Fields without one of which a table holds no tasks."""

Fields = dict[int, str]


def find_header(grid: Grid, layout: Layout) -> Header | None:
    """The first header of a grid, if it has one."""
    by_row = rows_of(grid)
    for row in sorted(by_row)[:_SEARCHED_ROWS]:
        header = header_at(by_row, row, layout)
        if header:
            return header
    return None


def header_at(by_row: dict[int, list[Cell]], row: int, layout: Layout) -> Header | None:
    """The header that begins in this row, if one does."""
    top = [cell for cell in by_row.get(row, []) if cell.text.strip()]
    if len(top) < 2 or any(len(squeeze(cell.text)) > _LONGEST_LABEL for cell in top):
        return None
    last = last_header_row(by_row, row, top, layout)
    labels = {column: texts[-1] for column, texts in labels_over(by_row, row, last).items()}
    fields = _named(labels, layout)
    if len(fields) < min(2, len(layout.columns)):
        return None
    fields = _completed(fields, labels, columns_below(by_row, last), layout)
    if not set(_KEYS) & set(fields.values()):
        return None
    return _header(row, last, fields, labels)


def _header(first: int, last: int, fields: Fields, labels: dict[int, str]) -> Header:
    known = frozenset(fields.values())
    whole = {**{column: label for column, label in labels.items() if label}, **fields}
    printed: dict[str, str] = {}
    for column in sorted(whole):
        if column in labels:
            printed.setdefault(whole[column], labels[column])
    return Header(first, last, whole, printed, known)


def _named(labels: dict[int, str], layout: Layout) -> Fields:
    """The field that each label names best; of equals the left column has the outer level."""
    ranked = sorted(
        (-alike, column, at)
        for column, label in labels.items()
        for at, one in enumerate(layout.columns)
        if (alike := likeness(label, one))
    )
    fields: Fields = {}
    for _, column, at in ranked:
        name = layout.columns[at].field
        if column not in fields and name not in fields.values():
            fields[column] = name
    return fields


def _completed(
    fields: Fields, labels: dict[int, str], texts: dict[int, list[str]], layout: Layout
) -> Fields:
    """The fields with those that no label, or a label of several, tells."""
    fields = _with_key(fields, labels, texts, layout)
    for column in sorted(texts):
        if column not in fields and _is_number(labels.get(column, ""), texts[column]):
            fields = {**fields, column: "number"}
            break
    return _with_section(fields, labels, texts, layout)


def _with_key(
    fields: Fields, labels: dict[int, str], texts: dict[int, list[str]], layout: Layout
) -> Fields:
    """A label that names sections as well as measures: of two columns, the right has the measures.

    The second column has no label of its own where the header's cells are not merged.
    """
    if set(_KEYS) & set(fields.values()):
        return fields
    sections = [column for column, name in fields.items() if name == "section"]
    for column in sections:
        for one in layout.columns:
            if one.field in _KEYS and likeness(labels[column], one):
                beside = column + 1 in _free(fields, labels, texts)
                return {**fields, column + beside: one.field}
    return fields


def _is_number(label: str, texts: list[str]) -> bool:
    if label:
        return is_number_label(label)
    return sum(ordinal(text) is not None for text in texts) >= _MOST * len(texts)


def _with_section(
    fields: Fields, labels: dict[int, str], texts: dict[int, list[str]], layout: Layout
) -> Fields:
    """A column without a label, left of the tasks, holds the sections."""
    names = {column.field for column in layout.columns} - set(fields.values())
    first = min((column for column, name in fields.items() if name in _KEYS), default=0)
    free = [column for column in _free(fields, labels, texts) if column < first]
    return {**fields, free[0]: "section"} if "section" in names and free else fields


def _free(fields: Fields, labels: dict[int, str], texts: dict[int, list[str]]) -> Iterator[int]:
    return (c for c in sorted(texts) if c not in fields and not labels.get(c))
