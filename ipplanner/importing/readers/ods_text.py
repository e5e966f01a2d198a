"""Texts in an OpenDocument spreadsheet: of cells, comments and shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"

ANNOTATION = f"{OFFICE}annotation"
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_SPACE, _TAB, _BREAK, _READING = f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break", f"{TEXT}ruby-text"
_MAX_SPACES = 1_000
_SPACES = re.compile("[ \\t\\r\\n]+")


def own_text(element: etree._Element) -> str:
    """The paragraphs of a cell or shape, a line each, without comments and shapes within."""
    return "\n".join(_inline(paragraph) for paragraph in _paragraphs(element))


def comments(cell: etree._Element) -> list[str]:
    """The comments of a cell."""
    texts = (own_text(note) for note in cell.iterchildren(ANNOTATION))
    return [text for text in texts if text.strip()]


def shape_texts(table: etree._Element) -> Iterator[str]:
    """The paragraphs of the text boxes and shapes on a sheet."""
    shapes = (f"{DRAW}text-box", f"{DRAW}custom-shape", f"{DRAW}rect", f"{DRAW}ellipse")
    for shape in table.iter(*shapes):
        for paragraph in _paragraphs(shape):
            text = _inline(paragraph)
            if text.strip():
                yield text


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in _PARAGRAPHS:
            yield child
        elif child.tag != ANNOTATION and not str(child.tag).startswith(DRAW):
            yield from _paragraphs(child)


def _inline(element: etree._Element) -> str:
    pieces = [_collapsed(element.text)]
    for child in element:
        pieces += [_child_text(child), _collapsed(child.tail)]
    return "".join(pieces)


def _collapsed(text: str | None) -> str:
    """The text as the format means it: line ends of the XML itself are mere spaces."""
    return _SPACES.sub(" ", text or "")


def _child_text(child: etree._Element) -> str:
    if child.tag == _SPACE:
        count = child.get(f"{TEXT}c", "1")
        return " " * (min(int(count), _MAX_SPACES) if count.isdecimal() else 1)
    if child.tag in (_TAB, _BREAK):
        return "\t" if child.tag == _TAB else "\n"
    if child.tag in (ANNOTATION, _READING) or str(child.tag).startswith(DRAW):
        return ""
    return _inline(child)
