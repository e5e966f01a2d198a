"""用继任单位替换: what would change in a document, and changing it as one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ipplanner.cells.writing import write_measure
from ipplanner.department_register.replacing import Duties, with_names_replaced
from ipplanner.department_register.succession import successors_in
from ipplanner.departments.roles import read_departments
from ipplanner.departments.spellings import index_of, renamed
from ipplanner.model import Document, Measure
from ipplanner.store.edit import Edit, Row
from ipplanner.store.loading import phases_in
from ipplanner.store.register import Department
from ipplanner.store.rows import phases_json
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
    phase: int | None = None
    """Which step of the measure's schedule; None for the measure's own departments."""
    period: str = ""
    """When that step is, as printed."""


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
        for cell, phase in _cells(one):
            names = {name: successor(name) for name in dict.fromkeys([*cell.lead, *cell.support])}
            new = {old: new for old, new in names.items() if new and new != old}
            if new:
                after, pairs = with_names_replaced(cell, new), tuple(new.items())
                place = one.id, section.title, item.title
                changes.append(CellChange(*place, cell, after, pairs, phase, _period(one, phase)))
    return changes


def _cells(one: Measure) -> Iterator[tuple[Duties, int | None]]:
    """The departments of a measure, and those of the steps of its schedule with their numbers."""
    yield Duties(one.departments, list(one.lead), list(one.support)), None
    for number, phase in enumerate(one.phases):
        yield Duties(phase.departments, *read_departments(phase.departments)), number


def _period(one: Measure, phase: int | None) -> str:
    return "" if phase is None else one.phases[phase].period.rstrip("：:")


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
    if not rows:
        return False
    if change.phase is not None:
        return _apply_to_phase(edit, rows[0], change, change.phase)
    if rows[0]["departments"] != change.before.printed:
        return False
    after = change.after
    names = after.lead, after.support
    write_measure(edit, change.measure_id, "departments", after.printed, names)
    return True


def _apply_to_phase(edit: Edit, row: Row, change: CellChange, number: int) -> bool:
    phases = phases_in(row["phases"])
    if number >= len(phases) or phases[number].departments != change.before.printed:
        return False
    phases[number].departments = change.after.printed
    edit.update(measure, change.measure_id, phases=phases_json(phases))
    return True
