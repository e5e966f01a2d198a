"""Conservation: every character of a source is in a document or in a listed left-out entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ipplanner.importing.recognition.events import Value
from ipplanner.importing.recognition.origins import Node, Origin
from ipplanner.importing.source import Grid, Source
from ipplanner.model import Document
from ipplanner.text import clean, squeeze


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text of a file that is in no document, with its place and why."""

    place: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a file that a person should look at; `kind` is a short English word."""

    kind: str
    place: str
    message: str


@dataclass(slots=True)
class Conservation:
    """The sum of an import, in characters without white space."""

    source_chars: int = 0
    document_chars: int = 0
    left_out: list[LeftOut] = field(default_factory=list)


@dataclass(slots=True)
class Ledger:
    """Books every fragment of a source once: kept, repeated or left out."""

    source_chars: int = 0
    kept_chars: int = 0
    kept: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)

    def note(self, node: Node, place: str) -> None:
        """Keep that the text at a place went into a node."""
        self.origins.append(Origin(node, place))

    def keep(self, text: str) -> None:
        """Book a text whose every character goes into a document."""
        text = squeeze(text)
        self.source_chars += len(text)
        self.kept_chars += len(text)
        self.kept.append(text)

    def book(self, value: Value) -> None:
        """Book a cell that goes into a document; one that only reaches down is booked already."""
        if value.fresh:
            self.keep(value.text)

    def repeat(self, value: Value) -> None:
        """Book a cell that says again what the document already has at that place."""
        if value.fresh:
            size = len(squeeze(value.text))
            self.source_chars += size
            self.kept_chars += size

    def leave(self, place: str, text: str, reason: str) -> None:
        """Book a text that goes into no document."""
        size = len(squeeze(text))
        if size:
            self.source_chars += size
            self.left_out.append(LeftOut(place, text.strip(), reason))

    def conservation(self) -> Conservation:
        """The sum so far."""
        return Conservation(self.source_chars, self.kept_chars, list(self.left_out))

    def lost(self, documents: Iterable[Document]) -> Counter[str]:
        """Characters booked as kept that the documents do not hold: our own fault if any."""
        wanted: Counter[str] = Counter()
        for text in self.kept:
            wanted.update(text)
        for document in documents:
            for text in texts_of(document):
                wanted.subtract(squeeze(text))
        return +wanted


def characters_in(source: Source) -> int:
    """How many characters without white space a source holds, but for those that may not stay."""
    texts = [aside.text for aside in source.asides]
    for block in source.blocks:
        texts += _cell_texts(block) if isinstance(block, Grid) else [block.text]
    return len(squeeze(clean("".join(texts))))


def _cell_texts(grid: Grid) -> Iterator[str]:
    for cell in grid.cells:
        yield cell.text
        for nested in cell.nested:
            yield from _cell_texts(nested)


def texts_of(document: Document) -> Iterable[str]:
    """Every printed text of a document."""
    yield document.title
    yield document.region
    yield from document.front
    yield from document.back
    yield from document.headers.values()
    for section in document.walk_sections():
        yield from (section.number, section.title, section.goal)
    for _, item in document.walk_items():
        yield from (item.number, item.title)
    for _, _, measure in document.walk_measures():
        yield from (measure.text, measure.departments, measure.deadline)
        yield from (measure.local_text, measure.obligation)
        yield from measure.extra.values()
        for phase in measure.phases:
            yield from (phase.period, phase.text, phase.departments)
