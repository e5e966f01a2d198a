"""The longest time that the window does not answer, for each action, offscreen; limit 100 ms.

"own" is what the main thread itself computed in the longest stretch: on a machine that is busy
with other things only this tells.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtWidgets import QApplication

from benchmarks.storing import large
from benchmarks.watch import Watch
from ipplanner.edits.documents import add_document
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.common.collecting import Collector
from ui.editor.table.outline import Spot, Unit
from ui.main.window import MainWindow

_SIZES = (1_900, 10_000, 100_000)
"""Rows."""
_LIMIT = 100
"""Milliseconds."""


class Bench:
    """One window on one workspace with a document of so many rows."""

    def __init__(self, folder: Path, rows: int) -> None:
        self.rows, self.watch = rows, Watch()
        path = folder / "large.ipplan"
        with Workspace.open(path, create=True) as workspace:
            self.small = add_document(workspace, large(60))
            self.id = add_document(workspace, large(rows))
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(path, settings, FakeDialogs())
        Collector(self.window)  # as in the program: Python itself would collect elsewhere
        self.window.show()
        self.window.open_document(self.small)
        self.settle()

    def settle(self) -> None:
        """Let everything come to rest."""
        self.watch.run(lambda: None, self._at_rest)

    def time(
        self, name: str, work: Callable[[], object], done: Callable[[], bool] = lambda: True
    ) -> None:
        """Print how long an action kept the window from answering."""
        worst, whole = self.watch.run(work, lambda: done() and self._at_rest())
        own = self.watch.worst_own * 1000
        mark = "" if own <= _LIMIT else "  <-- over"
        figures = f"{worst:7.0f} ms, own {own:5.0f} ms, done {whole:8.0f} ms{mark}"
        print(f"{self.rows:>8,}  {name:<40} {figures}", flush=True)

    def _at_rest(self) -> bool:
        return not getattr(self.window.session, "busy", False)

    @property
    def table(self) -> Any:
        return self.window.editor.table

    @property
    def document(self) -> Document:
        document = self.window.session.document
        assert document is not None
        return document

    def undo(self, what: str) -> None:
        """Time taking the last step back and doing it again, and take it back for good."""
        self.time(f"undo of {what}", self.table.undo)
        self.time(f"redo of {what}", self.table.redo)
        self.table.undo()
        self.settle()


def main() -> None:
    """Print all actions at all sizes."""
    application = QApplication.instance() or QApplication(["benchmark"])
    sizes = [int(one) for one in sys.argv[1:]] or _SIZES
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder), rows)
            _opening(bench)
            _structure(bench)
            _pasting(bench)
            _filtering(bench)
            _finding(bench)
            bench.window.close()
    del application


def _opening(bench: Bench) -> None:
    window = bench.window
    bench.time("open the document", lambda: window.open_document(bench.id), lambda: _open(bench))
    bench.time("switch to a small one", lambda: window.open_document(bench.small))
    bench.time("and back", lambda: window.open_document(bench.id), lambda: _open(bench))


def _open(bench: Bench) -> bool:
    document = bench.window.session.document
    return document is not None and document.id == bench.id


def _structure(bench: Bench) -> None:
    table = bench.table
    for name in ("measure", "item", "section"):
        middle = table.plan_model.rowCount() // 2
        table.go_to(middle, 3)
        bench.settle()
        bench.time(f"insert a {name}", getattr(table, f"insert_{name}"))
        bench.undo(f"insert a {name}")
    table.go_to(table.plan_model.rowCount() // 2, 3)
    bench.settle()
    bench.time("edit a cell", lambda: _write(bench))
    bench.time("delete a measure", table.delete_selected)
    bench.undo("delete a measure")
    bench.time("duplicate a measure", table.duplicate_selected)
    bench.undo("duplicate a measure")
    bench.time("move a measure down", lambda: table.move_selected(1))
    bench.undo("move a measure")
    item = bench.document.sections[1].items[2].id
    spot = Spot("item", bench.document.sections[0].id, None)
    bench.time("move an item to the top", lambda: table.move_units([Unit("item", item)], spot))
    bench.undo("move an item")
    table.go_to(table.plan_model.rowCount() // 2, 1)
    bench.settle()
    bench.time("delete a section (500 rows)", table.delete_selected)
    bench.undo("delete a section")
    _choose_rows(bench, 1, 1500)
    bench.time("delete 1,500 rows", table.delete_selected)
    bench.undo("delete 1,500 rows")
    _choose_rows(bench, 1, 300)
    bench.time("duplicate 300 rows", table.duplicate_selected)
    bench.undo("duplicate 300 rows")
    _choose_rows(bench, 1, 300)
    bench.time("clear 300 rows", table.clear_selected)
    bench.undo("clear 300 rows")


def _write(bench: Bench) -> None:
    model = bench.table.plan_model
    model.setData(model.index(bench.table.caret_row(), 3), "另一句话，印发方案。")


def _choose_rows(bench: Bench, first: int, count: int) -> None:
    bench.table.choose_row(first)
    bench.table.choose_row(first + count - 1, Qt.KeyboardModifier.ShiftModifier)
    bench.settle()


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


if __name__ == "__main__":
    main()
