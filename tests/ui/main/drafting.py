"""A window with two small plans, the second one open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.model import Document
from tests.ui.editor.table_making import small_plan
from tests.ui.fakes import FakeDialogs
from ui.common.jobs import wind_up
from ui.main.window import MainWindow


def plan(title: str) -> Document:
    made = small_plan()
    made.title = title
    return made


@contextmanager
def drafting(qtbot: QtBot, folder: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(folder / "工作区.ipplan", settings, dialogs)
    qtbot.addWidget(window)
    window.show()
    for title in ("甲省计划", "乙省计划"):
        made = add_document(window.session.workspace, plan(title))
    window.open_document(made)
    yield window
    wind_up()  # what the checks have begun to read speaks to a window that is still there
    QApplication.processEvents()
    window.close()


def press(window: MainWindow, id_: str) -> None:
    """Run a command of the menus as its user does."""
    action = window.menus.commands[id_]
    assert action.isEnabled(), id_
    action.trigger()
