"""The parts of a file that are read for themselves, each with its family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.importing.recognition.families import family_of
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.layouts import Layout


@dataclass(frozen=True, slots=True)
class Piece:
    """A sheet, or all blocks of a text document."""

    name: str
    """Of the sheet; empty for a text document."""
    blocks: list[Grid | Paragraph]
    layout: Layout


def whole_family(source: Source, candidates: Sequence[Layout]) -> Layout:
    """The family of a file; where nothing tells, the first that plans are written in."""
    if len(candidates) == 1:
        return candidates[0]
    plans = [one for one in candidates if one.kind == "plan"]
    return family_of(source.blocks, candidates) or [*plans, *candidates][0]


def pieces_of(source: Source, whole: Layout, candidates: Sequence[Layout]) -> list[Piece]:
    """Each sheet for itself; the tables and paragraphs of a text document together.

    A sheet that does not tell its family is taken to be of the whole file's.
    """
    sheets = [block for block in source.blocks if isinstance(block, Grid) and block.is_sheet]
    if not sheets:
        return [Piece("", source.blocks, whole)]
    loose = [block for block in source.blocks if block not in sheets]
    pieces = [Piece(sheet.name, [sheet], _family(sheet, whole, candidates)) for sheet in sheets]
    return [*pieces, Piece("", loose, whole)] if loose else pieces


def _family(sheet: Grid, whole: Layout, candidates: Sequence[Layout]) -> Layout:
    if len(candidates) == 1:
        return candidates[0]
    return family_of([sheet], candidates) or whole
