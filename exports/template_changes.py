"""What changed from one template to the next, as a printed list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from exports.lists import ListColumn, PlainList, marked_cell
from exports.rows import Cell
from ipplanner.templates.changes import ItemChange, Kind
from ipplanner.templates.template import Template, TemplateItem, TemplateSection
from ipplanner.wording_changes import Run, wording_changes

KIND_WORDS: dict[Kind, str] = {
    "added": "新增",
    "dropped": "取消",
    "reworded": "改写",
    "moved": "移动",
    "same": "相同",
}
OTHER_DUTY = "任务要求不同"


def words_of(change: ItemChange) -> str:
    """What happened to an item: 改写, 移动、改写, 相同、任务要求不同, and the like."""
    words = [KIND_WORDS[change.kind]]
    if change.kind == "moved" and change.is_reworded:
        words.append(KIND_WORDS["reworded"])
    if change.asks_otherwise:
        words = [word for word in words if word != KIND_WORDS["same"]] + [OTHER_DUTY]
    return "、".join(words) + ("" if change.sure else "（请核对）")


def title_runs(change: ItemChange) -> list[Run]:
    """The title of an item from the old template to the new one."""
    return wording_changes(_title(change.old), _title(change.new))


def duty_runs(change: ItemChange) -> list[Run]:
    """The obligation of an item from the old template to the new one."""
    old = change.old.obligation if change.old else ""
    return wording_changes(old, change.new.obligation if change.new else "")


def template_changes_list(
    old: Template, new: Template, changes: Sequence[ItemChange], kinds: Collection[str] = ()
) -> PlainList:
    """The changes as a list to print; `kinds` limits it, empty for everything but the same."""
    wanted = [one for one in changes if is_wanted(one, kinds or DIFFERENT)]
    columns = [
        ListColumn("序号", 700, "center"),
        ListColumn("变化", 1500, "center"),
        ListColumn("原模板", 4600),
        ListColumn("新模板", 4600),
    ]
    rows = [[Cell(str(at)), *_cells(one)] for at, one in enumerate(wanted, 1)]
    counts = Counter(one.kind for one in changes)
    summary = "，".join(f"{KIND_WORDS[kind]} {counts[kind]} 项" for kind in KIND_WORDS)
    above = [f"原模板：{old.title}", f"新模板：{new.title}", summary]
    return PlainList("模板变化对照表", columns, rows, above=above)


DIFFERENT = ("added", "dropped", "reworded", "moved", "duty")
"""Every kind of change; "duty" is that of what provinces must or may do."""


def is_wanted(change: ItemChange, kinds: Collection[str]) -> bool:
    """Whether a change is of one of these kinds."""
    if change.asks_otherwise and "duty" in kinds:
        return True
    if change.is_reworded and "reworded" in kinds:
        return True
    return change.kind in kinds and not (change.kind == "same" and change.asks_otherwise)


def place_of(section: TemplateSection | None, item: TemplateItem | None) -> str:
    """Where an item stands in its template: number and section."""
    return f"{item.key}　{section.title}" if section and item else ""


def _cells(change: ItemChange) -> list[Cell]:
    return [
        Cell(words_of(change)),
        _side(change, "delete", place_of(change.old_section, change.old)),
        _side(change, "insert", place_of(change.new_section, change.new)),
    ]


def _side(change: ItemChange, kind: str, place: str) -> Cell:
    """One template's place, title and obligation, with what only it has marked."""
    if not place:
        return Cell("—")
    runs = [Run("equal", f"{place}\n"), *title_runs(change)]
    duty = duty_runs(change)
    if any(one.kind in ("equal", kind) for one in duty):
        runs += [Run("equal", "\n"), *duty]
    both = change.old is not None and change.new is not None
    wanted = [one for one in runs if one.kind in ("equal", kind)]
    return marked_cell(wanted if both else [Run("equal", one.text) for one in wanted])


def _title(item: TemplateItem | None) -> str:
    return item.title if item else ""
