"""What readers wrote on a page: notes, and what was typed into a form."""

from __future__ import annotations

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

MAX_COMMENTS = 1_000
"""On one page; more are not read."""
_NOT_SAID = frozenset({"Link", "Popup"})


def comments_of(page: PDFPage) -> list[str]:
    """The texts of a page's notes and form fields."""
    if page.annots is None:
        return []
    return [text for one in list_value(page.annots)[:MAX_COMMENTS] if (text := _text(one)).strip()]


def _text(annotation: object) -> str:
    entries = dict_value(annotation)
    subtype = resolve1(entries.get("Subtype"))
    if isinstance(subtype, PSLiteral) and subtype.name in _NOT_SAID:
        return ""
    said = resolve1(entries.get("Contents")) or resolve1(entries.get("V"))
    return decode_text(said) if isinstance(said, bytes) else ""
