"""The years in the carried texts as decisions come and go: each text is read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ipplanner.carry.revision import Origin, Reviser, Suggestion
from ipplanner.model import Measure

_MEASURE = 3
"""Parts of an origin that name a measure; a fourth names its text."""


@dataclass(slots=True)
class Survey(Reviser):
    """Only collects the suggestions: what it gives for a measure has no texts in it.

    The same suggestion is the same object as before while nothing that it says is new.
    """

    _texts: dict[Origin, tuple[str, str, str, list[Suggestion]]] = field(default_factory=dict)
    """By origin the text, item and new text of last time, and what was found."""
    _titles: dict[Origin, tuple[str, str, list[Suggestion]]] = field(default_factory=dict)
    """By origin the title and new title of last time, and what was found."""
    _measures: dict[Origin, tuple[str, list[Suggestion]]] = field(default_factory=dict)
    """By origin the item of last time, and what was found."""

    def begin(self, decided: Iterable[Origin]) -> None:
        """Collect anew; in texts of these origins years were decided, or are open again."""
        self.suggestions = []
        for origin in decided:
            self._texts.pop(origin, None)
            self._titles.pop(origin, None)
            self._measures.pop(origin[:_MEASURE], None)

    def text(self, text: str, item: str, field: str, origin: Origin) -> str:
        """The text with the accepted suggestions carried out."""
        known = self._texts.get(origin)
        if known is None or known[:2] != (text, item):
            count = len(self.suggestions)
            # not super(): a class with slots is made twice
            new = Reviser.text(self, text, item, field, origin)
            self._texts[origin] = (text, item, new, self.suggestions[count:])
            return new
        self.suggestions += known[3]
        return known[2]

    def title(self, title: str, origin: Origin) -> str:
        """An item's title carried over; the suggestion names it as it now stands."""
        known = self._titles.get(origin)
        if known is None or known[0] != title:
            count = len(self.suggestions)
            new = Reviser.title(self, title, origin)
            self._titles[origin] = (title, new, self.suggestions[count:])
            return new
        self.suggestions += known[2]
        return known[1]

    def measure(self, measure: Measure, item: str, origin: Origin) -> Measure:
        """An empty measure."""
        known = self._measures.get(origin)
        if known is None or known[0] != item:
            count = len(self.suggestions)
            Reviser.measure(self, measure, item, origin)
            known = self._measures[origin] = (item, self.suggestions[count:])
        else:
            self.suggestions += known[1]
        return Measure()
