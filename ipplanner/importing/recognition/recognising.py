"""Recognising the plans in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.recognition.flow.understanding import understood
from ipplanner.importing.recognition.given_columns import ColumnBook
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.ledger import Conservation, Ledger, Problem, characters_in
from ipplanner.importing.recognition.lines import events
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.origins import Origin
from ipplanner.importing.recognition.part import Part
from ipplanner.importing.recognition.pieces import Piece, pieces_of, whole_family
from ipplanner.importing.recognition.plan import Given, Plan
from ipplanner.importing.recognition.tasks.copied import understood as understood_tasks
from ipplanner.importing.recognition.tasks.document import TaskDocument
from ipplanner.importing.recognition.tasks.parts import TaskPart, part_of
from ipplanner.importing.source import Grid, Source
from ipplanner.layouts import Layout, all_layouts
from ipplanner.model import Document
from ipplanner.text import forbidden_in

_HARMLESS = "\u00ad\u200b\ufeff"
"""Soft hyphens and zero-width spaces: where a line may be cut."""


@dataclass(slots=True)
class Recognition:
    """What was understood of one file."""

    documents: list[Document]
    problems: list[Problem]
    conservation: Conservation
    origins: list[Origin] = field(default_factory=list)
    """Where the documents' nodes stand in the file."""
    columns: dict[str, dict[int, str]] = field(default_factory=dict)
    """Field by column of each table that was read as a plan's, by the table's name."""


def recognise(
    source: Source,
    layout: Layout | None = None,
    given: Given | None = None,
    candidates: Sequence[Layout] | None = None,
) -> Recognition:
    """The documents of a source; UnreadableFileError if there is none in it.

    Without a layout, each sheet or text is of the family that it looks like, among the candidates
    or else all that are known.
    """
    given = given or Given()
    families = (layout,) if layout else tuple(candidates or all_layouts())
    whole, characters = whole_family(source, families), characters_in(source)
    source = understood_tasks(understood(source, whole), whole)
    pieces = pieces_of(source, whole, families)
    reading = _read(source, pieces, given, guess=False)
    guessed = not reading.plans
    if guessed:
        reading = _read(source, pieces, given, guess=True)
    if not reading.plans:
        raise UnreadableFileError(source.name, _no_plan_reason(source, whole))
    reading.finish(source, given)
    documents = [plan.outline.document for plan, _ in reading.plans]
    problems = [problem for plan, _ in reading.plans for problem in plan.outline.problems]
    ledger = reading.ledger
    missing = ledger.lost(documents).total() + max(0, characters - ledger.source_chars)
    problems += _notices(source) + _cleaned(source) + _lost(source, missing)
    if guessed:
        message = "表格没有表头，各列是按内容推断的，请核对。"
        problems.append(Problem("no-header", source.name, message))
    found = reading.book.found
    return Recognition(documents, problems, ledger.conservation(), ledger.origins, found)


@dataclass(slots=True)
class _Reading:
    """All parts of a file, read."""

    ledger: Ledger
    book: ColumnBook
    parts: list[tuple[Part | TaskPart, Layout]] = field(default_factory=list)

    @property
    def plans(self) -> list[tuple[Plan | TaskDocument, Layout]]:
        """The documents found, each with its layout."""
        return [(plan, layout) for part, layout in self.parts for plan in part.plans]

    def finish(self, source: Source, given: Given) -> None:
        """Book what is in no document, and settle what is around the tables."""
        for part, _ in self.parts:
            part.book_unused()
        for value in self.book.unwanted:
            self.ledger.leave(value.place, value.text, "不导入的列")
        for aside in source.asides:
            self.ledger.leave(aside.place, aside.text, aside.reason)
        for plan, layout in self.plans:
            plan.finish(source.name, layout, given, _running_titles(source, layout))


def _read(source: Source, pieces: Sequence[Piece], given: Given, *, guess: bool) -> _Reading:
    reading, marks = _Reading(Ledger(), ColumnBook(given.columns)), Marks(source.bookmarks)
    for piece in pieces:
        layout, ledger, book = piece.layout, reading.ledger, reading.book
        part: Part | TaskPart
        if layout.kind == "tasks":
            part = part_of(piece.blocks, piece.name, layout, ledger, marks, book)
        else:
            stream = events(piece.blocks, layout, marks, guess=guess, book=book)
            part = Part(list(stream), piece.name, layout, ledger, marks)
        part.read()
        reading.parts.append((part, layout))
    return reading


def _no_plan_reason(source: Source, layout: Layout) -> str:
    if layout.form == "text":
        return "没有找到编号为“1.”“2.”、后面用括号写明负责部门的任务。请确认选对了文件。"
    if not source.grids:
        return "里面没有表格。请确认选对了文件。"
    if layout.kind == "tasks":
        names = "".join(f"“{column.header}”" for column in layout.columns[-3:])
        return f"没有找到《{layout.name}》的表格。请确认表头有{names}等列名。"
    return "没有找到工作要点的表格。请确认表头有“工作内容”“具体举措”“责任部门”等列名。"


def _running_titles(source: Source, layout: Layout) -> list[str]:
    """Titles in page headers, which are no part of a plan's text but name it."""
    texts = [aside.text for aside in source.asides if aside.reason == "页眉页脚"]
    return [text for text in texts if title_score(text, layout)]


def _notices(source: Source) -> list[Problem]:
    return [Problem(notice.kind, notice.place, notice.message) for notice in source.notices]


def _cleaned(source: Source) -> list[Problem]:
    """A line on characters that `clean` takes out, but for marks that never were to be seen."""
    texts = []
    for block in source.blocks:
        cells = block.cells if isinstance(block, Grid) else [block]
        texts += [cell.text for cell in cells]
    count = sum(character not in _HARMLESS for character in forbidden_in("".join(texts)))
    message = f"去掉了 {count} 个不可见或不能保存的字符。"
    return [Problem("cleaned", source.name, message)] if count else []


def _lost(source: Source, count: int) -> list[Problem]:
    """A line on characters that are in no document though nothing left them out: our own fault."""
    message = f"有 {count} 个字读入后没有对上，请对照原文件检查。"
    return [Problem("conservation", source.name, message)] if count else []
