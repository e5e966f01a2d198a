"""The other side of a file with tracked changes, for checking it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CHANGE = re.compile(r"(</?w:)(ins|del)(?=[ />])")
_DELETED_TEXT = re.compile(r"(</?w:)delText(?=[ />])")
_BODY = "word/document.xml"


def rejected(parts: Mapping[str, str]) -> dict[str, str]:
    """The parts with insertions for deletions: accepted, it is the file with all rejected."""
    body = _DELETED_TEXT.sub(r"\1t", parts[_BODY])
    return {**parts, _BODY: _CHANGE.sub(_swapped, body)}


def _swapped(found: re.Match[str]) -> str:
    return found[1] + ("del" if found[2] == "ins" else "ins")
