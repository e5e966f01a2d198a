"""What is different between the rows before and after a change, so that little is done anew."""

from __future__ import annotations

from typing import NamedTuple

from ui.editor.table.rows import Entry, Rows


class Difference(NamedTuple):
    """Rows `at` are replaced by others; `changed` are rows of the new state with other texts."""

    at: int
    removed: int
    inserted: int
    changed: list[int]
    structure: bool
    """Whether rows came, went or moved, or cells are merged in another way."""


def difference(old: Rows, new: Rows) -> Difference:
    """The difference in one block, the smallest that starts and ends with a row that differs."""
    before, after = old.ids(), new.ids()
    start = _common(before, after)
    end = _common_end(before, after, start)
    removed, inserted = len(before) - start - end, len(after) - start - end
    same_place = min(removed, inserted)  # these rows only get other contents
    changed = set(range(start, start + same_place))
    shift = inserted - removed
    for row in (*range(start), *range(len(after) - end, len(after))):
        if not _alike(old.entry(row if row < start else row - shift), new.entry(row)):
            changed.add(row)
    return Difference(
        start + same_place,
        removed - same_place,
        inserted - same_place,
        sorted(changed),
        bool(removed or inserted) or not old.same_merges(new),
    )


def _common(before: list[str], after: list[str]) -> int:
    for at, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return at
    return min(len(before), len(after))


def _common_end(before: list[str], after: list[str], start: int) -> int:
    most = min(len(before), len(after)) - start
    count = 0
    while count < most and before[-1 - count] == after[-1 - count]:
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
