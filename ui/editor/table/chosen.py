"""What a selection of cells means: whole sections, items or measures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ipplanner.layouts import Level
from ui.editor.table.outline import Kind, Unit
from ui.editor.table.table_model import Index, PlanModel


class Block(NamedTuple):
    """A rectangle of cells."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def cells(self) -> int:
        """How many cells it has, merged ones counted in each row."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def chosen_units(model: PlanModel, blocks: Iterable[Block]) -> list[Unit]:
    """The things that are meant, in printed order.

    The outermost cells of a block decide; rows that are chosen whole are measures, and items
    where all their rows are chosen.
    """
    blocks = list(blocks)
    whole = {row for block in blocks if _is_whole(model, block) for row in _rows(block)}
    found: dict[Unit, int] = {}
    for row in sorted(whole):
        found.setdefault(_unit_of_row(model, row, whole), row)
    for block in blocks:
        if not _is_whole(model, block):
            level = _level(model, block)
            for row in _rows(block):
                found.setdefault(_unit(model, row, level), row)
    return sorted(found, key=lambda unit: found[unit])


def chosen_kind(model: PlanModel, blocks: Sequence[Block]) -> Kind:
    """What a command for rows would be about, without a look at each row.

    "measure" stands for rows: also those of several kinds, and items that are a row each.
    """
    if model.columns is None or not model.rowCount():
        return "measure"
    kinds = {_kind(model, block) for block in blocks}
    return kinds.pop() if len(kinds) == 1 else "measure"


def chosen_measures(model: PlanModel, blocks: Iterable[Block]) -> list[str]:
    """The measures of all rows that chosen cells cover."""
    entries = [model.rows.entry(row) for row in covered_rows(model, blocks)]
    return [entry.measure.id for entry in entries if entry.measure is not None]


def chosen_items(model: PlanModel, blocks: Iterable[Block]) -> list[str]:
    """The items of all rows that chosen cells cover."""
    entries = [model.rows.entry(row) for row in covered_rows(model, blocks)]
    return list(dict.fromkeys(entry.item.id for entry in entries if entry.item is not None))


def same_kind(units: list[Unit], measures: dict[str, list[str]]) -> list[Unit]:
    """The units as things of one kind: mixed ones as all the measures they hold."""
    if len({unit.kind for unit in units}) <= 1:
        return units
    ids = [id_ for unit in units for id_ in measures.get(unit.id, [])]
    return [Unit("measure", id_) for id_ in dict.fromkeys(ids)]


def cell_named(model: PlanModel, index: Index) -> tuple[str, str]:
    """A cell as the id of what it is part of, and its field: so it is found in other rows too."""
    place = model.place(index)
    level = model.column_at(index.row(), index.column()).level
    if level == "section":
        return place.section_id, place.field
    if level == "item" and place.item_id:
        return place.item_id, place.field
    return place.measure_id or place.item_id or place.section_id, place.field


def covered_rows(model: PlanModel, blocks: Iterable[Block]) -> list[int]:
    """All rows that chosen cells cover, in order."""
    rows: set[int] = set()
    for block in blocks:
        level: Level = "measure" if _is_whole(model, block) else _level(model, block)
        for row in _rows(block):
            span = model.rows.span(row, level)
            rows.update(range(span.first, span.last + 1))
    return sorted(rows)


def _kind(model: PlanModel, block: Block) -> Kind:
    if block.top == block.bottom and model.rows.entry(block.top).item is None:
        return "section"
    return "measure" if _is_whole(model, block) else _level(model, block)


def _unit_of_row(model: PlanModel, row: int, whole: set[int]) -> Unit:
    entry, span = model.rows.entry(row), model.rows.span(row, "item")
    if entry.item is None or entry.measure is None:
        return _unit(model, row, "measure")
    complete = len(entry.item.measures) <= span.size and whole.issuperset(
        range(span.first, span.last + 1)
    )
    return Unit("item", entry.item.id) if complete else Unit("measure", entry.measure.id)


def _unit(model: PlanModel, row: int, level: Level) -> Unit:
    section, item, measure = model.rows.entry(row)
    if level == "section" or item is None:
        return Unit("section", section.id)
    told_as_one = model.columns is not None and model.columns.tasks
    if level == "item" or measure is None or told_as_one:
        return Unit("item", item.id)
    return Unit("measure", measure.id)


def _level(model: PlanModel, block: Block) -> Kind:
    assert model.columns is not None
    levels = {model.columns.level(at) for at in range(block.left, block.right + 1)}
    if "section" in levels:
        return "section"
    return "item" if "item" in levels else "measure"


def _is_whole(model: PlanModel, block: Block) -> bool:
    return block.left == 0 and block.right == model.columnCount() - 1


def _rows(block: Block) -> range:
    return range(block.top, block.bottom + 1)
