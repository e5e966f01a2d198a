"""Words, filters, outline: the second half of `benchmarks.blocking`."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from benchmarks.watched import Bench

# Behind the one that says on which platform.
from PySide6.QtCore import QMimeData  # isort: skip
from PySide6.QtWidgets import QApplication  # isort: skip


def measure(bench: Bench) -> None:
    """Print what is done with words, filters and the outline."""
    _pasting(bench)
    _departments(bench)
    _filtering(bench)
    _editing_filtered(bench)
    _outline(bench)
    _going(bench)
    _finding(bench)


def _pasting(bench: Bench) -> None:
    lines = [f"甲重点\t第{n}项内容\t第{n}条举措，印发方案。\t省知识产权局" for n in range(1000)]
    data = QMimeData()
    data.setText("\n".join(["工作重点\t工作内容\t具体举措及成果形式\t责任部门", *lines]))
    QApplication.clipboard().setMimeData(data)
    bench.table.go_to(5, 3)
    bench.settle()
    before = bench.table.plan_model.rowCount()
    bench.time(
        "paste 1,000 rows",
        bench.window.editor.clipboard.paste,
        lambda: bench.table.plan_model.rowCount() > before,
    )
    bench.undo("paste 1,000 rows")


def _departments(bench: Bench) -> None:
    editor = bench.window.editor
    editor.table.go_to(editor.table.plan_model.rowCount() // 2, 3)
    bench.settle()
    bench.time("open the departments of a cell", editor.edit_departments)
    assert editor.departments is not None
    editor.departments.entry.take_rest()
    editor.departments.printed.setPlainText("省财政厅")
    bench.time("write the departments", editor.commit)
    bench.undo("writing departments")


def _editing_filtered(bench: Bench) -> None:
    table, bar = bench.table, bench.window.editor.filter_bar
    rows = table.plan_model.rowCount()
    bench.time("filter by half of all", lambda: bar.words.setText("1"), _shown(bench, rows))
    table.go_to(table.plan_model.rowCount() // 2, 3)
    bench.settle()
    bench.time("insert a measure, filtered", table.insert_measure)
    bench.undo("insert a measure, filtered")
    bench.time("delete a measure, filtered", table.delete_selected)
    bench.undo("delete a measure, filtered")
    bench.time("show all again", bar.clear)


def _shown(bench: Bench, rows: int) -> Callable[[], bool]:
    return lambda: bench.table.plan_model.rowCount() != rows


def _outline(bench: Bench) -> None:
    outline, model = bench.window.outline, bench.window.outline.model
    section = bench.document.sections[len(bench.document.sections) // 2]
    place = model.index_of(section.items[10].id, bench.window.session.index.parents)
    bench.time("go to an item in the outline", lambda: outline.tree.setCurrentIndex(place))
    bench.time("rename it there", lambda: model.setData(place, "另一个标题"))
    bench.undo("renaming")
    bench.time("move it down there", outline.move_down)
    bench.undo("moving")
    bench.time("delete it there", outline.delete)
    bench.undo("deleting")
    outline.tree.setCurrentIndex(model.index_of(section.id))
    bench.settle()
    bench.time("move a section down in the outline", outline.move_down)
    bench.undo("moving a section")
    bench.time("delete a section in the outline", outline.delete)
    bench.undo("deleting a section")
    bench.time("open all of the outline", outline.expand_all)
    bench.table.go_to(bench.table.plan_model.rowCount() // 2, 3)
    bench.settle()
    bench.time("insert an item, all being open", bench.table.insert_item)
    bench.undo("insert an item, all being open")
    bench.time("close all of it", outline.collapse_all)


def _going(bench: Bench) -> None:
    table, deeds = bench.table, bench.window.menus.deeds
    table.go_to(1, 3)
    table.plan_model.setData(table.plan_model.index(1, 3), "")
    table.go_to(table.plan_model.rowCount() // 2, 3)
    bench.settle()
    for name in ("next_open", "previous_open", "next_empty", "next_problem"):
        bench.time(name.replace("_", " "), getattr(deeds, name))
        bench.time(name.replace("_", " ") + " again", getattr(deeds, name))
    table.undo()
    bench.settle()


def _filtering(bench: Bench) -> None:
    bar = bench.window.editor.filter_bar

    def ask(box: Any, at: int) -> None:
        box.setCurrentIndex(at)

    bench.time("filter by section", lambda: ask(bar.sections, 2))
    bench.time("show all again", bar.clear)
    bench.time("filter by state", lambda: ask(bar.states, 1))
    bench.time("show all again", bar.clear)
    bench.time("filter by words", lambda: bar.words.setText("第11"), lambda: bar.count.text() != "")
    bench.time("show all again", bar.clear)
    bench.time("names of departments", bar.departments.wanted.emit)
    line = bench.window.outline.filter_line.line
    bench.time("filter the outline", lambda: line.setText("第11"))
    bench.time("show all of the outline", lambda: line.setText(""))


def _finding(bench: Bench) -> None:
    panel = bench.window.editor.find_panel
    panel.show_replace()
    bench.time(
        "find many places",
        lambda: panel.line.field.setText("报告"),
        lambda: not panel.finder.is_busy,
    )
    panel.line.field.setText("第12")
    bench.settle()
    time.sleep(0.3)
    bench.settle()
    panel.replace_line.field.setText("第二十")
    count = len(panel.finder.matches)
    bench.time(f"list {count:,} replacements", panel.show_list)
    told: list[str] = []
    panel.told.connect(told.append)
    bench.time(
        f"replace {count:,} places",
        panel.replace_chosen,
        lambda: any(text.startswith("已替换") for text in told) or count > 20_000,
    )
    bench.undo(f"replace {count:,} places")
    bench.time("next place", panel.find_next)
    panel.close_panel()
