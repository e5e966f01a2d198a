"""Told to end by the system, the program closes as its user would close it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.main.ending import Ending

PATIENCE = 30.0
"""Seconds; reached only where something is broken."""


def started(home: Path) -> subprocess.Popen[bytes]:
    """The program at work, with a workspace that it has made."""
    environment = {**os.environ, "IPPLANNER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ipplanner"]
    program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    end = time.monotonic() + PATIENCE
    while not marks(home) and program.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    return program


def marks(home: Path) -> list[Path]:
    """What a program that is at work, or was killed, has beside its workspace."""
    return [*home.glob(".~*.user"), *home.glob(".~*.lock")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs by messages")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP"])
def test_logging_out_leaves_no_mark_of_a_crash(tmp_path: Path, number: str) -> None:
    program = started(tmp_path)
    assert marks(tmp_path)
    program.send_signal(getattr(signal, number))
    assert program.wait(PATIENCE) == 0
    assert marks(tmp_path) == []
    assert (tmp_path / "settings.ini").exists()


def test_afterwards_signals_are_as_before(application: QApplication) -> None:
    before = signal.getsignal(signal.SIGTERM)
    ending = Ending(application)
    assert signal.getsignal(signal.SIGTERM) != before
    application.aboutToQuit.emit()
    assert signal.getsignal(signal.SIGTERM) == before
    ending.deleteLater()
