"""A document with what is kept beside it, and the news that changes it."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.model import Document, Item
from ipplanner.store.changes import Changed
from ipplanner.store.index import Index
from ipplanner.store.states import State
from ipplanner.tally import Tally


@dataclass(slots=True)
class Loaded:
    """A document with what is kept beside it."""

    document: Document
    index: Index
    tally: Tally


@dataclass(slots=True)
class News:
    """A change with what was read because of it."""

    changed: Changed
    read: State | Loaded | None
    """None where the document itself is gone."""
    seen: int
    """How many changes had been followed before."""


def take_apart(items: list[Item]) -> None:
    """Let go of a document's items one by one, for a thread that has nothing else to do.

    In one go, Python would let no other thread do anything meanwhile: 0.1 s for 100,000 rows.
    """
    while items:
        items.pop()


def together(document: Document) -> Loaded:
    """A document with what belongs to it."""
    return Loaded(document, Index(document), Tally(document))
