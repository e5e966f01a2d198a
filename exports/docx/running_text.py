"""Tasks as running text: headings in their fonts, and a paragraph for each numbered task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.docx.xml import Bookmarks, run
from exports.rows import numbered_title, section_mark
from exports.safe import safe
from ipplanner.cells.printed import printed_text
from ipplanner.layouts import Layout
from ipplanner.model import Document, Item, Measure, Section

_HEADINGS = ("Level1", "Level2")
GOAL, CONTINUED, END = "g", "p", "e"
"""First letters of the marks on a goal, on a task's further paragraphs, and behind all tasks."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text, with the ids of what begins in it."""

    style: str
    text: str
    ids: tuple[str, ...] = ()


def running_text(document: Document, layout: Layout) -> list[Paragraph]:
    """The document's sections and tasks as paragraphs; empty tasks are not printed."""
    text = [one for section in document.sections for one in _section(section, layout)]
    return [*text, Paragraph("TableGap", "", (_mark(END, document.id),))]


def _section(section: Section, layout: Layout, depth: int = 1) -> Iterator[Paragraph]:
    title = safe(numbered_title(section))
    if title.strip():
        style = _HEADINGS[depth - 1] if depth <= len(_HEADINGS) else "LetterText"
        yield Paragraph(style, title, (section_mark(section.id, depth),))
    if section.goal.strip():
        yield Paragraph("LetterText", safe(section.goal), (_mark(GOAL, section.id),))
    for item in section.items:
        yield from _item(item, layout)
    for inner in section.sections:
        yield from _section(inner, layout, depth + 1)


def _item(item: Item, layout: Layout) -> Iterator[Paragraph]:
    parts = layout.column("measure").parts or ("text",)
    for measure in item.measures or [Measure()]:
        lines = safe(printed_text(parts, item, measure)).split("\n")
        ids: tuple[str, ...] = (item.id, measure.id)
        for number, line in enumerate(filter(str.strip, lines)):
            marks = ids if not number else (_mark(CONTINUED, f"{measure.id}_{number}"),)
            yield Paragraph("LetterText", line, marks)


def _mark(kind: str, object_id: str) -> str:
    return f"{kind}{object_id}" if object_id.strip("_0123456789") else ""


def written_text(text: Sequence[Paragraph], marks: Bookmarks) -> str:
    """The paragraphs with their ids as bookmarks."""
    return "".join(_written(one, marks) for one in text)


def _written(one: Paragraph, marks: Bookmarks) -> str:
    content = run(one.text)
    for object_id in reversed(one.ids):
        content = marks.around(object_id, content)
    return f'<w:p><w:pPr><w:pStyle w:val="{one.style}"/></w:pPr>{content}</w:p>'
