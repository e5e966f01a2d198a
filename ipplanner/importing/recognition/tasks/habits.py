"""How the tasks of a table are written, read from its rows before any one is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.cells.parts import split_number
from ipplanner.importing.recognition.events import Row
from ipplanner.layouts import Layout
from ipplanner.numbering import bare, ordinal

_USUAL = 0.4
"""Share of texts with a number from which one without goes on with the task above it."""
_LONGEST_NUMBER = 5


@dataclass(frozen=True, slots=True)
class Habits:
    """How the tasks of a table are written."""

    key: str = "measure"
    """The field whose cell begins an item."""
    numbered: str = ""
    """In which digits, so that a cell without such a number only goes on."""


def habits_of(rows: Sequence[Row], layout: Layout) -> Habits:
    """The habits of the tasks in these rows."""
    key = _key(rows, layout)
    texts = [row.value(key).text for row in rows if row.value(key).fresh and row.has(key)]
    styles = Counter(filter(None, map(digits_of, texts)))
    style, count = max(styles.items(), key=lambda pair: pair[1], default=("", 0))
    return Habits(key, style if count >= max(1, _USUAL * len(texts)) else "")


def is_task(row: Row, habits: Habits) -> bool:
    """Whether a row begins an item, as far as the row itself tells."""
    text = row.value(habits.key).text
    if habits.numbered:
        return digits_of(text) == habits.numbered
    return bool(text.strip()) and not row.alone


def _key(rows: Sequence[Row], layout: Layout) -> str:
    """The field that counts the items, else the one of their titles, else that of their texts."""
    names = {name for row in rows for name in row.values}
    parted = [column.field for column in layout.columns if "number" in column.parts]
    numbered = [name for name in parted if any(digits_of(row.value(name).text) for row in rows)]
    order = [*numbered, "number", *parted, "item", "measure"]
    return next((name for name in order if name in names), "measure")


def digits_of(text: str) -> str:
    """Which digits the number has that a text begins with, or is; nothing without one."""
    number = bare(split_number(text)[0] or text)
    if ordinal(number) is None or len(number) > _LONGEST_NUMBER:
        return ""
    return "1" if number.isdecimal() else "一"
