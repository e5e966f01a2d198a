"""What holds for all rows of a plan, read from them before any one is taken."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.events import Row
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.wording import ends_sentence, split_heading
from ipplanner.text import fold

_USUAL = 0.7
"""Share of rows; pages cut up to a quarter of them."""
_OFTEN = 0.5


@dataclass(frozen=True, slots=True)
class Habits:
    """How a plan is written."""

    numbers_items: bool = False
    """The number column counts items, not sections."""
    names_departments: bool = False
    """Most rows name departments, so that one without is cut or a slip."""
    stops: bool = True
    """Measures end with a full stop or the like, so that one without is cut or a slip."""


def habits_of(rows: list[Row], header: Header, marks: Marks) -> Habits:
    """The habits of a plan with these rows."""
    full = [row for row in rows if row.has("measure")]
    named = sum(row.has("departments") or row.has("lead") for row in full)
    stopped = sum(ends_sentence(row.value("measure").text) for row in full)
    return Habits(
        _numbers_items(rows, header, marks),
        named >= _USUAL * len(full),
        stopped >= _OFTEN * len(full),
    )


def _numbers_items(rows: list[Row], header: Header, marks: Marks) -> bool:
    """Whether the number column counts items; a file of our own tells by where the ids are."""
    columns = marks.item_columns(row.at[0] for row in rows)
    if columns:
        return any(header.fields.get(column) == "number" for column in columns)
    sections, numbers = _changes(rows, "section"), _changes(rows, "number")
    if sections and all(split_heading(title)[0] for title in sections):
        return len(numbers) >= len(sections)
    return len(numbers) > max(1, 1.5 * len(sections))


def _changes(rows: list[Row], field: str) -> list[str]:
    """The values of a field each time it becomes another."""
    changes: list[str] = []
    for row in rows:
        value = row.value(field)
        text = fold(value.text) if value.fresh else ""
        if text and text != (changes[-1] if changes else ""):
            changes.append(text)
    return changes
