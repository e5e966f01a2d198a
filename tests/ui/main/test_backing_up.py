"""A copy of the workspace from the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from ipplanner.store.documents import listing
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.main.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(made)
    made.show()
    made.add_example()
    yield made
    made.close()


def back_up(qtbot: QtBot, window: MainWindow, target: Path | None) -> None:
    window.dialogs.target = target  # type: ignore[attr-defined]
    window.menus.commands["file.back_up"].trigger()
    qtbot.waitUntil(lambda: not window.session.busy)


def test_the_copy_holds_everything(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    back_up(qtbot, window, tmp_path / "U盘")
    copy = tmp_path / "U盘.ipplan"
    assert window.message.label.text() == f"已备份到 {copy}"
    with Workspace.open(copy) as opened:
        assert listing(opened) == listing(window.session.workspace)


def test_the_workspace_itself_is_no_place(qtbot: QtBot, window: MainWindow) -> None:
    path = window.session.workspace.path
    with qtbot.waitSignal(window.session.failed) as told:
        back_up(qtbot, window, path)
    assert "正在使用的工作区" in str(told.args)
    assert listing(window.session.workspace)


def test_giving_up_writes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    back_up(qtbot, window, None)
    assert sorted(tmp_path.iterdir()) == before
