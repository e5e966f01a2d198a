"""Numbers typed before the titles of items, told from digits that belong to a title."""

from __future__ import annotations

from itertools import pairwise

from ipplanner.importing.recognition.wording import split_heading
from ipplanner.model import Document
from ipplanner.numbering import ordinal

_ENOUGH = 3


def split_title_numbers(document: Document) -> None:
    """Part numbers from titles where a plan's items without numbers of their own all count on."""
    items = [item for _, item in document.walk_items() if item.title]
    if len(items) < _ENOUGH or any(item.id or item.number for item in items):
        return
    split = [split_heading(item.title) for item in items]
    if _count_on([ordinal(number) for number, _ in split]):
        for item, (number, title) in zip(items, split, strict=True):
            item.number, item.title = number, title


def _count_on(numbers: list[int | None]) -> bool:
    """Whether each number is the next, or begins again at 1."""
    if None in numbers or numbers[0] != 1:
        return False
    return all(two == 1 or two == (one or 0) + 1 for one, two in pairwise(numbers))
