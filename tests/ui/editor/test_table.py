"""Moving about in the table, and editing in place with real keys."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.measures import add_measure, change_measure_text
from ipplanner.model import Measure
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import (
    caret,
    measure_id,
    measure_texts,
    session_on,
    shown_table,
    small_plan,
    texts,
)
from ui.editor.table import PlanTable
from ui.editor.table.cell_editor import CellEditor
from ui.session import Session

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def table_on(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    return shown_table(qtbot, session_on(workspace, small_plan()))


def press(table: PlanTable, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(table.editor or table, key)


def write(table: PlanTable, text: str) -> None:
    for letter in text:
        QTest.keyClicks(table.editor or table, letter)


def editor_of(table: PlanTable) -> CellEditor:
    assert table.editor is not None
    return table.editor


def clicked(table: PlanTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.plan_model.index(row, column)).center()


# --- moving about ----------------------------------------------------------------------------


def test_ctrl_home_and_end_choose_the_first_and_the_last_row(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = table_on(qtbot, workspace)
    for key, row in ((Key.Key_End, table.plan_model.rowCount() - 1), (Key.Key_Home, 0)):
        QTest.keyClick(table, key, CTRL)
        assert table.caret_row() == row
        assert table.selectedIndexes() == [table.currentIndex()]


def test_it_begins_in_the_first_measure(qtbot: QtBot, workspace: Workspace) -> None:
    assert caret(table_on(qtbot, workspace)) == (0, "measure")


def test_arrows_step_over_merged_cells_and_keep_the_row(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_Down, Key.Key_Left)
    assert caret(table) == (1, "item")
    assert table.current_top().row() == 0
    press(table, Key.Key_Right)
    assert caret(table) == (1, "measure")
    press(table, Key.Key_Left, Key.Key_Down)
    assert caret(table) == (2, "item")
    press(table, Key.Key_Left, Key.Key_Down)
    assert caret(table) == (3, "section")


def test_tab_goes_through_cells_as_they_are_seen(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_Tab)
    assert caret(table) == (0, "departments")
    press(table, Key.Key_Tab)
    assert caret(table) == (1, "measure")
    press(table, Key.Key_Tab, Key.Key_Tab)
    assert caret(table) == (2, "item")
    QTest.keyClick(table, Key.Key_Backtab, SHIFT)
    assert caret(table) == (1, "departments")


def test_the_place_is_told_once_for_each_move(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    told: list[tuple[str, str, str]] = []
    table.place_changed.connect(lambda *place: told.append(place))
    press(table, Key.Key_Down)
    change_measure_text(workspace, measure_id(table, 0), "别处改的。")
    place = table.current_place()
    assert told == [(place.item_id, place.measure_id, "measure")]
    assert place.measure_id == measure_id(table, 1)


def test_being_led_somewhere_takes_no_focus(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert table.select(measure_id(table, 3), "departments")
    assert caret(table) == (3, "departments")
    assert other.hasFocus()
    assert not table.select("m000")


def test_ctrl_j_walks_through_what_is_to_be_written(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    for row, column in ((1, 4), (3, 3)):
        table.plan_model.setData(table.plan_model.index(row, column), "")
    places = []
    for _ in range(3):
        QTest.keyClick(table, Key.Key_J, CTRL)
        places.append(caret(table))
    assert places == [(1, "departments"), (3, "measure"), (1, "departments")]


# --- editing ---------------------------------------------------------------------------------


def test_typing_replaces_and_enter_goes_down(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    write(table, "ab")
    QTest.keyClicks(editor_of(table), "c")
    press(table, Key.Key_Return)
    assert measure_texts(table)[0] == "abc"
    assert table.editor is None
    assert table.hasFocus()
    assert caret(table) == (1, "measure")


def test_f2_edits_at_the_end_and_esc_gives_the_old_text_back(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_F2)
    QTest.keyClicks(editor_of(table), "x")
    assert editor_of(table).text() == "甲一0。x"
    press(table, Key.Key_Escape)
    assert measure_texts(table)[0] == "甲一0。"
    assert table.hasFocus()


def test_tab_and_shift_tab_commit_and_go_aside(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    write(table, "a")
    press(table, Key.Key_Tab)
    assert caret(table) == (0, "departments")
    write(table, "b")
    QTest.keyClick(editor_of(table), Key.Key_Backtab, SHIFT)
    assert caret(table) == (0, "measure")
    assert texts(table)[0][3:] == ["a", "b"]


def test_alt_enter_is_a_new_line_and_the_editor_grows(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_F2)
    before = editor_of(table).height()
    for _ in range(4):
        QTest.keyClick(editor_of(table), Key.Key_Return, ALT)
    assert editor_of(table).height() > before
    QTest.keyClicks(editor_of(table), "end")
    press(table, Key.Key_Return)
    assert measure_texts(table)[0] == "甲一0。\n\n\n\nend"
    assert table.rowHeight(0) >= 5 * table.type.pitch


def test_a_double_click_puts_the_cursor_there(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    rect = table.visualRect(table.plan_model.index(1, 3))
    at = QPoint(rect.left() + table.type.pad_x + round(1.2 * table.type.em), rect.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert editor_of(table).textCursor().position() == 1


def test_leaving_commits_as_one_step(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    steps = len(history.steps(workspace))
    press(table, Key.Key_F2)
    QTest.keyClicks(editor_of(table), "xyz")
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=clicked(table, 3, 3))
    assert measure_texts(table)[0] == "甲一0。xyz"
    assert caret(table) == (3, "measure")
    assert len(history.steps(workspace)) == steps + 1


def test_undo_takes_back_letters_first_and_then_steps(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    write(table, "one")
    press(table, Key.Key_Return)
    write(table, "two")
    QTest.keyClick(editor_of(table), Key.Key_Z, CTRL)
    while table.editor is not None and table.editor.touched:
        QTest.keyClick(table.editor, Key.Key_Z, CTRL)
    assert measure_texts(table)[:2] == ["one", "甲一1。"]
    QTest.keyClick(editor_of(table), Key.Key_Z, CTRL)
    assert table.editor is None
    assert measure_texts(table)[:2] == ["甲一0。", "甲一1。"]
    QTest.keyClick(table, Key.Key_Y, CTRL)
    assert measure_texts(table)[0] == "one"


def test_a_merged_cell_is_edited_from_any_of_its_rows(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_Down, Key.Key_Left)
    write(table, "t")
    press(table, Key.Key_Return)
    assert [row[2] for row in texts(table)] == ["t", "t", "甲二", "乙一"]


def test_delete_clears_all_chosen_cells_at_once(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    QTest.keyClick(table, Key.Key_Down, SHIFT)
    QTest.keyClick(table, Key.Key_Delete)
    assert measure_texts(table) == ["", "", "甲二0。", "乙一0。"]
    table.undo()
    assert measure_texts(table)[:2] == ["甲一0。", "甲一1。"]


def test_other_changes_do_not_disturb_what_is_being_written(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_Down)
    write(table, "ab")
    change_measure_text(workspace, measure_id(table, 1), "别处改的。")
    item = table.plan_model.rows.entry(0).item
    assert item is not None
    add_measure(workspace, item.id, Measure(text="前面加的。"), at=0)
    assert editor_of(table).text() == "ab"
    press(table, Key.Key_Return)
    assert measure_texts(table)[:3] == ["前面加的。", "甲一0。", "ab"]


def test_a_text_that_cannot_be_written_stays_in_the_editor(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = table_on(qtbot, workspace)
    write(table, "ab")
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("DELETE FROM measure WHERE id = ?", (measure_id(table, 0),))
    with qtbot.waitSignal(table.session.failed):
        press(table, Key.Key_Return)
    assert editor_of(table).text() == "ab"
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=clicked(table, 3, 3))
    assert editor_of(table).text() == "ab"
    press(table, Key.Key_Escape)
    assert table.editor is None


def test_a_read_only_plan_is_not_edited(qtbot: QtBot, workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    assert session.document is not None
    with Workspace.open(workspace.path, read_only=True) as other:
        reading = Session(other)
        reading.open_document(session.document.id)
        table = shown_table(qtbot, reading)
        press(table, Key.Key_F2)
        write(table, "ab")
        QTest.keyClick(table, Key.Key_Return, CTRL)
        QTest.keyClick(table, Key.Key_Delete)
        assert table.editor is None
        assert measure_texts(table)[0] == "甲一0。"


# --- input method ----------------------------------------------------------------------------


def compose(target: PlanTable | CellEditor, text: str) -> None:
    QApplication.sendEvent(target, QInputMethodEvent(text, []))


def test_composition_is_kept_when_the_cell_is_left(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_F2)
    compose(editor_of(table), "知识")
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=clicked(table, 3, 3))
    assert measure_texts(table)[0] == "甲一0。知识"


def test_composition_may_begin_before_there_is_an_editor(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = table_on(qtbot, workspace)
    compose(table, "zhi")
    event = QInputMethodEvent()
    event.setCommitString("知")
    QApplication.sendEvent(table, event)
    assert editor_of(table).text() == "知"
    press(table, Key.Key_Return)
    assert measure_texts(table)[0] == "知"


def test_composition_is_kept_by_commands(qtbot: QtBot, workspace: Workspace) -> None:
    table = table_on(qtbot, workspace)
    press(table, Key.Key_F2)
    compose(editor_of(table), "产权")
    table.insert_measure()
    assert measure_texts(table)[:2] == ["甲一0。产权", ""]
