"""What a fix makes, as words that one can read: 市投资促进局 and not 局 alone."""

from __future__ import annotations

import re

from ipplanner.checks.finding import Finding

_PIECE = 3
"""Characters: what is so short may be only a part of a word, or a mark."""
_WORDS = re.compile(r"\w{0,2}$"), re.compile(r"\w{0,2}")
"""A little of the words on both sides of a mark."""
_CHARACTER = re.compile(r"\w?$"), re.compile(r"\w?")
"""What completes a piece of a word, most words being of two characters."""
_NAME = re.compile(r"[^、，,；;：:\s]*$"), re.compile(r"[^、，,；;：:。\s]*")
"""What belongs to the same name of a department."""


def changed_words(finding: Finding, text: str) -> str:
    """The words that the fix puts into a text, with those that they are a part of there."""
    fix = finding.fix or ""
    if text[finding.start : finding.end] != finding.text:
        return fix  # it has been written anew meanwhile
    if finding.place.field != "departments" and len(fix) > _PIECE:
        return fix
    if finding.place.field == "departments":
        before, behind = _NAME
    else:
        before, behind = _CHARACTER if re.search(r"\w", fix) else _WORDS
    left, right = before.search(text[: finding.start]), behind.match(text[finding.end :])
    return f"{left[0] if left else ''}{fix}{right[0] if right else ''}"
