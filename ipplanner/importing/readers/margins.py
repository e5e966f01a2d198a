"""Headers and footers of sheets, as the words they print."""

from __future__ import annotations

import re

_CODE = re.compile(r'&(?:&|"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+|[A-Za-z])|\n')
_SECTIONS = frozenset(("&L", "&C", "&R"))
_PAGE_WORDS = re.compile(r"[\s第共页總总頁码/／|·,，\-–—―~～.]+|page|of", re.IGNORECASE)


def printed_words(code: str) -> str:
    """The text of a header or footer code without its fields; empty if only page numbers print."""
    return without_page_words(_CODE.sub(_word, code))


def without_page_words(text: str) -> str:
    """The text, or nothing if all it says is which page this is ("第 页 共 页")."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if _PAGE_WORDS.sub("", line))


def _word(match: re.Match[str]) -> str:
    code = match[0]
    if code == "&&":
        return "&"
    return "\n" if code in _SECTIONS or code == "\n" else ""
