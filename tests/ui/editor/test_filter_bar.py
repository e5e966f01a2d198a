"""The line that narrows the table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.edits.sections import add_section
from ipplanner.model import Section
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import measure_texts, session_on, small_plan
from tests.ui.editor.typing_chinese import commit
from ui.editor.filter_bar import FilterBar
from ui.editor.table import PlanTable
from ui.session import Session

Key = Qt.Key


class Desk:
    """A table with the bar above it."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session = qtbot, session
        self.window = QWidget()
        lines = QVBoxLayout(self.window)
        self.table = PlanTable(session)
        self.bar = FilterBar(session, self.table)
        lines.addWidget(self.bar)
        lines.addWidget(self.table)
        qtbot.addWidget(self.window)
        self.window.resize(900, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()

    def shown(self) -> list[str]:
        return measure_texts(self.table)

    def until(self, texts: list[str]) -> None:
        self.qtbot.waitUntil(lambda: self.shown() == texts)


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace) -> Desk:
    session = session_on(workspace, small_plan())
    first, *_, last = session.index.measures
    assign_departments(workspace, first, "省甲局、省乙厅")
    change_measure_text(workspace, last, "")
    return Desk(qtbot, session)


def test_nothing_is_filtered_at_first(desk: Desk) -> None:
    assert desk.bar.count.text() == "显示 4 / 4 行"
    assert not desk.bar.clear_button.isEnabled() and not desk.bar.parts.isVisible()


def test_by_section_and_back_with_one_click(desk: Desk) -> None:
    desk.bar.sections.setCurrentIndex(2)
    assert (desk.shown(), desk.bar.count.text()) == ([""], "显示 1 / 4 行")
    desk.bar.clear_button.click()
    assert len(desk.shown()) == 4 and desk.bar.count.text() == "显示 4 / 4 行"


def test_words_are_taken_after_a_pause(desk: Desk) -> None:
    commit(desk.bar.words, "一1")
    assert len(desk.shown()) == 4
    desk.until(["甲一1。"])
    desk.qtbot.keyClick(desk.bar.words, Key.Key_Escape)
    assert len(desk.shown()) == 4 and desk.table.hasFocus()


def test_by_department_and_its_part(desk: Desk) -> None:
    box = desk.bar.departments
    box.setFocus()
    names = [box.itemText(row) for row in range(box.count())]
    assert names == ["", "省乙厅", "省甲局"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert desk.shown() == ["甲一0。"]
    assert desk.bar.parts.isVisible()
    desk.bar.parts.setCurrentIndex(1)
    assert desk.shown() == []
    desk.bar.parts.setCurrentIndex(2)
    assert desk.shown() == ["甲一0。"]


def test_a_part_of_a_departments_name_is_enough(desk: Desk) -> None:
    desk.bar.departments.setFocus()
    line = desk.bar.departments.lineEdit()
    assert line is not None
    commit(line, "乙")
    desk.until(["甲一0。"])


def test_by_state(desk: Desk) -> None:
    desk.bar.show_state("empty")
    assert desk.shown() == [""]
    desk.bar.show_state("filled")
    assert len(desk.shown()) == 3


def test_the_choices_follow_the_document(desk: Desk) -> None:
    document = desk.session.document
    assert document is not None
    desk.bar.sections.setCurrentIndex(1)
    add_section(desk.session.workspace, document.id, Section("", "3", "丙"))
    desk.qtbot.waitUntil(lambda: desk.bar.sections.count() == 4)
    assert desk.bar.sections.currentText() == "1 甲"
    assert desk.bar.count.text() == "显示 3 / 5 行"


def test_another_document_is_shown_whole(desk: Desk) -> None:
    desk.bar.words.setText("没有")
    desk.until([])
    document = desk.session.document
    assert document is not None
    desk.session.open_document(document.id)
    assert len(desk.shown()) == 4 and desk.bar.words.text() == ""
    desk.session.close_document()
    assert desk.bar.count.text() == "显示 0 / 0 行"


def test_each_box_has_a_label_for_those_who_listen(desk: Desk) -> None:
    bar = desk.bar
    for box in (bar.sections, bar.departments, bar.parts, bar.states):
        labels = [one.text() for one in bar.findChildren(QLabel) if one.buddy() is box]
        assert labels == [box.accessibleName()]


def test_long_documents_are_looked_through_aside(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.editor.filter_bar._QUICK_ROWS", 1)
    assert not desk.session.busy
    desk.bar.sections.setCurrentIndex(2)
    assert desk.session.busy
    desk.until([""])
    desk.bar.clear()
    assert desk.session.busy
    desk.qtbot.waitUntil(lambda: not desk.session.busy)
    assert len(desk.shown()) == 4
    desk.bar.clear()
    assert not desk.session.busy
