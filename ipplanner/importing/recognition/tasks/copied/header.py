"""The header of a copied table: lines with nothing but the names of a layout's columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ipplanner.importing.source import Paragraph
from ipplanner.layouts import Column, Layout
from ipplanner.text import fold

_MOST_LINES = 12
_KEYS = frozenset({"measure", "item"})


@dataclass(frozen=True, slots=True)
class CopiedHeader:
    """Lines `first` to `last`, with the columns that they name and how."""

    first: int
    last: int
    fields: tuple[str, ...]
    texts: tuple[str, ...]


def find_header(lines: Sequence[Paragraph], layout: Layout) -> CopiedHeader | None:
    """The first header among the lines."""
    found = (header_at(lines, at, layout) for at in range(len(lines)))
    return next((header for header in found if header), None)


def header_at(lines: Sequence[Paragraph], at: int, layout: Layout) -> CopiedHeader | None:
    """The header that begins with this line and names all columns of the layout in their order."""
    printed = ""
    found: CopiedHeader | None = None
    for last in range(at, min(at + _MOST_LINES, len(lines))):
        printed += fold(lines[last].text)
        if not printed or not _may_begin(printed, layout):
            break
        named = _named(printed, layout)
        if named:
            fields, texts = zip(*named, strict=True)
            found = CopiedHeader(at, last, fields, texts)
    return found


def _columns(layout: Layout) -> list[Column]:
    """The columns that a header names; two with one header share its text."""
    printed = [column for column in layout.columns if column.shown == "always"]
    return [
        column
        for at, column in enumerate(printed)
        if at + 1 == len(printed) or printed[at + 1].header != column.header
    ]


def _may_begin(printed: str, layout: Layout) -> bool:
    return any(
        one.startswith(printed[: len(one)]) or printed.startswith(one)
        for one in _names(_columns(layout)[0])
    )


def _named(printed: str, layout: Layout) -> list[tuple[str, str]]:
    """Field and wording of each column, if the text names them all and nothing else."""
    columns = _columns(layout)
    found = next(_readings(printed, columns), [])
    if not _KEYS & {field for field, _ in found}:
        return []
    return _with_shared(found, layout)


def _readings(printed: str, columns: Sequence[Column]) -> Iterator[list[tuple[str, str]]]:
    if not columns:
        if not printed:
            yield []
        return
    for name in _names(columns[0]):
        if printed.startswith(name):
            for rest in _readings(printed[len(name) :], columns[1:]):
                yield [(columns[0].field, name), *rest]


def _with_shared(found: list[tuple[str, str]], layout: Layout) -> list[tuple[str, str]]:
    """The columns again that share a header's text with the one behind them."""
    texts = dict(found)
    order = [column for column in layout.columns if column.shown == "always"]
    whole: list[tuple[str, str]] = []
    for column in reversed(order):
        text = texts.get(column.field) or whole[-1][1]
        whole.append((column.field, text))
    return whole[::-1]


def _names(column: Column) -> list[str]:
    return sorted({fold(one) for one in (column.header, *column.aliases)}, key=len, reverse=True)
