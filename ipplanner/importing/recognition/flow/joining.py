"""What it costs to keep chunks together in one cell, or to tell them apart."""

from __future__ import annotations

from ipplanner.importing.recognition.flow.chunks import Bond, Chunk

_FOLLOWING = tuple("，。、；：！？）》”…,;:)%")
_SENTENCE_END = ("。", "；", "！", "：", "”", "）")
_APART_ABOVE_PAGE_END = -1.0
_APART_BEFORE_STOP = -5.0
_APART_AT_DIGIT = -2.5
_PARAGRAPH = {"measure": -2.5, "departments": -2.0}
_GAP = {"measure": -3.0, "departments": -1.5}
_USUAL = -4.0


def apart(left: Chunk, right: Chunk) -> float:
    """Points for a cell's end between two chunks; inside a text only a page's end cuts it."""
    points = _APART_ABOVE_PAGE_END if right.bond is Bond.WRAP else 0.0
    if right.bond is not Bond.PAGE and right.text.startswith(_FOLLOWING):
        points += _APART_BEFORE_STOP
    if right.bond is Bond.GAP and beside_digit(left, right):
        points += _APART_AT_DIGIT
    return points


def together(field: str, left: Chunk, right: Chunk) -> float:
    """Points for two chunks in one cell, but for what the width of the line says."""
    if right.bond is Bond.GAP:
        natural = beside_digit(left, right) or right.text.startswith(_FOLLOWING)
        return -0.3 if natural else _GAP.get(field, _USUAL)
    if right.bond is Bond.END:
        stops = field == "measure" and left.text.endswith(_SENTENCE_END)
        return _PARAGRAPH.get(field, _USUAL) + (1.0 if stops else 0.0)
    return 0.0


def beside_digit(left: Chunk, right: Chunk) -> bool:
    """Whether a space stands beside a digit, letter or quote, as Word and PDF put it there."""
    return _is_narrow(left.text[-1]) or _is_narrow(right.text[0])


def _is_narrow(char: str) -> bool:
    return char.isascii() or char in "“”‘’"
