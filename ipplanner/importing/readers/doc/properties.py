"""What the changes of a paragraph or of a run of characters say, as far as it is needed."""

from __future__ import annotations

from typing import NamedTuple

from ipplanner.importing.readers.doc import sprms

_NOT_A_LIST = 0x07FF
"""Lists of Word 95 and lists whose number is switched off are numbered from here."""
_SAME_AS_STYLE, _OPPOSITE = 0x80, 0x81


class ParagraphFormat(NamedTuple):
    """`depth` counts tables in tables; `list_number` is 0 for none, None where nothing is said."""

    style: int = 0
    depth: int = 0
    is_row_end: bool = False
    is_inner_cell_end: bool = False
    list_number: int | None = None
    level: int | None = None
    changes: bytes = b""
    """All of them; those of a row's end describe the row."""


class RunFormat(NamedTuple):
    """`hidden` is None where nothing is said, "opposite" for the contrary of the style's saying."""

    is_deleted: bool = False
    hidden: bool | str | None = None
    style: int = 0
    symbol: tuple[int, int] | None = None
    """A font's number and the code of a character in it, for every character of the run."""
    is_tag: bool = False
    """Brackets that stand for a content control."""


def paragraph_format(style: int, changes: bytes) -> ParagraphFormat:
    """The format that a style's number and direct changes give."""
    depth, is_in_table, flags = 0, False, set[int]()
    list_number: int | None = None
    level: int | None = None
    for code, operand in sprms.changes(changes):
        value = int.from_bytes(operand, "little", signed=len(operand) == 4)
        if code == sprms.P_IN_TABLE:
            is_in_table = bool(value)
        elif code == sprms.P_DEPTH:
            depth = value
        elif code == sprms.P_DEEPER:
            depth += value
        elif code in (sprms.P_ROW_END, sprms.P_INNER_ROW_END, sprms.P_INNER_CELL):
            flags = flags | {code} if value else flags - {code}
        elif code == sprms.P_LIST:
            list_number = value if value < _NOT_A_LIST else 0
        elif code == sprms.P_LEVEL:
            level = value
        elif code == sprms.P_STYLE:
            style = value
    return ParagraphFormat(
        style,
        max(depth, int(is_in_table)),
        bool(flags & {sprms.P_ROW_END, sprms.P_INNER_ROW_END}),
        sprms.P_INNER_CELL in flags,
        list_number,
        level,
        changes,
    )


def run_format(changes: bytes) -> RunFormat:
    """The format that the changes of a run give."""
    made = RunFormat()
    is_special = is_tag = False
    for code, operand in sprms.changes(changes):
        value = operand[0] if operand else 0
        if code == sprms.C_DELETED:
            made = made._replace(is_deleted=value in (1, _OPPOSITE))
        elif code == sprms.C_HIDDEN:
            made = made._replace(hidden=_hidden(value))
        elif code == sprms.C_STYLE:
            made = made._replace(style=int.from_bytes(operand, "little"))
        elif code == sprms.C_SYMBOL:
            font, character = operand[:2], operand[2:]
            symbol = int.from_bytes(font, "little"), int.from_bytes(character, "little")
            made = made._replace(symbol=symbol)
        elif code == sprms.C_PLAIN:
            made = RunFormat(is_deleted=made.is_deleted)
        elif code == sprms.C_SPECIAL:
            is_special = bool(value)
        elif code == sprms.C_TAG:
            is_tag = bool(value)
    return made._replace(symbol=made.symbol if is_special else None, is_tag=is_special and is_tag)


def _hidden(value: int) -> bool | str | None:
    if value == _OPPOSITE:
        return "opposite"
    return None if value == _SAME_AS_STYLE else bool(value)
