"""Whether a row goes on with the row above it, which a page's end cut in two."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.importing.recognition.events import Row
from ipplanner.importing.recognition.habits import Habits
from ipplanner.importing.recognition.wording import (
    cannot_begin,
    goes_on_in_names,
    is_open,
    without_continued,
)
from ipplanner.model import Item, Measure, Section
from ipplanner.text import fold


@dataclass(frozen=True, slots=True)
class Above:
    """The row above: what it belongs to, and whether a page or table ends below it."""

    section: Section
    item: Item
    measure: Measure
    after_break: bool
    habits: Habits


def goes_on(row: Row, above: Above) -> bool:
    """Whether the row is the rest of the row above.

    At a page's top that is likely; in the middle of a table only where a sentence is open.
    """
    section, item, measure = above.section, above.item, above.measure
    cut = (above.habits.stops and is_open(measure.text)) or cannot_begin(row.value("measure").text)
    names = "".join(row.value(field).text for field in ("departments", "lead", "support"))
    names_cut = goes_on_in_names(measure.departments, names)
    if not _says_again(row, "number", section.number, item.number):
        return False
    if not _says_again(row, "section", *known_titles(section)):
        return above.after_break and _is_rest_of_section_title(row, cut=cut)
    if not above.after_break:
        is_other = not _says_again(row, "item", item.title)
        cut = cut and (above.habits.names_departments or not is_other)
        return _goes_on_inside(row, names, is_other=is_other, cut=cut, names_cut=names_cut)
    if not _says_again(row, "item", item.title):
        return _goes_on_in_title(
            row, names, cut=cut or above.habits.names_departments, names_cut=names_cut
        )
    if row.has("item") and cut and names and not names_cut:
        return fold(names) == fold(measure.departments)
    return cut or names_cut or not names or not row.has("measure")


def says_again(text: str, *known: str) -> bool:
    """Whether a text repeats what is known, maybe with （续） behind it."""
    return fold(without_continued(text)) in map(fold, known)


def known_titles(section: Section) -> tuple[str, str]:
    """A section's title as it may be printed again."""
    return section.title, section.number + section.title


def _says_again(row: Row, field: str, *known: str) -> bool:
    return not row.has(field) or says_again(row.value(field).text, *known)


def _goes_on_inside(row: Row, names: str, *, is_other: bool, cut: bool, names_cut: bool) -> bool:
    if row.has("measure"):
        return cut and (not names or (names_cut and not is_other))
    return names_cut and not row.has("item")


def _is_rest_of_section_title(row: Row, *, cut: bool) -> bool:
    if row.has("number") or row.has("item") or row.has("departments"):
        return False
    return cut or not row.has("measure")


def _goes_on_in_title(row: Row, names: str, *, cut: bool, names_cut: bool) -> bool:
    """Another title: of a new item, unless what stands beside it cannot begin one."""
    if names:
        return names_cut and (cut or not row.has("measure"))
    return cut or not row.has("measure")
