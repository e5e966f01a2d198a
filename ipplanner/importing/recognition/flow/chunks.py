"""The lines of a copied table as chunks: pieces of text that belong to one cell each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from unicodedata import east_asian_width

_GAP = re.compile(r"\s+")
_SPACE = " \t\u3000\u00a0"


class Bond(Enum):
    """What stands between a chunk and the one before."""

    WRAP = "a line end at which the text goes on"
    LINE = "a line end that may be either, where lines do not show which"
    END = "a line end after a space, as paragraphs end in text out of a PDF"
    GAP = "a space inside a line"
    PAGE = "the end of a page"


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A line of a table's text, without page marks; blank lines are not among them."""

    text: str
    place: str
    begins_page: bool = False
    after_empty: bool = False
    """A line of nothing but a space stands before: an empty paragraph, maybe an empty cell."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a line without spaces in it."""

    text: str
    place: str
    bond: Bond
    width: float
    """In full-width characters."""
    ends_line: bool
    closed: bool = False
    """Its paragraph ends with it for certain."""
    after_empty: bool = False


def width_of(text: str) -> float:
    """The width of a text in full-width characters."""
    return sum(1.0 if east_asian_width(char) in "WFA" else 0.5 for char in text)


def chunks_of(lines: Sequence[FlowLine]) -> list[Chunk]:
    """All chunks of a table's lines, in order."""
    tells = shows_ends(line.text for line in lines)
    chunks: list[Chunk] = []
    closed = True
    for line in lines:
        first = Bond.END if closed else Bond.WRAP
        first = Bond.PAGE if line.begins_page else first if tells else Bond.LINE
        closed = tells and line.text[-1] in _SPACE
        chunks += _of_line(line, first, closed=closed)
    return chunks


def shows_ends(texts: Iterable[str]) -> bool:
    """Whether lines tell by a space at their end that a paragraph ends there."""
    spaced = [text[-1:] in _SPACE for text in texts if text.strip()]
    return 0.1 * len(spaced) < sum(spaced) < 0.9 * len(spaced)


def _of_line(line: FlowLine, first: Bond, *, closed: bool) -> Iterable[Chunk]:
    pieces = _GAP.split(line.text.strip())
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        yield Chunk(
            piece,
            line.place,
            Bond.GAP if at else first,
            width_of(piece),
            ends_line=at == last,
            closed=closed and at == last,
            after_empty=line.after_empty and not at,
        )
