"""What is printed of two versions: the official form with marks, and the list of changes."""

from __future__ import annotations

from exports.docx.body import Printed
from exports.lists import ListColumn, PlainList, marked_cell
from exports.page import page_of
from exports.revisions.joined import joined_table
from exports.revisions.lines import merged_surroundings
from exports.revisions.merged import merged_table
from exports.revisions.tables import pair_of
from exports.rows import COVERED, Cell, Table
from exports.safe import safe
from exports.surroundings import Line, surroundings
from ipplanner.layouts import layout
from ipplanner.store.ids import new_id
from ipplanner.versions.changes import Change, Comparison
from ipplanner.wording_changes import wording_changes

LEGEND = "（花脸稿：带删除线的是删去的文字，带下划线的是增加的文字）"
_COLUMNS = [
    ListColumn("序号", 700, "center"),
    ListColumn("位置", 1900),
    ListColumn("原文", 3900),
    ListColumn("修改后", 3900),
    ListColumn("说明", 2300),
]


def for_tracking(comparison: Comparison) -> Printed:
    """The official document with both versions in it, such that each can be had alone."""
    pair = pair_of(comparison, layout(comparison.new.layout), are_heads_kept=True)
    return _printed(comparison, merged_table(pair))


def for_reading(comparison: Comparison) -> Printed:
    """The official document with both versions in it, such that it reads well (花脸稿)."""
    pair = pair_of(comparison, layout(comparison.new.layout), are_heads_kept=False)
    printed = _printed(comparison, joined_table(pair))
    printed.around.below.insert(0, Line("subtitle", LEGEND))
    return printed


def _printed(comparison: Comparison, table: Table) -> Printed:
    old, new = comparison.old, comparison.new
    chosen = layout(new.layout)
    title = tuple(wording_changes(safe(old.title), safe(new.title)))
    around = merged_surroundings(surroundings(old, chosen), surroundings(new, chosen))
    return Printed(title, new.id or new_id("d"), around, table, page_of(chosen))


def change_list(comparison: Comparison, old_name: str = "", new_name: str = "") -> PlainList:
    """修订对照表: each change with its place, both wordings and what was done.

    The names are those of the two versions, such as 2018年工作要点 and 征求意见稿.
    """
    old_name = old_name or comparison.old.title
    new_name = new_name or comparison.new.title
    rows = [_row(number, change) for number, change in enumerate(comparison.changes, 1)]
    _join_places(rows)
    return PlainList(
        title="修订对照表",
        columns=_COLUMNS,
        rows=rows or [[Cell(""), Cell(""), Cell("两个版本相同"), Cell(""), Cell("")]],
        above=[f"（原文：{old_name}　修改后：{new_name}）"],
        below=[comparison.summary()],
        sheet="修订对照表",
    )


def _row(number: int, change: Change) -> list[Cell]:
    old = marked_cell(change.runs, only=("equal", "delete"))
    new = marked_cell(change.runs, only=("equal", "insert"))
    if change.kind == "added":
        old = Cell("（无）")
    elif change.kind == "deleted":
        new = Cell("（删去）")
    return [Cell(str(number)), Cell(_place(change)), old, new, Cell(change.note)]


def _place(change: Change) -> str:
    if change.level == "document":
        return change.name
    was = "原 " if change.kind == "deleted" else ""
    return f"{was}{change.place}\n{change.near}" if change.near else f"{was}{change.place}"


def _join_places(rows: list[list[Cell]]) -> None:
    """One cell for the place of changes that follow each other there."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index < len(rows) and rows[index][1].text == rows[start][1].text:
            continue
        rows[start][1] = rows[start][1]._replace(span=index - start)
        for covered in rows[start + 1 : index]:
            covered[1] = COVERED
        start = index
