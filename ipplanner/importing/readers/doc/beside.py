"""Texts beside the main one: notes, comments, headers and footers, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ipplanner.importing.readers.doc.faults import BrokenError
from ipplanner.importing.readers.doc.header import Part, Story
from ipplanner.importing.readers.doc.plex import Plex
from ipplanner.importing.readers.doc.story import Anchors, StoryWriter
from ipplanner.importing.readers.doc.structures import Structures
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.boxes import CONTENT
from ipplanner.importing.readers.docx.marks import loose_text

_COMMENT, _SHAPE, _BOX = 30, 26, 22
_SHAPE_AT, _REUSABLE_AT = 14, 8
_SEPARATORS = 6
"""The first texts of the headers are lines between text and notes."""


@dataclass(frozen=True, slots=True)
class _Kind:
    part: str
    tag: str
    story: Story
    marks: Part
    texts: Part
    mark_size: int


_KINDS = (
    _Kind("footnotes", "footnote", Story.FOOTNOTES, Part.FOOTNOTE_MARKS, Part.FOOTNOTE_TEXTS, 2),
    _Kind("endnotes", "endnote", Story.ENDNOTES, Part.ENDNOTE_MARKS, Part.ENDNOTE_TEXTS, 2),
    _Kind("comments", "comment", Story.COMMENTS, Part.COMMENT_MARKS, Part.COMMENT_TEXTS, _COMMENT),
)


@dataclass(slots=True)
class Beside:
    """Roots of parts by kind, as a .docx has them, and what is anchored in the main text."""

    parts: dict[str, list[etree._Element]] = field(default_factory=dict)
    anchors: Anchors = field(default_factory=dict)

    def parts_of(self, kind: str) -> Iterator[etree._Element]:
        """The roots of a kind."""
        yield from self.parts.get(kind, ())

    def append_homeless_boxes(self, body: etree._Element) -> None:
        """Text boxes whose place was not met in the text go to its end."""
        for _, elements in sorted(self.anchors.items()):
            for box in elements:
                for child in list(box) if box.tag == CONTENT else []:
                    child.set(n.BOXED, "1")
                    body.append(child)


def read_beside(structures: Structures, writer: StoryWriter) -> Beside:
    """Everything beside the main text."""
    beside = Beside()
    for kind in _KINDS:
        _read_notes(kind, structures, writer, beside)
    _read_headers(structures, writer, beside)
    _read_boxes(structures, writer, beside)
    return beside


def _read_notes(kind: _Kind, structures: Structures, writer: StoryWriter, beside: Beside) -> None:
    marks = structures.plex(kind.marks, kind.mark_size).positions
    texts = structures.plex(kind.texts, 0)
    root = etree.Element(n.W + kind.part)
    for number, (start, end) in enumerate(_stretches(structures, kind.story, texts, writer)):
        if start == end:
            continue
        note = etree.SubElement(root, n.W + kind.tag)
        note.set(n.ID, str(number))
        writer.write(note, start, end)
        if kind.story is Story.COMMENTS and not loose_text(note):
            root.remove(note)
            continue
        if number < len(marks):
            mark = etree.Element(f"{n.W}{kind.tag}Reference")
            mark.set(n.ID, str(number))
            beside.anchors.setdefault(marks[number], []).append(mark)
    beside.parts[kind.part] = [root]


def _read_headers(structures: Structures, writer: StoryWriter, beside: Beside) -> None:
    texts = structures.plex(Part.HEADER_TEXTS, 0)
    beside.parts["header"], beside.parts["footer"] = [], []
    for index, (start, end) in enumerate(_stretches(structures, Story.HEADERS, texts, writer)):
        if start < end and index >= _SEPARATORS:
            # per section: even and odd headers, even and odd footers, first header, first footer
            kind = "footer" if index % 6 in (2, 3, 5) else "header"
            root = etree.Element(n.W + ("ftr" if kind == "footer" else "hdr"))
            beside.parts[kind].append(writer.write(root, start, end))
    start, end = structures.header.story(Story.HEADER_BOXES)
    if start < end:
        beside.parts["header"].append(writer.write(etree.Element(n.W + "hdr"), start, end))


def _read_boxes(structures: Structures, writer: StoryWriter, beside: Beside) -> None:
    places = _shape_places(structures.plex(Part.SHAPE_PLACES, _SHAPE))
    texts = structures.plex(Part.BOX_TEXTS, _BOX)
    end_of_main = structures.header.story(Story.MAIN)[1]
    stretches = list(_stretches(structures, Story.BOXES, texts, writer))
    # the last one is a spare
    for (start, end), box in list(zip(stretches, texts.items, strict=False))[:-1]:
        if box[_REUSABLE_AT : _REUSABLE_AT + 2] != b"\0\0":
            continue
        content = writer.write(etree.Element(CONTENT), start, end)
        _drop_empty_end(content)
        place = places.get(box[_SHAPE_AT : _SHAPE_AT + 4], end_of_main)
        beside.anchors.setdefault(place, []).append(content)


def _drop_empty_end(story: etree._Element) -> None:
    """Every text box has a further paragraph mark behind its text."""
    while len(story) and story[-1].tag == n.P and not len(story[-1]):
        del story[-1]


def _shape_places(shapes: Plex) -> dict[bytes, int]:
    """The anchor of each shape by its number."""
    return {shape[:4]: place for place, shape in zip(shapes.positions, shapes.items, strict=False)}


def _stretches(
    structures: Structures, story: Story, texts: Plex, writer: StoryWriter
) -> Iterator[tuple[int, int]]:
    """Where each text of a story stands; BrokenError if some of the story is in none."""
    first, limit = structures.header.story(story)
    end = first
    for start, end in _within(first, limit, texts):
        yield start, end
    if writer.has_text(end, limit):
        raise BrokenError


def _within(first: int, limit: int, texts: Plex) -> Iterator[tuple[int, int]]:
    for start, end in texts.stretches():
        yield min(first + start, limit), min(first + end, limit)
