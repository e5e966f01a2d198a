"""Recognising the plans in a file."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.recognition.given_columns import ColumnBook
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.ledger import Conservation, Ledger, Problem
from ipplanner.importing.recognition.lines import events
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.origins import Origin
from ipplanner.importing.recognition.part import Part
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.layouts import Layout
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


def recognise(source: Source, layout: Layout, given: Given | None = None) -> Recognition:
    """The plans of a source; UnreadableFileError if there is none in it."""
    given = given or Given()
    ledger, parts, book = _read(source, layout, given, guess=False)
    guessed = not any(part.plans for part in parts)
    if guessed:
        ledger, parts, book = _read(source, layout, given, guess=True)
    plans = [plan for part in parts for plan in part.plans]
    if not plans:
        raise UnreadableFileError(source.name, _no_plan_reason(source))
    for part in parts:
        part.book_unused()
    for value in book.unwanted:
        ledger.leave(value.place, value.text, "不导入的列")
    for aside in source.asides:
        ledger.leave(aside.place, aside.text, aside.reason)
    for plan in plans:
        plan.finish(source.name, layout, given, _running_titles(source, layout))
    documents = [plan.outline.document for plan in plans]
    problems = [problem for plan in plans for problem in plan.outline.problems]
    problems += _notices(source) + _cleaned(source) + _lost(source, ledger, documents)
    if guessed:
        message = "表格没有表头，各列是按内容推断的，请核对。"
        problems.append(Problem("no-header", source.name, message))
    return Recognition(documents, problems, ledger.conservation(), ledger.origins, book.found)


def _read(
    source: Source, layout: Layout, given: Given, *, guess: bool
) -> tuple[Ledger, list[Part], ColumnBook]:
    ledger, marks, book = Ledger(), Marks(source.bookmarks), ColumnBook(given.columns)
    parts = [
        Part(
            list(events(blocks, layout, marks, guess=guess, book=book)), name, layout, ledger, marks
        )
        for name, blocks in _parts(source)
    ]
    for part in parts:
        part.read()
    return ledger, parts, book


def _parts(source: Source) -> list[tuple[str, list[Grid | Paragraph]]]:
    """Each sheet for itself; the tables and paragraphs of a text document together."""
    sheets = [block for block in source.blocks if isinstance(block, Grid) and block.is_sheet]
    if not sheets:
        return [("", source.blocks)]
    loose = [block for block in source.blocks if block not in sheets]
    parts: list[tuple[str, list[Grid | Paragraph]]] = [(sheet.name, [sheet]) for sheet in sheets]
    return [*parts, ("", loose)] if loose else parts


def _no_plan_reason(source: Source) -> str:
    if source.grids:
        return "没有找到工作要点的表格。请确认表头有“工作内容”“具体举措”“责任部门”等列名。"
    return "里面没有表格。请确认选对了文件。"


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


def _lost(source: Source, ledger: Ledger, documents: list[Document]) -> list[Problem]:
    lost = ledger.lost(documents)
    if not lost:
        return []
    count = sum(lost.values())
    message = f"有 {count} 个字读入后没有对上，请对照原文件检查。"
    return [Problem("conservation", source.name, message)]
