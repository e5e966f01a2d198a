"""One document of tasks being read: its outline, and the lines that stand around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from ipplanner.importing.recognition.events import Line
from ipplanner.importing.recognition.identity import region_in, title_score, year_in
from ipplanner.importing.recognition.ledger import Problem
from ipplanner.importing.recognition.plan import Given, kept_line
from ipplanner.importing.recognition.tasks.outline import Outline
from ipplanner.importing.recognition.tasks.titles import title_lines
from ipplanner.layouts import Layout
from ipplanner.text import one_line, squeeze


@dataclass(slots=True)
class TaskDocument:
    """A document of tasks with the lines before and after its table or text."""

    outline: Outline
    sheet: str = ""
    front: list[Line] = field(default_factory=list)
    back: list[Line] = field(default_factory=list)
    marked_title: str = ""
    """The text that a file of our own marks as its title."""

    def finish(
        self, source_name: str, layout: Layout, given: Given, running: Iterable[str]
    ) -> None:
        """Settle what is not in the tasks; `running` are titles in page headers."""
        self.outline.close_item()
        document, ledger = self.outline.document, self.outline.ledger
        document.layout, document.source, document.role = layout.id, source_name, layout.role
        for line in self.front + self.back:
            ledger.keep(line.text)
            ledger.note(document, line.place)
        self._settle_title(layout)
        document.back = [kept_line(line.text) for line in self.back]
        self._settle_identity(PurePath(source_name).stem, list(running), layout, given)

    def _settle_title(self, layout: Layout) -> None:
        document, texts = self.outline.document, [line.text for line in self.front]
        found = self._marked_line(texts) or title_lines(texts, layout)
        if not found:
            document.front = [kept_line(text) for text in texts]
            document.title_at = len(texts)
            return
        first, end = found
        document.title = "".join(map(one_line, texts[first:end]))
        document.front = [kept_line(text) for text in texts[:first] + texts[end:]]
        document.title_at = first

    def _marked_line(self, texts: list[str]) -> tuple[int, int] | None:
        marked = squeeze(self.marked_title)
        squeezed = [squeeze(text) for text in texts]
        if not marked or marked not in squeezed:
            return None
        at = squeezed.index(marked)
        return at, at + 1

    def _settle_identity(self, stem: str, running: list[str], layout: Layout, given: Given) -> None:
        document = self.outline.document
        names = [document.title, self.sheet, stem, *running]
        document.region = given.region or next(filter(None, map(region_in, names)), "")
        years = (year_in(name) for name in [*names, *document.front])
        document.year = given.year or next((year for year in years if year), None)
        if not document.title:
            document.title = self._made_title(stem, running, layout)
        if document.year is None:
            message = "没有读出年份，请在导入时注明。"
            self.outline.problems.append(Problem("year", document.source, message))

    def _made_title(self, stem: str, running: list[str], layout: Layout) -> str:
        document = self.outline.document
        named = next((text for text in running if title_score(text, layout)), "")
        if named:
            return one_line(named)
        if "{year}" in layout.title and document.year is None:
            return one_line(stem)
        return layout.title.format(region=document.region, year=document.year).strip()
