"""The official table offscreen: first paint, keys, scrolling, one edit; 1,900 and 100,000 rows."""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.storing import large
from ipplanner.edits.documents import add_document
from ipplanner.store.workspace import Workspace
from ui.editor.table import PlanTable
from ui.session import Session

_SIZES = ((1_900, 50), (100_000, 300))
"""Rows, and milliseconds within which they have to be painted first."""


def main() -> None:
    """Print all figures beside their limits."""
    application = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(application, QApplication)
    _warm_up(application)
    for rows, limit in _SIZES:
        with tempfile.TemporaryDirectory() as folder:
            _measure(application, Path(folder) / "large.ipplan", rows, limit)


def _measure(application: QApplication, path: Path, rows: int, limit: int) -> None:
    with Workspace.open(path, create=True) as workspace:
        session = Session(workspace)
        session.open_document(add_document(workspace, large(rows)))
        before = _megabytes()
        start = time.perf_counter()
        table = _shown(application, session)
        _say(f"{rows:,} rows: data in memory to first paint", [_since(start)], limit)
        _say("  an arrow key to paint", _keys(application, table), 16)
        _say("  a typed letter to paint", _letters(application, table), 16)
        _say("  a page further down to paint", _pages(application, table), 16)
        _say("  an edit on disk", _edits(application, table), 30)
        _say("  of it one bare commit of this disk", _bare_commits(path.parent), 30)
        print(f"  memory: {_megabytes():.0f} MB, before the table {before:.0f} MB (under 500)")
        table.close()
        table.deleteLater()


def _warm_up(application: QApplication) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "a.ipplan", create=True) as workspace,
    ):
        session = Session(workspace)
        session.open_document(add_document(workspace, large(20)))
        _shown(application, session).close()


def _shown(application: QApplication, session: Session) -> PlanTable:
    table = PlanTable(session)
    table.resize(1000, 700)
    table.show()
    _painted(application, table)
    return table


def _keys(application: QApplication, table: PlanTable) -> list[float]:
    table.select(table.plan_model.rows.entry(3).id)
    _settle(application)
    return [
        _timed(application, table, lambda: QTest.keyClick(table, Qt.Key.Key_Down))
        for _ in range(100)
    ]


def _letters(application: QApplication, table: PlanTable) -> list[float]:
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.editor
    assert editor is not None
    found = [
        _timed(application, table, lambda: QTest.keyClick(editor, Qt.Key.Key_A)) for _ in range(100)
    ]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    return found


def _pages(application: QApplication, table: PlanTable) -> list[float]:
    bar = table.verticalScrollBar()

    def turn() -> None:
        bar.setValue(bar.value() + table.viewport().height())

    return [_timed(application, table, turn) for _ in range(40)]


def _edits(application: QApplication, table: PlanTable) -> list[float]:
    model, found = table.plan_model, []
    first, _ = table.sizer.seen()
    for number in range(30):
        start = time.perf_counter()
        model.setData(model.index(first + 2, 3), f"第{number}次修改，印发实施方案并形成报告。")
        found.append(_since(start))
        _settle(application)
    return found


def _bare_commits(folder: Path) -> list[float]:
    connection, found = sqlite3.connect(folder / "bare.db", isolation_level=None), []
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t (x)")
    for number in range(30):
        start = time.perf_counter()
        connection.execute("INSERT INTO t VALUES (?)", (number,))
        found.append(_since(start))
    connection.close()
    return found


def _timed(application: QApplication, table: PlanTable, work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    _painted(application, table)
    found = _since(start)
    _settle(application)
    return found


def _painted(application: QApplication, table: PlanTable) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    table.viewport().repaint()
    del application


def _settle(application: QApplication) -> None:
    application.processEvents()


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def _say(name: str, found: Sequence[float], limit: int) -> None:
    ordered = sorted(found)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{name}: {statistics.median(found):.1f} ms, 95 % within {high:.1f} (limit {limit})")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
