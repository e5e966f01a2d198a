"""All figures of a document, counted in one walk through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ipplanner.checks.finding import LEVELS, Finding
from ipplanner.figures.counts import Count
from ipplanner.figures.departments import DepartmentCounts
from ipplanner.figures.figure import Bar, Figure, Portion
from ipplanner.figures.sections import sections_figure
from ipplanner.figures.times import LABELS, Due, dues_of
from ipplanner.model import Document
from ipplanner.search.filtering import Criteria
from ipplanner.search.picking import Picked
from ipplanner.status import WORDS, Status, status_of
from ipplanner.store.register import Department

_ALWAYS = ("filled", "empty")


def figures_of(document: Document, register: Sequence[Department] = ()) -> list[Figure]:
    """Items and rows per department, section, month of deadline and state.

    The document is only read; where it changes meanwhile, the numbers are of no use.
    """
    departments = DepartmentCounts(document, register)
    times: dict[Due, Count] = {}
    states: dict[Status, Count] = {}
    for row in document.walk_rows():
        _, item, measure = row
        departments.add(row)
        states.setdefault(status_of(document, item), Count()).add(item)
        for due in dues_of(measure, document.year):
            times.setdefault(due, Count()).add(item)
    return [
        departments.figure(),
        sections_figure(document),
        _times_figure(times),
        _states_figure(states),
    ]


def problems_figure(findings: Iterable[Finding], counts: Mapping[str, int] | None = None) -> Figure:
    """How much the checks found of each level; `counts` tells of more than are given here."""
    found = list(findings)
    numbers = counts or Counter(one.level for one in found)
    bars = []
    for level in LEVELS:
        ids = frozenset(one.place.target for one in found if one.level == level) - {""}
        criteria = Criteria(picked=Picked(f"检查结果：{level}", ids=ids))
        number = numbers.get(level, 0)
        bars.append(Bar(level, level, (Portion("", number, number, criteria),)))
    return Figure("problems", "检查发现的问题", tuple(bars), "处")


def _times_figure(times: Mapping[Due, Count]) -> Figure:
    """All twelve months, and what there is besides; no bars where no row names a time."""
    shown = [due for due in LABELS if isinstance(due, int) or due in times]
    if set(times) <= {"none"}:
        shown = []
    bars = [_time_bar(due, times.get(due, Count())) for due in shown]
    return Figure("times", "各月到期", tuple(bars))


def _time_bar(due: Due, count: Count) -> Bar:
    label = LABELS[due]
    picked = Picked(f"完成时间：{label}", due=due)
    return Bar(str(due), label, (count.portion(Criteria(picked=picked)),))


def _states_figure(states: Mapping[Status, Count]) -> Figure:
    bars = []
    for status, word in WORDS.items():
        count = states.get(status, Count())
        if count.rows or status in _ALWAYS:
            picked = Picked(f"填写情况：{word}", status=status)
            bars.append(Bar(status, word, (count.portion(Criteria(picked=picked)),)))
    return Figure("states", "填写情况", tuple(bars) if states else ())
