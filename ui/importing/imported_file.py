"""A file on the workbench, with what the user decides about its plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

from ipplanner.importing.recognition.identity import made_title
from ipplanner.importing.recognition.ledger import Problem
from ipplanner.importing.recognition.plan import Given
from ipplanner.layouts import Layout, layout
from ipplanner.model import Document, Role
from ipplanner.text import clean, one_line
from ui.common.language import tr
from ui.importing.links import Links, links_of
from ui.importing.pages import Pages, pages_of
from ui.importing.plan_nodes import PlanNodes, nodes_of
from ui.importing.reading import Reading, understood

Columns = dict[str, dict[int, str]]
"""Field by column, by the name of the table."""


class State(Enum):
    """How far a file has come."""

    WAITING = auto()
    READING = auto()
    CANCELLED = auto()
    UNREADABLE = auto()
    READ = auto()


@dataclass(slots=True)
class Shown:
    """A file that was read, prepared for looking at."""

    reading: Reading
    pages: Pages
    links: Links
    nodes: PlanNodes


def shown(reading: Reading) -> Shown:
    """A reading prepared for looking at; takes a while for long tables."""
    return _prepared(reading, pages_of(reading.source))


def recognised_again(before: Shown, family: Layout | None, columns: Columns) -> Shown:
    """The same source recognised with other columns; its pages stay."""
    reading = understood(before.reading.source, family, Given(columns=columns))
    return _prepared(reading, before.pages)


def _prepared(reading: Reading, pages: Pages) -> Shown:
    documents = reading.recognition.documents if reading.recognition else []
    return Shown(reading, pages, links_of(reading.recognition, pages), nodes_of(documents))


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user decides about one plan; None is as recognised."""

    wanted: bool = True
    title: str | None = None
    region: str | None = None
    year: tuple[int | None] | None = None
    """The year, itself None where the user leaves it open."""
    role: Role | None = None


@dataclass(slots=True, eq=False)
class ImportedFile:
    """A file on the workbench."""

    path: Path
    state: State = State.WAITING
    fault: str = ""
    """Why it cannot be read, and what to do."""
    pages_read: tuple[int, int] | None = None
    """Of a file with pages, how many of how many have been read."""
    shown: Shown | None = None
    columns: Columns = field(default_factory=dict)
    """What the user said of the columns."""
    choices: list[Choice] = field(default_factory=list)

    @property
    def documents(self) -> list[Document]:
        """The plans that were recognised."""
        recognition = self.shown.reading.recognition if self.shown else None
        return recognition.documents if recognition else []

    @property
    def layout(self) -> Layout | None:
        """The family of the first document that was recognised."""
        return layout(self.documents[0].layout) if self.documents else None

    @property
    def items(self) -> int:
        """How many items were recognised."""
        return sum(1 for document in self.documents for _ in document.walk_items())

    @property
    def wanted(self) -> list[Document]:
        """The plans to import."""
        return [one for one, choice in self.chosen() if choice.wanted]

    def chosen(self) -> Iterator[tuple[Document, Choice]]:
        """The plans with what the user decided about them."""
        return zip(self.documents, self.choices, strict=True)

    def show(self, shown: Shown) -> None:
        """Take what was read, or recognised again; decisions stay if the plans are as many."""
        self.state, self.shown, self.fault = State.READ, shown, shown.reading.reason
        if len(self.choices) != len(self.documents):
            self.choices = [Choice() for _ in self.documents]
        for at in range(len(self.documents)):
            self._apply(at)

    def decide(self, at: int, **settled: Any) -> None:
        """Settle fields of one plan's `Choice`."""
        self.choices[at] = replace(self.choices[at], **settled)
        self._apply(at)

    def decide_year(self, plans: list[int], year: int | None) -> None:
        """Settle the year of some plans, and of all in the file that have none."""
        for at, document in enumerate(self.documents):
            if at in plans or document.year is None:
                self.decide(at, year=(year,))

    @property
    def decided(self) -> int:
        """How many plans and tables the user settled something of."""
        return len(self.columns) + sum(choice != Choice() for choice in self.choices)

    def problems(self) -> list[Problem]:
        """What a person should look at, without what was settled since."""
        recognition = self.shown.reading.recognition if self.shown else None
        found = dict.fromkeys(recognition.problems if recognition else [])
        settled = {
            "region": all(one.region for one in self.documents),
            "year": all(one.year is not None for one in self.documents),
        }
        return [one for one in found if not settled.get(one.kind, False)]

    def _apply(self, at: int) -> None:
        document, choice = self.documents[at], self.choices[at]
        document.role = choice.role or layout(document.layout).role
        if choice.region is not None:
            document.region = one_line(clean(choice.region))
        if choice.year is not None:
            (document.year,) = choice.year
        if choice.title is not None:
            document.title = one_line(clean(choice.title))
        elif document.title == self._title_without_any() and document.region and document.year:
            # the file names no title: now one can be made
            own = layout(document.layout)
            document.title = made_title(own, document.region, document.year, document.title)

    def _title_without_any(self) -> str:
        return one_line(clean(self.path.stem))

    def state_text(self) -> str:
        """The state in a few words."""
        texts = {
            State.WAITING: tr("等待读取"),
            State.READING: self._reading_text(),
            State.CANCELLED: tr("已取消"),
            State.UNREADABLE: tr("不能读：{}").format(self.fault),
        }
        if self.state in texts:
            return texts[self.state]
        if not self.documents:
            return tr("没有认出计划：{}").format(self.fault)
        return tr("，").join([self._found_text(), *self._open_texts()])

    def _reading_text(self) -> str:
        if self.pages_read is None:
            return tr("正在读")
        return tr("正在读第 {}/{} 页").format(*self.pages_read)

    def _found_text(self) -> str:
        if len(self.documents) == 1:
            return tr("已识别 {:,} 项").format(self.items)
        return tr("已识别 {:,} 份计划 {:,} 项").format(len(self.documents), self.items)

    def _open_texts(self) -> list[str]:
        count = len(self.problems())
        return [tr("有 {:,} 处要看").format(count)] if count else []
