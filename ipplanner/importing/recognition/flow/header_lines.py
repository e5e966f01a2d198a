"""The header of a copied table: names of columns on one line or several, maybe broken over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from ipplanner.importing.recognition.headers import matched_field
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.source import Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import fold

_MOST_LINES = 12
_LONGEST_LINE = 200
_LONGEST_NAME = 12
"""Characters of a column that the layout does not know, such as 备注."""
_FEWEST = 3
_SURELY_TITLE = 3
"""As `title_score` tells: a word for a plan, and a year, a region or the word at the end."""


@dataclass(slots=True)
class HeaderLines:
    """Lines that together are a table's header."""

    first: int
    last: int
    fields: list[str] = field(default_factory=list)
    """By column; a column that the layout does not know has its own text as its field."""
    texts: list[str] = field(default_factory=list)
    place: str = ""
    title: str = ""
    """The title right above, folded."""


def find_header(lines: Sequence[Paragraph], layout: Layout) -> HeaderLines | None:
    """The first header among the lines, if there is one."""
    found = (header_at(lines, at, layout) for at in range(len(lines)))
    return next((header for header in found if header), None)


def header_at(lines: Sequence[Paragraph], at: int, layout: Layout) -> HeaderLines | None:
    """The header that begins with this line: names of columns and nothing else."""
    header = HeaderLines(at, at, place=lines[at].place)
    for here in range(at, min(at + _MOST_LINES, len(lines))):
        text = lines[here].text
        pieces = _rejoined(text.split(), layout) if len(text) <= _LONGEST_LINE else [text]
        if (
            len(text) > _LONGEST_LINE
            or (here == at and not pieces)
            or not _take(header, pieces, layout)
        ):
            break
        header.last = here if pieces else header.last
    known = {column.field for column in layout.columns} & set(header.fields)
    if len(known) < _FEWEST or "item" not in known or not {"measure", "departments"} & known:
        return None
    header.title = _title_above(lines, at, layout)
    return header


def _rejoined(pieces: Sequence[str], layout: Layout) -> list[str]:
    """Names of columns, those that a space cuts in two in one."""
    names: list[str] = []
    for piece in pieces:
        if names and fold(names[-1] + piece) in _names(layout):
            names[-1] += piece
        else:
            names.append(piece)
    return names


def _take(header: HeaderLines, pieces: Sequence[str], layout: Layout) -> bool:
    """Add a line's pieces to a header; False where one is no name of a column."""
    before = list(header.fields), list(header.texts)
    known = sum(matched_field(piece, layout) is not None for piece in pieces)
    for piece in pieces:
        name = matched_field(piece, layout)
        sure = known >= _FEWEST or _begins_name(piece, layout)
        if not _goes_on(header, piece, layout) and not _add(header, name, piece, sure=sure):
            header.fields, header.texts = before
            return False
    return True


def _begins_name(piece: str, layout: Layout) -> bool:
    return len(piece) > 1 and any(name.startswith(fold(piece)) for name in _names(layout))


def _goes_on(header: HeaderLines, piece: str, layout: Layout) -> bool:
    """Join a piece to a name that its narrow column has broken."""
    for at, text in enumerate(header.texts):
        if fold(text + piece) in _names(layout):
            header.texts[at] = text + piece
            header.fields[at] = matched_field(text + piece, layout) or header.fields[at]
            return True
    return False


def _add(header: HeaderLines, name: str | None, piece: str, *, sure: bool) -> bool:
    if name is None and not (sure and len(piece) <= _LONGEST_NAME):
        return False
    if name == "item" and "item" in header.fields and "section" not in header.fields:
        # of two names for the same level, the left one is the section
        header.fields[header.fields.index("item")] = "section"
    if (name or piece) in header.fields:
        return False
    header.fields.append(name or piece)
    header.texts.append(piece)
    return True


@cache
def _names(layout: Layout) -> frozenset[str]:
    return frozenset(
        fold(name) for column in layout.columns for name in (column.header, *column.aliases)
    )


def _title_above(lines: Sequence[Paragraph], at: int, layout: Layout) -> str:
    """The title in the line right above a header, folded; empty if there is none."""
    above = next((lines[n].text for n in range(at - 1, -1, -1) if lines[n].text.strip()), "")
    return fold(above) if title_score(above, layout) >= _SURELY_TITLE else ""
