"""By when the measures of a document are due."""

from __future__ import annotations

from typing import Literal

from ipplanner.deadlines import Time, deadline_times
from ipplanner.model import Measure

Due = Time | Literal["none"]
"""A month of the plan's year, or what there is besides."""

LABELS: dict[Due, str] = {
    **{month: f"{month}月" for month in range(1, 13)},
    "year": "全年",
    "other": "其他年份",
    "unread": "看不出月份",
    "none": "没有写时间",
}
"""What users call them, in the order of time."""


def dues_of(measure: Measure | None, year: int | None) -> frozenset[Due]:
    """All times that a row names, with those of its phases."""
    found: frozenset[Due] = frozenset()
    if measure is not None:
        found = frozenset(deadline_times(measure.deadline, year))
        for phase in measure.phases:
            found |= deadline_times(phase.period, year)
    return found or _NONE


_NONE: frozenset[Due] = frozenset(("none",))
