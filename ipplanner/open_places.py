"""The cells of a document that wait for the drafter, and the next one to go to."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.status import has_words, is_undecided

_FIELDS = ("item", "measure", "departments")


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A cell that waits for the drafter; for field "item" it is the item's origin to decide on."""

    item_id: str
    measure_id: str
    """Empty where the item has no measure yet."""
    field: str
    """"item", "measure" or "departments"."""


_Spot = tuple[str, str, OpenPlace | None]
"""Id and field of a cell, and what is open in it."""


def next_open(
    document: Document,
    after: str = "",
    field: str = "",
    *,
    back: bool = False,
    among: Container[str] | None = None,
) -> OpenPlace | None:
    """The open place behind (or before) a place, going round at the end; None without any.

    `after` is the id of a section, an item or a measure, `field` the cell in it: without one of
    the fields above, the search goes on behind the whole row of a measure and right below a
    section or an item. Where it is known which items may be open, only those `among` them are
    looked at.
    """
    sections = list(document.walk_sections())
    at = next((n for n, one in enumerate(sections) if _is_in(one, after)), None)
    if at is None:  # as if between the end and the beginning
        walk = _backwards if back else _spots_in
        return next(_opened(walk(sections, among)), None)
    home = list(_spots_of(sections[at]))
    here = (_item_of(sections[at], after) if field == "item" else after), _known(field)
    row = next((n for n, (id_, name, _) in enumerate(home) if (id_, name) == here), 0)
    if back:
        others = _backwards([*sections[at + 1 :], *sections[:at]], among)
        return next(_opened(chain(home[:row][::-1], others, home[row:][::-1])), None)
    others = _spots_in([*sections[at + 1 :], *sections[:at]], among)
    return next(_opened(chain(home[row + 1 :], others, home[: row + 1])), None)


def _known(field: str) -> str:
    return field if field in _FIELDS else ""


def _is_in(section: Section, id_: str) -> bool:
    """Whether an id is that of a section itself or of something right in it."""
    return section.id == id_ or any(
        item.id == id_ or any(one.id == id_ for one in item.measures) for item in section.items
    )


def _item_of(section: Section, id_: str) -> str:
    """The item of a measure, as the cell of a title belongs to it; other ids stay."""
    holders = (one.id for one in section.items for measure in one.measures if measure.id == id_)
    return next(holders, id_)


def _opened(spots: Iterable[_Spot]) -> Iterator[OpenPlace]:
    return (place for _, _, place in spots if place is not None)


def _spots_in(sections: Iterable[Section], among: Container[str] | None) -> Iterator[_Spot]:
    return (spot for section in sections for spot in _spots_of(section, among))


def _backwards(sections: Sequence[Section], among: Container[str] | None) -> Iterator[_Spot]:
    return (
        spot for section in reversed(sections) for spot in reversed([*_spots_of(section, among)])
    )


def _spots_of(section: Section, among: Container[str] | None = None) -> Iterator[_Spot]:
    """The cells of a section in printed order by id and field, each with what is open in it."""
    yield section.id, "", None
    for item in section.items:
        if among is None or item.id in among:
            yield item.id, "", None
            yield item.id, "item", _open_origin(item)
            for measure in item.measures or [Measure()]:
                yield from _cells(item, measure)


def _cells(item: Item, measure: Measure) -> Iterator[_Spot]:
    id_ = measure.id or item.id
    for field, text in (("measure", measure.text), ("departments", measure.departments)):
        is_open = not has_words(text)
        yield id_, field, OpenPlace(item.id, measure.id, field) if is_open else None
    if measure.id:
        yield id_, "", None


def _open_origin(item: Item) -> OpenPlace | None:
    if not is_undecided(item):
        return None
    return OpenPlace(item.id, item.measures[0].id if item.measures else "", "item")
