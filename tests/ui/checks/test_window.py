"""The checks in the main window: dock, keys, status line, outline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from ipplanner.edits.measures import change_measure_text
from tests.ui.checks.conftest import PATIENCE
from tests.ui.fakes import FakeDialogs
from ui.editor.outline_model import PROBLEMS_ROLE
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


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.docks.checks.watch.is_busy, timeout=PATIENCE)


def test_what_is_wrong_is_seen_everywhere_and_gone_after_a_fix(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    before = window.docks.checks.snapshot.serious
    session = window.session
    measure = next(one for *_, one in session.document.walk_measures())  # type: ignore[union-attr]
    item_id = session.index.parents[measure.id] or ""
    index = window.outline.model.index_of(item_id)
    had = index.data(PROBLEMS_ROLE)
    change_measure_text(session.workspace, measure.id, "推进制度完善完善，形成报告1份。")
    settle(qtbot, window)
    assert window.status_line.problems.text() == f"必错和疑似 {before + 1}"
    assert window.status_line.problems.isVisible()
    assert index.data(PROBLEMS_ROLE) == had + 1
    assert "个问题" in str(index.data(0x0003))  # the tooltip
    found = window.docks.checks.snapshot.findings
    (doubled,) = [
        one for one in found if one.rule == "doubled-word" and one.place.measure_id == measure.id
    ]
    window.docks.checks.go_to(doubled)
    window.menus.commands["plan.fix"].trigger()
    assert session.index.measures[measure.id].text == "推进制度完善，形成报告1份。"
    settle(qtbot, window)
    assert index.data(PROBLEMS_ROLE) == had


def test_f6_shows_and_hides_the_list(qtbot: QtBot, window: MainWindow) -> None:
    dock, toggle = window.docks.checks_dock, window.menus.commands["view.checks"]
    assert dock.isVisible()
    toggle.trigger()
    assert not dock.isVisible()
    window.menus.commands["plan.problems"].trigger()
    assert dock.isVisible()
    assert window.docks.checks.view.hasFocus()
    window.show_start()
    assert not dock.isVisible()
    assert not window.status_line.problems.isVisible()


def test_f8_takes_problems_between_open_cells(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    checks, table = window.docks.checks, window.editor.table
    first = next(one for *_, one in window.session.document.walk_measures())  # type: ignore[union-attr]
    change_measure_text(window.session.workspace, first.id, "推进制度完善完善，形成报告1份。")
    settle(qtbot, window)
    table.select(first.id, "item")
    window.menus.commands["plan.next"].trigger()
    assert checks.current is not None
    assert checks.current.text == "完善完善"
    assert table.current_place().measure_id == first.id


def test_closing_ends_the_other_process(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    process = window.docks.checks.watch._process
    assert process is not None and process.is_running
    window.close()
    assert not process.is_running
