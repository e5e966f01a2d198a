"""The longest time that the window does not answer, for each action, offscreen; limit 100 ms.

"own" is what the main thread itself computed in the longest stretch: on a machine that is busy
with other things only this tells.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import blocking_words as words
from benchmarks.watched import Bench

# Behind the one that says on which platform.
from PySide6.QtWidgets import QApplication  # isort: skip

from ui.editor.table.outline import Spot, Unit

_SIZES = (1_900, 10_000, 100_000)
"""Rows."""


def main() -> None:
    """Print all actions at all sizes."""
    application = QApplication.instance() or QApplication(["benchmark"])
    sizes = [int(one) for one in sys.argv[1:]] or _SIZES
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder), rows)
            _opening(bench)
            _structure(bench)
            _many_rows(bench)
            words.measure(bench)
            QApplication.clipboard().clear()  # Qt would take it apart after Python is gone
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


def _many_rows(bench: Bench) -> None:
    table = bench.table
    bench.choose_rows(1, 1500)
    bench.time("delete 1,500 rows", table.delete_selected)
    bench.undo("delete 1,500 rows")
    bench.choose_rows(1, 300)
    bench.time("duplicate 300 rows", table.duplicate_selected)
    bench.undo("duplicate 300 rows")
    bench.choose_rows(1, 300)
    bench.time("clear 300 rows", table.clear_selected)
    bench.undo("clear 300 rows")
    bench.choose_rows(1, 300)
    bench.time("cut 300 rows", bench.window.editor.clipboard.cut)
    bench.undo("cut 300 rows")
    units = [Unit("item", one.id) for one in bench.document.sections[0].items[:100]]
    spot = Spot("item", bench.document.sections[-1].id, None)
    bench.time("drop 100 items into the last section", lambda: table.move_units(units, spot))
    bench.undo("drop 100 items")
    units = [Unit("section", bench.document.sections[0].id)]
    spot = Spot("section", "", bench.document.sections[-1].id)
    bench.time("drop a section behind the last", lambda: table.move_units(units, spot))
    bench.undo("drop a section")


def _write(bench: Bench) -> None:
    model = bench.table.plan_model
    model.setData(model.index(bench.table.caret_row(), 3), "另一句话，印发方案。")


if __name__ == "__main__":
    main()
