"""What the outline does to sections and items, each as one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from ipplanner.edits.items import delete_item, move_item
from ipplanner.edits.sections import delete_section, move_section
from ipplanner.model import Document, Item, Section
from ipplanner.store.workspace import Workspace

Place = Section | Item
Work = Callable[[Workspace], None]


def outermost(document: Document, ids: Sequence[str]) -> list[Place]:
    """The sections and items with these ids in printed order, those inside others left out."""
    wanted = set(ids)
    found: list[Place] = []
    waiting: list[Place] = list(reversed(document.sections))
    while waiting:
        place = waiting.pop()
        if place.id in wanted:
            found.append(place)
        elif isinstance(place, Section):
            waiting += reversed([*place.items, *place.sections])
    return found


def rows_in(place: Place) -> int:
    """How many measures a section or an item holds, inner sections with theirs."""
    if isinstance(place, Item):
        return len(place.measures)
    below: list[Place] = [*place.items, *place.sections]
    return sum(rows_in(one) for one in below)


def delete(workspace: Workspace, places: Sequence[Place]) -> None:
    """Removes them with all that is in them."""
    with _step(workspace, f"删除 {len(places)} 处", len(places)):
        for place in places:
            if isinstance(place, Section):
                delete_section(workspace, place.id)
            else:
                delete_item(workspace, place.id)


def move_items(workspace: Workspace, items: Sequence[Item], home: Section, at: int) -> None:
    """Lets items stand together, in the order given, before the one at an index of a section."""
    order = [one.id for one in home.items]
    with _step(workspace, f"移动 {len(items)} 项工作内容", len(items)):
        for id_, place in _places([one.id for one in items], order, at):
            move_item(workspace, id_, home.id, at=place)


def move_sections(
    workspace: Workspace, sections: Sequence[Section], home: Section | Document, at: int
) -> None:
    """Lets sections stand together before the one at an index of a section or the document."""
    order = [one.id for one in home.sections]
    parent = home.id if isinstance(home, Section) else None
    with _step(workspace, f"移动 {len(sections)} 个工作重点", len(sections)):
        for id_, place in _places([one.id for one in sections], order, at):
            move_section(workspace, id_, parent_id=parent, at=place)


def shift(document: Document, places: Sequence[Place], step: int) -> Work | None:
    """Neighbours moved by one row up (-1) or down (1), items also into the next section.

    None where they are no neighbours or there is no way on.
    """
    items = [one for one in places if isinstance(one, Item)]
    sections = [one for one in places if isinstance(one, Section)]
    if items and sections:
        return None
    if items:
        return _shift_items(document, items, step)
    homes: list[Document | Section] = [document, *document.walk_sections()]
    home = next((one for one in homes if sections[0] in one.sections), None)
    at = _beside(home.sections, sections, step) if home else None
    return None if home is None or at is None else lambda ws: move_sections(ws, sections, home, at)


def dropped(document: Document, ids: Sequence[str], parent_id: str, row: int) -> Work | None:
    """What a drop means: rows let go before row `row` of a section or the whole (-1: on it)."""
    places = outermost(document, ids)
    items = [one for one in places if isinstance(one, Item)]
    sections = [one for one in places if isinstance(one, Section)]
    parent = next((one for one in document.walk_sections() if one.id == parent_id), None)
    if items and not sections:
        return _dropped_items(document, items, parent, row)
    if sections and not items:
        return _dropped_sections(document, sections, parent, row)
    return None


def _shift_items(document: Document, items: list[Item], step: int) -> Work | None:
    sections = list(document.walk_sections())
    here = next((at for at, one in enumerate(sections) if items[0] in one.items), -1)
    at = _beside(sections[here].items, items, step)
    if at is not None:
        return lambda ws: move_items(ws, items, sections[here], at)
    if not all(one in sections[here].items for one in items):
        return None
    if not 0 <= here + step < len(sections):
        return None
    other = sections[here + step]
    return lambda ws: move_items(ws, items, other, len(other.items) if step < 0 else 0)


def _beside(siblings: Sequence[Place], moving: Sequence[Place], step: int) -> int | None:
    """The index before which the moving ones come to stand; None beyond either end."""
    if not all(one in siblings for one in moving):
        return None
    rows = [siblings.index(one) for one in moving]
    at = min(rows) - 1 if step < 0 else max(rows) + 2
    return at if 0 <= at <= len(siblings) else None


def _dropped_items(
    document: Document, items: list[Item], parent: Section | None, row: int
) -> Work | None:
    if parent is not None:
        at = row if 0 <= row <= len(parent.items) else len(parent.items)
        return lambda ws: move_items(ws, items, parent, at)
    if not document.sections:
        return None
    # Between two sections: an item belongs to the end of the upper one.
    home = document.sections[max(0, row - 1) if row >= 0 else -1]
    return lambda ws: move_items(ws, items, home, 0 if row == 0 else len(home.items))


def _dropped_sections(
    document: Document, sections: list[Section], parent: Section | None, row: int
) -> Work | None:
    home: Section | Document = document
    at = row if row >= 0 else len(document.sections)
    if parent is not None and any(one.sections for one in document.sections):
        home = parent
        at = max(0, row - len(parent.items)) if row >= 0 else len(parent.sections)
    elif parent is not None:  # a plan of one level: behind the section that was hit
        at = document.sections.index(parent) + 1
    return lambda ws: move_sections(ws, sections, home, at)


def _step(workspace: Workspace, label: str, count: int) -> AbstractContextManager[object]:
    """One step for several edits; a single one names itself better."""
    return workspace.edit(label) if count > 1 else nullcontext()


def _places(ids: Sequence[str], order: list[str], at: int) -> list[tuple[str, int]]:
    """For each id the index among the others at its turn, when they are moved one by one."""
    before = next((one for one in reversed(order[:at]) if one not in ids), None)
    places = []
    for id_ in ids:
        if id_ in order:
            order.remove(id_)
        place = order.index(before) + 1 if before is not None else 0
        order.insert(place, id_)
        places.append((id_, place))
        before = id_
    return places
