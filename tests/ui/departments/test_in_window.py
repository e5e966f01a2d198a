"""The page in the main window: commands, and back to the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from ipplanner.edits.departments import add_department, set_successor
from tests.ui.fakes import FakeDialogs
from ui.departments import DepartmentsPage, SuccessorsDialog
from ui.main.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def opened(qtbot: QtBot, window: MainWindow, command: str) -> DepartmentsPage:
    window.menus.commands[command].trigger()
    page = window.pages.currentWidget()
    assert isinstance(page, DepartmentsPage)
    qtbot.waitSignal(page.read).wait()
    return page


def test_without_a_plan_there_is_the_register(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.menus.commands["plan.tasks"].isEnabled()
    assert not window.menus.commands["plan.successors"].isEnabled()
    page = opened(qtbot, window, "tools.departments")
    assert page.tabs.currentIndex() == 0
    page.head.back.click()
    assert window.pages.currentWidget() is window.pages.start_page


def test_a_task_leads_back_to_the_table(qtbot: QtBot, window: MainWindow) -> None:
    window.add_example()
    page = opened(qtbot, window, "plan.tasks")
    assert page.tabs.currentIndex() == 2
    task = page.tasks.tasks.tasks[1]
    page.tasks.table.activated.emit(page.tasks.tasks.index(1, 0))
    assert window.pages.currentWidget() is window.editor
    assert window.editor.table.current_place().measure_id == task.measure.id


def test_successors_are_put_in_from_the_menu(window: MainWindow) -> None:
    window.add_example()
    workspace, document = window.session.workspace, window.session.document
    assert document is not None
    name = next(one.lead[0] for *_, one in document.walk_measures() if one.lead)
    set_successor(workspace, add_department(workspace, name), add_department(workspace, "省新局"))

    def fill(dialog: SuccessorsDialog) -> bool:
        dialog.accept()
        return True

    window.dialogs.fillings.append(fill)  # type: ignore[attr-defined]
    window.menus.commands["plan.successors"].trigger()
    assert window.session.document is not None
    names = {one for *_, m in window.session.document.walk_measures() for one in m.lead}
    assert "省新局" in names
    assert name not in names
