"""Every national task with what it asks of our province and which items of the plan answer it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ipplanner.answering.suggesting import Suggestion
from ipplanner.answering.tasks import Task
from ipplanner.model import Document, Item
from ipplanner.obligations.evaluating import ItemDuty, evaluate
from ipplanner.obligations.profile import Declaration, Profile, profile_for


@dataclass(frozen=True, slots=True)
class Covered:
    """One task; `suggested` are items that the user has neither confirmed nor refused."""

    task: Task
    asked: ItemDuty
    answers: tuple[Item, ...] = ()
    suggested: tuple[Suggestion, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether an item of the plan answers it."""
        return bool(self.answers)

    @property
    def is_missing(self) -> bool:
        """Whether it must be answered and is not."""
        return self.asked.duty == "必做" and not self.answers


class CoverageCounts(NamedTuple):
    """How far a plan answers what it has to."""

    must: int = 0
    must_answered: int = 0
    may: int = 0
    may_answered: int = 0
    undecided: int = 0


def coverage(
    plan: Document,
    tasks: Sequence[Task],
    declarations: Iterable[Declaration],
    suggestions: Mapping[str, Sequence[Suggestion]] | None = None,
) -> list[Covered]:
    """All tasks in the order given; duties are judged by the profile of each document's year."""
    profiles = _Profiles(declarations)
    confirmed, refused = _settled(plan)
    return [
        Covered(
            task,
            evaluate(task.obligation, profiles.of(task.year), task.concerned),
            tuple(confirmed[task.id]),
            tuple(
                one
                for one in (suggestions or {}).get(task.id, ())
                if one.item_id not in refused[task.id]
                and one.item_id not in {item.id for item in confirmed[task.id]}
            ),
        )
        for task in tasks
    ]


def counts_of(rows: Iterable[Covered]) -> CoverageCounts:
    """How many tasks of each duty there are and how many of them are answered."""
    must = must_answered = may = may_answered = undecided = 0
    for row in rows:
        must += row.asked.duty == "必做"
        must_answered += row.asked.duty == "必做" and row.is_answered
        may += row.asked.duty == "选做"
        may_answered += row.asked.duty == "选做" and row.is_answered
        undecided += row.asked.duty == "未定"
    return CoverageCounts(must, must_answered, may, may_answered, undecided)


def missing(rows: Iterable[Covered]) -> list[Task]:
    """The tasks that must be answered and are not."""
    return [row.task for row in rows if row.is_missing]


def _settled(plan: Document) -> tuple[dict[str, list[Item]], dict[str, set[str]]]:
    """By task the items that answer it, and the ids of those that do not."""
    confirmed: dict[str, list[Item]] = defaultdict(list)
    refused: dict[str, set[str]] = defaultdict(set)
    for _, item in plan.walk_items():
        for answer in item.answers:
            if answer.state == "confirmed":
                confirmed[answer.task].append(item)
            else:
                refused[answer.task].add(item.id)
    return confirmed, refused


class _Profiles:
    """The profile of each year, put together once."""

    def __init__(self, declarations: Iterable[Declaration]) -> None:
        self._declarations = list(declarations)
        self._by_year: dict[int | None, Profile] = {}

    def of(self, year: int | None) -> Profile:
        if year not in self._by_year:
            self._by_year[year] = profile_for(self._declarations, year)
        return self._by_year[year]
