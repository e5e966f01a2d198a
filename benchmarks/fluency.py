"""Typing with the checks at work, offscreen: a key to paint, 1,900 rows, the panel open.

"own" is what the main thread itself computed: on a machine that is busy with other things only
this tells.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from benchmarks.storing import large
from ipplanner.edits.documents import add_document
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.checks import ChecksPanel
from ui.editor.table import PlanTable
from ui.session import Session

_ROWS = 1_900
_LIMIT = 16
_PATIENCE = 120
_Times = list[tuple[float, float]]
"""Milliseconds on the clock, and those computed by the main thread."""


def main() -> None:
    """Print the figures beside their limit."""
    application = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(application, QApplication)
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "large.ipplan", create=True) as workspace,
    ):
        session = Session(workspace)
        session.open_document(add_document(workspace, large(_ROWS)))
        _measure(session)


def _measure(session: Session) -> None:
    window, table, panel = _shown(session)
    _say("an arrow key while all is checked for the first time", _keys(table, panel, busy=True))
    start = time.perf_counter()
    _until(lambda: not panel.watch.is_busy)
    print(f"  everything checked after {time.perf_counter() - start:.1f} s more")
    _say("a typed letter while an edit is checked", _letters(table, panel))
    _until(lambda: not panel.watch.is_busy)
    _say("an arrow key with nothing to check", _keys(table, panel, busy=False))
    _say("the longest stretch of taking findings in", _taking_in(session, table, panel))
    panel.stop()
    window.close()


def _shown(session: Session) -> tuple[QWidget, PlanTable, ChecksPanel]:
    window = QWidget()
    table, panel = PlanTable(session), ChecksPanel(session, FakeDialogs())
    panel.attach(table)
    column = QVBoxLayout(window)
    column.addWidget(table, 3)
    column.addWidget(panel, 1)
    window.resize(1280, 800)
    window.show()
    table.setFocus()
    QApplication.processEvents()
    return window, table, panel


def _keys(table: PlanTable, panel: ChecksPanel, *, busy: bool) -> _Times:
    table.select(table.plan_model.rows.entry(3).id)
    found: _Times = []
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until and len(found) < 200:
        if busy and not panel.watch.is_busy:
            break
        found.append(_timed(table, lambda: QTest.keyClick(table, Qt.Key.Key_Down)))
        _rest(0.05)
    return found


def _letters(table: PlanTable, panel: ChecksPanel) -> _Times:
    """Commit a cell, go on writing in the next one at once; the findings come meanwhile."""
    found: _Times = []
    for number in range(6):
        table.select(table.plan_model.rows.entry(10 + number).id)
        QTest.keyClick(table, Qt.Key.Key_F2)
        for _ in range(30):
            editor = table.editor
            assert editor is not None
            target = editor
            found.append(_timed(table, lambda e=target: QTest.keyClick(e, Qt.Key.Key_A)))  # type: ignore[misc]
            _rest(0.04)
        table.commit_editing()
    del panel
    return found


def _taking_in(session: Session, table: PlanTable, panel: ChecksPanel) -> _Times:
    found: _Times = []
    for _ in range(10):
        start, own = time.perf_counter(), time.thread_time()
        panel.refresh()
        _paint(table)
        found.append(((time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000))
    del session
    return found


def _timed(table: PlanTable, work: Callable[[], object]) -> tuple[float, float]:
    start, own = time.perf_counter(), time.thread_time()
    work()
    _paint(table)
    return (time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000


def _paint(table: PlanTable) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    table.viewport().repaint()


def _rest(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.002)


def _until(done: Callable[[], bool]) -> None:
    until = time.perf_counter() + _PATIENCE
    while not done() and time.perf_counter() < until:
        _rest(0.02)


def _say(name: str, found: _Times) -> None:
    for kind, times in zip(("clock", "own"), zip(*found, strict=True), strict=True):
        ordered = sorted(times)
        high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        middle = statistics.median(times)
        print(f"{name}, {kind}: {middle:.1f} ms, 95 % within {high:.1f} (limit {_LIMIT})")


if __name__ == "__main__":
    main()
