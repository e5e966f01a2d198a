"""Where one plan ends and the next begins, told by titles, regions and numbers."""

from __future__ import annotations

from ipplanner.importing.recognition.continuing import known_titles, says_again
from ipplanner.importing.recognition.events import Event, Line, Row
from ipplanner.importing.recognition.identity import region_in, title_score
from ipplanner.importing.recognition.outline import Outline
from ipplanner.importing.recognition.plan import Plan, is_upper_title_line
from ipplanner.importing.recognition.surroundings import key
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal
from ipplanner.text import fold


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


def begins_again(outline: Outline, row: Row) -> bool:
    """Whether a row starts another plan: numbers begin at 1 after having gone on."""
    sections = outline.document.sections
    if not outline.after_break or outline.habits.numbers_items or len(sections) < 2:
        return False
    title = row.value("section").text
    return (
        ordinal(row.value("number").text) == 1
        and ordinal(sections[0].number) == 1
        and (ordinal(sections[-1].number) or 0) > 1
        and bool(title.strip())
        and fold(sections[-1].title) != fold(title)
    )


def may_go_on(outline: Outline, event: Event | None) -> bool:
    """Whether what follows stands under the section that was begun last."""
    section = outline.section
    if section is None or not section.title or not isinstance(event, Row):
        return False
    title = event.value("section").text
    return not title.strip() or says_again(title, *known_titles(section))
