"""Find and replace below a real table, with real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.measures import change_measure_text
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.search.query import Query
from ipplanner.store.workspace import Workspace
from tests.ui.editor.keys import find_keys
from tests.ui.editor.table_making import measure_texts, session_on, small_plan, texts
from tests.ui.editor.typing_chinese import commit
from ui.common.ticked_changes import AFTER, PLACE
from ui.editor import finder as finding
from ui.editor import replacer
from ui.editor.find_panel import FindPanel
from ui.editor.finder import Finder
from ui.editor.table import PlanTable
from ui.session import Session

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TICK = Qt.ItemDataRole.CheckStateRole


class Desk:
    """A window with the table, the panel below it, and its commands."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session = qtbot, session
        self.window, middle = QMainWindow(), QWidget()
        lines = QVBoxLayout(middle)
        self.table = PlanTable(session)
        self.panel = FindPanel(session, self.table)
        lines.addWidget(self.table)
        lines.addWidget(self.panel)
        find_keys(self.window, self.panel)
        self.told: list[str] = []
        self.panel.told.connect(self.told.append)
        session.failed.connect(self.told.append)
        self.window.setCentralWidget(middle)
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.table.setFocus()
        qtbot.waitUntil(self.table.hasFocus)

    def find(self, words: str) -> None:
        self.qtbot.keyClick(self.table, Key.Key_F, Modifier.ControlModifier)
        commit(self.panel.line.field, words)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.panel.finder.is_busy)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        self.qtbot.keyClick(self.panel.line.field, key, modifier)

    def place(self) -> tuple[str, str]:
        index = self.table.currentIndex()
        return self.table.plan_model.text(index.row(), index.column()), self.table.current_place()[
            3
        ]

    def count(self) -> str:
        return self.panel.line.count.text()


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace) -> Desk:
    return Desk(qtbot, session_on(workspace, small_plan()))


def test_typing_counts_and_keys_go_from_place_to_place(desk: Desk) -> None:
    desk.find("甲二")
    assert desk.count() == "共 2 个"
    desk.press(Key.Key_Return)
    assert (desk.place(), desk.count()) == (("甲二", "item"), "第 1 个，共 2 个")
    desk.press(Key.Key_F3)
    assert (desk.place(), desk.count()) == (("甲二0。", "measure"), "第 2 个，共 2 个")
    desk.press(Key.Key_F3)
    assert desk.place() == ("甲二", "item")
    desk.press(Key.Key_F3, Modifier.ShiftModifier)
    assert desk.place() == ("甲二0。", "measure")
    desk.press(Key.Key_Return, Modifier.ShiftModifier)
    assert desk.place() == ("甲二", "item")
    assert desk.panel.line.field.hasFocus()


def test_the_search_goes_on_from_the_caret(desk: Desk) -> None:
    desk.find("0。")
    assert desk.session.document is not None
    last = list(desk.session.document.walk_measures())[2][2]
    desk.table.select(last.id, "departments")
    desk.press(Key.Key_F3)
    assert desk.place() == ("甲二0。", "measure")
    desk.table.select(last.id, "departments")
    desk.press(Key.Key_F3, Modifier.ShiftModifier)
    assert desk.place() == ("甲一0。", "measure")


def test_what_is_found_is_lit_until_esc_closes(desk: Desk) -> None:
    desk.find("一1")
    model = desk.table.plan_model
    lit = desk.panel._marks.stretches
    assert lit(model.index(1, 3)) == [(1, 2)] and lit(model.index(0, 3)) == []
    desk.press(Key.Key_Escape)
    assert not desk.panel.isVisible() and desk.table.hasFocus()
    desk.qtbot.keyClick(desk.table, Key.Key_F3)
    assert desk.place() == ("甲一1。", "measure")


def test_nothing_found_and_bad_expressions_are_said(desk: Desk) -> None:
    desk.find("没有的词")
    assert desk.count() == "没有找到"
    desk.panel.line._choices["regex"].setChecked(True)
    desk.panel.line.field.setText("(")
    desk.settle()
    assert "读不懂" in desk.count()
    assert desk.panel.line.options.text() == "选项（1）"
    desk.panel.line.field.clear()
    desk.settle()
    assert desk.count() == ""


def test_only_one_column(desk: Desk) -> None:
    desk.find("甲")
    assert desk.count() == "共 6 个"
    desk.panel.line._scope.actions()[2].trigger()
    desk.settle()
    assert desk.count() == "共 2 个"


def test_other_texts_are_searched_again(desk: Desk) -> None:
    desk.find("新词")
    assert desk.session.document is not None
    one = next(measure for *_, measure in desk.session.document.walk_measures())
    change_measure_text(desk.session.workspace, one.id, "新词新词")
    desk.qtbot.waitUntil(lambda: desk.count() == "共 2 个")
    desk.session.undo()
    desk.qtbot.waitUntil(lambda: desk.count() == "没有找到")


def test_a_place_that_a_filter_hides_is_said(desk: Desk) -> None:
    desk.table.set_filter(lambda _s, item, _m: item.title != "乙一")
    desk.find("乙一0")
    desk.press(Key.Key_Return)
    assert desk.count() == "第 1 个，共 1 个（这一处被筛选隐藏）"


def test_chosen_words_are_taken(desk: Desk) -> None:
    desk.table.select(next(iter(desk.session.index.measures)), "measure")
    desk.qtbot.keyClick(desk.table, Key.Key_F2)
    editor = desk.table.editor
    assert editor is not None
    editor.selectAll()
    desk.panel.show_find()
    assert desk.panel.line.field.text() == "甲一0。"


def test_one_after_the_other_is_replaced(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.table, Key.Key_H, Modifier.ControlModifier)
    commit(desk.panel.line.field, "0。")
    desk.settle()
    commit(desk.panel.replace_line.field, "号。")
    desk.qtbot.keyClick(desk.panel.replace_line.field, Key.Key_Return)
    assert desk.place() == ("甲一0。", "measure")
    desk.qtbot.keyClick(desk.panel.replace_line.field, Key.Key_Return)
    assert measure_texts(desk.table) == ["甲一号。", "甲一1。", "甲二0。", "乙一0。"]
    assert desk.place() == ("甲二0。", "measure")
    desk.panel.replace_line.one.click()
    assert measure_texts(desk.table)[2] == "甲二号。"
    assert desk.told[-1] == "已替换 1 处。"
    assert history.steps(desk.session.workspace)[-1].label == "替换“0。”为“号。”"


def test_all_that_is_ticked_is_replaced_in_one_step(desk: Desk) -> None:
    desk.find("0。")
    desk.qtbot.keyClick(desk.table, Key.Key_H, Modifier.ControlModifier)
    desk.panel.replace_line.field.setText("")
    desk.panel.replace_line.all.click()
    model = desk.panel.list.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 3
    assert model.setData(model.index(1, PLACE), Qt.CheckState.Unchecked, TICK)
    assert [model.index(row, AFTER).data() for row in range(3)] == [
        "甲一〔〕",
        "（不替换）",
        "乙一〔〕",
    ]
    places = [model.index(row, PLACE).data() for row in range(3)]
    assert places == ["1.1 举措1", "1.2 举措", "2.1 举措"]
    assert model.index(1, PLACE).data(Qt.ItemDataRole.ToolTipRole) == "甲 › 甲二 › 举措"
    assert desk.panel.list.agree.text() == "替换选中的 2 处"
    desk.panel.list.agree.click()
    assert measure_texts(desk.table) == ["甲一", "甲一1。", "甲二0。", "乙一"]
    assert not desk.panel.list.isVisible()
    desk.session.undo()
    assert measure_texts(desk.table)[0] == "甲一0。"


def test_many_places_are_replaced_aside(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacer, "_FEW", 0)
    desk.find("0。")
    desk.panel.show_replace()
    desk.panel.show_list()
    desk.panel.replace_chosen()
    assert desk.told == ["正在替换…"]
    desk.qtbot.waitUntil(lambda: desk.told[-1] == "已替换 3 处。")
    assert measure_texts(desk.table) == ["甲一", "甲一1。", "甲二", "乙一"]
    desk.qtbot.waitUntil(lambda: desk.count() == "没有找到")


def test_the_list_ticks_with_keys_and_leads_to_the_place(desk: Desk) -> None:
    desk.find("0。")
    desk.panel.show_replace()
    desk.panel.show_list()
    view, list_ = desk.panel.list.view, desk.panel.list
    desk.qtbot.keyClick(view, Key.Key_Space)
    assert len(list_.chosen()) == 2
    desk.qtbot.keyClick(view, Key.Key_Down)
    desk.qtbot.keyClick(view, Key.Key_Return)
    assert desk.place() == ("甲二0。", "measure")
    list_.model.tick_all(False)
    assert not list_.agree.isEnabled()
    list_.model.tick_all(True)
    assert len(list_.chosen()) == 3
    desk.qtbot.keyClick(view, Key.Key_Escape)
    assert not list_.isVisible() and desk.panel.isVisible()


def test_the_list_follows_other_words_and_texts(desk: Desk) -> None:
    desk.find("0。")
    desk.panel.show_replace()
    desk.panel.show_list()
    model = desk.panel.list.model
    model.setData(model.index(0, PLACE), Qt.CheckState.Unchecked, TICK)
    desk.panel.replace_line.field.setText("号")
    assert model.index(1, AFTER).data() == "甲二〔号〕"
    assert len(model.chosen()) == 2
    last = list(desk.session.index.measures.values())[-1]
    change_measure_text(desk.session.workspace, last.id, "别的")
    desk.qtbot.waitUntil(lambda: model.rowCount() == 2)


def test_many_rows_are_searched_aside_and_the_last_words_count(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_QUICK_ROWS", 0)
    made = [Measure(text=f"举措{n}") for n in range(50)]
    plan = Document(
        layout="provincial-outline",
        sections=[Section(title="甲", items=[Item(title="子", measures=made)])],
    )
    searching = Finder(session_on(workspace, plan))
    for words in ("举措", "举措4", "("):
        searching.look_for(Query(words, regex=True))
        searching.search_now()
    qtbot.waitUntil(lambda: not searching.is_busy)
    assert "读不懂" in searching.fault
    searching.look_for(Query("举措4"))
    searching.search_now()
    qtbot.waitUntil(lambda: not searching.is_busy)
    assert len(searching.matches) == 11 and searching.fault == ""


def test_the_number_before_a_title_is_not_lit(qtbot: QtBot, workspace: Workspace) -> None:
    plan = small_plan()
    for number, (_, item) in enumerate(plan.walk_items(), 1):
        item.number = str(number)
    desk = Desk(qtbot, session_on(workspace, plan))
    assert texts(desk.table)[0][1] == "1、甲"
    desk.find("甲")
    assert desk.panel._marks.stretches(desk.table.plan_model.index(0, 1)) == [(2, 1)]


def test_models_are_sound(desk: Desk) -> None:
    model: QAbstractItemModel = desk.panel.list.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.find("甲")
    desk.panel.show_replace()
    desk.panel.show_list()
    desk.panel.replace_chosen()


def test_tab_leads_from_what_is_found_to_what_comes_in_its_place(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.table, Key.Key_H, Modifier.ControlModifier)
    commit(desk.panel.line.field, "甲")
    desk.qtbot.keyClick(desk.panel.line.field, Key.Key_Tab)
    assert desk.panel.replace_line.field.hasFocus()
    commit(desk.panel.replace_line.field, "乙")
    desk.qtbot.keyClick(desk.panel.replace_line.field, Key.Key_Tab)
    assert desk.panel.line.back.hasFocus()
    desk.panel.show_find()
    desk.panel.replace_line.hide()
    desk.qtbot.keyClick(desk.panel.line.field, Key.Key_Tab)
    assert desk.panel.line.back.hasFocus()
