"""The parts of a loaded document by id, and what each hangs on."""

from __future__ import annotations

from ipplanner.model import Document, Item, Measure, Section


class Index:
    """The sections, items and measures of a loaded document by id."""

    def __init__(self, document: Document) -> None:
        self.sections: dict[str, Section] = {}
        self.items: dict[str, Item] = {}
        self.measures: dict[str, Measure] = {}
        self.parents: dict[str, str | None] = dict.fromkeys(one.id for one in document.sections)
        """By id the id of what something hangs on; None for an outermost section."""
        for one in document.walk_sections():
            self._add(one)

    def section_of(self, id_: str) -> Section | None:
        """The section that something stands in, or is; None where it is not there."""
        at: str | None = id_
        while at is not None and at not in self.sections:
            at = self.parents.get(at)
        return self.sections[at] if at is not None else None

    def _add(self, one: Section) -> None:
        self.sections[one.id] = one
        self.parents.update(dict.fromkeys((inner.id for inner in one.sections), one.id))
        for below in one.items:
            self.items[below.id] = below
            self.parents[below.id] = one.id
            for row in below.measures:
                self.measures[row.id] = row
                self.parents[row.id] = below.id
