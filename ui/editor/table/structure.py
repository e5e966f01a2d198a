"""Inserting, deleting, duplicating and moving rows: each call is one step of the history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ipplanner.edits.items import add_item, delete_item, duplicate_item, move_item
from ipplanner.edits.measures import (
    add_measure,
    delete_measure,
    duplicate_measure,
    move_measure,
)
from ipplanner.edits.renumbering import renumber_sections
from ipplanner.edits.sections import (
    add_section,
    delete_section,
    duplicate_section,
    move_section,
)
from ipplanner.edits.support import NAMES
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import ordinal
from ipplanner.store.workspace import Workspace
from ui.editor.table.outline import Kind, Outline, Spot, Unit
from ui.editor.table.rows import Entry

_DELETE = {"section": delete_section, "item": delete_item, "measure": delete_measure}
_DUPLICATE = {
    "section": duplicate_section,
    "item": duplicate_item,
    "measure": duplicate_measure,
}


def insert_measure(workspace: Workspace, entry: Entry) -> str:
    """A measure behind the one of a row; its id. Without an item one comes into being."""
    section, item, measure = entry
    with workspace.edit(_named("添加", "measure", 1)):
        item_id = item.id if item else add_item(workspace, section.id, Item())
        at = item.measures.index(measure) + 1 if item and measure else None
        return add_measure(workspace, item_id, Measure(), at=at)


def insert_item(workspace: Workspace, entry: Entry) -> str:
    """An item with an empty measure behind the one of a row; its id."""
    section, item, _ = entry
    at = _place(section.items, item) if item else None
    return add_item(workspace, section.id, Item(measures=[Measure()]), at=at)


def insert_section(workspace: Workspace, document: Document, entry: Entry | None) -> str:
    """A section with an empty item behind the one of a row, or as the first; its id."""
    parent, siblings = _around(document, entry.section if entry else None)
    at = _place(siblings, entry.section) if entry else None
    new = Section(items=[Item(measures=[Measure()])])
    with _numbering(workspace, document, _named("添加", "section", 1)):
        parent_id = parent.id if parent else None
        return add_section(workspace, document.id, new, parent_id=parent_id, at=at)


def delete(workspace: Workspace, document: Document, units: Sequence[Unit]) -> bool:
    """Takes things out with all that is in them."""
    with _step(workspace, document, "删除", units):
        for unit in _outermost(document, units):
            _DELETE[unit.kind](workspace, unit.id)
    return True


def duplicate(workspace: Workspace, document: Document, units: Sequence[Unit]) -> list[Unit]:
    """Copies things of one kind behind the last of them; the copies."""
    outline = Outline(document)
    with _step(workspace, document, "复制", units):
        copies = [Unit(unit.kind, _DUPLICATE[unit.kind](workspace, unit.id)) for unit in units]
        if len(copies) > 1:
            last = units[-1]
            spot = Spot(last.kind, outline.parents[last.id], last.id)
            _put(workspace, _siblings_with(outline, spot, units, copies), copies, spot)
    return copies


def move(workspace: Workspace, document: Document, units: Sequence[Unit], spot: Spot) -> bool:
    """Puts things of one kind together at a spot; whether anything is elsewhere now."""
    outline = Outline(document)
    spot = outline.free(spot, units)
    siblings = outline.children(spot.kind, spot.parent)
    if _stays(siblings, units, spot):
        return False
    with _step(workspace, document, "移动", units):
        _put(workspace, list(siblings), units, spot)
    return True


def _put(workspace: Workspace, order: list[str], units: Sequence[Unit], spot: Spot) -> None:
    before = spot.after
    for unit in units:
        if unit.id in order:
            order.remove(unit.id)
        at = order.index(before) + 1 if before is not None else 0
        _move_one(workspace, unit, spot.parent, at)
        order.insert(at, unit.id)
        before = unit.id


def _move_one(workspace: Workspace, unit: Unit, parent: str, at: int) -> None:
    if unit.kind == "section":
        move_section(workspace, unit.id, parent_id=parent or None, at=at)
    elif unit.kind == "item":
        move_item(workspace, unit.id, parent, at=at)
    else:
        move_measure(workspace, unit.id, parent, at=at)


def _stays(siblings: list[str], units: Sequence[Unit], spot: Spot) -> bool:
    ids = [unit.id for unit in units]
    if not set(ids) <= set(siblings):
        return False
    rest = [id_ for id_ in siblings if id_ not in ids]
    at = rest.index(spot.after) + 1 if spot.after is not None else 0
    return rest[:at] + ids + rest[at:] == siblings


def _siblings_with(
    outline: Outline, spot: Spot, units: Sequence[Unit], copies: Sequence[Unit]
) -> list[str]:
    behind = {unit.id: copy.id for unit, copy in zip(units, copies, strict=True)}
    order: list[str] = []
    for id_ in outline.children(spot.kind, spot.parent):
        order += [id_, behind[id_]] if id_ in behind else [id_]
    return order


def _outermost(document: Document, units: Sequence[Unit]) -> list[Unit]:
    outline, chosen = Outline(document), {unit.id for unit in units}
    return [unit for unit in units if chosen.isdisjoint(_above(outline, unit.id))]


def _above(outline: Outline, id_: str) -> Iterator[str]:
    while parent := outline.parents.get(id_, ""):
        yield parent
        id_ = parent


@contextmanager
def _step(
    workspace: Workspace, document: Document, verb: str, units: Sequence[Unit]
) -> Iterator[None]:
    kinds = {unit.kind for unit in units}
    kind: Kind = units[0].kind
    label = _named(verb, kind, len(units)) if len(kinds) == 1 else f"{verb} {len(units)} 行"
    if "section" in kinds:
        with _numbering(workspace, document, label):
            yield
    else:
        with workspace.edit(label):
            yield


@contextmanager
def _numbering(workspace: Workspace, document: Document, label: str) -> Iterator[None]:
    """An edit after which sections that counted 1, 2, 3 … still do."""
    counted = _counts(document)
    with workspace.edit(label):
        yield
        if counted:
            renumber_sections(workspace, document.id)


def _counts(document: Document) -> bool:
    levels = [document.sections, *(one.sections for one in document.walk_sections())]
    return all(
        [ordinal(one.number) for one in level] == list(range(1, len(level) + 1)) for level in levels
    )


def _around(document: Document, section: Section | None) -> tuple[Section | None, list[Section]]:
    for one in document.walk_sections():
        if any(inner is section for inner in one.sections):
            return one, one.sections
    return None, document.sections


def _place(siblings: Sequence[Section] | Sequence[Item], one: Section | Item) -> int:
    return [id(sibling) for sibling in siblings].index(id(one)) + 1


def _named(verb: str, kind: Kind, count: int) -> str:
    return f"{verb}{NAMES[kind]}" if count == 1 else f"{verb} {count} 项{NAMES[kind]}"
