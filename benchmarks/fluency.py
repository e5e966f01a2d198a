"""Typing with the checks at work, offscreen: a key to paint, 1,900 rows, the panel open.

Keys come every 50 ms whatever the window is doing, so that waiting for it counts; "clock" is from
when a key was due until what it changed is painted. "own" is what the main thread itself computed
from the key on: on a machine that is busy with other things only this tells.
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
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.checks import ChecksPanel
from ui.common.collecting import Collector
from ui.editor.table import PlanTable
from ui.session import Session

_ROWS = 1_900
_EVERY_WRONG = 7
"""Of so many measures one has mistakes."""
_LIMIT = 16
_GAP = 0.05
"""Seconds from key to key."""
_PATIENCE = 120
_Times = list[tuple[float, float]]
"""Milliseconds on the clock, and those computed by the main thread."""


def main() -> None:
    """Print the figures beside their limit."""
    application = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(application, QApplication)
    collector = Collector()
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "large.ipplan", create=True) as workspace,
    ):
        session = Session(workspace)
        session.open_document(add_document(workspace, _plan()))
        _measure(session)
    del collector


def _plan() -> Document:
    plan = large(_ROWS)
    for number, (*_, measure) in enumerate(plan.walk_measures()):
        if number % _EVERY_WRONG == 0:
            measure.text += "开展培训,提高水平、。"
    return plan


def _measure(session: Session) -> None:
    window, table, panel = _shown(session)
    _say("an arrow key while all is checked for the first time", _arrows(table, panel, busy=True))
    start = time.perf_counter()
    _until(lambda: not panel.watch.is_busy)
    print(f"  everything checked after {time.perf_counter() - start:.1f} s more")
    _say("a typed letter while edits are checked", _letters(table))
    _until(lambda: not panel.watch.is_busy)
    _say("an arrow key with nothing to check", _arrows(table, panel, busy=False))
    _say("the longest stretch of taking findings in", _taking_in(panel))
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


def _arrows(table: PlanTable, panel: ChecksPanel, *, busy: bool) -> _Times:
    table.select(table.plan_model.rows.entry(3).id)
    found: _Times = []
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until and len(found) < 200:
        if busy and not panel.watch.is_busy:
            break
        found.append(_pressed(lambda: QTest.keyClick(table, Qt.Key.Key_Down)))
    return found


def _letters(table: PlanTable) -> _Times:
    """Commit a cell, go on writing in the next one at once; the findings come meanwhile."""
    found: _Times = []
    for number in range(6):
        table.select(table.plan_model.rows.entry(10 + number).id)
        QTest.keyClick(table, Qt.Key.Key_F2)
        for _ in range(30):
            editor = table.editor
            assert editor is not None
            target = editor
            found.append(_pressed(lambda e=target: QTest.keyClick(e, Qt.Key.Key_A)))  # type: ignore[misc]
        table.commit_editing()
    return found


def _taking_in(panel: ChecksPanel) -> _Times:
    """Findings that are others than before, as each answer brings them."""
    found: _Times = []
    for at in range(10):
        wrong = [one for one in panel.snapshot.findings if one.level == "必错"]
        start, own = time.perf_counter(), time.thread_time()
        panel.watch.forget(wrong[-at - 1 :])
        _paint()
        found.append(_passed(start, own))
        _rest(_GAP)
    return found


def _pressed(press: Callable[[], object]) -> tuple[float, float]:
    due = time.perf_counter() + _GAP
    _rest(_GAP)
    own = time.thread_time()
    press()
    _paint()
    return _passed(due, own)


def _passed(start: float, own: float) -> tuple[float, float]:
    return (time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000


def _paint() -> None:
    """What Qt does before it waits for the next event."""
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
        QCoreApplication.sendPostedEvents(None, kind)


def _rest(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        QApplication.processEvents()
        time.sleep(min(0.001, left))


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
