"""Findings told as what is other than before: most stay while a document is edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ipplanner.checks.finding import Finding

PART = 100
"""Findings in one message: more would hold up whoever takes them."""
Step = Finding | tuple[int, int]
"""A finding, or a stretch of those that were handed over before."""


@dataclass(frozen=True, slots=True)
class End:
    """What comes behind the findings of one answer."""

    left_out: dict[tuple[str, str], int]
    complete: bool
    names: dict[str, str]


def steps(before: tuple[Finding, ...], now: tuple[Finding, ...]) -> Iterator[Step]:
    """How to make the present findings out of the former ones."""
    places = {one: at for at, one in enumerate(before)}
    first = end = 0
    for one in now:
        at = places.get(one)
        if at is not None and at == end and end > first:
            end += 1
            continue
        if end > first:
            yield first, end
            first = end = 0
        if at is None:
            yield one
        else:
            first, end = at, at + 1
    if end > first:
        yield first, end


def replayed(before: tuple[Finding, ...], steps: Iterable[Step]) -> Iterator[Finding]:
    """The present findings again, out of the former ones and the steps."""
    for step in steps:
        if isinstance(step, Finding):
            yield step
        else:
            yield from before[step[0] : step[1]]


def parts(steps: Iterator[Step]) -> Iterator[list[Step]]:
    """The steps in messages of a size that holds nobody up."""
    while part := list(islice(steps, PART)):
        yield part
