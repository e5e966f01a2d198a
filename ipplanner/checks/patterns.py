"""Character classes that several rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator

HAN = "\u3400-\u9fff"
"""Chinese characters, for use within []."""
CLOSING = "”’》）〕】"

_CLAUSE = re.compile(rf"[{HAN}]+")
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")


def clauses(text: str) -> Iterator[re.Match[str]]:
    """The unbroken runs of Chinese characters."""
    return _CLAUSE.finditer(text)


def sentences(text: str) -> Iterator[re.Match[str]]:
    """The sentences, each with its stop."""
    return _SENTENCE.finditer(text)
