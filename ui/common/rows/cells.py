"""What a cell of such a list shows: lines of runs, some of them marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import Qt

Mark = Literal["", "gone", "new", "strong"]
"""Struck through, underlined, bold: never by colour alone."""

CONTEXT = 30


class Role(IntEnum):
    """What the models tell besides plain texts."""

    CELL = Qt.ItemDataRole.UserRole + 1
    """The `Cell` to draw."""
    ID = Qt.ItemDataRole.UserRole + 2
    """The row's own name: a position in the old plan or the key of a year."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one mark."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that wraps; a quiet one is small and less dark."""

    runs: tuple[Run, ...]
    quiet: bool = False

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """What is read out and shown as a tooltip."""
        return "\n".join(line.text for line in self.lines)


def cell(text: str, *quiet: str, mark: Mark = "") -> Cell:
    """One line and smaller ones below it; empty ones are left out."""
    lines = [Line((Run(text, mark),))] + [line_below(each) for each in quiet if each]
    return Cell(tuple(lines))


def line_below(text: str) -> Line:
    """A small line."""
    return Line((Run(text),), quiet=True)


def in_context(text: str, start: int, old: str, new: str, *, whole: bool = False) -> Line:
    """Old words struck through with the new ones after them, among the words around them.

    Equal old and new words are only made bold.
    """
    end = start + len(old)
    first, last = (0, len(text)) if whole else (max(0, start - CONTEXT), end + CONTEXT)
    runs = [Run(("…" if first else "") + text[first:start])]
    runs += [Run(old, "gone"), Run(new, "new")] if old != new else [Run(old, "strong")]
    runs.append(Run(text[end:last] + ("…" if last < len(text) else "")))
    return Line(tuple(Run(run.text.replace("\n", " "), run.mark) for run in runs if run.text))


def differences(old: str, new: str) -> Iterator[Run]:
    """The old text turned into the new one, by character."""
    from rapidfuzz.distance import Levenshtein

    for step in Levenshtein.opcodes(old, new):
        gone, came = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            yield Run(gone)
            continue
        if gone:
            yield Run(gone, "gone")
        if came:
            yield Run(came, "new")
