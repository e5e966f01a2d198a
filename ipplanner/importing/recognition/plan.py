"""One recognised plan with the lines around its table: title, region, year, front and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TypeVar

from ipplanner.importing.recognition.events import Line
from ipplanner.importing.recognition.identity import made_title, region_in, title_line, year_in
from ipplanner.importing.recognition.ledger import Problem
from ipplanner.importing.recognition.outline import Outline
from ipplanner.importing.recognition.title_numbers import split_title_numbers
from ipplanner.layouts import Layout
from ipplanner.text import one_line, squeeze

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about a file instead of leaving it to be read."""

    region: str = ""
    year: int | None = None
    columns: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Field by column by the table's name, for tables whose header does not say it well."""


@dataclass(slots=True)
class Plan:
    """A plan being read: its outline, and the lines that stand before and after the table."""

    outline: Outline
    sheet: str
    front: list[Line] = field(default_factory=list)
    back: list[Line] = field(default_factory=list)
    marked_title: str = ""
    """The text that a file of our own marks as its title."""
    region: str = ""
    """From a column that names the region of each row."""

    def finish(
        self, source_name: str, layout: Layout, given: Given, running: Iterable[str] = ()
    ) -> None:
        """Settle what is not in the table's rows; `running` are titles in page headers."""
        document, ledger = self.outline.document, self.outline.ledger
        document.layout, document.source = layout.id, source_name
        for line in self.front + self.back:
            ledger.keep(line.text)
        self._settle_title(layout)
        for line in self.front + self.back:
            ledger.note(document, line.place)
        document.back = [kept_line(line.text) for line in self.back]
        stem = PurePath(source_name).stem
        self._settle_identity([self.sheet, stem, *document.front, *running], layout, given)
        self._settle_numbers()
        split_title_numbers(document)
        self._report_gaps(source_name)

    def _settle_title(self, layout: Layout) -> None:
        document = self.outline.document
        texts = [line.text for line in self.front]
        index = self._marked_line(texts)
        start = index
        if index is None:
            index = title_line(texts, layout)
            start = index - 1 if index and is_upper_title_line(texts, index) else index
        if index is None or start is None:
            document.front = [kept_line(text) for text in texts]
            document.title_at = len(texts)
            return
        for line in self.front[start : index + 1]:
            self.outline.ledger.note(document, line.place)
        document.title = one_line("".join(texts[start : index + 1]))
        document.front = [kept_line(text) for text in texts[:start] + texts[index + 1 :]]
        document.title_at = start

    def _marked_line(self, texts: list[str]) -> int | None:
        marked = squeeze(self.marked_title)
        squeezed = [squeeze(text) for text in texts]
        return squeezed.index(marked) if marked and marked in squeezed else None

    def _settle_identity(self, hints: list[str], layout: Layout, given: Given) -> None:
        document = self.outline.document
        sheet, stem = hints[:2]
        hints = [document.title, *hints]
        document.region = given.region or self.region or _first(region_in, hints) or ""
        document.year = given.year or _first(year_in, hints)
        if not document.title:
            fallback = sheet if region_in(sheet) else stem
            document.title = made_title(layout, document.region, document.year, fallback)

    def _settle_numbers(self) -> None:
        """Number the sections of a plan whose printed numbers could not be read at all."""
        document = self.outline.document
        empty = not any(section.number or section.id for section in document.sections)
        if empty and "number" in document.headers and not self.outline.habits.numbers_items:
            for position, section in enumerate(document.sections, start=1):
                section.number = str(position)

    def _report_gaps(self, source_name: str) -> None:
        document, problems = self.outline.document, self.outline.problems
        if not document.region:
            problems.append(Problem("region", source_name, "没有读出地区，请在导入时注明。"))
        if document.year is None:
            problems.append(Problem("year", source_name, "没有读出年份，请在导入时注明。"))


def is_upper_title_line(texts: list[str], index: int) -> bool:
    """Whether the line above a title is its first half, such as the region alone."""
    if index == 0 or region_in(texts[index]):
        return False
    upper = squeeze(texts[index - 1])
    return 2 <= len(upper) <= 30 and bool(region_in(upper)) and upper[-1] not in "：:。；，、）"


def kept_line(text: str) -> str:
    """A line around a table, each of its cells on one line."""
    return "\t".join(one_line(part) for part in text.split("\t"))


def _first(read: Callable[[str], _T], hints: Iterable[str]) -> _T | None:
    return next((found for hint in hints if (found := read(hint))), None)
