"""Which rows of the outline are shown: by words in the title and by state."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.model import Document, Section
from ipplanner.status import Status, is_own, is_undecided, status_of
from ipplanner.text import fold
from ui.editor.outline_nodes import Place, Shown


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked for; nothing at first."""

    text: str = ""
    status: Status | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything is left out."""
        return bool(fold(self.text)) or self.status is not None


def shown_by(filter_: Filter, document: Document | None) -> Shown | None:
    """The test of what is shown: items that fit with their sections; None when all are.

    A section whose own title fits is shown with all its items of that state.
    """
    if document is None or not filter_.is_on:
        return None
    fitting: set[str] = set()
    for section in document.sections:
        _collect(fitting, filter_, document, section, inherited=False)
    return lambda place: place.id in fitting


def _collect(
    fitting: set[str], filter_: Filter, document: Document, section: Section, *, inherited: bool
) -> bool:
    """Takes in what fits of a section; whether anything did."""
    wanted = fold(filter_.text)
    whole = inherited or (bool(wanted) and wanted in fold(section.title))
    found = whole and filter_.status is None
    for item in section.items:
        if (whole or wanted in fold(item.title)) and _has(filter_.status, document, item):
            fitting.add(item.id)
            found = True
    for inner in section.sections:
        found |= _collect(fitting, filter_, document, inner, inherited=whole)
    if found:
        fitting.add(section.id)
    return found


def _has(status: Status | None, document: Document, item: Place) -> bool:
    if status is None or isinstance(item, Section):
        return True
    if status == "own":
        return is_own(document, item)
    if status == "undecided":
        return is_undecided(item)
    return status_of(document, item) == status
