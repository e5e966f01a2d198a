"""Who has how much to do: each department with what it leads and what it supports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ipplanner.departments.spellings import NameIndex, index_of, is_nobody, key_of
from ipplanner.figures.counts import Count, Row
from ipplanner.figures.figure import NOBODY, Bar, Figure, Portion
from ipplanner.model import Document, Item, Measure
from ipplanner.search.filtering import Criteria
from ipplanner.search.picking import Part, Picked
from ipplanner.store.register import Department
from ipplanner.text import squeeze

_WORDS: tuple[tuple[Part, str], ...] = (("lead", "牵头"), ("support", "配合"))


@dataclass(slots=True)
class _Party:
    """A department under all the names by which the document calls it."""

    name: str
    uses: dict[str, int] = field(default_factory=dict)
    lead: Count = field(default_factory=Count)
    support: Count = field(default_factory=Count)


class DepartmentCounts:
    """Counts row by row; aliases and spellings of one department are counted together."""

    def __init__(self, document: Document, register: Sequence[Department]) -> None:
        self._region = document.region
        self._index: NameIndex = index_of(register, document.region)
        self._official = {one.id: one.name for one in register}
        self._parties: dict[str, _Party] = {}
        self._keys: dict[str, str] = {}
        self._nobody = Count()

    def add(self, row: Row) -> None:
        """One more row."""
        _, item, measure = row
        if measure is None or not squeeze(measure.departments):
            self._nobody.add(item)
        if measure is not None:
            self._add_measure(item, measure)

    def figure(self) -> Figure:
        """A bar for each department, at the end one for the rows that name none."""
        bars = [_bar(key, party) for key, party in self._parties.items()]
        if self._nobody.rows:
            criteria = Criteria(state="no_departments")
            bars.append(Bar(NOBODY, "没有写责任部门", (self._nobody.portion(criteria),)))
        return Figure("departments", "各责任部门", tuple(bars))

    def _add_measure(self, item: Item, measure: Measure) -> None:
        leading = self._named(measure.lead)
        for key in leading:
            self._parties[key].lead.add(item)
        for key in self._named(measure.support) - leading:
            self._parties[key].support.add(item)

    def _named(self, names: Sequence[str]) -> set[str]:
        found = {name: self._key(name) for name in dict.fromkeys(names)}
        for name, key in found.items():
            if key:
                party = self._parties.setdefault(key, _Party(self._official.get(key, name)))
                party.uses[name] = party.uses.get(name, 0) + 1
        return {key for key in found.values() if key}

    def _key(self, name: str) -> str:
        """What all names of one department share; empty for words that mean nobody."""
        if name not in self._keys:
            self._keys[name] = "" if is_nobody(name) else self._look_up(name)
        return self._keys[name]

    def _look_up(self, name: str) -> str:
        found = self._index.find(name)
        return found.id if found else "\n".join(key_of(name, self._region))


def _bar(key: str, party: _Party) -> Bar:
    names = sorted(party.uses, key=lambda name: -party.uses[name])
    label = party.name if "\n" not in key else names[0]
    counts: dict[Part, Count] = {"lead": party.lead, "support": party.support}
    portions = [
        _portion(label, names, part, word, counts[part])
        for part, word in _WORDS
        if counts[part].rows
    ]
    several = tuple(names) if names != [label] else ()
    return Bar(key, label, tuple(portions), names=several)


def _portion(label: str, names: Sequence[str], part: Part, word: str, count: Count) -> Portion:
    picked = Picked(f"{word}：{label}", frozenset(names), part)
    return count.portion(Criteria(picked=picked), word)
