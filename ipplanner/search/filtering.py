"""Which rows of a document are shown: by section, department, state and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.search.picking import Picked, picked_test
from ipplanner.search.query import Query
from ipplanner.status import is_filled, is_own, is_undecided
from ipplanner.text import squeeze

Keep = Callable[[Section, Item, Measure | None], bool]
State = Literal["", "filled", "empty", "no_measure", "no_departments", "own", "undecided"]
Part = Literal["any", "lead", "support"]


@dataclass(frozen=True, slots=True)
class Criteria:
    """What rows have to be; empty for whatever."""

    section_id: str = ""
    department: str = ""
    part: Part = "any"
    """Whether the department leads, supports or either."""
    state: State = ""
    text: str = ""
    picked: Picked | None = None
    """What a bar of the statistics counts."""

    @property
    def is_empty(self) -> bool:
        """Whether all rows are shown."""
        asked = self.section_id or self.department or self.state or self.text.strip()
        return not (asked or self.picked)


def keeping(document: Document, criteria: Criteria) -> Keep | None:
    """The test of a row, None where all are kept."""
    tests: list[Keep] = []
    if criteria.section_id:
        ids = _within(document, criteria.section_id)
        tests.append(lambda section, _item, _measure: section.id in ids)
    if criteria.state:
        tests.append(_state_test(document, criteria.state))
    if criteria.department:
        tests.append(_department_test(criteria.department, criteria.part))
    if criteria.text.strip():
        tests.append(_text_test(criteria.text.strip()))
    if criteria.picked:
        tests.append(picked_test(document, criteria.picked))
    if len(tests) <= 1:
        return tests[0] if tests else None
    return lambda section, item, measure: all(test(section, item, measure) for test in tests)


def row_count(document: Document, keep: Keep | None = None) -> int:
    """How many printed rows a document has, or a test keeps."""
    if keep is None:
        items = sum(max(1, len(item.measures)) for _, item in document.walk_items())
        return items + sum(not section.items for section in document.walk_sections())
    return sum(keep(*row) for row in document.walk_rows())


def department_counts(document: Document) -> list[tuple[str, int]]:
    """The departments of a document with how often each is named, the busiest first."""
    items = [item for _, item in document.walk_items()]
    measures = [measure for item in items for measure in item.measures]
    counts = Counter(chain.from_iterable([one.lead for one in measures]))
    counts.update(chain.from_iterable([one.support for one in measures]))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _within(document: Document, section_id: str) -> set[str]:
    ids: set[str] = set()
    for section in document.walk_sections():
        if section.id == section_id or section.id in ids:
            ids |= {section.id, *(inner.id for inner in section.sections)}
    return ids


def _state_test(document: Document, state: State) -> Keep:
    if state == "own":
        return lambda _section, item, _measure: is_own(document, item)
    if state == "undecided":
        return lambda _section, item, _measure: is_undecided(item)
    test = _MEASURES[state]
    return lambda _section, _item, measure: test(measure or Measure())


_MEASURES: dict[str, Callable[[Measure], bool]] = {
    "filled": is_filled,
    "empty": lambda measure: not is_filled(measure),
    "no_measure": lambda measure: not squeeze(measure.text),
    "no_departments": lambda measure: not squeeze(measure.departments),
}


def _department_test(name: str, part: Part) -> Keep:
    def test(_section: Section, _item: Item, measure: Measure | None) -> bool:
        if measure is None:
            return False
        if not measure.lead and not measure.support:
            return part == "any" and name in measure.departments
        leads = part != "support" and any(name in one for one in measure.lead)
        return leads or (part != "lead" and any(name in one for one in measure.support))

    return test


def _text_test(text: str) -> Keep:
    occurs = Query(text).occurs

    def test(section: Section, item: Item, measure: Measure | None) -> bool:
        if measure is not None and (occurs(measure.text) or occurs(measure.departments)):
            return True
        if occurs(item.title) or occurs(section.title):
            return True
        return measure is not None and any(
            occurs(one) for one in (measure.deadline, *measure.extra.values())
        )

    return test
