"""What is being typed is kept in a moment, and goes when it is in the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.store.drafts import Draft, DraftFile
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import measure_id, session_on, shown_table, small_plan
from tests.ui.editor.typing_chinese import commit
from ui.drafts import Drafts
from ui.editor.inspector import Inspector
from ui.editor.table import PlanTable

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    made = shown_table(qtbot, session_on(workspace, small_plan()))
    made.session.drafts.pause.setInterval(1)
    return made


def on_disk(table: PlanTable) -> list[Draft]:
    return DraftFile(table.session.workspace.path).read()


def begin_typing(table: PlanTable, text: str) -> None:
    assert table.edit(table.current_top())
    assert table.editor is not None
    table.editor.selectAll()
    QTest.keyClicks(table.editor, text)


def draft(table: PlanTable, text: str) -> Draft:
    document = table.session.document
    assert document is not None
    return Draft("cell", document.id, measure_id(table, 0), "measure", text, "甲一0。")


def test_what_is_typed_is_kept_after_a_pause_until_the_cell_is_left(
    qtbot: QtBot, table: PlanTable
) -> None:
    assert table.edit(table.current_top())
    assert table.editor is not None
    QTest.keyClicks(table.editor, "abc")
    qtbot.waitUntil(lambda: on_disk(table) == [draft(table, "甲一0。abc")])
    commit(table.editor, "方案")
    composing = QInputMethodEvent("jue", [])  # not committed: nobody knows what it will be
    QApplication.sendEvent(table.editor, composing)
    qtbot.waitUntil(lambda: on_disk(table) == [draft(table, "甲一0。abc方案")])
    QApplication.sendEvent(table.editor, QInputMethodEvent())
    QTest.keyClick(table.editor, Key.Key_Return)
    qtbot.waitUntil(lambda: on_disk(table) == [])
    assert table.plan_model.text(0, 3) == "甲一0。abc方案"


def test_giving_up_and_typing_the_old_text_again_leave_nothing(
    qtbot: QtBot, table: PlanTable
) -> None:
    assert table.edit(table.current_top())
    assert table.editor is not None
    QTest.keyClicks(table.editor, "a")
    qtbot.waitUntil(lambda: len(on_disk(table)) == 1)
    QTest.keyClick(table.editor, Key.Key_Backspace)
    qtbot.waitUntil(lambda: on_disk(table) == [])
    QTest.keyClicks(table.editor, "b")
    qtbot.waitUntil(lambda: len(on_disk(table)) == 1)
    QTest.keyClick(table.editor, Key.Key_Escape)
    qtbot.waitUntil(lambda: on_disk(table) == [])


def test_who_never_pauses_is_kept_all_the_same(qtbot: QtBot, table: PlanTable) -> None:
    drafts = table.session.drafts
    drafts.pause.setInterval(60_000)
    drafts.at_latest.setInterval(1)
    QTest.keyClicks(table, "p")
    qtbot.waitUntil(lambda: [one.text for one in on_disk(table)] == ["p"])


def test_cells_of_items_and_sections_are_known_by_these(qtbot: QtBot, table: PlanTable) -> None:
    entry = table.plan_model.rows.entry(1)
    assert entry.item is not None
    for field, id_ in (("item", entry.item.id), ("section", entry.section.id)):
        table.select(entry.id if field == "measure" else id_, field)
        assert table.edit(table.current_top())
        assert table.editor is not None
        QTest.keyClicks(table.editor, "x")
        qtbot.waitUntil(lambda: len(on_disk(table)) == 1)
        (kept,) = on_disk(table)
        assert (kept.row, kept.field) == (id_, field)
        table.commit_editing()
        qtbot.waitUntil(lambda: on_disk(table) == [])


def test_a_text_that_makes_a_column_is_in_the_plan_and_no_draft(
    qtbot: QtBot, workspace: Workspace
) -> None:
    plan = small_plan()
    plan.sections[0].items[0].measures[0].deadline = "6月底前"
    table = shown_table(qtbot, session_on(workspace, plan))
    table.select(measure_id(table, 0), "deadline")
    assert table.edit(table.current_top())
    assert table.editor is not None
    table.editor.selectAll()
    QTest.keyClick(table.editor, Key.Key_Delete)
    QTest.keyClick(table.editor, Key.Key_Return)  # the column goes, and all rows are told anew
    assert table.session.drafts.left == []


def test_a_text_that_is_swept_away_is_offered(table: PlanTable, workspace: Workspace) -> None:
    begin_typing(table, "half a line")
    other = add_document(workspace, small_plan())
    with_signal: list[bool] = []
    table.session.drafts.left_changed.connect(lambda: with_signal.append(True))
    table.session.open_document(other)
    assert [one.text for one in table.session.drafts.left] == ["half a line"]
    assert with_signal == [True]


def test_a_note_is_kept_while_it_is_written(qtbot: QtBot, table: PlanTable) -> None:
    session = table.session
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    inspector.tabs.setCurrentWidget(inspector.note)
    inspector.show()
    item = table.plan_model.rows.entry(0).item
    assert item is not None
    inspector.show_place(item.id)
    qtbot.keyClicks(inspector.note.note, "ask the court")
    qtbot.waitUntil(lambda: [one.part for one in on_disk(table)] == ["note"])
    inspector.keep()
    qtbot.waitUntil(lambda: on_disk(table) == [])
    assert session.index.items[item.id].note == "ask the court"


def test_a_note_that_cannot_be_written_is_not_lost(qtbot: QtBot, table: PlanTable) -> None:
    session = table.session
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    inspector.tabs.setCurrentWidget(inspector.note)
    inspector.show()
    first, last = table.plan_model.rows.entry(0).item, table.plan_model.rows.entry(3).item
    assert first is not None
    assert last is not None
    inspector.show_place(first.id)
    qtbot.keyClicks(inspector.note.note, "ask the court")
    assert session.errands.run("试一试", lambda _: True, lambda _: None)
    inspector.show_place(last.id)  # while the workspace is being written
    assert [one.text for one in session.drafts.left] == ["ask the court"]
    qtbot.waitUntil(lambda: not session.busy)


def test_at_the_end_only_what_is_in_no_plan_stays(table: PlanTable) -> None:
    begin_typing(table, "gone")
    table.session.drafts.end()
    assert [one.text for one in on_disk(table)] == ["gone"]
    again = Drafts(table.session.workspace)
    assert [one.text for one in again.left] == ["gone"]
    again.forget(again.left[0])
    again.end()
    assert on_disk(table) == []


def test_a_window_for_reading_has_none_and_touches_none(workspace: Workspace) -> None:
    file = DraftFile(workspace.path)
    kept = Draft("cell", "d", "m", "measure", "别人写的", "")
    file.want([kept])
    file.flush()
    with Workspace.open(workspace.path, read_only=True) as reading:
        drafts = Drafts(reading)
        assert drafts.left == []
        drafts.note(Draft("cell", "d", "m", "measure", "x", ""))
        drafts.end()
    assert DraftFile(workspace.path).read() == [kept]


def test_nothing_is_said_where_it_cannot_be_written(
    qtbot: QtBot, table: PlanTable, workspace: Workspace
) -> None:
    place: Path = workspace.path.with_name(f".~{workspace.path.name}.typing")
    place.mkdir()
    QTest.keyClicks(table, "a")
    qtbot.waitUntil(lambda: not table.session.drafts.pause.isActive())
    table.commit_editing()
    assert table.plan_model.text(0, 3) == "a"
