"""What checks know besides the document: plain data that may be handed to another thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ipplanner.checks.statistics import Statistics
from ipplanner.checks.word_list import Entry, builtin_entries
from ipplanner.departments.spellings import NameIndex
from ipplanner.templates.template import Template

_NAMELY = 4
"""Characters of a name that is looked for in running text; 科技厅 may be part of another."""


@dataclass(frozen=True, slots=True)
class KnownDepartment:
    """A department of the office's register; `successor` is the official name that took over."""

    name: str
    aliases: tuple[str, ...] = ()
    successor: str = ""
    successor_since: int | None = None
    """The year in which the successor took over, as far as known."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A task that has to be done and that no item answers."""

    title: str
    section: str = ""
    reason: str = ""
    """Why it has to be done, such as the line of the document from above."""


@dataclass(frozen=True)
class Context:
    """The knowledge that a check of one document takes along."""

    year: int | None = None
    region: str = ""
    template: Template | None = None
    departments: tuple[KnownDepartment, ...] = ()
    profile: Mapping[str, str] = field(default_factory=dict)
    statistics: Statistics = field(default_factory=Statistics)
    """Of the other plans in the workspace."""
    unanswered: tuple[Unanswered, ...] = ()
    entries: tuple[Entry, ...] = field(default_factory=builtin_entries)
    """The word list: the program's own, then the office's."""
    off: frozenset[str] = frozenset()
    """Ids of rules that the office has switched off."""

    @cached_property
    def index(self) -> NameIndex:
        """Finds a department of the register, by its official name, under any spelling."""
        names = {one.name: (one.name, *one.aliases) for one in self.departments}
        return NameIndex(names, self.region)

    @cached_property
    def former(self) -> tuple[tuple[str, KnownDepartment], ...]:
        """Every name of a department that has a successor, the longest first."""
        names = [
            (name, one)
            for one in self.departments
            if one.successor
            for name in (one.name, *one.aliases)
            if len(name) >= _NAMELY
        ]
        return tuple(sorted(names, key=lambda pair: -len(pair[0])))

    @cached_property
    def registered(self) -> frozenset[str]:
        """All names and aliases of the register."""
        names = {one.name for one in self.departments}
        return frozenset(names.union(*(one.aliases for one in self.departments)))
