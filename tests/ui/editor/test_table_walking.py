"""Where Tab, Enter and a smaller window leave the caret, and moving while a filter is on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import (
    caret,
    measure_texts,
    session_on,
    shown_table,
    small_plan,
)
from ui.editor.table import PlanTable

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    return shown_table(qtbot, session_on(workspace, small_plan()))


def at(table: PlanTable, row: int, field: str) -> None:
    assert table.plan_model.columns is not None
    table.go_to(row, table.plan_model.columns.at(field))


def test_enter_after_tab_goes_back_to_the_column_where_one_began(
    qtbot: QtBot, table: PlanTable
) -> None:
    at(table, 0, "measure")
    qtbot.keyClick(table, Key.Key_Tab)
    assert caret(table) == (0, "departments")
    qtbot.keyClick(table, Key.Key_Return)
    assert caret(table) == (1, "measure")
    qtbot.keyClick(table, Key.Key_Return)
    assert caret(table) == (2, "measure")


def test_the_same_while_cells_are_written(qtbot: QtBot, table: PlanTable) -> None:
    at(table, 0, "measure")
    qtbot.keyClick(table, "a")
    assert table.editor is not None
    qtbot.keyClick(table.editor, Key.Key_Tab)
    qtbot.keyClick(table, "b")
    assert table.editor is not None
    qtbot.keyClick(table.editor, Key.Key_Return)
    assert caret(table) == (1, "measure")


def test_an_arrow_forgets_where_one_began(qtbot: QtBot, table: PlanTable) -> None:
    at(table, 0, "measure")
    qtbot.keyClick(table, Key.Key_Tab)
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Return)
    assert caret(table) == (2, "departments")


def long_plan() -> Document:
    items = [Item(title=f"内容{n}", measures=[Measure(text=f"举措{n}。")]) for n in range(40)]
    return Document(
        layout="provincial-outline", title="长", sections=[Section("", "1", "甲", "", [], items)]
    )


def test_the_caret_stays_in_sight_when_the_table_gets_lower(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = shown_table(qtbot, session_on(workspace, long_plan()))
    row = table.sizer.seen()[1]
    at(table, row, "measure")
    table.resize(900, 400)
    qtbot.wait(20)
    bottom = table.rowViewportPosition(row) + table.rowHeight(row)
    assert bottom <= table.viewport().height()


def test_under_a_filter_a_move_goes_past_the_next_row_that_is_seen(
    qtbot: QtBot, workspace: Workspace
) -> None:
    table = shown_table(qtbot, session_on(workspace, long_plan()))
    seen = ("举措0。", "举措3。", "举措7。")
    table.set_filter(lambda _s, _i, measure: measure is not None and measure.text in seen)
    at(table, 0, "measure")
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert measure_texts(table) == ["举措3。", "举措0。", "举措7。"]
    qtbot.keyClick(table, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert measure_texts(table) == ["举措0。", "举措3。", "举措7。"]
    told: list[str] = []
    table.told.connect(told.append)
    qtbot.keyClick(table, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told == ["筛选后那边没有别的行了，没有移动。"]
    assert measure_texts(table) == ["举措0。", "举措3。", "举措7。"]
