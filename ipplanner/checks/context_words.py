"""What may or may not stand directly beside a word."""

from __future__ import annotations


def holds_before(text: str, at: int, wanted: tuple[str, ...], refused: tuple[str, ...]) -> bool:
    """Whether one of the wanted words ends at `at`, and none of the refused ones."""
    before = text[:at]
    return (not wanted or before.endswith(wanted)) and not (refused and before.endswith(refused))


def holds_after(text: str, end: int, wanted: tuple[str, ...], refused: tuple[str, ...]) -> bool:
    """Whether one of the wanted words begins at `end`, and none of the refused ones."""
    if wanted and not text.startswith(wanted, end):
        return False
    return not (refused and text.startswith(refused, end))
