"""Everything can be used on 1280 × 800 points at 200 %, which is a window of 640 × 400."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import EXAMPLE
from tests.ui.fakes import FakeDialogs
from ui.main.window import MainWindow

SMALL = QSize(640, 400)
FOR_DIALOGS = QSize(620, 350)
"""What is left of it beside a window's frame."""
PAGES = (
    "file.preview",
    "plan.carry",
    "plan.compare",
    "plan.answer",
    "plan.duties",
    "plan.tasks",
    "tools.departments",
    "tools.templates",
    "view.figures",
)
DIALOGS = (
    "help.about",
    "plan.profile",
    "plan.surroundings",
    "plan.successors",
    "tools.check_settings",
    "tools.layout",
    "tools.preferences",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(made)
    made.resize(SMALL)
    made.show()
    made.add_example()
    qtbot.waitUntil(lambda: made.session.document is not None)
    yield made
    made.close()


def fits(window: MainWindow) -> bool:
    """Whether the window is as small as it was made."""
    return window.size() == SMALL


def area(window: MainWindow) -> QScrollArea:
    """What scrolls the pages."""
    viewport = window.pages.parentWidget()
    found = viewport.parentWidget() if viewport is not None else None
    assert isinstance(found, QScrollArea)
    return found


def across(window: MainWindow) -> int:
    """How far what is in the window would have to be scrolled sideways."""
    return area(window).horizontalScrollBar().maximum()


@pytest.mark.parametrize("command", PAGES)
def test_pages_fit_into_the_width(qtbot: QtBot, window: MainWindow, command: str) -> None:
    window.menus.commands[command].trigger()
    assert window.pages.currentWidget() is not window.editor
    qtbot.wait(20)
    assert fits(window)
    assert across(window) == 0


def test_start_page_editor_and_import_fit_into_the_width(qtbot: QtBot, window: MainWindow) -> None:
    assert fits(window)
    assert across(window) == 0
    window.menus.commands["edit.replace"].trigger()
    window.show_start()
    qtbot.wait(20)
    assert fits(window)
    assert across(window) == 0
    window.import_files([EXAMPLE])
    qtbot.wait(20)
    assert fits(window)
    assert across(window) == 0


@pytest.mark.parametrize("command", DIALOGS)
def test_dialogs_fit(window: MainWindow, command: str) -> None:
    needed: list[QSize] = []

    def look(dialog: QDialog) -> bool:
        needed.append(dialog.minimumSizeHint().expandedTo(dialog.minimumSize()))
        return False

    assert isinstance(window.dialogs, FakeDialogs)
    window.dialogs.fillings.append(look)
    window.menus.commands[command].trigger()
    (size,) = needed
    assert size.boundedTo(FOR_DIALOGS) == size


def test_all_panels_can_be_seen_at_once(window: MainWindow) -> None:
    assert window.docks.checks is not None
    for name in ("outline", "inspector", "checks"):
        assert not window.menus.commands[f"view.{name}"].isChecked()
        window.menus.commands[f"view.{name}"].trigger()
    assert window.minimumSizeHint().boundedTo(SMALL) == window.minimumSizeHint()
    assert fits(window)


def test_panels_nobody_asked_for_come_and_go_with_the_size(window: MainWindow) -> None:
    docks = window.docks
    window.resize(1300, 820)
    assert docks.wanted == (True, True, True)
    assert docks.outline_dock.isVisible()
    assert window.menus.commands["view.outline"].isChecked()
    window.resize(SMALL)
    assert not docks.outline_dock.isVisible()
    window.menus.commands["view.outline"].trigger()
    window.resize(1300, 820)
    window.resize(SMALL)
    assert docks.outline_dock.isVisible()
    assert not docks.inspector_dock.isVisible()


def test_a_long_remark_does_not_widen_the_window(window: MainWindow) -> None:
    window.status_line.say("没有能打开它的程序" * 40)
    assert window.minimumSizeHint().width() <= SMALL.width()
    assert window.size().width() == SMALL.width()


def test_focus_is_seen_where_a_page_is_scrolled(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.commands["plan.answer"].trigger()
    qtbot.wait(20)
    for _ in range(12):
        focused = window.focusWidget()
        qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
        now, shown = window.focusWidget(), area(window).viewport()
        assert now is not None
        top = now.mapTo(window.pages, QPoint()).y() - area(window).verticalScrollBar().value()
        assert -1 <= top < shown.height()
