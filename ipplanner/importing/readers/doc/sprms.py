"""Property changes in their compact form: a code and an operand, one after the other (Prl)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

P_STYLE: Final = 0x4600
P_LEVEL: Final = 0x260A
P_LIST: Final = 0x460B
P_IN_TABLE: Final = 0x2416
P_ROW_END: Final = 0x2417
P_INNER_CELL: Final = 0x244B
P_INNER_ROW_END: Final = 0x244C
P_DEPTH: Final = 0x6649
P_DEEPER: Final = 0x664A
P_ELSEWHERE: Final = (0x6645, 0x6646, 0x646B)
"""The changes themselves are in the Data stream: sprmPHugePapx and sprmPTableProps."""

C_DELETED: Final = 0x0800
C_SYMBOL: Final = 0x6A09
C_STYLE: Final = 0x4A30
C_PLAIN: Final = 0x2A33
C_HIDDEN: Final = 0x083C
C_SPECIAL: Final = 0x0855
C_TAG: Final = 0x2A90

T_LEFT: Final = 0x9601
T_GAP: Final = 0x9602
T_DEFINE: Final = 0xD608
T_DEFINE_OLD: Final = 0xD606
T_INSERT: Final = 0x7621
T_DELETE: Final = 0x5622
T_WIDTH: Final = 0x7623
T_MERGE: Final = 0x5624
T_SPLIT: Final = 0x5625
T_DOWN: Final = 0xD62B
T_OF_TABLE: Final = (
    0x563A, 0x7469, 0x560B, 0x5664, 0x360D, 0x3465,
    0x940E, 0x940F, 0x9410, 0x9411, 0x941E, 0x941F,
)  # fmt: skip
"""What is the same in all rows of a table: its style, direction, place and wrapping."""

_TABS = 0xC615
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_VARIABLE = 6

SHORT_FORMS: Final = {
    0x0C: P_LEVEL, 0x18: P_IN_TABLE, 0x19: P_ROW_END,
    0x41: C_DELETED, 0x53: C_PLAIN, 0x5C: C_HIDDEN, 0x75: C_SPECIAL, 0x7B: C_TAG,
}  # fmt: skip
"""The codes that a piece of text can name with seven bits (Prm0), as far as they matter here."""


def changes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each code with its operand, without the operand's length; ends where the data is cut."""
    at = 0
    while at + 2 < len(data):
        code = data[at] | data[at + 1] << 8
        at += 2
        size = _SIZES[code >> 13]
        if code >> 13 == _VARIABLE:
            prefix, size = _variable(code, data, at)
            at += prefix
        if at + size > len(data):
            return
        yield code, data[at : at + size]
        at += size


def _variable(code: int, data: bytes, at: int) -> tuple[int, int]:
    """The sizes of an operand's length and of the rest of it."""
    if code in (T_DEFINE, T_DEFINE_OLD):
        return 2, max(int.from_bytes(data[at : at + 2], "little") - 1, 0)
    size = data[at]
    if code == _TABS and size == 255:
        return 1, _size_of_tabs(data, at + 1)
    return 1, size


def _size_of_tabs(data: bytes, at: int) -> int:
    """Tab stops can be more than fit the length: those taken away, then those added."""
    deleted = 4 * data[at] if at < len(data) else 0
    after = at + 1 + deleted
    return 2 + deleted + 3 * (data[after] if after < len(data) else 0)
