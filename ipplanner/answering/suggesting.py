"""Which items of a plan could answer a national task, judged by the words they share.

Two characters in a row stand for a word; those that half of all texts have say nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
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
    asked = [_words(task.headline, task.local_text or task.national_text) for task in tasks]
    given = {item.id: _words(item.title, _texts(item)) for _, item in plan.walk_items()}
    items = _Items(given, _weights([*asked, *given.values()]))
    found = {
        task.id: _best(items.likenesses(_pairs(task.headline), words))
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


def _best(ranked: list[Suggestion]) -> list[Suggestion]:
    least = max(_ENOUGH, ranked[0].likeness * _NEAR_BEST) if ranked else _ENOUGH
    return [one for one in ranked[:SHOWN] if one.likeness >= least]


class _Items:
    """A plan's items by the words they hold, so that a task only meets those that share some."""

    def __init__(self, given: dict[str, _Words], weights: dict[str, float]) -> None:
        self._weights = weights
        self._totals = {item_id: self._total(words) for item_id, words in given.items()}
        self._holding: dict[str, list[tuple[str, float]]] = defaultdict(list)
        """By telling word the items that hold it, with how much it counts there."""
        for item_id, words in given.items():
            for word, count in words.items():
                if weights[word]:
                    self._holding[word].append((item_id, count))

    def likenesses(self, headline: set[str], asked: _Words) -> list[Suggestion]:
        """Half how much of the headline an item says, half how much the texts have in common."""
        said: dict[str, float] = defaultdict(float)
        shared: dict[str, float] = defaultdict(float)
        for word, wanted in asked.items():
            weight = self._weights[word]
            for item_id, count in self._holding.get(word, ()):
                shared[item_id] += min(wanted, count) * weight
                if word in headline:
                    said[item_id] += count / _TITLE * weight
        whole, total = sum(self._weights[word] for word in headline), self._total(asked)
        found = [
            Suggestion(
                item_id,
                0.5 * _share(said[item_id], whole)
                + 0.5 * _share(shared[item_id], min(total, self._totals[item_id])),
            )
            for item_id in self._totals
            if item_id in shared
        ]
        return sorted(found, key=lambda one: -one.likeness)

    def _total(self, words: _Words) -> float:
        return sum(count * self._weights[word] for word, count in words.items())


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
