"""What stands on pages, for tests."""

from __future__ import annotations

from collections import Counter

from ipplanner.text import squeeze
from ui.exporting.painting import Sheet, Text


def characters(sheets: list[Sheet]) -> Counter[str]:
    """How often each character is on the pages."""
    return Counter(squeeze("".join(one for s in sheets for t in s.texts for one in t.lines.texts)))


def text_with(sheet: Sheet, words: str) -> Text:
    """The one text on a page that has these words."""
    (found,) = (text for text in sheet.texts if words in squeeze("".join(text.lines.texts)))
    return found


def has(sheet: Sheet, words: str) -> bool:
    """Whether a text on a page has these words."""
    return any(words in squeeze("".join(text.lines.texts)) for text in sheet.texts)


def assert_within(sheets: list[Sheet]) -> None:
    """Nothing reaches over the lower edge of a page."""
    for sheet in sheets:
        for text in sheet.texts:
            assert text.place.top() >= 0
            assert text.place.bottom() <= sheet.height - 50
        for rule in sheet.rules:
            assert max(rule.line.y1(), rule.line.y2()) <= sheet.height - 60
