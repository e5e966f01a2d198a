"""Ids of ours that travelled in a file: what they tell about its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ipplanner.importing.source import Bookmarks

At = tuple[str, int]
"""A grid's name and a row."""

_DEEP = re.compile(r"(s.*)_(\d)")
"""A section's id and its depth, behind ids of documents with sections in sections."""


class Marks:
    """The ids in a file by row; a file of another program has none."""

    def __init__(self, bookmarks: Bookmarks) -> None:
        self.document, self.title = bookmarks.document, bookmarks.title
        self._depths: dict[str, int] = {}
        self._cells = {at: self._plain(ids) for at, ids in bookmarks.cells.items()}
        self._paragraphs = {at: self._plain(ids) for at, ids in bookmarks.paragraphs.items()}
        self._by_row: dict[At, list[str]] = {}
        for (grid, row, _), ids in self._cells.items():
            self._by_row.setdefault((grid, row), []).extend(ids)

    def _plain(self, found: Iterable[str]) -> list[str]:
        """The ids without the depths behind them, which are noted."""
        deep = {one: match for one in found if (match := _DEEP.fullmatch(one))}
        self._depths |= {match[1]: int(match[2]) for match in deep.values()}
        return [deep[one][1] if one in deep else one for one in found]

    def depth_of(self, section_id: str) -> int:
        """How deep a section lies, 1 for the outer ones; 0 where the file does not say."""
        return self._depths.get(section_id, 0)

    def id_at(self, kind: str, at: At | None) -> str:
        """The id of a section (s), item (i) or measure (m) that stands in a row, or nothing."""
        if at is None:
            return ""
        return next((one for one in self._by_row.get(at, ()) if one.startswith(kind)), "")

    def id_on(self, kind: str, place: str, at: At | None) -> str:
        """The id that stands in the paragraph of a place or in a row, or nothing."""
        found = self._paragraphs.get(place, ())
        return next((one for one in found if one.startswith(kind)), "") or self.id_at(kind, at)

    def is_marked(self, grid: str, row: int) -> bool:
        """Whether a row carries an id."""
        return (grid, row) in self._by_row

    def is_row(self, at: At) -> bool:
        """Whether an item or a measure of ours stands in a row, whatever it may look like."""
        return bool(self.id_at("i", at) or self.id_at("m", at))

    def is_elsewhere(self, grid: str) -> bool:
        """Whether our ids stand in other tables or sheets than this one."""
        return bool(self._by_row) and self.last_row(grid) is None

    def is_end(self, place: str) -> bool:
        """Whether our text ends behind the paragraph of a place."""
        return any(one.startswith("e") for one in self._paragraphs.get(f"{place}后", ()))

    def last_row(self, grid: str) -> int | None:
        """The last row of a grid that carries an id, if one does."""
        return max((row for name, row in self._by_row if name == grid), default=None)

    def item_columns(self, grids: Iterable[str]) -> set[int]:
        """The columns in which the ids of items stand."""
        wanted = set(grids)
        return {
            column
            for (grid, _, column), ids in self._cells.items()
            if grid in wanted and any(one.startswith("i") for one in ids)
        }
