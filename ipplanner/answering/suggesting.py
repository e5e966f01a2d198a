"""Which items of a plan could answer a national task, judged by the words they share.

Two characters in a row stand for a word; those that half of all texts have say nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.answering.tasks import Task
from ipplanner.model import Document, Item
from ipplanner.text import fold

SHOWN = 3
"""Suggestions for one task."""
_ENOUGH = 0.24
"""The likeness from which an item is suggested."""
_NEAR_BEST = 0.75
_TITLE = 2.0
"""How much more a word of a title counts than one of the text below it."""

_Words = dict[str, float]
"""By word how much it counts."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item that could answer a task; `likeness` is from 0 to 1."""

    item_id: str
    likeness: float


def suggest(plan: Document, tasks: Sequence[Task]) -> dict[str, list[Suggestion]]:
    """By task the items that could answer it, best first; tasks without any are left out."""
    items = [item for _, item in plan.walk_items()]
    asked = [_words(task.headline, task.local_text or task.national_text) for task in tasks]
    given = {item.id: _words(item.title, _texts(item)) for item in items}
    weights = _weights([*asked, *given.values()])
    found = {
        task.id: _best(_pairs(task.headline), words, given, weights)
        for task, words in zip(tasks, asked, strict=True)
    }
    return {task_id: best for task_id, best in found.items() if best}


def _texts(item: Item) -> str:
    return "".join(one.text for one in item.measures)


def _words(title: str, text: str) -> _Words:
    return dict.fromkeys(_pairs(text), 1.0) | dict.fromkeys(_pairs(title), _TITLE)


def _pairs(text: str) -> set[str]:
    folded = fold(text)
    pairs = (folded[at : at + 2] for at in range(len(folded) - 1))
    return {pair for pair in pairs if pair.isalnum()}


def _weights(texts: Sequence[_Words]) -> dict[str, float]:
    """How telling each word is: the rarer among all texts, the more."""
    counts = Counter(word for words in texts for word in words)
    total = len(texts)
    return {
        word: math.log(total / count) if count * 2 <= total else 0.0
        for word, count in counts.items()
    }


def _best(
    headline: set[str], asked: _Words, given: dict[str, _Words], weights: dict[str, float]
) -> list[Suggestion]:
    ranked = sorted(
        (
            Suggestion(item_id, _likeness(headline, asked, words, weights))
            for item_id, words in given.items()
        ),
        key=lambda one: -one.likeness,
    )
    least = max(_ENOUGH, ranked[0].likeness * _NEAR_BEST) if ranked else _ENOUGH
    return [one for one in ranked[:SHOWN] if one.likeness >= least]


def _likeness(headline: set[str], asked: _Words, given: _Words, weights: dict[str, float]) -> float:
    """Half how much of the headline the item says, half how much the texts have in common."""
    said = sum(weights[word] * given[word] / _TITLE for word in headline if word in given)
    whole = sum(weights[word] for word in headline)
    shared = sum(
        min(asked[word], given[word]) * weights[word] for word in asked.keys() & given.keys()
    )
    less = min(_weight(asked, weights), _weight(given, weights))
    return 0.5 * (said / whole if whole else 0.0) + 0.5 * (shared / less if less else 0.0)


def _weight(words: _Words, weights: dict[str, float]) -> float:
    return sum(count * weights[word] for word, count in words.items())
