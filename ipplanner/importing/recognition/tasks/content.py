"""What stands in the columns of a table, as far as it tells one family from another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ipplanner.cells.parts import read_phases, split_number
from ipplanner.departments.brackets import names_departments, split_bracket
from ipplanner.layouts import Layout, Part

_OBLIGATION = re.compile(r"省份[:：]|局内[:：]|必做|选做")
_DECIDING = 0.5
_SUPPORTING = 0.1
_MOST, _SOME = 0.5, 0.25
"""Shares of a column's cells."""


def content_score(texts: Mapping[str, Sequence[str]], layout: Layout) -> float:
    """Points for cells that hold what a layout's columns are put together of."""
    score = 0.0
    for column in layout.columns:
        cells = [text for text in texts.get(column.field, ()) if text]
        for part, points, share, holds in _SIGNS:
            if part in column.parts and cells and _share(cells, holds) >= share:
                score += points
    return score


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells)


def _has_periods(text: str) -> bool:
    return any(phase.period for phase in read_phases(text))


def _ends_with_names(text: str) -> bool:
    return names_departments(split_bracket(text)[1], certainly=True)


def _is_numbered(text: str) -> bool:
    return bool(split_number(text)[0])


def _has_obligation(text: str) -> bool:
    return bool(_OBLIGATION.search(text))


_SIGNS: tuple[tuple[Part, float, float, Callable[[str], bool]], ...] = (
    ("obligation", _DECIDING, _SOME, _has_obligation),
    ("phases", _DECIDING, _SOME, _has_periods),
    ("departments", _SUPPORTING, _MOST, _ends_with_names),
    ("number", _SUPPORTING, _MOST, _is_numbered),
)
