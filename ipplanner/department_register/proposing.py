"""用继任单位替换: what would change in a document, and changing it as one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ipplanner.cells.writing import write_measure
from ipplanner.department_register.replacing import Duties, with_names_replaced
from ipplanner.department_register.succession import successors_in
from ipplanner.departments.spellings import index_of, renamed
from ipplanner.model import Document, Measure
from ipplanner.store.edit import Edit
from ipplanner.store.register import Department
from ipplanner.store.tables import measure
from ipplanner.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell of departments before and after; `replaced` pairs old names with new ones."""

    measure_id: str
    section: str
    item: str
    """Titles, for telling where it is."""
    before: Duties
    after: Duties
    replaced: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Done:
    """How many cells were changed, and how many had become others meanwhile."""

    cells: int = 0
    skipped: int = 0


def propose_successors(
    document: Document, register: Sequence[Department], only: Iterable[str] | None = None
) -> list[CellChange]:
    """The cells that name a department taken over by the document's year, in printed order.

    `only` are the ids of the departments to replace, None for all of them.
    """
    successors = successors_in(register, document.year)
    wanted = set(successors) if only is None else set(only) & set(successors)
    index = index_of(register, document.region)

    def successor(name: str) -> str:
        found = index.find(name)
        if found is None or found.id not in wanted:
            return ""
        return renamed(name, found, successors[found.id].name)

    changes = []
    for section, item, one in document.walk_measures():
        names = {name: successor(name) for name in dict.fromkeys([*one.lead, *one.support])}
        new_names = {old: new for old, new in names.items() if new and new != old}
        if new_names:
            change = _change(one, new_names, section.title, item.title)
            changes.append(change)
    return changes


def _change(one: Measure, new_names: dict[str, str], section: str, item: str) -> CellChange:
    before = Duties(one.departments, list(one.lead), list(one.support))
    after = with_names_replaced(before, new_names)
    return CellChange(one.id, section, item, before, after, tuple(new_names.items()))


def replace_by_successors(workspace: Workspace, changes: Iterable[CellChange]) -> Done:
    """Makes the changes as one step; a cell that is printed otherwise by now is skipped."""
    cells = skipped = 0
    with workspace.edit("用继任单位替换") as edit:
        for change in changes:
            done = _apply(edit, change)
            cells, skipped = cells + done, skipped + (not done)
    return Done(cells, skipped)


def _apply(edit: Edit, change: CellChange) -> bool:
    rows = edit.rows(measure.select().where(measure.c.id == change.measure_id))
    if not rows or rows[0]["departments"] != change.before.printed:
        return False
    _write(edit, change)
    return True


def _write(edit: Edit, change: CellChange) -> None:
    after = change.after
    write_measure(
        edit, change.measure_id, "departments", after.printed, (after.lead, after.support)
    )
