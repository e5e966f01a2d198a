"""Departments offered while one writes in their cell: never in the way of writing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.departments import add_department
from ipplanner.edits.measures import assign_departments
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import session_on, shown_table, small_plan
from tests.ui.editor.typing_chinese import commit
from ui.editor.table import PlanTable
from ui.editor.table.cell_editor import CellEditor
from ui.editor.table.name_list import NameList

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    add_department(workspace, "省财政厅")
    add_department(workspace, "省知识产权局")
    session = session_on(workspace, small_plan())
    measures = list(session.index.measures)
    assign_departments(workspace, measures[-1], "省商务厅")
    made = shown_table(qtbot, session)
    made.select(measures[0], "departments")
    return made


def begin(qtbot: QtBot, table: PlanTable, letters: str) -> tuple[CellEditor, NameList]:
    """Begin to write as one does, by typing."""
    qtbot.keyClicks(table, letters[0])
    editor = table.editor
    assert editor is not None
    qtbot.keyClicks(editor, letters[1:])
    (names,) = table.viewport().findChildren(NameList)
    return editor, names


def written(table: PlanTable) -> str:
    return next(iter(table.session.index.measures.values())).departments


def offered(names: NameList) -> list[str]:
    return [names.item(row).text() for row in range(names.count())] if names.isVisible() else []


def test_plain_writing_is_as_ever(qtbot: QtBot, table: PlanTable) -> None:
    editor, names = begin(qtbot, table, "sheng")
    assert offered(names) == ["省知识产权局", "省财政厅", "省商务厅"]
    assert names.currentRow() == -1
    assert editor.hasFocus()
    qtbot.keyClick(editor, Key.Key_Return)
    assert written(table) == "sheng"
    assert table.editor is None and not names.isVisible()


def test_a_name_is_chosen_with_the_arrow_and_writing_goes_on(
    qtbot: QtBot, table: PlanTable
) -> None:
    editor, names = begin(qtbot, table, "cz")
    qtbot.keyClick(editor, Key.Key_Down)
    qtbot.keyClick(editor, Key.Key_Return)
    assert table.editor is editor and editor.text() == "省财政厅"
    assert not names.isVisible()
    commit(editor, "、知识")
    assert offered(names) == ["省知识产权局"]
    qtbot.keyClick(editor, Key.Key_Down)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert written(table) == "省财政厅、省知识产权局"


def test_up_leads_out_of_the_list_again(qtbot: QtBot, table: PlanTable) -> None:
    editor, names = begin(qtbot, table, "sheng")
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(editor, key)
    assert names.currentRow() == -1
    qtbot.keyClick(editor, Key.Key_Return)
    assert written(table) == "sheng"


def test_esc_gives_the_old_text_back_and_first_leaves_the_list(
    qtbot: QtBot, table: PlanTable
) -> None:
    before = written(table)
    editor, names = begin(qtbot, table, "sheng")
    qtbot.keyClick(editor, Key.Key_Down)
    qtbot.keyClick(editor, Key.Key_Escape)
    assert table.editor is editor and not names.isVisible()
    qtbot.keyClick(editor, Key.Key_Escape)
    assert table.editor is None and written(table) == before


def test_the_input_method_has_the_room_while_it_composes(qtbot: QtBot, table: PlanTable) -> None:
    editor, names = begin(qtbot, table, "s")
    assert names.isVisible()
    QApplication.sendEvent(editor, QInputMethodEvent("sheng", []))
    assert not names.isVisible()
    editor.selectAll()
    commit(editor, "省财政厅")
    assert not names.isVisible()  # all is written that could be offered


def test_a_click_takes_a_name_and_the_cell_stays_open(qtbot: QtBot, table: PlanTable) -> None:
    editor, names = begin(qtbot, table, "sheng")
    place = names.visualItemRect(names.item(1)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.editor is editor and editor.text() == "省财政厅"


def test_other_cells_offer_nothing_and_nothing_is_left_behind(
    qtbot: QtBot, table: PlanTable
) -> None:
    editor, _ = begin(qtbot, table, "sheng")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(NameList))
    table.select(next(iter(table.session.index.measures)), "measure")
    qtbot.keyClicks(table, "s")
    assert not table.viewport().findChildren(NameList)
