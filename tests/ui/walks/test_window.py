"""Anything at all is done in the window: what is seen is always what the file has."""

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
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from tests.ui.walks.agreeing import check
from tests.ui.walks.questions import RandomDialogs
from tests.ui.walks.seeds import seeds, steps
from tests.ui.walks.user import User
from ui.common.jobs import wind_up
from ui.main.window import MainWindow
from ui.session import Session


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


@pytest.fixture
def window(qtbot: QtBot, path: Path, dialogs: RandomDialogs) -> Iterator[MainWindow]:
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    made = MainWindow(path, settings, dialogs)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    wind_up()  # what the checks have begun to read speaks to a window that is still there
    QApplication.processEvents()
    made.close()


@pytest.mark.parametrize("seed", seeds(1, 2, 3, 4))
def test_any_walk_leaves_what_the_file_has(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: RandomDialogs,
    no_qt_warnings: list[str],
    seed: int,
) -> None:
    session, user = window.session, User(window, random.Random(seed))
    dialogs.chance = user.chance
    window.open_document(listing(session.workspace)[0].id)
    for _ in range(steps(60)):
        user.do_something()
        check(window)
        assert no_qt_warnings == [], user.done[-5:]
    qtbot.waitUntil(lambda: not session.busy)
    window.pages.leave()
    window.editor.table.setFocus()  # a note that is being written is kept
    assert window.editor.commit()
    after = contents(session)
    taken_back = list(iter(session.undo, None))
    check(window)
    assert contents(session) == []
    assert [session.redo() for _ in taken_back] == taken_back[::-1]
    check(window)
    assert contents(session) == after


def contents(session: Session) -> list[Document]:
    """All documents as the file has them."""
    return [load(session.workspace, info.id) for info in listing(session.workspace)]
