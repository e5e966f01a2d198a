"""Texts of a workbook: shared and inline strings with their runs."""

from __future__ import annotations

import re

from lxml import etree

from ipplanner.importing.limits import Package
from ipplanner.importing.readers.xlsx.parts import MAIN

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RUN, _TEXT = f"{MAIN}r", f"{MAIN}t"


def shared_strings(package: Package, part: str) -> list[str]:
    """All shared strings in order; none if the workbook has no such part."""
    root = package.xml(part)
    return [] if root is None else [rich_text(item) for item in root.iterchildren(f"{MAIN}si")]


def rich_text(element: etree._Element) -> str:
    """The text of a string element with its runs; reading aids (phonetic runs) are not text."""
    pieces = []
    for child in element:
        if child.tag == _TEXT:
            pieces.append(child.text or "")
        elif child.tag == _RUN:
            pieces += [text.text or "" for text in child.iterchildren(_TEXT)]
    return decoded("".join(pieces))


def decoded(text: str) -> str:
    """The text with characters that XML cannot hold, written as _x000D_, put back."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
