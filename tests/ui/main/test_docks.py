"""The panels beside the table: folded by their own buttons, and sized for small screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from ui.main.dock_title import DockTitle
from ui.main.window import MainWindow

NAMES = ("outline", "inspector", "checks")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(made)
    yield made
    made.close()


def show(qtbot: QtBot, window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    window.add_example()


def dock(window: MainWindow, name: str) -> QDockWidget:
    found = getattr(window.docks, f"{name}_dock")
    assert isinstance(found, QDockWidget)
    return found


def title(window: MainWindow, name: str) -> DockTitle:
    found = dock(window, name).titleBarWidget()
    assert isinstance(found, DockTitle)
    return found


@pytest.mark.parametrize(
    ("size", "seen"),
    [((1280, 800), ["outline", "inspector", "checks"]), ((1024, 700), ["outline"])],
)
def test_at_first_the_table_is_the_largest_part(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int], seen: list[str]
) -> None:
    show(qtbot, window, *size)
    assert window.docks.checks is not None
    assert [name for name in NAMES if dock(window, name).isVisible()] == seen
    commands = window.menus.commands
    assert [name for name in NAMES if commands[f"view.{name}"].isChecked()] == seen
    table = window.editor.table.size()
    areas = [dock(window, name).width() * dock(window, name).height() for name in seen]
    assert table.width() * table.height() > max(areas)
    assert table.width() * 2 > size[0]


@pytest.mark.parametrize("name", NAMES)
def test_a_panels_own_button_is_its_command(qtbot: QtBot, window: MainWindow, name: str) -> None:
    show(qtbot, window, 1280, 800)
    command = window.menus.commands[f"view.{name}"]
    button = title(window, name).close_
    assert button.accessibleName().startswith(dock(window, name).windowTitle())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dock(window, name).isVisible()
    assert not command.isChecked()
    command.trigger()
    assert dock(window, name).isVisible()


def test_a_panel_can_be_moved_out_and_back(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, 1280, 800)
    button = title(window, "outline").float
    button.click()
    assert dock(window, "outline").isFloating()
    button.click()
    assert not dock(window, "outline").isFloating()


def test_the_outline_is_as_high_as_the_window_allows(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, 1280, 800)
    problems = dock(window, "checks")
    assert window.docks.checks is not None
    assert dock(window, "outline").geometry().bottom() == problems.geometry().bottom()
    assert problems.width() > window.editor.table.width()


def test_a_page_does_not_widen_the_window(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, 900, 600)
    window.menus.commands["view.inspector"].setChecked(True)
    dock(window, "inspector").show()
    qtbot.wait(1)
    before = window.width()
    window.pages.answer()
    qtbot.wait(1)
    assert window.width() == before


def test_a_narrow_window_has_one_panel_at_the_side(qtbot: QtBot, window: MainWindow) -> None:
    def sides() -> list[str]:
        return [name for name in NAMES[:2] if dock(window, name).isVisible()]

    show(qtbot, window, 1024, 700)
    commands = window.menus.commands
    assert sides() == ["outline"]
    commands["view.inspector"].trigger()
    assert sides() == ["inspector"]
    assert not commands["view.outline"].isChecked()
    commands["view.checks"].trigger()
    assert sides() == ["inspector"]
    commands["view.outline"].trigger()
    assert sides() == ["outline"]
    commands["view.outline"].trigger()
    assert sides() == []
    window.resize(1280, 800)
    assert sides() == ["inspector"]
