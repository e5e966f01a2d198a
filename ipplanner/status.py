"""What is still open in a document: the state of each item, counts, and the next place to go to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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

_FIELDS = ("item", "measure", "departments")


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A cell that waits for the drafter; for field "item" it is the item's origin to decide on."""

    item_id: str
    measure_id: str
    """Empty where the item has no measure yet."""
    field: str
    """"item", "measure" or "departments"."""


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

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.items + other.items,
            self.done + other.done,
            self.undecided + other.undecided,
            self.own + other.own,
            self.rows + other.rows,
            self.rows_filled + other.rows_filled,
        )


def is_filled(measure: Measure) -> bool:
    """Whether a measure says what will be done and who does it."""
    return _has_words(measure.text) and _has_words(measure.departments)


def _has_words(text: str) -> bool:
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
    total = done = undecided = own = rows = rows_filled = 0
    for item in items:
        status = status_of(document, item)
        total += 1
        done += status in ("filled", "own")
        undecided += status == "undecided"
        own += is_own(document, item)
        rows += max(1, len(item.measures))
        rows_filled += sum(map(is_filled, item.measures))
    return Counts(total, done, undecided, own, rows, rows_filled)


def section_counts(document: Document, section: Section) -> Counts:
    """How far a section with all sections in it is."""
    counts = counts_of(document, section.items)
    for inner in section.sections:
        counts += section_counts(document, inner)
    return counts


def document_counts(document: Document) -> Counts:
    """How far the whole document is."""
    return counts_of(document, (item for _, item in document.walk_items()))


def next_open(
    document: Document, after: str = "", field: str = "", *, back: bool = False
) -> OpenPlace | None:
    """The open place behind (or before) a place, going round at the end; None without any.

    `after` is the id of a section, an item or a measure, `field` the cell in it: without one of
    the fields above, the search goes on behind the whole row of a measure and right below a
    section or an item.
    """
    here = (_item_of(document, after) if field == "item" else after), _known(field)
    before: OpenPlace | None = None
    first: OpenPlace | None = None
    passed = False
    for id_, name, place in _spots(document):
        if place is not None and passed and not back:
            return place
        if (id_, name) == here:
            if back and before is not None:
                return before
            passed = True
        if place is not None:
            before, first = place, first or place
    return before if back else first


def _known(field: str) -> str:
    return field if field in _FIELDS else ""


def _item_of(document: Document, id_: str) -> str:
    """The item of a measure, as the cell of a title belongs to it; other ids stay."""
    walk = document.walk_measures()
    return next((item.id for _, item, measure in walk if measure.id == id_), id_)


def _spots(document: Document) -> Iterator[tuple[str, str, OpenPlace | None]]:
    """All cells in printed order by id and field, each with what is open in it."""
    for section in document.walk_sections():
        yield section.id, "", None
        for item in section.items:
            yield item.id, "", None
            yield item.id, "item", _open_origin(item)
            for measure in item.measures or [Measure()]:
                yield from _cells(item, measure)


def _cells(item: Item, measure: Measure) -> Iterator[tuple[str, str, OpenPlace | None]]:
    id_ = measure.id or item.id
    for field, text in (("measure", measure.text), ("departments", measure.departments)):
        is_open = not squeeze(text)
        yield id_, field, OpenPlace(item.id, measure.id, field) if is_open else None
    if measure.id:
        yield id_, "", None


def _open_origin(item: Item) -> OpenPlace | None:
    if not is_undecided(item):
        return None
    return OpenPlace(item.id, item.measures[0].id if item.measures else "", "item")
