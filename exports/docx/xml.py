"""Small pieces of WordprocessingML as text."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from exports.names import Names

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# The hint keeps “ ” … — in the Chinese font; without it Word takes them from the Western one.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
_RUN = f"<w:r><w:rPr>{_HINT}</w:rPr>"
_PIECES = re.compile("([\t\n])")


def run(text: str) -> str:
    """A run with the text; tabs and line breaks inside it become their elements."""
    if not text:
        return ""
    if "\t" not in text and "\n" not in text:
        return f'{_RUN}<w:t xml:space="preserve">{_escaped(text)}</w:t></w:r>'
    return f"{_RUN}{_pieces(text)}</w:r>"


def run_with(text: str, properties: str) -> str:
    """A run with further properties, those that the schema puts behind the fonts."""
    return f"<w:r><w:rPr>{_HINT}{properties}</w:rPr>{_pieces(text)}</w:r>" if text else ""


def deleted_run(text: str) -> str:
    """A run of a tracked deletion."""
    pieces = _pieces(text).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
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
        start, end = self.both_ends(object_id)
        return f"{start}{content}{end}"

    def both_ends(self, object_id: str) -> tuple[str, str]:
        """The two marks of an id, empty where there is no id to carry."""
        name = self._names.of(object_id)
        if not name:
            return "", ""
        self._count += 1
        start = f'<w:bookmarkStart w:id="{self._count}" w:name="{name}"/>'
        return start, f'<w:bookmarkEnd w:id="{self._count}"/>'


def _pieces(text: str) -> str:
    return "".join(map(_piece, filter(None, _PIECES.split(text))))


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{_escaped(piece)}</w:t>'


def _escaped(text: str) -> str:
    return escape(text) if "&" in text or "<" in text or ">" in text else text
