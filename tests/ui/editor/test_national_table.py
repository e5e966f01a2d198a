"""National documents in the table: chapters over the whole width, cells of several parts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import session_on, shown_table, texts
from ui.editor.table.view import PlanTable

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def task_list() -> Document:
    items = [
        Item(
            number=f"{at}.",
            title=f"示例任务{at}",
            measures=[
                Measure(
                    text=f"推进示例{at}。",
                    local_text="各地要落实。",
                    departments="局内：甲司",
                    obligation="省份：各省份必做",
                )
            ],
        )
        for at in (1, 2)
    ]
    chapters = [
        Section(number="一、", title="示例章", items=items),
        Section(number="二、", title="空章"),
    ]
    return Document(layout="task-list", title="示例清单", year=2019, sections=chapters)


@pytest.fixture
def table(workspace: Workspace, qtbot: QtBot) -> PlanTable:
    return shown_table(qtbot, session_on(workspace, task_list()))


def test_chapters_reach_over_the_whole_width(table: PlanTable) -> None:
    assert [row[0] for row in texts(table)] == [
        "一、示例章",
        "1.示例任务1",
        "2.示例任务2",
        "二、空章",
        "",
    ]
    assert table.columnSpan(0, 0) == table.plan_model.columnCount()
    assert table.columnSpan(1, 0) == 1


def test_each_kind_of_document_has_its_own_widths(table: PlanTable, workspace: Workspace) -> None:
    def shown(layout: str) -> list[int]:
        deadline = "年内" if layout == "national-promotion" else ""
        item = Item(number="1.", title="示例", measures=[Measure(text="推进。", deadline=deadline)])
        chapter = Section(number="一、", title="甲", sections=[Section(title="乙", items=[item])])
        plan = Document(layout=layout, title="示例", year=2018, sections=[chapter])
        assert table.session.open_document(add_document(workspace, plan))
        return [table.columnWidth(at) for at in range(table.plan_model.columnCount())]

    outline, national = shown("provincial-outline"), shown("national-promotion")
    assert len(outline) == len(national)
    assert outline != national
    table.horizontalHeader().resizeSection(0, 200)
    assert shown("provincial-outline") == outline


def test_the_caret_passes_a_chapter_as_one_cell(table: PlanTable) -> None:
    table.go_to(0, 0)
    QTest.keyClick(table, Key.Key_Tab)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 0)
    QTest.keyClick(table, Key.Key_Backtab)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 0)


def test_a_chapters_title_is_edited_without_its_number(table: PlanTable, qtbot: QtBot) -> None:
    table.go_to(0, 0)
    QTest.keyClick(table, Key.Key_F2)
    editor = table.editor
    assert editor is not None and editor.toPlainText() == "示例章"
    editor.setPlainText("新的章")
    QTest.keyClick(editor, Key.Key_Return)
    assert texts(table)[0][0] == "一、新的章"


def test_a_cell_of_parts_is_edited_whole_and_taken_apart(table: PlanTable) -> None:
    table.go_to(1, 2)
    QTest.keyClick(table, Key.Key_F2)
    editor = table.editor
    assert editor is not None and editor.toPlainText() == "局内：甲司\n省份：各省份必做"
    editor.setPlainText("局内：乙司、丙司\n省份：一类省份必做")
    QTest.keyClick(editor, Key.Key_Return)
    document = table.session.document
    assert document is not None
    measure = document.sections[0].items[0].measures[0]
    assert (measure.departments, measure.obligation) == ("局内：乙司、丙司", "省份：一类省份必做")
    assert (measure.lead, measure.support) == (["乙司"], ["丙司"])


def test_undo_takes_the_whole_cell_back(table: PlanTable) -> None:
    table.go_to(1, 0)
    QTest.keyClick(table, Key.Key_F2)
    editor = table.editor
    assert editor is not None
    editor.setPlainText("7.换了的任务")
    QTest.keyClick(editor, Key.Key_Return)
    assert texts(table)[1][0] == "7.换了的任务"
    table.session.undo()
    assert texts(table)[1][0] == "1.示例任务1"


def test_a_new_item_is_written_where_items_are_printed(
    table: PlanTable, workspace: Workspace
) -> None:
    task = Item(number="1.", title="示例", measures=[Measure(text="推进示例。")])
    inner = Section(number="（一）", title="乙", items=[task])
    chapter = Section(number="一、", title="甲", sections=[inner])
    plan = Document(layout="national-promotion", title="示例", year=2018, sections=[chapter])
    assert table.session.open_document(add_document(workspace, plan))
    table.go_to(1, 0)
    table.insert_item()
    assert table.caret_row() == 2
    assert table.current_place().field == "measure"


def numbered(table: PlanTable) -> list[str]:
    document = table.session.document
    assert document is not None
    return [f"{item.number}{item.title}" for _, item in document.walk_items()]


def test_tasks_are_one_thing_each_and_stay_numbered(table: PlanTable) -> None:
    table.go_to(2, 1)
    QTest.keyClick(table, Key.Key_Up, ALT)
    assert numbered(table) == ["1.示例任务2", "2.示例任务1"]
    QTest.keyClick(table, Key.Key_Return, CTRL)
    assert numbered(table) == ["1.示例任务2", "2.", "3.示例任务1"]
    assert table.caret_row() == 2
    table.go_to(1, 1)
    QTest.keyClick(table, Key.Key_Delete, CTRL)
    assert numbered(table) == ["1.", "2.示例任务1"]
    for _ in range(3):
        table.undo()
    assert numbered(table) == ["1.示例任务1", "2.示例任务2"]
