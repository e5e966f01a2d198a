"""How well the text of a header names a column of a layout."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ipplanner.layouts import Column, Layout
from ipplanner.text import fold

EXACT, ALIAS, CONTAINED = 1.0, 0.7, 0.4
_NOTE = re.compile(r"[（(\[【].*?[）)\]】]")
_NUMBER = frozenset({"序号", "编号", "序", "号"})
_SHORTEST = 3
_LONGER = 6
"""Characters that a label may have around a name that it contains."""


@lru_cache(maxsize=4096)
def likeness(label: str, column: Column) -> float:
    """1 for the layout's own wording, less for another one of the same meaning, 0 for neither."""
    whole = fold(label)
    bare = fold(_NOTE.sub("", label)) or whole
    name = fold(column.header)
    if whole == name or bare in (name, fold(_NOTE.sub("", column.header))):
        return EXACT
    names = [fold(alias) for alias in column.aliases]
    if whole in names or bare in names:
        return ALIAS
    return CONTAINED if any(_contains(bare, one) for one in (name, *names)) else 0.0


def _contains(label: str, name: str) -> bool:
    return len(name) >= _SHORTEST and name in label and len(label) <= len(name) + _LONGER


def is_number_label(label: str) -> bool:
    """Whether a header says that its column counts."""
    return fold(label) in _NUMBER


def wording_score(labels: Iterable[str], layout: Layout) -> float:
    """How far the labels of a table are those of a layout, 0 to 1."""
    best = [
        max((likeness(label, column) for column in layout.columns), default=0.0)
        for label in dict.fromkeys(labels)
        if label
    ]
    return sum(best) / len(best) if best else 0.0
