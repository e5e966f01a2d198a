"""Where one plan ends and the next begins, and what its number column counts."""

from __future__ import annotations

from ipplanner.importing.recognition.events import Line
from ipplanner.importing.recognition.identity import region_in, title_score
from ipplanner.importing.recognition.plan import Plan, is_upper_title_line
from ipplanner.importing.recognition.surroundings import key
from ipplanner.layouts import Layout


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
