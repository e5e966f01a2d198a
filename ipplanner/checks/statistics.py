"""How other plans write things: stretches of characters with the number of plans that have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ipplanner.checks.patterns import clauses
from ipplanner.model import Document

WINDOW = 6
"""Characters of a stretch."""
FEWEST = 3
"""Plans that have to write a stretch alike before it says anything."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Stretches that several plans share; `shared` by wording, `opened` with one place open."""

    shared: Mapping[str, int] = field(default_factory=dict)
    opened: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def statistics_of(documents: Iterable[Document]) -> Statistics:
    """The stretches that at least three of these documents share."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(stretches(document))
    shared = {words: count for words, count in counts.items() if count >= FEWEST}
    opened: dict[str, list[str]] = {}
    for words in shared:
        for at in INNER:
            opened.setdefault(with_gap(words, at), []).append(words)
    return Statistics(shared, {key: tuple(words) for key, words in opened.items()})


INNER = range(2, WINDOW - 2)
"""Places with two characters at least on either side."""


def with_gap(words: str, at: int) -> str:
    """The words with one character left open."""
    return words[:at] + "\0" + words[at + 1 :]


def stretches(document: Document) -> set[str]:
    """All stretches of a document's titles and measures."""
    texts = [item.title for _, item in document.walk_items()]
    texts += [measure.text for *_, measure in document.walk_measures()]
    return {
        clause[0][at : at + WINDOW]
        for text in texts
        for clause in clauses(text)
        for at in range(len(clause[0]) - WINDOW + 1)
    }
