"""Replacing found words all over a document, as one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ipplanner.cells.cell import CellPlace
from ipplanner.cells.writing import Names, names_set_by_hand, present_text, write_cell
from ipplanner.search.matches import Match, Replacement
from ipplanner.search.query import Query
from ipplanner.store.edit import Edit
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
    names = _names(edit, place, old, by) if place.field == "departments" else None
    write_cell(edit, place, new, names)


def _names(edit: Edit, place: CellPlace, printed: str, by: tuple[Query, str]) -> Names | None:
    """Who leads and supports where a person has set it, with the words replaced; else None."""
    names = names_set_by_hand(edit, place.measure_id, printed)
    if names is None:
        return None
    lead, support = ([_renamed(name, *by) for name in side] for side in names)
    return lead, support


def _renamed(name: str, query: Query, words: str) -> str:
    match = Match("", "", "", "departments", 0, 0, name)
    replacements = [
        Replacement(match._replace(start=start, end=end), query.replaced(name, start, end, words))
        for start, end in query.spans(name)
    ]
    return _changed(name, replacements)
