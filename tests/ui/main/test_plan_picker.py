"""Switching plans: the list says what each is, which is open, and finds by a few words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, plan, press
from ui.common.rows.cells import Role
from ui.common.rows.picker import Picker
from ui.main.plan_picker import plan_picker
from ui.main.window import MainWindow
from ui.main.workspaces import newest_plans


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, dialogs) as made:
        yield made


def picker_of(qtbot: QtBot, window: MainWindow) -> Picker:
    plans = newest_plans(window.session.workspace)
    made = plan_picker(window.session, plans, window)
    qtbot.addWidget(made)
    made.open()
    return made


def texts(picker: Picker) -> list[str]:
    model = picker.list.model()
    cells = [model.index(row, 0).data(Role.CELL) for row in range(model.rowCount())]
    return [cell.text for cell in cells]


def test_each_plan_says_what_it_is_and_one_that_it_is_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    other = plan("丙省计划")
    other.sections[0].items[0].measures[0].text = ""
    other.region, other.year, other.source = "丙省", 2020, r"C:\文件\丙省报送稿.docx"
    add_document(window.session.workspace, other)
    picker = picker_of(qtbot, window)
    newest, opened, last = texts(picker)
    assert newest.startswith("丙省计划\n丙省 · 2020 年 · 还有 1 项未填")
    assert "丙省报送稿.docx · 今天" in newest
    assert opened.startswith("乙省计划（正打开）")
    assert "正打开" not in last
    assert picker.list.current_id == newest_plans(window.session.workspace)[0].id


def test_a_few_words_find_a_plan_by_what_is_said_of_it(qtbot: QtBot, window: MainWindow) -> None:
    other = plan("另一份计划")
    other.year = 2031
    made = add_document(window.session.workspace, other)
    picker = picker_of(qtbot, window)
    qtbot.keyClicks(picker.search, "2031")
    assert picker.list.current_id == made
    assert len(texts(picker)) == 1
    picker.search.setText("没有这样的")
    assert picker.nothing.isVisible()


def test_enter_opens_the_plan_that_is_not_open(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs
) -> None:
    def take(picker: Picker) -> bool:
        picker.open()
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
        return True

    dialogs.fillings = [take, lambda _: False]
    press(window, "file.switch")
    assert window.session.document is not None
    assert window.session.document.title == "甲省计划"
    press(window, "file.switch")
    assert window.session.document.title == "甲省计划"


def test_long_plans_are_not_counted(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.main.plan_picker._MOST_COUNTED", 0)
    assert not any("未填" in text for text in texts(picker_of(qtbot, window)))
