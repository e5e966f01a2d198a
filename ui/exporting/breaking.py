"""Texts broken into lines as Word does it: between any two Chinese characters, with exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ui.exporting.faces import Face
from ui.exporting.measuring import widths

_HANGING = frozenset("，。、；：！？")
"""What may stand beyond the end of a line, one of them."""
_NOT_FIRST = _HANGING | frozenset("）》〉」』】〕］｝”’…—～·％‰℃!%),.:;?]}")
_NOT_LAST = frozenset("（《〈「『【〔［｛“‘([{￥")
_ATOM = re.compile("[\x21-\x2c\x2e-\x7e\xa1-\u024f]+-*| +|.", re.DOTALL)
"""What is not divided: a Western word, white space, a character."""
_TAB = "\u3000"
_ROUNDING = 0.01


class SetLine(NamedTuple):
    """One line: how far it is set in, and what justifying adds behind each character."""

    text: str
    indent: float = 0.0
    spread: float = 0.0


class _Atom(NamedTuple):
    text: str
    width: float


@dataclass(slots=True)
class Lines:
    """A text broken into lines of a width in points."""

    face: Face
    width: float
    lines: list[SetLine]

    @property
    def texts(self) -> list[str]:
        """What the lines say."""
        return [line.text for line in self.lines]

    @property
    def height(self) -> float:
        """In points."""
        return len(self.lines) * self.face.pitch

    def part(self, start: int, count: int) -> Lines:
        """Some of the lines."""
        return Lines(self.face, self.width, self.lines[start : start + count])


def broken(text: str, face: Face, width: float, *, hangs: bool = False) -> Lines:
    """A text broken as it prints: at line breaks and where the width ends.

    Where it `hangs`, a full stop may stand beyond that; in a cell it would strike the frame.
    """
    paragraphs = (
        _paragraph(one.replace("\t", _TAB), face, width, hangs=hangs) for one in text.split("\n")
    )
    return Lines(face, width, [line for lines in paragraphs for line in lines])


def _paragraph(text: str, face: Face, width: float, *, hangs: bool) -> list[SetLine]:
    atoms = list(_atoms(text, face, width - face.first))
    lines: list[SetLine] = []
    start = 0
    while start < len(atoms):
        indent = 0.0 if lines else face.first
        end = _end(atoms, start, width - indent, hangs=hangs)
        is_last = end == len(atoms)
        lines.append(_line(atoms[start:end], indent, width - indent, face, is_last=is_last))
        start = end
    return lines or [SetLine("")]


def _atoms(text: str, face: Face, room: float) -> Iterator[_Atom]:
    each = widths(text, face)
    for found in _ATOM.finditer(text):
        own = each[found.start() : found.end()]
        if len(own) == 1 or sum(own) <= room:
            yield _Atom(found[0], sum(own))
        else:
            yield from map(_Atom, found[0], own)


def _end(atoms: list[_Atom], start: int, room: float, *, hangs: bool) -> int:
    """Behind the last atom of the line that begins at `start`."""
    filled, last_break = 0.0, start
    for at in range(start, len(atoms)):
        atom = atoms[at]
        filled += atom.width
        if at > start and _divides(atoms, at):
            last_break = at
        if filled > room + _ROUNDING and not atom.text.isspace():
            fits_before = filled - atom.width <= room + _ROUNDING
            if hangs and atom.text in _HANGING and fits_before and _divides(atoms, at + 1):
                return at + 1
            return last_break if last_break > start else max(at, start + 1)
    return len(atoms)


def _divides(atoms: list[_Atom], at: int) -> bool:
    """Whether a line may end before this atom."""
    if at >= len(atoms):
        return True
    before, behind = atoms[at - 1].text, atoms[at].text
    return before[-1] not in _NOT_LAST and behind[0] not in _NOT_FIRST and not behind.isspace()


def _line(atoms: list[_Atom], indent: float, room: float, face: Face, *, is_last: bool) -> SetLine:
    text = "".join(atom.text for atom in atoms).rstrip()
    if face.align != "both" or is_last:
        return SetLine(text, indent)
    seen = atoms[:-1] if atoms[-1].text.isspace() else atoms
    spare = room - sum(atom.width for atom in seen)
    gaps = len(text) - 1
    if spare < -_ROUNDING:  # the last character hangs
        spare, gaps = spare + seen[-1].width, gaps - 1
    return SetLine(text, indent, spare / gaps if gaps > 0 and spare > 0 else 0.0)
