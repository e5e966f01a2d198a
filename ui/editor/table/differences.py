"""What is different between the rows before and after a change, so that little is done anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ui.editor.table.rows import Entry, Rows

_BLOCK = 1024
"""Ids that are compared at once."""


class Difference(NamedTuple):
    """Rows `at` are replaced by others; `changed` are rows of the new state with other texts."""

    at: int
    removed: int
    inserted: int
    changed: list[int]
    structure: bool
    """Whether rows came, went or moved, or cells are merged in another way."""
    mixed: bool
    """Whether rows came or went and others get other contents: Qt wants to be told one by one."""


def difference(old: Rows, new: Rows, *, texts: bool = True) -> Difference:
    """The difference in one block, the smallest that starts and ends with a row that differs.

    Rows outside the block are looked at for other texts only where `texts` are asked for: often
    it is known which they are.
    """
    before, after = old.ids, new.ids
    start = _common(before, after)
    end = _common_end(before, after, start)
    removed, inserted = len(before) - start - end, len(after) - start - end
    same_place = min(removed, inserted)  # these rows only get other contents
    changed = list(range(start, start + same_place))
    if texts:
        changed += _other_texts(old, new, start, end)
    return Difference(
        start + same_place,
        removed - same_place,
        inserted - same_place,
        sorted(changed),
        bool(removed or inserted) or old.merges(0, len(old)) != new.merges(0, len(new)),
        bool(changed) and removed != inserted,
    )


def _other_texts(old: Rows, new: Rows, start: int, end: int) -> Iterator[int]:
    size = len(new)
    pairs = chain(
        zip(range(start), old.entries(0, start), new.entries(0, start), strict=True),
        zip(
            range(size - end, size),
            old.entries(len(old) - end),
            new.entries(size - end),
            strict=True,
        ),
    )
    return (row for row, one, other in pairs if not _alike(one, other))


def _common(before: list[str], after: list[str]) -> int:
    most, at = min(len(before), len(after)), 0
    while at < most and before[at : at + _BLOCK] == after[at : at + _BLOCK]:
        at += _BLOCK
    while at < most and before[at] == after[at]:
        at += 1
    return min(at, most)


def _common_end(before: list[str], after: list[str], start: int) -> int:
    most = min(len(before), len(after)) - start
    one, other, count = len(before), len(after), 0
    while (
        count + _BLOCK <= most
        and before[one - count - _BLOCK : one - count]
        == after[other - count - _BLOCK : other - count]
    ):
        count += _BLOCK
    while count < most and before[one - 1 - count] == after[other - 1 - count]:
        count += 1
    return count


def _alike(one: Entry, other: Entry) -> bool:
    # Sections and items are compared by their own texts, not with all that is in them.
    return (
        one.measure == other.measure
        and _item_texts(one) == _item_texts(other)
        and _section_texts(one) == _section_texts(other)
    )


def _item_texts(entry: Entry) -> tuple[str, ...]:
    return () if entry.item is None else (entry.item.id, entry.item.number, entry.item.title)


def _section_texts(entry: Entry) -> tuple[str, ...]:
    section = entry.section
    return section.id, section.number, section.title, section.goal
