"""Names in documents that the register does not have, each once, with what they may mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ipplanner.departments import organs
from ipplanner.departments.names import missing_separators
from ipplanner.departments.roles import read_departments
from ipplanner.departments.spellings import Key, index_of, is_general, key_of, names_of
from ipplanner.model import Document, Measure
from ipplanner.store.register import Department

_ALIKE = 60
"""Of 100: what differs more is no suggestion."""
_MOST = 3


class Use(NamedTuple):
    """A cell that prints a name."""

    document_id: str
    document: str
    item: str
    """Titles."""
    measure_id: str
    printed: str


@dataclass(frozen=True, slots=True)
class UnknownName:
    """One department that is not registered, under its most used name."""

    name: str
    others: tuple[str, ...]
    """Other spellings of the same, less used."""
    uses: tuple[Use, ...]
    suggestions: tuple[Department, ...]
    """Registered ones whose wording is near, the nearest first."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its spellings."""
        return (self.name, *self.others)


def unknown_names(
    documents: Iterable[Document], register: Sequence[Department], left: Iterable[str] = ()
) -> list[UnknownName]:
    """What is named in the documents' cells and is not in the register, the most used first.

    Names to be left as they are (`left`), and words for several departments (各市) are none.
    """
    known_left = set(left)
    regions: dict[Key, str] = {}
    uses: dict[Key, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for document in documents:
        index = index_of(register, document.region)
        for name, use in _names_in(document):
            if name not in known_left and index.find(name) is None:
                key = key_of(name, document.region)
                regions.setdefault(key, document.region)
                uses[key][name].append(use)
    found = [_unknown(group, register, regions[key]) for key, group in uses.items()]
    return sorted(found, key=lambda one: (-len(one.uses), one.name))


def _names_in(document: Document) -> Iterator[tuple[str, Use]]:
    for _, item, measure in document.walk_measures():
        for printed, names in _cells(measure):
            glued = {one.name for one in missing_separators(printed)}
            for name in dict.fromkeys(names):
                if name not in glued and not is_general(name):
                    use = Use(document.id, document.title, item.title, measure.id, printed)
                    yield name, use


def _cells(measure: Measure) -> Iterator[tuple[str, list[str]]]:
    """What is printed of departments, with the names in it: the measure's and its steps'."""
    yield measure.departments, [*measure.lead, *measure.support]
    for phase in measure.phases:
        lead, support = read_departments(phase.departments)
        yield phase.departments, [*lead, *support]


def _unknown(
    group: dict[str, list[Use]], register: Sequence[Department], region: str
) -> UnknownName:
    counts = Counter({name: len(uses) for name, uses in group.items()})
    name, *others = [name for name, _ in counts.most_common()]
    uses = tuple(use for uses in group.values() for use in uses)
    return UnknownName(name, tuple(others), uses, tuple(suggestions(name, register, region)))


def suggestions(name: str, register: Iterable[Department], region: str = "") -> list[Department]:
    """Registered departments whose wording is near to a name, the nearest first.

    A department of the region is never one of its cities', nor of another region.
    """
    level = key_of(name, region).level
    rated = [
        (max(_likeness(name, other) for other in names_of(one)), one)
        for one in register
        if key_of(one.name, region).level == level
    ]
    near = sorted((pair for pair in rated if pair[0] >= _ALIKE), key=lambda pair: -pair[0])
    return [one for _, one in near[:_MOST]]


def _likeness(name: str, other: str) -> float:
    """Of 100: how near two names are, without their regions; a shortened one is near."""
    one, two = organs.read(name), organs.read(other)
    if one.official and two.official and one.official != two.official:
        return 0.0  # both are well known, and not the same
    if organs.meant(one.organ) and organs.meant(one.organ) == (two.official or two.organ):
        return 100.0
    from rapidfuzz import fuzz
    from rapidfuzz.distance import LCSseq

    short, long = sorted((one.organ, two.organ), key=len)
    ratio = fuzz.ratio(short, long)
    is_shortened = len(short) > 1 and LCSseq.similarity(short, long) == len(short)
    return max(ratio, 75.0 if is_shortened and short[0] == long[0] else 0.0)
