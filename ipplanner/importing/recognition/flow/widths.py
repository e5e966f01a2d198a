"""How wide the lines of each column are: a cell's text is broken where its column ends."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_NEAR = {0: 1.0, 1: 0.7, 2: 0.3, 3: 0.1}
"""Weight of lines by how many half characters narrower or wider they are."""
_SMOOTHING = 0.7
_MOST, _LEAST = 2.5, -4.0
_OVERFULL = -5.0
_WIDEST = 0.95
"""Share of a column's full lines; wider ones may be errors."""
_ROOM = 2.0


@dataclass(slots=True)
class Widths:
    """What full lines tell of columns; without lines, nothing."""

    by_column: dict[str, Counter[int]] = field(default_factory=dict)
    _points: dict[tuple[str, int], float] = field(default_factory=dict)
    _limits: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[tuple[str, float]]) -> Widths:
        """The widths of full lines, by column."""
        widths = cls()
        for column, width in lines:
            widths.by_column.setdefault(column, Counter())[round(2 * width)] += 1
        return widths

    def full(self, column: str, width: float) -> float:
        """Points for a line that is broken at this width being of a column."""
        key = column, round(2 * width)
        if key not in self._points:
            self._points[key] = self._compared(*key)
        return self._points[key]

    def last(self, column: str, width: float) -> float:
        """Points for the last line of a text, which may be shorter than its column."""
        if column not in self._limits:
            self._limits[column] = self._limit(column)
        return _OVERFULL if width > self._limits[column] else 0.0

    def _compared(self, column: str, half: int) -> float:
        if not self.by_column:
            return 0.0
        here = self._density(column, half)
        anywhere = sum(self._density(other, half) for other in self.by_column)
        anywhere /= len(self.by_column)
        return max(_LEAST, min(_MOST, math.log(here / anywhere)))

    def _density(self, column: str, half: int) -> float:
        lines = self.by_column.get(column, Counter())
        near = sum(
            weight * (lines[half + off] + (lines[half - off] if off else 0))
            for off, weight in _NEAR.items()
        )
        return (near + _SMOOTHING / 10) / (lines.total() + _SMOOTHING)

    def _limit(self, column: str) -> float:
        lines = self.by_column.get(column)
        if not lines or lines.total() < 3:
            return math.inf
        seen, most = 0, _WIDEST * lines.total()
        for half in sorted(lines):
            seen += lines[half]
            if seen >= most:
                break
        return half / 2 + _ROOM
