"""Text beside the body: footnotes and endnotes, comments, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marks, live, loose_text
from ipplanner.importing.source import Aside, Paragraph, Source

_PAGE_NUMBER = re.compile(r"[\s\d\-—–－―·.,/|第页共总全of]*")
_NOTES = (("footnotes", "footnote", "脚注"), ("endnotes", "endnote", "尾注"))

Open = Callable[[str], Iterator[etree._Element]]
"""Gives the normalised roots of the parts of a kind."""


def mark_comments(root: etree._Element, opened: Open, marks: Marks) -> None:
    """Leave a mark with the comment's text at each place where a comment stands."""
    texts = {
        comment.get(n.ID) or "": comment
        for part in opened("comments")
        for comment in part.iterchildren(n.W + "comment")
    }
    for reference in live(root, n.W + "commentReference"):
        comment = texts.pop(reference.get(n.ID) or "", None)
        if comment is not None:
            marks.replace(reference, Aside(marks.part, loose_text(comment), "批注"))
    for comment in texts.values():
        marks.replace(comment, Aside(marks.part, loose_text(comment), "批注"))


def add_notes(root: etree._Element, opened: Open, source: Source) -> None:
    """Footnotes, then endnotes, as paragraphs at the end, in the order of their references."""
    for part_kind, tag, name in _NOTES:
        order = [note.get(n.ID) or "" for note in root.iter(f"{n.W}{tag}Reference")]
        for part in opened(part_kind):
            _add_notes_of(part, tag, name, order, source)


def _add_notes_of(
    part: etree._Element, tag: str, name: str, order: list[str], source: Source
) -> None:
    numbers = {note: number for number, note in enumerate(dict.fromkeys(order), 1)}
    found = sorted(
        (numbers.get(note.get(n.ID) or "", 0), loose_text(note))
        for note in part.iterchildren(n.W + tag)
    )
    for number, text in found:
        if not text.strip():
            continue
        if number:
            source.blocks.append(Paragraph(text, f"{name} {number}"))
        else:
            source.asides.append(Aside(name, text, f"没有引用的{name}"))


def list_page_furniture(opened: Open, source: Source) -> None:
    """Headers and footers as asides, each text once, without mere page numbers."""
    seen: set[str] = set()
    for kind, place in (("header", "页眉"), ("footer", "页脚")):
        for part in opened(kind):
            text = loose_text(part)
            if text not in seen and not _PAGE_NUMBER.fullmatch(text):
                source.asides.append(Aside(place, text, "页眉页脚"))
            seen.add(text)
