"""From the menu to the bars, and from a bar to its rows in the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from ui.figures import FiguresPage
from ui.main.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.add_example()
    yield made
    made.close()


def figures(window: MainWindow) -> FiguresPage:
    window.menus.commands["view.figures"].trigger()
    page = window.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    return page


def test_a_bar_shows_its_rows_in_the_table(qtbot: QtBot, window: MainWindow) -> None:
    page = figures(window)
    page.by_rows.click()
    bar = page.sheet.charts["departments"].buttons[0]
    number, label = bar.shown.number, bar.shown.criteria.picked
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.editor
    filter_bar = window.editor.filter_bar
    assert window.editor.table.plan_model.rowCount() == number
    assert label is not None and filter_bar.picked_label.toolTip() == label.label
    assert filter_bar.picked_label.isVisible()
    filter_bar.clear_button.click()
    assert not filter_bar.picked_label.isVisible()
    assert filter_bar.criteria().is_empty


def test_a_section_is_chosen_in_the_filter_itself(qtbot: QtBot, window: MainWindow) -> None:
    page = figures(window)
    page.by_rows.click()
    bar = page.sheet.charts["sections"].buttons[1]
    number = bar.shown.number
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert window.editor.filter_bar.sections.currentIndex() == 2
    assert window.editor.table.plan_model.rowCount() == number


def test_what_the_checks_find_is_counted_too(qtbot: QtBot, window: MainWindow) -> None:
    page = figures(window)
    checks = window.docks.checks
    qtbot.waitUntil(lambda: "problems" in page.sheet.charts, timeout=30_000)
    qtbot.waitUntil(lambda: checks.snapshot.complete, timeout=30_000)
    shown = [button.shown.number for button in page.sheet.charts["problems"].buttons]
    assert shown == list(checks.snapshot.counts.values())


def test_escape_goes_back_to_the_table(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(figures(window), Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.editor
