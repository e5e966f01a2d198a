"""Small pieces of WordprocessingML as text."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from exports.names import Names

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# The hint keeps “ ” … — in the Chinese font; without it Word takes them from the Western one.
_RUN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
_PIECES = re.compile("([\t\n])")


def run(text: str) -> str:
    """A run with the text; tabs and line breaks inside it become their elements."""
    if not text:
        return ""
    if "\t" not in text and "\n" not in text:
        return f'{_RUN}<w:t xml:space="preserve">{_escaped(text)}</w:t></w:r>'
    pieces = "".join(map(_piece, filter(None, _PIECES.split(text))))
    return f"{_RUN}{pieces}</w:r>"


def paragraph(style: str, text: str, extra: str = "", inside: str = "") -> str:
    """A paragraph of a style; `extra` are further properties, `inside` goes before the text."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{inside}{run(text)}</w:p>'


class Bookmarks:
    """Numbers the bookmarks of one document."""

    def __init__(self) -> None:
        self._names, self._count = Names(), 0

    def around(self, object_id: str, content: str) -> str:
        """The content between the marks of an id, or as it is where there is no id to carry."""
        name = self._names.of(object_id)
        if not name:
            return content
        self._count += 1
        start = f'<w:bookmarkStart w:id="{self._count}" w:name="{name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self._count}"/>'


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{_escaped(piece)}</w:t>'


def _escaped(text: str) -> str:
    return escape(text) if "&" in text or "<" in text or ">" in text else text
