"""What a bar stands for, as the test of a row of the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.status import Status, status_of

if TYPE_CHECKING:
    from ipplanner.figures.times import Due

Keep = Callable[[Section, Item, Measure | None], bool]
Part = Literal["any", "lead", "support"]


@dataclass(frozen=True, slots=True)
class Picked:
    """Rows that a bar counts; of what is given, all has to be so."""

    label: str
    """What users are told that is shown."""
    names: frozenset[str] = frozenset()
    """Departments exactly as the document names them, any of them."""
    part: Part = "any"
    """What these do; who leads a measure is not counted as its support too."""
    status: Status | None = None
    """The state of the item."""
    due: Due | None = None
    ids: frozenset[str] | None = None
    """Of measures, items or sections."""


def picked_test(document: Document, picked: Picked) -> Keep:
    """The test of a row."""
    tests: list[Keep] = []
    if picked.names:
        tests.append(_names_test(picked.names, picked.part))
    if picked.status is not None:
        tests.append(lambda _section, item, _measure: status_of(document, item) == picked.status)
    if picked.due is not None:
        tests.append(_due_test(document, picked.due))
    if picked.ids is not None:
        tests.append(_ids_test(picked.ids))
    return lambda section, item, measure: all(test(section, item, measure) for test in tests)


def _names_test(names: frozenset[str], part: Part) -> Keep:
    def test(_section: Section, _item: Item, measure: Measure | None) -> bool:
        if measure is None:
            return False
        leads = not names.isdisjoint(measure.lead)
        if leads or part == "lead":
            return leads and part != "support"
        return not names.isdisjoint(measure.support)

    return test


def _due_test(document: Document, due: Due) -> Keep:
    # Only here: reading deadlines takes modules that are slow to import.
    from ipplanner.figures.times import dues_of

    return lambda _section, _item, measure: due in dues_of(measure, document.year)


def _ids_test(ids: frozenset[str]) -> Keep:
    def test(section: Section, item: Item, measure: Measure | None) -> bool:
        return (measure is not None and measure.id in ids) or item.id in ids or section.id in ids

    return test
