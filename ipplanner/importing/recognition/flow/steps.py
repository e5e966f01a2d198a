"""One way of telling cells apart, cell by cell: what a step knows of the row it is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A cell's text as far as it is known, and the points given for it."""

    text: str
    points: float
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """A cell: chunks `start` to `end` in a column, after the cells of the steps before."""

    column: int
    goes_on: bool
    """The rest of a cell that a page's end has cut."""
    start: int
    end: int
    points: float
    """Of all steps up to this."""
    before: Step | None
    row: tuple[Said | None, ...]
    """What the row has by column, this cell included."""
    open: int = 0
    """The columns whose cells must go on after a page's end, as bits."""
    number: str = ""
    """The last printed number."""

    @property
    def gain(self) -> float:
        """The points of this step alone."""
        return self.points - (self.before.points if self.before else 0.0)

    def walk(self) -> Iterator[Step]:
        """All steps up to this, the last one first."""
        step: Step | None = self
        while step is not None:
            if step.column >= 0:
                yield step
            step = step.before


def nothing(columns: int) -> Step:
    """Where all ways begin."""
    return Step(-1, goes_on=False, start=0, end=0, points=0.0, before=None, row=(None,) * columns)
