"""What our province has to answer of a national document, and how many of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from ipplanner.obligations.attributes import AREA
from ipplanner.obligations.evaluating import Duty, ItemDuty, evaluate
from ipplanner.obligations.grammar import read_obligation
from ipplanner.obligations.profile import Answer, Profile


class Obliging(Protocol):
    """A task of a national document, as far as duties go."""

    @property
    def id(self) -> str:
        """Of the document's item."""

    @property
    def obligation(self) -> str:
        """As printed, line by line; empty where there is none."""

    @property
    def concerned(self) -> Answer:
        """Whether its bare 涉及省份 means us."""


class TaskDuty(NamedTuple):
    """What one task asks of our province."""

    id: str
    found: ItemDuty

    @property
    def duty(self) -> Duty:
        """必做, 选做, 未定 or nothing."""
        return self.found.duty


class DutyCounts(NamedTuple):
    """How many tasks there are of each kind."""

    must: int = 0
    """必做."""
    may: int = 0
    """选做."""
    open: int = 0
    """未定."""
    none: int = 0

    @property
    def to_answer(self) -> int:
        """How many are in the list of what has to be answered or decided."""
        return self.must + self.may + self.open


def duties_of(tasks: Iterable[Obliging], profile: Profile) -> list[TaskDuty]:
    """The duty of every task, in the same order."""
    return [TaskDuty(task.id, evaluate(task.obligation, profile, task.concerned)) for task in tasks]


def to_answer(duties: Iterable[TaskDuty]) -> list[TaskDuty]:
    """What our province must answer, may answer or has to decide on."""
    return [task for task in duties if task.duty]


def counts_of(duties: Iterable[TaskDuty]) -> DutyCounts:
    """How many of each kind."""
    found = Counter(task.duty for task in duties)
    return DutyCounts(found["必做"], found["选做"], found["未定"], found[""])


def areas_in(obligations: Iterable[str]) -> list[str]:
    """The keys of what these obligations make a condition and no list of attributes has."""
    scopes = (
        scope
        for text in obligations
        for line in read_obligation(text)
        for _, scope in line.scopes
        if scope.attribute.startswith(AREA)
    )
    return list(dict.fromkeys(scope.attribute for scope in scopes))
