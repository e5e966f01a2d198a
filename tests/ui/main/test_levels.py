"""Sections up and down a level by keys, where the table shows levels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from tests.ui.editor.table_making import small_plan
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, press
from ui.main.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, FakeDialogs()) as made:
        yield made


def open_tasks(window: MainWindow) -> list[str]:
    """A list of tasks with two chapters; the ids of its sections."""
    tasks = small_plan()
    tasks.layout = "task-list"
    window.open_document(add_document(window.session.workspace, tasks))
    return list(window.session.index.sections)


def shape(window: MainWindow) -> list[tuple[str, list[str]]]:
    assert window.session.document is not None
    sections = window.session.document.sections
    return [(one.title, [inner.title for inner in one.sections]) for one in sections]


def test_a_table_without_levels_keeps_its_keys(window: MainWindow) -> None:
    assert not window.menus.commands["edit.lower"].isEnabled()
    assert window.menus.commands["edit.lower"].shortcut().toString() == "Alt+Right"


def test_down_and_up_with_the_caret_in_its_section(window: MainWindow) -> None:
    _, second = open_tasks(window)
    item = window.session.index.sections[second].items[0]
    window.editor.table.select(item.id)
    press(window, "edit.lower")
    assert shape(window) == [("甲", ["乙"])]
    assert window.editor.table.current_place().section_id == second
    press(window, "edit.raise")
    assert shape(window) == [("甲", []), ("乙", [])]
    press(window, "edit.undo")
    assert shape(window) == [("甲", ["乙"])]


def test_what_cannot_be_is_said(window: MainWindow) -> None:
    open_tasks(window)
    press(window, "edit.lower")
    assert "不能降级" in window.message.label.text()
    assert shape(window) == [("甲", []), ("乙", [])]
