"""A workbench on a real workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.importing.workbench import ImportWorkbench
from ui.session import Session

LONG = 30_000
"""Milliseconds for the reading process to start on a busy machine."""
Opener = Callable[..., ImportWorkbench]


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace) -> Iterator[Opener]:
    """Opens a workbench with files and waits until they are read."""
    benches: list[ImportWorkbench] = []

    def open_(*files: Path, wait: bool = True) -> ImportWorkbench:
        bench = ImportWorkbench(Session(workspace), files, FakeDialogs())
        benches.append(bench)
        qtbot.addWidget(bench)
        bench.resize(1280, 760)
        bench.show()
        if wait:
            qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)
        return bench

    yield open_
    for bench in benches:
        bench.stop()
        qtbot.waitUntil(lambda bench=bench: not bench.queue.busy, timeout=LONG)  # type: ignore[misc]
