"""Replacing found words all over a document, as one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from ipplanner.cells.cell import CellPlace
from ipplanner.cells.writing import Names, present_text, write_item, write_measure, write_section
from ipplanner.departments.roles import read_departments
from ipplanner.search.matches import Match, Replacement
from ipplanner.search.query import Query
from ipplanner.store.edit import Edit
from ipplanner.store.tables import duty
from ipplanner.store.workspace import Workspace
from ipplanner.text import one_line

_SHORT = 10


@dataclass(slots=True)
class Replaced:
    """How many places were changed, and how many had become others meanwhile."""

    places: int = 0
    skipped: int = 0


def replace_all(
    workspace: Workspace, chosen: Iterable[Replacement], query: Query, words: str
) -> Replaced:
    """Put the proposed words in, where the cell still has the text that was searched."""
    by_cell: dict[tuple[CellPlace, str], list[Replacement]] = {}
    for one in chosen:
        by_cell.setdefault((one.match.place, one.match.text), []).append(one)
    done = Replaced()
    with workspace.edit(label_of(query.text, words)) as edit:
        for (place, text), replacements in by_cell.items():
            if present_text(edit, place) != text:
                done.skipped += len(replacements)
                continue
            _write(edit, place, text, _changed(text, replacements), (query, words))
            done.places += len(replacements)
    return done


def label_of(old: str, new: str) -> str:
    """The name of the step."""
    return f"替换“{_short(old)}”为“{_short(new)}”"


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _SHORT else line[:_SHORT] + "…"


def _changed(text: str, replacements: list[Replacement]) -> str:
    for one in sorted(replacements, key=lambda one: -one.match.start):
        text = text[: one.match.start] + one.words + text[one.match.end :]
    return text


def _write(edit: Edit, place: CellPlace, old: str, new: str, by: tuple[Query, str]) -> None:
    if place.measure_id:
        names = _names(edit, place, old, by) if place.field == "departments" else None
        write_measure(edit, place.measure_id, place.field, new, names)
    elif place.item_id:
        write_item(edit, place.item_id, place.field, one_line(new))
    else:
        write_section(edit, place.section_id, place.field, new)


def _names(edit: Edit, place: CellPlace, printed: str, by: tuple[Query, str]) -> Names | None:
    """Who leads and supports where a person has set it, with the words replaced; else None."""
    query = select(duty.c.role, duty.c.name).where(duty.c.measure_id == place.measure_id)
    rows = edit.rows(query.order_by(duty.c.position))
    lead = [row["name"] for row in rows if row["role"] == "lead"]
    support = [row["name"] for row in rows if row["role"] != "lead"]
    if (lead, support) == read_departments(printed):
        return None
    return [_renamed(name, *by) for name in lead], [_renamed(name, *by) for name in support]


def _renamed(name: str, query: Query, words: str) -> str:
    match = Match("", "", "", "departments", 0, 0, name)
    replacements = [
        Replacement(match._replace(start=start, end=end), query.replaced(name, start, end, words))
        for start, end in query.spans(name)
    ]
    return _changed(name, replacements)
