"""What is still open in a document: the state of each item, and counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.text import squeeze

Status = Literal["filled", "empty", "own", "undecided"]

WORDS: dict[Status, str] = {
    "filled": "已填",
    "empty": "未填",
    "own": "本省自有",
    "undecided": "待决定",
}
"""What users call the states."""

_NO_MEASURE = (Measure(),)


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a section or a document is; own items count as done when they are filled."""

    items: int = 0
    done: int = 0
    undecided: int = 0
    own: int = 0
    rows: int = 0
    """Printed rows: measures, and items without any."""
    rows_filled: int = 0
    gaps: int = 0
    """Cells for a measure or its departments in which nothing is written yet."""

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.items + other.items,
            self.done + other.done,
            self.undecided + other.undecided,
            self.own + other.own,
            self.rows + other.rows,
            self.rows_filled + other.rows_filled,
            self.gaps + other.gaps,
        )


def is_filled(measure: Measure) -> bool:
    """Whether a measure says what will be done and who does it."""
    return has_words(measure.text) and has_words(measure.departments)


def _gaps_in(measure: Measure) -> int:
    return 2 - has_words(measure.text) - has_words(measure.departments)


def has_words(text: str) -> bool:
    """Whether a text is more than spaces."""
    # Nearly every text begins with a letter; looking at all of each takes long in large documents.
    return text[:1].isalnum() or bool(squeeze(text))


def is_own(document: Document, item: Item) -> bool:
    """Whether an item of a plan with a template answers nothing in it."""
    return bool(document.template) and not item.template_key


def is_undecided(item: Item) -> bool:
    """Whether it is still to be confirmed which items of last year's plan an item comes from."""
    return not all(link.sure for link in item.links)


def status_of(document: Document, item: Item) -> Status:
    """The one state that matters most for the drafter."""
    if is_undecided(item):
        return "undecided"
    if not item.measures or not all(map(is_filled, item.measures)):
        return "empty"
    return "own" if is_own(document, item) else "filled"


def counts_of(document: Document, items: Iterable[Item]) -> Counts:
    """How far these items are."""
    total = done = undecided = own = rows = rows_filled = gaps = 0
    for item in items:
        status = status_of(document, item)
        total += 1
        done += status in ("filled", "own")
        undecided += status == "undecided"
        own += is_own(document, item)
        rows += max(1, len(item.measures))
        unfilled = [one for one in item.measures or _NO_MEASURE if not is_filled(one)]
        rows_filled += max(1, len(item.measures)) - len(unfilled)
        gaps += sum(map(_gaps_in, unfilled))
    return Counts(total, done, undecided, own, rows, rows_filled, gaps)


def section_counts(document: Document, section: Section) -> Counts:
    """How far a section with all sections in it is."""
    counts = counts_of(document, section.items)
    for inner in section.sections:
        counts += section_counts(document, inner)
    return counts


def document_counts(document: Document) -> Counts:
    """How far the whole document is."""
    return counts_of(document, (item for _, item in document.walk_items()))
