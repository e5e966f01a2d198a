"""Every page of the window in the same awkward situations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipplanner.edits.departments import add_department
from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.model import Document
from ipplanner.store.documents import listing
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from tests.ui.fakes import FakeDialogs
from ui.common.language import use_language
from ui.main.window import MainWindow

PAGES = [
    "plan.carry",
    "plan.compare",
    "plan.answer",
    "plan.duties",
    "plan.tasks",
    "tools.departments",
    "tools.templates",
    "view.figures",
    "file.preview",
]
SMALL = 1024
"""Logical pixels of the narrowest screen that the window is meant for."""
on_every_page = pytest.mark.parametrize("id_", PAGES)


def open_page(qtbot: QtBot, window: MainWindow, id_: str) -> QWidget:
    """The page of a command, after what it does first has been done."""
    window.menus.commands[id_].trigger()
    page = window.pages.currentWidget()
    assert page is not None
    assert page is not window.editor
    QApplication.processEvents()
    return page


def plan_of(window: MainWindow) -> str:
    """The document that is opened first."""
    return next(one.id for one in listing(window.session.workspace) if one.role == "plan")


@pytest.mark.parametrize("id_", PAGES[1:])  # a carry-over has a button that asks first
def test_esc_leads_back_to_the_table(qtbot: QtBot, window: MainWindow, id_: str) -> None:
    window.open_document(plan_of(window))
    place = window.editor.table.current_place()
    open_page(qtbot, window, id_)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.editor
    assert window.editor.table.hasFocus()
    assert window.editor.table.current_place() == place


@on_every_page
def test_the_plan_is_taken_out_while_a_page_shows_it(
    qtbot: QtBot, window: MainWindow, id_: str
) -> None:
    window.open_document(plan_of(window))
    page = open_page(qtbot, window, id_)
    while window.session.undo() is not None:
        QApplication.processEvents()
    assert window.session.document is None
    qtbot.wait(450)  # pages follow a moment later
    assert not page.grab().isNull()
    window.pages.leave()
    assert window.pages.currentWidget() is window.pages.start_page
    assert not window.message.isVisible()


@on_every_page
def test_long_work_leaves_the_page_as_it_was(qtbot: QtBot, window: MainWindow, id_: str) -> None:
    window.open_document(plan_of(window))
    session = window.session
    open_page(qtbot, window, id_)
    measure = next(iter(session.index.measures))
    told: list[str] = []
    session.failed.connect(told.append)

    def work(_: object) -> str:
        add_department(session.workspace, "省粮食局")
        return change_measure_text(session.workspace, measure, "换了。")

    session.perform("替换", work, large=True)
    qtbot.waitUntil(lambda: not session.busy)
    qtbot.wait(450)
    assert told == []
    assert session.index.measures[measure].text == "换了。"


LONG = "关于深入实施知识产权战略加快建设知识产权强省的若干重大政策措施和任务分工" * 6


def long_names() -> Document:
    """A plan in which everything has a very long name, without a place to break the line."""
    plan = make_plan(2, 2, title=LONG)
    plan.region = LONG[:60]
    for section in plan.walk_sections():
        section.title = LONG
    for _, item in plan.walk_items():
        item.title = LONG
    for *_, measure in plan.walk_measures():
        measure.departments, measure.lead, measure.support = LONG, [LONG], ["A" * 200]
    return plan


@pytest.fixture(params=["zh", "en"])
def small_window(
    qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """In Chinese and in English, whose words are longer."""
    use_language(request.param)
    path = tmp_path / f"{'名' * 60}.ipplan"
    with Workspace.open(path, create=True) as workspace:
        add_department(workspace, LONG)
        add_document(workspace, long_names())
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(path, settings, FakeDialogs())
    qtbot.addWidget(window)
    window.resize(SMALL, 700)
    window.show()
    yield window
    window.close()
    use_language("zh")


def test_pages_fit_a_small_screen(qtbot: QtBot, small_window: MainWindow) -> None:
    window = small_window
    window.open_document(plan_of(window))
    wide = {"editor": window.minimumSizeHint().width()}
    for id_ in PAGES:
        page = open_page(qtbot, window, id_)
        qtbot.wait(30)
        wide[id_] = max(page.minimumSizeHint().width(), window.minimumSizeHint().width())
        window.pages.leave()
    window.show_start()
    wide["start"] = window.minimumSizeHint().width()
    assert {name: width for name, width in wide.items() if width > SMALL} == {}
