"""What stands in a document where something is pasted, and whether it waits for that."""

from __future__ import annotations

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import ordinal
from ipplanner.text import fold


def place_in(document: Document, id_: str) -> tuple[Section | None, Item | None, Measure | None]:
    """What one is in, by the id of a measure, an item or a section; the last row for none."""
    last: tuple[Section | None, Item | None, Measure | None] = (None, None, None)
    for one in document.walk_sections():
        last = (one, None, None)
        if one.id == id_:
            first = one.items[0] if one.items else None
            return one, first, first.measures[0] if first and first.measures else None
        for below in one.items:
            last = (one, below, below.measures[-1] if below.measures else None)
            if below.id == id_:
                return last
            for row in below.measures:
                if row.id == id_:
                    return one, below, row
    return last


def top_of(document: Document, inner: Section | None) -> Section | None:
    """The outermost section around one; None for none."""
    for top in document.sections:
        stack = [top]
        while stack:
            one = stack.pop()
            if one is inner:
                return top
            stack += one.sections
    return None


def counts(document: Document) -> bool:
    """Whether the sections of each level are numbered from 1 without a gap."""
    levels = [document.sections, *(one.sections for one in document.walk_sections())]
    return all(
        [ordinal(one.number) for one in level] == list(range(1, len(level) + 1)) for level in levels
    )


def goes_into(new: Item, here: Item) -> bool:
    """Whether the measures of a pasted item belong to one that is there."""
    return not new.title or fold(new.title) == fold(here.title) or waits(here)


def waits(here: Item) -> bool:
    """Whether an item is a row that was inserted and not written yet."""
    return not here.title and all(map(is_blank, here.measures))


def is_blank(one: Measure) -> bool:
    """Whether a measure waits to be written."""
    texts = (one.text, one.departments, one.deadline, *one.extra.values())
    return not any(text.strip() for text in texts)
