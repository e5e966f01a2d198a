"""What a rule is: a pure function with a name for users and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Field, Finding, Hit
from ipplanner.model import Document, Measure


class Example(NamedTuple):
    """A text and the words that the rule finds in it; no words where it has to stay silent."""

    text: str
    words: tuple[str, ...]
    title: str = ""
    """Of the item that the text stands in."""
    others: tuple[str, ...] = ()
    """What other plans write, a plan each."""


Kind = Field | Literal["line"]
"""What kind of text a cell holds: `line` is one around the table that is no sentence."""

TEXTS: tuple[Kind, ...] = ("measure",)
"""What an item does."""
BODY: tuple[Kind, ...] = ("title", *TEXTS)
"""What stands in the table's rows, titles of sections among it."""
PROSE: tuple[Kind, ...] = (*TEXTS, "goal", "front", "back")
"""Sentences, wherever they stand."""
RUNNING: tuple[Kind, ...] = ("title", *PROSE, "heading")
"""Whatever is written in words, beside cells of departments and dates."""
WORDS: tuple[Kind, ...] = (*RUNNING, "line")
"""The same with lines that are no sentences, for rules on single words."""
ALL: tuple[Kind, ...] = (*RUNNING, "departments", "deadline")


@dataclass(frozen=True, slots=True)
class Cell:
    """One text to check, with what stands beside it."""

    field: Kind
    text: str
    title: str = ""
    """Of the item."""
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CellRule:
    """A rule on one text by itself."""

    id: str
    name: str
    fields: tuple[Kind, ...]
    find: Callable[[Cell, Context], Iterable[Hit]]
    examples: tuple[Example | tuple[str, tuple[str, ...]], ...]
    """Plain pairs where a text and its words say all."""


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule that has to see the whole document."""

    id: str
    name: str
    find: Callable[[Document, Context], Iterable[Finding]]


def cell_of(field: Kind, text: str, title: str, measure: Measure | None = None) -> Cell:
    """The cell with this text; for departments with what was read out of it."""
    if measure is None:
        return Cell(field, text, title)
    return Cell(field, text, title, tuple(measure.lead), tuple(measure.support))
