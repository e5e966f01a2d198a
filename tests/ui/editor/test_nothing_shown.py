"""A table that shows nothing, or not everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipplanner.edits.items import delete_item
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import measure_texts, session_on, shown_table, small_plan
from tests.ui.editor.test_table_model import as_printed, as_shown
from ui.editor.clipboard import PlanClipboard
from ui.session import Session

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def session(workspace: Workspace) -> Session:
    plan = small_plan()
    plan.sections[1].items[0].measures[0].deadline = "6月"
    return session_on(workspace, plan)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_J, CTRL), (Key.Key_Home, CTRL), (Key.Key_End, CTRL), (Key.Key_D, CTRL)]
    + [(Key.Key_Delete, CTRL), (Key.Key_Up, ALT), (Key.Key_Down, ALT), (Key.Key_A, CTRL)]
    + [(key, Qt.KeyboardModifier.NoModifier) for key in (Key.Key_F2, Key.Key_Delete, Key.Key_Tab)],
)
def test_no_key_finds_anything_where_nothing_is_shown(
    qtbot: QtBot, session: Session, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    table = shown_table(qtbot, session)
    table.set_filter(lambda *_: False)
    QTest.keyClick(table, key, modifier)
    assert table.editor is None
    table.set_filter(None)
    assert measure_texts(table) == ["甲一0。", "甲一1。", "甲二0。", "乙一0。"]


def test_a_column_goes_with_the_last_row_that_needed_it_though_it_was_hidden(
    qtbot: QtBot, session: Session
) -> None:
    table, document = shown_table(qtbot, session), session.document
    assert document is not None
    last = document.sections[1].items[0].id
    assert "完成时间" in table.plan_model.columns.headers  # type: ignore[union-attr]
    table.set_filter(lambda section, item, measure: item.id != last)
    session.run(lambda: delete_item(session.workspace, last))
    table.set_filter(None)
    assert as_shown(table.plan_model) == as_printed(session)
    session.undo()
    assert as_shown(table.plan_model) == as_printed(session)


@pytest.mark.parametrize("filtered", [False, True])
def test_a_text_pasted_where_there_is_no_row_is_a_measure(
    qtbot: QtBot, workspace: Workspace, filtered: bool
) -> None:
    plan = small_plan() if filtered else Document(layout="provincial-outline", title="空")
    session = session_on(workspace, plan)
    table = shown_table(qtbot, session)
    table.set_filter((lambda *_: False) if filtered else None)
    clipboard = PlanClipboard(session, table)
    data = QMimeData()
    data.setText("出台办法，形成报告。")
    QGuiApplication.clipboard().setMimeData(data)
    clipboard.paste()
    assert measure_texts(table) == ["出台办法，形成报告。"]  # what is new is always shown
    assert session.document is not None
    assert len(list(session.document.walk_measures())) == (5 if filtered else 1)
    session.undo()
    assert measure_texts(table) == []
    QGuiApplication.clipboard().clear()
