"""Cutting a measure in two and putting rows together, with real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import (
    caret,
    measure_texts,
    session_on,
    shown_table,
    small_plan,
    texts,
)
from ui.editor.table import PlanTable

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    return shown_table(qtbot, session_on(workspace, small_plan()))


def write(table: PlanTable, text: str, cursor: int) -> None:
    """Open the caret's cell, write and put the cursor before a character."""
    QTest.keyClick(table, Key.Key_F2)
    editor = table.editor
    assert editor is not None
    editor.setPlainText(text)
    place = editor.textCursor()
    place.setPosition(cursor, QTextCursor.MoveMode.MoveAnchor)
    editor.setTextCursor(place)


@pytest.mark.parametrize("text", ["出台方案。开展培训。", "一。\n二。", "甲一0。乙。"])
def test_a_measure_is_cut_at_the_cursor(table: PlanTable, text: str) -> None:
    at = text.index("。") + 1
    write(table, text, at)
    table.split_measure()
    first, second = text[:at], text[at:].strip()
    assert measure_texts(table) == [first, second, "甲一1。", "甲二0。", "乙一0。"]
    assert [row[-1] for row in texts(table)] == ["省知识产权局"] * 5
    assert caret(table) == (1, "measure")
    history.undo(table.session.workspace)
    assert measure_texts(table)[:2] == [text, "甲一1。"]


@pytest.mark.parametrize("cursor", [0, 4])
def test_there_must_be_text_on_both_sides(qtbot: QtBot, table: PlanTable, cursor: int) -> None:
    write(table, "甲一0。", cursor)
    with qtbot.waitSignal(table.session.failed) as told:
        table.split_measure()
    assert "光标放在" in str(told.args)
    assert measure_texts(table) == ["甲一0。", "甲一1。", "甲二0。", "乙一0。"]


def test_only_measures_are_cut(qtbot: QtBot, table: PlanTable) -> None:
    table.set_caret(0, "item")
    write(table, "甲一项", 2)
    with qtbot.waitSignal(table.session.failed):
        table.split_measure()
    assert texts(table)[0][2] == "甲一项"


def test_chosen_measures_become_one(table: PlanTable) -> None:
    QTest.keyClick(table, Key.Key_Down, SHIFT)
    table.merge_selected()
    assert measure_texts(table) == ["甲一0。\n甲一1。", "甲二0。", "乙一0。"]
    assert caret(table) == (0, "measure")
    history.undo(table.session.workspace)
    assert len(measure_texts(table)) == 4


def test_chosen_items_become_one_and_keep_both_titles(table: PlanTable) -> None:
    table.set_caret(0, "item")
    QTest.keyClick(table, Key.Key_Down, SHIFT)
    table.merge_selected()
    assert [row[2] for row in texts(table)] == ["甲一；甲二"] * 3 + ["乙一"]
    assert measure_texts(table) == ["甲一0。", "甲一1。", "甲二0。", "乙一0。"]


@pytest.mark.parametrize("field", ["measure", "item", "section"])
def test_one_alone_is_not_put_together(qtbot: QtBot, table: PlanTable, field: str) -> None:
    before = texts(table)
    table.set_caret(3, field)
    with qtbot.waitSignal(table.session.failed):
        table.merge_selected()
    assert texts(table) == before


def test_a_task_has_one_measure_only(qtbot: QtBot, workspace: Workspace) -> None:
    items = [
        Item(number=f"{n}.", title=f"任务{n}", measures=[Measure(text="做。")]) for n in (1, 2)
    ]
    tasks = Document(layout="national-promotion", title="推进计划", year=2020)
    tasks.sections = [Section(number="一、", title="重点", items=items)]
    table = shown_table(qtbot, session_on(workspace, tasks))
    for deed in (table.split_measure, table.merge_selected):
        with qtbot.waitSignal(table.session.failed) as told:
            deed()
        assert "只有一条举措" in str(told.args)
