"""How much a text reads like a title that the template asks for, or like one of an own item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from ipplanner.text import fold

_FITTING = 0.62
"""Likeness from which a title is told to be one of the template's."""
_SAME = 0.7
_PER_CHARACTER = 1.5
_OWN = -2.0
_WHOLE = 2.0
"""For a title that is the template's, character by character."""


@dataclass(slots=True)
class TitleBook:
    """The titles of one level of a template."""

    titles: list[str]
    own: float = _OWN
    """Points of a title that is not the template's."""
    _pairs: dict[tuple[str, str], bool] = field(default_factory=dict)
    _known: dict[tuple[str, bool], float] = field(default_factory=dict)

    @classmethod
    def of(cls, titles: Iterable[str], own: float) -> TitleBook:
        """A book of these titles."""
        return cls([fold(title) for title in titles], own)

    def points(self, text: str, *, cut: bool = False) -> float:
        """Points for a text as a title; of a text that is `cut` only the beginning is compared."""
        key = text, cut
        if key not in self._known:
            self._known[key] = max(self._matched(fold(text), cut=cut), self._own_title(text))
        return self._known[key]

    def has(self, text: str) -> bool:
        """Whether a text is one of the titles, maybe reworded."""
        return self._ratio(fold(text), self.titles) >= _SAME

    def same(self, text: str, other: str) -> bool:
        """Whether two texts are the same of the titles, or as like each other as that."""
        key = text, other
        if key not in self._pairs:
            self._pairs[key] = fuzz.ratio(fold(text), fold(other)) >= 100 * _SAME
        return self._pairs[key]

    def _matched(self, text: str, *, cut: bool) -> float:
        titles = [title[: len(text)] for title in self.titles] if cut else self.titles
        ratio = self._ratio(text, titles)
        whole = _WHOLE if ratio == 1 and not cut else 0.0
        return whole + len(text) * (ratio - _FITTING) / (1 - _FITTING) * _PER_CHARACTER * 0.4

    @staticmethod
    def _ratio(text: str, titles: list[str]) -> float:
        best = process.extractOne(text, titles, scorer=fuzz.ratio, score_cutoff=40)
        return best[1] / 100 if best else 0.3

    def _own_title(self, text: str) -> float:
        points = self.own
        points -= 3.0 * text.count("。") + 1.0 * text.count("；")
        points -= 2.0 * text.endswith(("。", "；", "，", "、"))
        points -= 0.06 * max(0, len(text) - 30)
        return points
