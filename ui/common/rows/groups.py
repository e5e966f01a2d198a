"""What such a list is made of: rows in groups; the cells of a row are made when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

from ui.common.rows.cells import Cell

Cells = tuple[Cell, ...]


class ListRow:
    """One row: what tells it from all others, and a cell for each column."""

    __slots__ = ("_cells", "_make", "id", "of")

    def __init__(
        self,
        id_: Hashable,
        cells: Cells | None = None,
        *,
        of: object = None,
        make: Callable[[], Cells] | None = None,
    ) -> None:
        """`make` gives the cells when they are first wanted; rows `of` equal things have equal
        ones.
        """
        self.id, self.of = id_, of
        self._cells, self._make = cells, make

    @property
    def cells(self) -> Cells:
        """A cell for each column."""
        if self._cells is None:
            assert self._make is not None
            self._cells, self._make = self._make(), None
        return self._cells

    def looks_like(self, other: ListRow) -> bool:
        """Whether another row shows the same."""
        if self.of is not None and other.of is not None:
            return self.of is other.of or self.of == other.of
        return self.cells == other.cells


@dataclass(slots=True)
class Group:
    """A heading with its rows."""

    name: str
    heading: Cell
    rows: list[ListRow] = field(default_factory=list)


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours together, as their first and last."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
