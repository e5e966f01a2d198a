"""What a header's wording leaves open, told from what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.wording import is_department
from ipplanner.numbering import ordinal

_MOST = 0.6
"""Share of a column's filled cells that must look alike."""
_ENOUGH = 3
_SHORTEST_MEASURE = 12
_BESIDE = re.compile(
    "来源|备注|说明|时间|时限|进度|日期|联系|电话|依据|文号|目标|编号|部门|单位|人|数$|数量|名单"
)
"""Words of headers that name neither sections, items nor measures."""

Columns = dict[int, list[str]]


def completed(header: Header, columns: Columns, *, official: bool = False) -> Header:
    """The header with fields for columns whose wording the layout does not know.

    An `official` wording of sections and items is taken at its word.
    """
    for complete in (_number, _departments, _measure, _item, _section):
        header = complete(header, columns)
    return header if official else _levels_in_order(header, columns)


def _number(header: Header, columns: Columns) -> Header:
    """A column of ordinals: without a known wording, or the left one of two below one wording."""
    if "number" in header.known:
        return header
    twice = [left for left, right in pairwise(sorted(header.fields)) if _same(header, left, right)]
    levels = [c for c, field in header.fields.items() if field in ("section", "item", "measure")]
    free = [column for column in _free(header, columns) if column < min(levels, default=0)]
    found = [column for column in [*free, *twice] if column in columns]
    numbers = [column for column in found if _share(columns[column], ordinal) >= _MOST]
    return _with(header, min(numbers, default=None), "number")


def _same(header: Header, left: int, right: int) -> bool:
    return header.fields[left] == header.fields[right] != "measure"


def _departments(header: Header, columns: Columns) -> Header:
    if header.known & {"departments", "lead"}:
        return header
    texts = {column: columns[column] for column in _labelled(header, columns)}
    found = [
        column
        for column, cells in texts.items()
        if len(cells) >= _ENOUGH and _share(cells, is_department) >= _MOST
    ]
    return _with(header, max(found, default=None), "departments")


def _measure(header: Header, columns: Columns) -> Header:
    if "measure" in header.known:
        return header
    free = [
        column
        for column in _labelled(header, columns)
        if len(columns[column]) >= _ENOUGH and not _BESIDE.search(header.fields.get(column, ""))
    ]
    longest = max(free, key=lambda column: _mean_length(columns[column]), default=None)
    if longest is None or _mean_length(columns[longest]) < _SHORTEST_MEASURE:
        return header
    return _with(header, longest, "measure")


def _levels_in_order(header: Header, columns: Columns) -> Header:
    """Items and sections changed over where there are more different sections than items."""
    at = {field: column for column, field in header.fields.items()}
    if not {"section", "item"} <= at.keys():
        return header
    sections, items = columns.get(at["section"], []), columns.get(at["item"], [])
    if len(set(sections)) < _ENOUGH or _size(sections) <= _size(items):
        return header
    other = {"section": "item", "item": "section"}
    fields = {column: other.get(field, field) for column, field in header.fields.items()}
    printed = {other.get(field, field): text for field, text in header.printed.items()}
    return replace(header, fields=fields, printed=printed)


def _item(header: Header, columns: Columns) -> Header:
    if "item" in header.known or "measure" not in header.known:
        return header
    right = max(_levels(header, columns), default=None)
    return _with(header, right, "item")


def _section(header: Header, columns: Columns) -> Header:
    items = [column for column, field in header.fields.items() if field == "item"]
    if "section" in header.known or not items:
        return header
    left = [
        column
        for column in _levels(header, columns)
        if column < items[0] and _size(columns[column]) < _size(columns.get(items[0], []))
    ]
    return _with(header, max(left, default=None), "section")


def _levels(header: Header, columns: Columns) -> list[int]:
    """Unknown columns left of the measure that may hold sections or items."""
    measure = min((c for c, field in header.fields.items() if field == "measure"), default=0)
    return [
        column
        for column in _labelled(header, columns)
        if column < measure
        and not _BESIDE.search(header.fields[column])
        and _share(columns[column], ordinal) < _MOST
    ]


def _free(header: Header, columns: Columns) -> list[int]:
    return [c for c in sorted(columns) if header.fields.get(c) not in header.known]


def _labelled(header: Header, columns: Columns) -> list[int]:
    return [column for column in _free(header, columns) if column in header.fields]


def _with(header: Header, column: int | None, field: str) -> Header:
    if column is None:
        return header
    label = header.fields.get(column, "")
    printed = dict(header.printed)
    if label not in header.known:
        text = printed.pop(label, "")
        if text:
            printed[field] = text
    fields = {**header.fields, column: field}
    return replace(header, fields=fields, printed=printed, known=header.known | {field})


def _size(texts: list[str]) -> int:
    """How many different texts follow on each other."""
    return bool(texts) + sum(one != other for one, other in pairwise(texts))


def _share(texts: Iterable[str], test: object) -> float:
    assert callable(test)
    results = [test(text) not in (None, False) for text in texts]
    return sum(results) / len(results) if results else 0


def _mean_length(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts)
