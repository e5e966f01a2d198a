"""Putting the right words in: one finding, or all of the same kind, as one undo step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from ipplanner.cells.cell import CellPlace
from ipplanner.cells.writing import Names, names_set_by_hand, write_cell
from ipplanner.checks.finding import AROUND, Field, Finding, Place
from ipplanner.checks.registry import rule_names
from ipplanner.store.edit import Edit
from ipplanner.store.rows import lines_json
from ipplanner.store.tables import document, item, measure, section
from ipplanner.store.workspace import Workspace
from ipplanner.text import one_line

_COLUMNS: dict[Field, str] = {"measure": "text"}
_CONTEXT = 12
_BY_WORDS = frozenset(("word-list", "near-term", "homophone", "other-plans", "title-echo"))
"""Rules under which only the same words are the same kind."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One line of the list shown before a fix: the words with what stands around them."""

    finding: Finding
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """How many places were changed, and how many had become others meanwhile."""

    places: int = 0
    skipped: int = 0


def of_same_kind(finding: Finding, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that one would fix together with this one, itself included."""
    return [
        one
        for one in findings
        if one.can_be_fixed
        and one.rule == finding.rule
        and (one.rule not in _BY_WORDS or one.text == finding.text)
    ]


def preview(finding: Finding, text: str) -> Preview:
    """What a fix makes of the text of its cell, shortened to the words around it."""
    left = text[max(0, finding.start - _CONTEXT) : finding.start]
    right = text[finding.end : finding.end + _CONTEXT]
    return Preview(finding, left + finding.text + right, left + (finding.fix or "") + right)


def fixed_text(text: str, findings: Sequence[Finding]) -> tuple[str, int]:
    """The text with the fixes carried out, and how many of them still fitted in it."""
    done = 0
    behind = len(text)
    for one in sorted(findings, key=lambda one: -one.start):
        stands = text[one.start : one.end] == one.text and one.end <= behind
        if one.fix is not None and stands:
            text = text[: one.start] + one.fix + text[one.end :]
            behind, done = one.start, done + 1
    return text, done


def apply_fixes(workspace: Workspace, findings: Sequence[Finding], document_id: str = "") -> Fixed:
    """Carries the fixes out as one step; what no longer stands as it was found is skipped.

    `document_id` is needed for what stands around the rows.
    """
    by_cell: dict[tuple[str, Field, int], list[Finding]] = {}
    for one in findings:
        if one.can_be_fixed:
            key = one.place.target, one.place.field, one.place.paragraph
            by_cell.setdefault(key, []).append(one)
    places = 0
    with workspace.edit(_label(findings)) as edit:
        for group in by_cell.values():
            if group[0].place.field in AROUND:
                places += _fix_around(edit, document_id, group)
            else:
                places += _fix_cell(edit, group)
    return Fixed(places, len(findings) - places)


def _label(findings: Sequence[Finding]) -> str:
    names = {rule_names().get(one.rule, "") for one in findings}
    return f"修复“{names.pop()}”" if len(names) == 1 else "修复检查发现的问题"


def _fix_cell(edit: Edit, findings: Sequence[Finding]) -> int:
    place = findings[0].place
    table = measure if place.measure_id else item if place.item_id else section
    rows = edit.rows(select(table).where(table.c.id == place.target))
    if not rows:
        return 0
    old = str(rows[0][_COLUMNS.get(place.field, place.field)])
    new, done = fixed_text(old, findings)
    if new != old:
        _write(edit, place, old, new, findings)
    return done


def _fix_around(edit: Edit, document_id: str, findings: Sequence[Finding]) -> int:
    place = findings[0].place
    rows = edit.rows(select(document).where(document.c.id == document_id))
    if not rows:
        return 0
    if place.field == "heading":
        new, done = fixed_text(str(rows[0]["title"]), findings)
        values = {"title": one_line(new)}
    else:
        lines: list[str] = json.loads(rows[0][place.field])
        if place.paragraph >= len(lines):
            return 0
        lines[place.paragraph], done = fixed_text(lines[place.paragraph], findings)
        values = {place.field: lines_json(lines)}
    if done:
        edit.update(document, document_id, **values)
    return done


def _write(edit: Edit, place: Place, old: str, new: str, findings: Sequence[Finding]) -> None:
    names = _names(edit, place, old, findings) if place.field == "departments" else None
    cell = CellPlace(place.section_id, place.item_id, place.measure_id, place.field)
    write_cell(edit, cell, new, names)


def _names(edit: Edit, place: Place, printed: str, findings: Sequence[Finding]) -> Names | None:
    """Who leads and supports where a person has set it, with the words replaced; else None."""
    names = names_set_by_hand(edit, place.measure_id, printed)
    if names is None:
        return None
    renamed = {one.text: one.fix for one in findings if one.fix}
    lead, support = ([renamed.get(name, name) for name in side] for side in names)
    return lead, support
