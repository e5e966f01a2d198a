"""A window on a workspace with two plans and a list of tasks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from tests.ui.walks.questions import RandomDialogs
from ui.common.jobs import wind_up
from ui.main.window import MainWindow


@pytest.fixture(autouse=True)
def nothing_left_on_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test has put there would be cleared away when Python has ended."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "工作区.ipplan"
    with Workspace.open(made, create=True) as workspace:
        add_document(workspace, make_plan(2, 2, title="乙省2018年工作要点"))
        add_document(workspace, make_plan())
        add_document(workspace, make_tasks())
    return made


def make_tasks() -> Document:
    """A national list of tasks with two chapters."""
    made = make_plan(2, 2, title="2018年任务清单")
    made.layout, made.role, made.template, made.region = "task-list", "template", "", ""
    for _, item in made.walk_items():
        item.measures, item.links = item.measures[:1], []
        item.measures[0].obligation = "省份：各省份必做"
    return made


@pytest.fixture
def dialogs(tmp_path: Path) -> RandomDialogs:
    return RandomDialogs(random.Random(0), tmp_path)


def opened(qtbot: QtBot, path: Path, dialogs: RandomDialogs) -> MainWindow:
    """A window on a workspace, in front."""
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    made = MainWindow(path, settings, dialogs)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def close(window: MainWindow) -> None:
    """Close it, after what the checks have begun to read for it."""
    wind_up()
    QApplication.processEvents()
    window.close()


@pytest.fixture
def window(qtbot: QtBot, path: Path, dialogs: RandomDialogs) -> Iterator[MainWindow]:
    made = opened(qtbot, path, dialogs)
    yield made
    close(made)
