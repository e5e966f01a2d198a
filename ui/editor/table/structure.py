"""Inserting, deleting, duplicating and moving rows: each call is one step of the history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ipplanner.edits.items import add_item, delete_item, move_item
from ipplanner.edits.measures import add_measure, delete_measure, move_measure
from ipplanner.edits.renumbering import manner_of, renumber_items, renumber_sections
from ipplanner.edits.sections import add_section, delete_section, move_section
from ipplanner.edits.support import NAMES
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import ordinal
from ipplanner.store.workspace import Workspace
from ui.common.jobs import Job
from ui.editor.table.outline import Kind, Outline, Spot, Unit
from ui.editor.table.rows import Entry
from ui.errands import step

_DELETE = {"section": delete_section, "item": delete_item, "measure": delete_measure}


def insert_measure(workspace: Workspace, document: Document, entry: Entry) -> str:
    """A measure behind the one of a row; its id. Without an item one comes into being.

    Where an item and its measure are told as one, it is an item.
    """
    section, item, measure = entry
    if layout(document.layout).kind == "tasks":
        return insert_item(workspace, document, entry)
    with workspace.edit(_named("添加", "measure", 1)):
        item_id = item.id if item else add_item(workspace, section.id, Item())
        at = item.measures.index(measure) + 1 if item and measure else None
        return add_measure(workspace, item_id, Measure(), at=at)


def insert_item(workspace: Workspace, document: Document, entry: Entry) -> str:
    """An item with an empty measure behind the one of a row; its id."""
    section, item, _ = entry
    at = _place(section.items, item) if item else None
    return _insert_item(workspace, document, section, at)


def insert_first_item(workspace: Workspace, document: Document, entry: Entry) -> str:
    """An item with an empty measure before all others of a row's section; its id."""
    return _insert_item(workspace, document, entry.section, 0)


def _insert_item(workspace: Workspace, document: Document, section: Section, at: int | None) -> str:
    with _numbering(workspace, document, _named("添加", "item", 1)):
        return add_item(workspace, section.id, Item(measures=[Measure()]), at=at)


def insert_section(workspace: Workspace, document: Document, entry: Entry | None) -> str:
    """A section with an empty item behind the one of a row, or as the first; its id."""
    parent, siblings = _around(document, entry.section if entry else None)
    at = _place(siblings, entry.section) if entry else None
    new = Section(items=[Item(measures=[Measure()])])
    with _numbering(workspace, document, _named("添加", "section", 1)):
        parent_id = parent.id if parent else None
        return add_section(workspace, document.id, new, parent_id=parent_id, at=at)


def delete(
    workspace: Workspace, outline: Outline, units: Sequence[Unit], job: Job | None = None
) -> bool:
    """Takes things out with all that is in them."""
    outer = outermost(outline, units)
    with _step(workspace, outline.document, "删除", units):
        for done, unit in enumerate(outer):
            step(job, done, len(outer))
            _DELETE[unit.kind](workspace, unit.id)
    return True


def duplicate(
    workspace: Workspace, outline: Outline, units: Sequence[Unit], job: Job | None = None
) -> list[Unit]:
    """Copies things of one kind behind the last of them; the copies."""
    last = units[-1]
    parent = outline.parent(last.id)
    at = outline.children(last.kind, parent).index(last.id) + 1
    copies: list[Unit] = []
    with _step(workspace, outline.document, "复制", units):
        for done, unit in enumerate(units):
            step(job, done, len(units))
            id_ = _add_copy(workspace, outline, parent, unit, at + done)
            copies.append(Unit(unit.kind, id_))
    return copies


def move(
    workspace: Workspace,
    outline: Outline,
    units: Sequence[Unit],
    spot: Spot,
    job: Job | None = None,
) -> bool:
    """Puts things of one kind together at a spot; whether anything is elsewhere now."""
    spot = outline.free(spot, units)
    siblings = outline.children(spot.kind, spot.parent)
    if _stays(siblings, units, spot):
        return False
    with _step(workspace, outline.document, "移动", units):
        _put(workspace, list(siblings), units, spot, job)
    return True


def _add_copy(workspace: Workspace, outline: Outline, parent: str, unit: Unit, at: int) -> str:
    one = outline.thing(unit)
    if isinstance(one, Section):
        return add_section(workspace, outline.document.id, one, parent_id=parent or None, at=at)
    if isinstance(one, Item):
        return add_item(workspace, parent, one, at=at)
    return add_measure(workspace, parent, one, at=at)


def _put(
    workspace: Workspace,
    order: list[str],
    units: Sequence[Unit],
    spot: Spot,
    job: Job | None,
) -> None:
    before = spot.after
    for done, unit in enumerate(units):
        step(job, done, len(units))
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


def outermost(outline: Outline, units: Sequence[Unit]) -> list[Unit]:
    """Things without those that stand in another of them."""
    chosen = {unit.id for unit in units}
    return [unit for unit in units if chosen.isdisjoint(outline.above(unit.id))]


@contextmanager
def _step(
    workspace: Workspace, document: Document, verb: str, units: Sequence[Unit]
) -> Iterator[None]:
    kinds = {unit.kind for unit in units}
    kind: Kind = units[0].kind
    label = _named(verb, kind, len(units)) if len(kinds) == 1 else f"{verb} {len(units)} 行"
    if kinds != {"measure"}:
        with _numbering(workspace, document, label):
            yield
    else:
        with workspace.edit(label):
            yield


@contextmanager
def _numbering(workspace: Workspace, document: Document, label: str) -> Iterator[None]:
    """An edit after which sections and items that counted 1, 2, 3 … still do."""
    counted, manner = _counts(document), manner_of(document)
    with workspace.edit(label):
        yield
        if counted:
            renumber_sections(workspace, document.id)
        if manner:
            renumber_items(workspace, document.id, manner)


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
