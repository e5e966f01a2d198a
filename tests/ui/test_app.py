"""Starting the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ipplanner.errors import UsageError
from ui import app


def test_it_opens_makes_the_workspace_and_closes(
    application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path / "own"))
    path = tmp_path / "办公室.ipplan"
    QTimer.singleShot(0, application.closeAllWindows)
    assert app.run([path]) == 0
    assert path.exists()
    assert (tmp_path / "own" / "settings.ini").exists()


def test_without_a_display_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(UsageError, match="没有图形桌面"):
        app.run()
