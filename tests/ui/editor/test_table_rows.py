"""Inserting, deleting, duplicating, moving and dragging rows with real keys and the mouse."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.documents import add_documents
from ipplanner.model import Document, Item, Measure
from ipplanner.store.documents import load
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
from ui.editor.table.outline import Unit

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    return shown_table(qtbot, session_on(workspace, small_plan()))


def items(table: PlanTable) -> list[str]:
    return [row[2] for row in texts(table)]


def sections(table: PlanTable) -> list[tuple[str, str]]:
    return list(dict.fromkeys((row[0], row[1]) for row in texts(table)))


def steps(table: PlanTable) -> int:
    return len(history.steps(table.session.workspace))


# --- inserting and deleting ------------------------------------------------------------------


def test_ctrl_enter_adds_a_measure_below_and_goes_there(table: PlanTable) -> None:
    QTest.keyClick(table, Key.Key_Return, CTRL)
    assert measure_texts(table) == ["甲一0。", "", "甲一1。", "甲二0。", "乙一0。"]
    assert caret(table) == (1, "measure")


def test_ctrl_enter_while_editing_commits_first(table: PlanTable) -> None:
    QTest.keyClicks(table, "a")
    assert table.editor is not None
    QTest.keyClick(table.editor, Key.Key_Return, CTRL)
    assert measure_texts(table)[:3] == ["a", "", "甲一1。"]
    assert table.editor is None


def test_ctrl_shift_enter_adds_an_item_behind(table: PlanTable) -> None:
    QTest.keyClick(table, Key.Key_Return, CTRL | SHIFT)
    assert items(table) == ["甲一", "甲一", "", "甲二", "乙一"]
    assert caret(table) == (2, "item")


def test_a_new_section_is_counted(table: PlanTable) -> None:
    before = steps(table)
    table.insert_section()
    assert sections(table) == [("1", "甲"), ("2", ""), ("3", "乙")]
    assert caret(table) == (3, "section")
    assert steps(table) == before + 1
    table.undo()
    assert sections(table) == [("1", "甲"), ("2", "乙")]


def test_numbers_that_do_not_count_are_left_alone(qtbot: QtBot, workspace: Workspace) -> None:
    plan = small_plan()
    plan.sections[1].number = "5"
    table = shown_table(qtbot, session_on(workspace, plan))
    table.insert_section()
    assert [number for number, _ in sections(table)] == ["1", "", "5"]


def test_an_empty_plan_gets_its_first_item(qtbot: QtBot, workspace: Workspace) -> None:
    table = shown_table(qtbot, session_on(workspace, Document(layout="provincial-outline")))
    QTest.keyClick(table, Key.Key_Return, CTRL | SHIFT)
    assert texts(table) == [["1", "", "", "", ""]]
    assert caret(table) == (0, "section")


def test_deleting_takes_the_measure_then_the_item_then_the_section(table: PlanTable) -> None:
    table.select(measure_id(table, 3))
    for expected in (["2", "乙", "乙一", "", ""], ["2", "乙", "", "", ""]):
        QTest.keyClick(table, Key.Key_Delete, CTRL)
        assert texts(table)[3] == expected
    QTest.keyClick(table, Key.Key_Delete, CTRL)
    assert sections(table) == [("1", "甲")]
    for _ in range(3):
        table.undo()
    assert measure_texts(table) == ["甲一0。", "甲一1。", "甲二0。", "乙一0。"]


def test_the_caret_stays_near_what_was_deleted(table: PlanTable) -> None:
    table.select(measure_id(table, 1))
    table.delete_selected()
    assert caret(table) == (1, "measure")
    assert measure_texts(table)[1] == "甲二0。"


def test_deleting_a_section_counts_the_others_again(table: PlanTable) -> None:
    table.select(measure_id(table, 0), "section")
    table.delete_selected()
    assert sections(table) == [("1", "乙")]


def test_a_copy_stands_behind_and_is_chosen(table: PlanTable) -> None:
    QTest.keyClick(table, Key.Key_Down, SHIFT)
    QTest.keyClick(table, Key.Key_D, CTRL)
    assert measure_texts(table)[:4] == ["甲一0。", "甲一1。"] * 2
    assert table.selected_measures() == [measure_id(table, 2), measure_id(table, 3)]
    table.undo()
    assert len(measure_texts(table)) == 4


def test_commands_name_their_step(table: PlanTable) -> None:
    QTest.keyClick(table, Key.Key_Down, SHIFT)
    table.move_selected(1)
    assert history.steps(table.session.workspace)[-1].label == "移动 2 项举措"


def test_taking_out_more_than_a_row_is_told(table: PlanTable) -> None:
    told: list[str] = []
    table.told.connect(told.append)
    table.delete_selected()
    assert told == []  # a single row, which is seen
    table.undo()
    table.select(measure_id(table, 0), "section")
    table.delete_selected()
    assert told.pop() == "已删除工作重点“甲”，共 3 行，可按 Ctrl+Z 撤销。"
    table.undo()
    table.select(measure_id(table, 0), "item")
    table.delete_selected()
    assert told.pop() == "已删除工作内容“甲一”，共 2 行，可按 Ctrl+Z 撤销。"
    table.undo()
    table.choose_row(1)
    table.choose_row(2, SHIFT)
    table.delete_selected()
    assert told.pop() == "已删除 2 行，可按 Ctrl+Z 撤销。"


def test_sections_within_a_section_are_counted_too(qtbot: QtBot, workspace: Workspace) -> None:
    plan = small_plan()
    plan.sections[0].sections = small_plan().sections
    table = shown_table(qtbot, session_on(workspace, plan))
    told: list[str] = []
    table.told.connect(told.append)
    assert table.select(table.plan_model.rows.entry(0).section.id, "section")
    table.delete_selected()
    assert told == ["已删除工作重点“甲”，共 7 行，可按 Ctrl+Z 撤销。"]


def test_what_a_command_is_about_is_known_before(table: PlanTable) -> None:
    kinds = []
    for field in ("section", "item", "measure"):
        table.select(measure_id(table, 0), field)
        kinds.append(table.chosen_kind())
    table.choose_row(2)
    kinds.append(table.chosen_kind())
    assert kinds == ["section", "item", "measure", "measure"]
    table.select(measure_id(table, 3))
    for expected in ("measure", "measure", "section"):
        assert table.chosen_kind() == expected
        table.delete_selected()
    table.set_filter(lambda *_: False)
    assert table.chosen_kind() == "measure"


# --- moving ----------------------------------------------------------------------------------


def test_a_measure_moves_within_and_beyond_its_item(table: PlanTable) -> None:
    seen = []
    for _ in range(4):
        QTest.keyClick(table, Key.Key_Down, ALT)
        seen.append([(row[2], row[3]) for row in texts(table)])
    assert seen[0][:2] == [("甲一", "甲一1。"), ("甲一", "甲一0。")]
    assert seen[1][1:3] == [("甲二", "甲一0。"), ("甲二", "甲二0。")]
    assert seen[2][1:3] == [("甲二", "甲二0。"), ("甲二", "甲一0。")]
    assert seen[3][2:] == [("乙一", "甲一0。"), ("乙一", "乙一0。")]
    assert caret(table) == (2, "measure")
    for _ in range(4):
        QTest.keyClick(table, Key.Key_Up, ALT)
    assert measure_texts(table) == ["甲一0。", "甲一1。", "甲二0。", "乙一0。"]


def test_the_only_measure_of_an_item_takes_the_item_along(table: PlanTable) -> None:
    id_ = measure_id(table, 2)
    table.select(id_, "departments")
    QTest.keyClick(table, Key.Key_Up, ALT)
    assert items(table) == ["甲二", "甲一", "甲一", "乙一"]
    assert caret(table)[0] == 0
    assert table.selected_measures() == [id_]
    for _ in range(2):
        QTest.keyClick(table, Key.Key_Down, ALT)
    assert [(row[1], row[2]) for row in texts(table)][2:] == [("乙", "甲二"), ("乙", "乙一")]
    for _ in range(2):
        table.undo()
    assert items(table) == ["甲二", "甲一", "甲一", "乙一"]


def test_the_only_measure_of_an_item_is_copied_with_it(table: PlanTable) -> None:
    table.select(measure_id(table, 2))
    QTest.keyClick(table, Key.Key_D, CTRL)
    assert items(table) == ["甲一", "甲一", "甲二", "甲二", "乙一"]
    assert measure_texts(table)[2:4] == ["甲二0。"] * 2
    assert caret(table) == (3, "measure")
    assert history.steps(table.session.workspace)[-1].label == "复制工作内容"


def test_cells_of_several_such_rows_are_dragged_as_rows(table: PlanTable) -> None:
    table.select(measure_id(table, 2))
    QTest.keyClick(table, Key.Key_Down, SHIFT)
    drag(table, handle(table, 3), handle(table, 0, 0.1))
    assert items(table) == ["甲二", "乙一", "甲一", "甲一", ""]  # 乙 is empty now


def test_at_the_end_nothing_moves(table: PlanTable) -> None:
    before = steps(table)
    table.select(measure_id(table, 3))
    table.move_selected(1)
    assert steps(table) == before


def test_items_move_with_their_measures_over_sections(table: PlanTable) -> None:
    table.select(measure_id(table, 0), "item")
    table.move_selected(1)
    assert items(table) == ["甲二", "甲一", "甲一", "乙一"]
    table.move_selected(1)
    assert [row[1:3] for row in texts(table)][1] == ["乙", "甲一"]
    assert caret(table) == (1, "item")


def test_sections_move_and_are_counted_again(table: PlanTable) -> None:
    table.select(measure_id(table, 3), "section")
    table.move_selected(-1)
    assert sections(table) == [("1", "乙"), ("2", "甲")]


def test_what_is_filtered_can_be_moved_and_added_to(table: PlanTable) -> None:
    table.set_filter(lambda section, item, measure: item.title == "甲二")
    assert measure_texts(table) == ["甲二0。"]
    table.insert_measure()
    assert measure_texts(table) == ["甲二0。", ""]
    table.set_filter(None)
    assert measure_texts(table) == ["甲一0。", "甲一1。", "甲二0。", "", "乙一0。"]


# --- choosing --------------------------------------------------------------------------------


def test_whole_rows_are_items_where_all_their_rows_are_chosen(table: PlanTable) -> None:
    table.choose_row(1)
    table.choose_row(2, SHIFT)
    units = table.chosen_units()
    assert [unit.kind for unit in units] == ["measure", "item"]
    table.choose_row(0)
    table.choose_row(1, CTRL)
    assert [unit.kind for unit in table.chosen_units()] == ["item"]
    assert len(table.selected_measures()) == 2


def test_cells_decide_what_is_meant(table: PlanTable) -> None:
    table.select(measure_id(table, 0), "section")
    assert len(table.selected_measures()) == 3
    assert len(table.selected_items()) == 2
    assert [unit.kind for unit in table.chosen_units()] == ["section"]
    table.select(measure_id(table, 2))
    assert table.chosen_units() == [Unit("measure", measure_id(table, 2))]


# --- dragging --------------------------------------------------------------------------------


def handle(table: PlanTable, row: int, share: float = 0.5) -> QPoint:
    header = table.verticalHeader()
    top, height = table.rowViewportPosition(row), table.rowHeight(row)
    return QPoint(header.width() // 2, top + int(height * share))


def drag(table: PlanTable, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    header = table.verticalHeader().viewport()
    QTest.mousePress(header, LEFT, pos=start)
    for part in (0.3, 0.6, 1.0):
        at = start + (end - start) * part
        QTest.mouseMove(header, at)
        QTest.qWait(1)
    if drop:
        QTest.mouseRelease(header, LEFT, pos=end)


def test_a_row_is_dragged_into_another_item(table: PlanTable) -> None:
    drag(table, handle(table, 0), handle(table, 3, 0.9))
    assert [(row[2], row[3]) for row in texts(table)] == [
        ("甲一", "甲一1。"),
        ("甲二", "甲二0。"),
        ("乙一", "乙一0。"),
        ("乙一", "甲一0。"),
    ]
    assert table.chosen_units()[0].kind == "measure"


def test_the_whole_row_of_an_item_takes_the_item_along(table: PlanTable) -> None:
    drag(table, handle(table, 2), handle(table, 0, 0.1))
    assert items(table) == ["甲二", "甲一", "甲一", "乙一"]


def test_several_rows_are_dragged_as_one_step(table: PlanTable) -> None:
    before = steps(table)
    table.choose_row(0)
    table.choose_row(1, SHIFT)
    drag(table, handle(table, 1), handle(table, 3, 0.9))
    assert [row[1:3] for row in texts(table)] == [
        ["甲", "甲二"],
        ["乙", "乙一"],
        ["乙", "甲一"],
        ["乙", "甲一"],
    ]
    assert steps(table) == before + 1
    table.undo()
    assert items(table) == ["甲一", "甲一", "甲二", "乙一"]


def test_esc_leaves_dragged_rows_where_they_were(table: PlanTable) -> None:
    drag(table, handle(table, 0), handle(table, 3), drop=False)
    assert table.drag.active
    QTest.keyClick(table, Key.Key_Escape)
    QTest.mouseRelease(table.verticalHeader().viewport(), LEFT, pos=handle(table, 3))
    assert not table.drag.active
    assert measure_texts(table)[0] == "甲一0。"


def test_after_everything_the_file_has_what_is_shown(table: PlanTable) -> None:
    table.insert_item()
    table.duplicate_selected()
    drag(table, handle(table, 0), handle(table, 3, 0.9))
    table.delete_selected()
    table.undo()
    session = table.session
    assert session.document is not None
    stored = load(session.workspace, session.document.id)
    assert [m.text for *_, m in stored.walk_measures()] == [
        m.text for *_, m in session.document.walk_measures()
    ]


def long_plan() -> Document:
    plan = small_plan()
    plan.sections[0].items += [
        Item(title=f"甲{n}", measures=[Measure(text=f"第{n}条。" * 30)]) for n in range(40)
    ]
    return plan


def test_a_dragged_row_appears_where_it_was_dropped(qtbot: QtBot, workspace: Workspace) -> None:
    table = shown_table(qtbot, session_on(workspace, long_plan()))
    table.resize(table.width(), 2 * table.height())  # all rows dragged are in view in any font
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first, _ = table.sizer.seen()
    moved, staying = first + 4, table.plan_model.rows.entry(first + 2).id
    id_ = table.plan_model.rows.entry(moved).id
    line = table.rowViewportPosition(first + 2)
    drag(table, handle(table, moved), handle(table, first + 2, 0.1))
    row = table.plan_model.rows.row_of(id_)
    assert row == first + 2
    assert table.rowViewportPosition(row) == line
    assert table.plan_model.rows.row_of(staying) == first + 3

    line = table.rowViewportPosition(first + 5)
    height = table.rowHeight(first + 2)
    drag(table, handle(table, first + 2), handle(table, first + 5, 0.1))
    row = table.plan_model.rows.row_of(id_)
    assert row == first + 4
    assert table.rowViewportPosition(row) == line - height  # what stood above it moved up


# --- the sign between rows -------------------------------------------------------------------


def point_between(table: PlanTable, above: int) -> QPoint:
    header = table.verticalHeader()
    y = table.rowViewportPosition(above) + table.rowHeight(above) if above >= 0 else 1
    point = QPoint(header.width() // 2, y)
    QTest.mouseMove(header.viewport(), point)
    return point


def test_the_sign_between_rows_puts_one_in(table: PlanTable) -> None:
    header, before = table.verticalHeader(), steps(table)
    QTest.mouseMove(header.viewport(), handle(table, 0))
    assert table.gaps.here is None
    point = point_between(table, 0)
    assert header.toolTip() == "在这里插入举措"
    assert not table.grab().isNull()
    QTest.mouseClick(header.viewport(), LEFT, pos=point)
    assert measure_texts(table) == ["甲一0。", "", "甲一1。", "甲二0。", "乙一0。"]
    assert caret(table) == (1, "measure")
    QTest.mouseClick(header.viewport(), LEFT, pos=point_between(table, 2))
    assert items(table) == ["甲一", "甲一", "甲一", "", "甲二", "乙一"]
    assert caret(table) == (3, "item")
    QTest.mouseClick(header.viewport(), LEFT, pos=point_between(table, -1))
    assert items(table)[:2] == ["", "甲一"]
    assert steps(table) == before + 3


def test_the_sign_goes_with_the_mouse(table: PlanTable) -> None:
    point_between(table, 0)
    assert table.gaps.here is not None
    QApplication.sendEvent(table.verticalHeader(), QEvent(QEvent.Type.Leave))
    assert table.gaps.here is None
    assert "拖动" in table.verticalHeader().toolTip()


# --- undo shows what it changed --------------------------------------------------------------


def test_undo_goes_to_what_it_changed_also_when_that_is_seen(table: PlanTable) -> None:
    model = table.plan_model
    model.setData(model.index(1, 3), "新的。")
    model.setData(model.index(2, 2), "新的任务")
    table.go_to(3, 4)
    table.undo()
    assert caret(table) == (2, "item")
    table.undo()
    assert caret(table) == (1, "measure")
    table.go_to(3, 4)
    table.redo()
    assert caret(table) == (1, "measure")  # the same row, but another column was changed
    assert model.text(1, 3) == "新的。"
    model.setData(model.index(1, 4), "省法院")
    table.undo()
    assert caret(table) == (1, "departments")
    table.go_to(0, 2)
    table.redo()
    assert caret(table) == (1, "departments")


def test_undo_of_what_is_in_another_document_is_told(
    table: PlanTable, workspace: Workspace
) -> None:
    told: list[str] = []
    table.turned_unseen.connect(told.append)
    add_documents(workspace, [small_plan()], "另一份")
    QTest.keyClick(table, Key.Key_Return, CTRL)
    table.undo()
    assert told == []
    table.undo()
    assert told == ["另一份"]


# --- long work -------------------------------------------------------------------------------


def test_many_rows_are_deleted_in_the_background(qtbot: QtBot, workspace: Workspace) -> None:
    plan = small_plan()
    plan.sections[0].items[0].measures = [Measure(text=f"{n}。") for n in range(400)]
    table = shown_table(qtbot, session_on(workspace, plan))
    table.choose_row(0)
    table.choose_row(398, SHIFT)
    told: list[str] = []
    table.session.failed.connect(told.append)
    table.delete_selected()
    assert table.session.busy
    QTest.keyClicks(table, "a")
    assert table.editor is None
    table.insert_item()
    assert told == ["正在删除 399 行，请等完成，或按 Esc 取消。"] * 2
    qtbot.waitUntil(lambda: not table.session.busy)
    assert measure_texts(table) == ["399。", "甲二0。", "乙一0。"]
    table.undo()
    qtbot.waitUntil(lambda: not table.session.busy)
    assert table.plan_model.rowCount() == 402
    assert table.caret_row() == 0


def test_where_many_items_are_numbered_anew_it_is_done_in_the_background(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.editor.table.commands._COUNTED", 2)
    plan = small_plan()
    for number, (_, item) in enumerate(plan.walk_items(), 1):
        item.number = f"{number}."
    table = shown_table(qtbot, session_on(workspace, plan))
    table.select(measure_id(table, 0), "item")
    for work, expected in (
        (table.insert_item, ["1.", "2.", "3.", "4."]),
        (table.delete_selected, ["1.", "2.", "3."]),
        (table.undo, ["1.", "2.", "3.", "4."]),
    ):
        work()
        qtbot.waitUntil(lambda: not table.session.busy)
        assert table.session.document is not None
        assert [one.number for _, one in table.session.document.walk_items()] == expected
        assert caret(table)[1] == "item"
    assert caret(table)[0] == 2


def test_esc_takes_back_what_is_being_done(qtbot: QtBot, workspace: Workspace) -> None:
    plan = small_plan()
    plan.sections[0].items[0].measures = [Measure(text=f"{n}。") for n in range(400)]
    table = shown_table(qtbot, session_on(workspace, plan))
    table.choose_row(0)
    table.choose_row(398, SHIFT)
    before = steps(table)
    table.delete_selected()
    QTest.keyClick(table, Key.Key_Escape)
    qtbot.waitUntil(lambda: not table.session.busy)
    assert table.plan_model.rowCount() == 402
    assert steps(table) == before


def test_slow_work_is_shown_with_how_far_it_is(qtbot: QtBot, table: PlanTable) -> None:
    errands, strip = table.session.errands, table.busy_strip
    go_on = threading.Event()
    assert errands.run("试一试", lambda job: go_on.wait(10), lambda _: None)
    errands.progressed.emit(3, 10)
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "正在试一试…"
    assert (strip.progress.value(), strip.progress.maximum()) == (3, 10)
    table.resize(700, 400)
    assert table.rect().contains(strip.geometry())
    QTest.mouseClick(strip.cancel, LEFT)
    assert strip.words.text() == "正在取消…"
    go_on.set()
    qtbot.waitUntil(lambda: not table.session.busy)
    assert not strip.isVisible()
