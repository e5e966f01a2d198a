"""The last guard before a text enters a file."""

from __future__ import annotations

from ipplanner.text import clean


def safe(text: str) -> str:
    """The cleaned text; what can be printed as it is, nearly every text, is let through at once."""
    return text if text.isprintable() else clean(text)
