"""Where one plan ends and the next begins, and what its number column counts."""

from __future__ import annotations

from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.events import Line, Row
from ipplanner.importing.recognition.identity import region_in, title_score
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.plan import Plan, is_upper_title_line
from ipplanner.importing.recognition.surroundings import key
from ipplanner.importing.recognition.wording import split_heading
from ipplanner.layouts import Layout
from ipplanner.text import fold

_USUAL = 0.7
"""Share of rows; pages cut up to a quarter of them."""


def other_titles(lines: list[Line], plan: Plan, layout: Layout) -> list[Line]:
    """The titles among lines between two tables that are not the plan's own, repeated."""
    own = {key(line.text) for line in plan.front}
    return [line for line in lines if title_score(line.text, layout) and key(line.text) not in own]


def names_other_region(title: Line, plan: Plan) -> bool:
    """Whether a title speaks of another region than the titles of the plan."""
    own = {region_in(line.text) for line in plan.front} - {""}
    return bool(own) and region_in(title.text) not in own | {""}


def split_at_title(lines: list[Line], layout: Layout) -> tuple[list[Line], list[Line]]:
    """The lines that end a plan, and those from the next plan's title and label on."""
    titles = (n for n, line in enumerate(lines) if title_score(line.text, layout))
    start = next(titles, len(lines))
    texts = [line.text for line in lines]
    while start and (
        texts[start - 1].strip().startswith(layout.attachment_label)
        or is_upper_title_line(texts, start)
    ):
        start -= 1
    return lines[:start], lines[start:]


def numbers_items(rows: list[Row], header: Header, marks: Marks) -> bool:
    """Whether the number column counts items; a file of our own tells by where the ids are."""
    columns = marks.item_columns(row.at[0] for row in rows)
    if columns:
        return any(header.fields.get(column) == "number" for column in columns)
    sections, numbers = _changes(rows, "section"), _changes(rows, "number")
    if sections and all(split_heading(title)[0] for title in sections):
        return len(numbers) >= len(sections)
    return len(numbers) > max(1, 1.5 * len(sections))


def names_usual(rows: list[Row]) -> bool:
    """Whether most rows with a measure name departments, so that one without is cut or a slip."""
    full = [row for row in rows if row.has("measure")]
    named = sum(row.has("departments") or row.has("lead") for row in full)
    return named >= _USUAL * len(full)


def _changes(rows: list[Row], field: str) -> list[str]:
    """The values of a field each time it becomes another."""
    changes: list[str] = []
    for row in rows:
        value = row.value(field)
        text = fold(value.text) if value.fresh else ""
        if text and text != (changes[-1] if changes else ""):
            changes.append(text)
    return changes
