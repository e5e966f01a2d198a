"""Where the cells of a table row stand and how they are merged (sprmT…), in twips."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from ipplanner.importing.readers.doc import sprms

_CELL = 20
"""The size of a cell's description (TC80)."""
_MOST = 63
"""No row has more cells."""
_ACROSS, _DOWN, _DOWN_AGAIN = 0x0003, 0x0020, 0x0040
GOES_ON, BEGINS = "continue", "restart"


@dataclass(slots=True)
class RowShape:
    """The cells from left to right; empty words mean that a cell is not merged."""

    left: int = 0
    widths: list[int] = field(default_factory=list)
    down: list[str] = field(default_factory=list)
    across: list[int] = field(default_factory=list)
    """Marks of cells merged sideways; the first of a group has another one than the rest."""
    table: dict[int, bytes] = field(default_factory=dict)
    """What the row says of its whole table."""

    @property
    def edges(self) -> list[int]:
        """Left edges of all cells and the right one of the last."""
        return list(accumulate(self.widths, initial=self.left))

    def merges_across(self) -> list[str]:
        """For each cell whether it begins a merged group or goes on with one."""
        # Word 97's own description and the later one have the two marks the other way round,
        # so the first mark met is taken for the beginning.
        made: list[str] = []
        first = 0
        for before, mark in zip([0, *self.across], self.across, strict=False):
            first = mark if mark and not before else first
            made.append("" if not mark else BEGINS if mark == first else GOES_ON)
        return made


def row_shape(changes: bytes) -> RowShape:
    """The shape that the changes at a row's end describe."""
    shape, gap = RowShape(), 0
    table: dict[int, bytes] = {}
    for code, operand in sprms.changes(changes):
        if code == sprms.T_GAP:
            gap = struct.unpack("<h", operand)[0]
        elif code == sprms.T_LEFT and not shape.widths:
            shape.left = struct.unpack("<h", operand)[0] - gap
        elif code == sprms.T_DEFINE:
            shape = _defined(operand)
        elif code == sprms.T_INSERT:
            _insert(shape, *struct.unpack("<BBh", operand))
        elif code in _RANGES:
            _RANGES[code](shape, operand)
        elif code in sprms.T_OF_TABLE:
            table[code] = operand
        elif code == sprms.T_DOWN and len(operand) == 2 and operand[0] < len(shape.down):
            shape.down[operand[0]] = ("", GOES_ON, "", BEGINS)[operand[1] & 3]
    shape.table = table
    return shape


def _defined(operand: bytes) -> RowShape:
    count = operand[0]
    edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
    shape = RowShape(edges[0])
    shape.widths = [right - left for left, right in pairwise(edges)]
    first = 3 + 2 * count
    for at in range(first, first + count * _CELL, _CELL):
        flags = int.from_bytes(operand[at : at + 2], "little")
        shape.across.append(flags & _ACROSS)
        shape.down.append(BEGINS if flags & _DOWN_AGAIN else GOES_ON if flags & _DOWN else "")
    return shape


def _insert(shape: RowShape, first: int, count: int, width: int) -> None:
    at = min(first, len(shape.widths))
    count = min(count, _MOST)
    shape.widths[at:at] = [width] * count
    shape.down[at:at] = [""] * count
    shape.across[at:at] = [0] * count


def _delete(shape: RowShape, operand: bytes) -> None:
    cells = slice(operand[0], operand[1])
    del shape.widths[cells], shape.down[cells], shape.across[cells]


def _widen(shape: RowShape, operand: bytes) -> None:
    first, limit, width = struct.unpack("<BBh", operand)
    for index in range(first, min(limit, len(shape.widths))):
        shape.widths[index] = width


def _merge(shape: RowShape, operand: bytes) -> None:
    for index in range(operand[0], min(operand[1], len(shape.across))):
        shape.across[index] = 2 if index == operand[0] else 1


def _split(shape: RowShape, operand: bytes) -> None:
    for index in range(operand[0], min(operand[1], len(shape.across))):
        shape.across[index] = 0


_RANGES = {
    sprms.T_DELETE: _delete,
    sprms.T_WIDTH: _widen,
    sprms.T_MERGE: _merge,
    sprms.T_SPLIT: _split,
}
