"""The texts around the rows: the document's own, and those of its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ipplanner.checks.finding import Field, Place, place_of
from ipplanner.checks.rule import Cell, cell_of
from ipplanner.model import Document

_SENTENCE = re.compile("[，。；：]")
"""A paragraph without any of these is a title, a signature, a date."""


def cells_around(document: Document) -> Iterator[tuple[Cell, Place]]:
    """Title and paragraphs of a document, titles and goals of its sections, each with its place."""
    yield cell_of("heading", document.title, ""), place_of("heading")
    yield from _paragraphs("front", document.front)
    for section in document.walk_sections():
        yield cell_of("title", section.title, section.title), place_of("title", section)
        yield cell_of("goal", section.goal, section.title), place_of("goal", section)
    yield from _paragraphs("back", document.back)


def _paragraphs(field: Field, paragraphs: Sequence[str]) -> Iterator[tuple[Cell, Place]]:
    for number, text in enumerate(paragraphs):
        # The cells of a table's row are joined by tabs: words apart, not a sentence.
        kind = field if _SENTENCE.search(text) and "\t" not in text else "line"
        yield cell_of(kind, text, ""), place_of(field, paragraph=number)
