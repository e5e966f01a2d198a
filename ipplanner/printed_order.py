"""Which of two things of a document is printed first, told without looking at all of it."""

from __future__ import annotations

from ipplanner.model import Document, Section
from ipplanner.store.index import Index

Key = tuple[int, int]
"""To be compared; what is not in the document comes last."""


class PrintedOrder:
    """The order of sections, items and measures in one state of a document."""

    def __init__(self, document: Document, index: Index) -> None:
        self._index = index
        self._sections = {one.id: at for at, one in enumerate(document.walk_sections())}
        self._inside: dict[str, dict[str, int]] = {}

    def key(self, id_: str) -> Key:
        """What the ids of a document are to be sorted by."""
        section = self._index.section_of(id_)
        if section is None or section.id not in self._sections:
            return len(self._sections), 0
        inside = self._inside.get(section.id)
        if inside is None:
            inside = self._inside[section.id] = _order_in(section)
        return self._sections[section.id], inside.get(id_, 0)


def _order_in(section: Section) -> dict[str, int]:
    ids = [section.id]
    for item in section.items:
        ids.append(item.id)
        ids += [measure.id for measure in item.measures]
    return {id_: at for at, id_ in enumerate(ids)}
