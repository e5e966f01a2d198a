"""The department editor with real keys: names, roles, wording, the end of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.departments import add_department
from ipplanner.edits.measures import assign_departments, delete_measure
from ipplanner.model import Measure
from ipplanner.store.workspace import Workspace
from ui.editor.department_editor import DepartmentEditor
from ui.session import Session

ALT = Qt.KeyboardModifier.AltModifier


class Place:
    """An editor in a window beside another field, and how it ended."""

    def __init__(self, session: Session, qtbot: QtBot, printed: str) -> None:
        assert session.document is not None
        self.session = session
        self.id = next(one.id for *_, one in session.document.walk_measures())
        session.run(lambda: assign_departments(session.workspace, self.id, printed))
        self.ends: list[bool] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.beside = QLineEdit()
        self.editor = DepartmentEditor(session, self.id)
        self.editor.finished.connect(self.ends.append)
        column.addWidget(self.editor)
        column.addWidget(self.beside)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.editor.setFocus()

    @property
    def line(self) -> QLineEdit:
        return self.editor.entry.line

    @property
    def measure(self) -> Measure:
        return self.session.index.measures[self.id]

    def compose(self, text: str) -> None:
        """Chinese as an input method gives it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.line, event)


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> Iterator[Place]:
    add_department(session.workspace, "省林业和草原局")
    yield Place(session, qtbot, "省知识产权局、省商务厅")


def test_letters_find_a_department_and_enter_adds_it(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.line, "lyhcy")
    assert "省林业和草原局（已登记）" in place.editor.entry.names.item(0).text()
    qtbot.keyClick(place.line, Qt.Key.Key_Return)
    assert place.editor.text() == "省知识产权局、省商务厅、省林业和草原局"
    assert place.ends == []
    qtbot.keyClick(place.line, Qt.Key.Key_Return)
    assert place.ends == [True]
    assert place.measure.support == ["省商务厅", "省林业和草原局"]
    assert place.measure.departments == "省知识产权局、省商务厅、省林业和草原局"
    place.session.undo()
    assert place.measure.departments == "省知识产权局、省商务厅"


def test_chinese_finds_too_and_a_new_name_is_taken_as_it_is(place: Place, qtbot: QtBot) -> None:
    place.compose("林业和")
    qtbot.keyClick(place.line, Qt.Key.Key_Return)
    place.compose("省航天办")
    qtbot.keyClick(place.line, Qt.Key.Key_Return)
    assert place.editor.support.names() == ["省商务厅", "省林业和草原局", "省航天办"]


def test_a_separator_ends_a_name(place: Place) -> None:
    place.compose("省航天办、省海洋局、")
    assert place.line.text() == ""
    assert place.editor.support.names() == ["省商务厅", "省航天办", "省海洋局"]


def test_arrows_choose_among_the_names(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClick(place.line, Qt.Key.Key_Down)
    qtbot.keyClick(place.line, Qt.Key.Key_Down)
    name = place.editor.entry.names.currentItem().data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(place.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert place.editor.lead.names() == ["省知识产权局", name]
    assert place.editor.text() == f"省知识产权局、{name}牵头，省商务厅配合"


def test_names_in_use_are_not_offered_again(place: Place) -> None:
    names = place.editor.entry.names
    offered = {names.item(row).data(Qt.ItemDataRole.UserRole) for row in range(names.count())}
    assert offered.isdisjoint({"省知识产权局", "省商务厅"})


def test_names_change_places_and_roles_by_keys(place: Place, qtbot: QtBot) -> None:
    editor = place.editor
    place.compose("省航天办、")
    qtbot.keyClick(place.line, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert editor.support.hasFocus()
    editor.support.setCurrentRow(1)
    qtbot.keyClick(editor.support, Qt.Key.Key_Left, ALT)
    assert editor.text() == "省知识产权局、省航天办、省商务厅"
    qtbot.keyClick(editor.support, Qt.Key.Key_Up, ALT)
    assert editor.lead.names() == ["省知识产权局", "省航天办"]
    assert editor.text() == "省知识产权局、省航天办牵头，省商务厅配合"
    assert editor.lead.hasFocus()
    qtbot.keyClick(editor.lead, Qt.Key.Key_Delete)
    assert editor.text() == "省知识产权局牵头，省商务厅配合"


def test_a_name_dragged_from_row_to_row_is_in_one_only(place: Place) -> None:
    editor = place.editor
    editor.support.setCurrentRow(0)
    editor.lead.receive(editor.support, 0)
    assert editor.text() == "省商务厅、省知识产权局牵头"
    assert (editor.lead.names(), editor.support.names()) == (["省商务厅", "省知识产权局"], [])
    box = editor.lead.visualItemRect(editor.lead.item(1))
    assert editor.lead._index_at(box.center() + QPoint(-2, 0)) == 1
    assert editor.lead._index_at(box.center() + QPoint(2, 0)) == 2


def test_the_printed_text_can_be_written_directly(place: Place, qtbot: QtBot) -> None:
    place.editor.printed.setPlainText("省海洋局牵头，省航天办等配合")
    assert place.editor.lead.names() == ["省海洋局"]
    assert place.editor.support.names() == ["省航天办"]
    qtbot.keyClick(place.editor.printed, Qt.Key.Key_Return)
    assert place.ends == [True]
    assert place.measure.departments == "省海洋局牵头，省航天办等配合"
    assert (place.measure.lead, place.measure.support) == (["省海洋局"], ["省航天办"])


def test_escape_leaves_all_as_it_was(place: Place, qtbot: QtBot) -> None:
    steps = len(history.steps(place.session.workspace))
    place.compose("省航天办、")
    qtbot.keyClick(place.line, Qt.Key.Key_Escape)
    assert place.ends == [False]
    assert len(history.steps(place.session.workspace)) == steps


def test_tab_commits_what_is_still_typed_and_goes_on(place: Place, qtbot: QtBot) -> None:
    place.compose("省航天办")
    qtbot.keyClick(place.line, Qt.Key.Key_Tab)
    assert (place.ends, place.editor.way_on) == ([True], 1)
    assert place.measure.support == ["省商务厅", "省航天办"]


def test_nothing_changed_is_no_step(place: Place, qtbot: QtBot) -> None:
    steps = len(history.steps(place.session.workspace))
    qtbot.keyClick(place.line, Qt.Key.Key_Backtab)
    assert (place.ends, place.editor.way_on) == ([True], -1)
    assert len(history.steps(place.session.workspace)) == steps


def test_a_click_elsewhere_commits(place: Place) -> None:
    place.compose("省航天办、")
    place.beside.setFocus()
    assert place.ends == [True]
    assert place.measure.support[-1] == "省航天办"


def test_a_measure_that_goes_ends_the_editing(place: Place) -> None:
    session = place.session
    session.run(lambda: delete_measure(session.workspace, place.id))
    assert place.ends == [False]


def test_a_fault_keeps_it_open(place: Place, qtbot: QtBot) -> None:
    told: list[str] = []
    place.session.failed.connect(told.append)
    place.editor.measure_id = "m000"
    place.compose("省航天办")
    qtbot.keyClick(place.line, Qt.Key.Key_Tab)
    assert place.ends == []
    assert len(told) == 1


def test_it_lies_over_its_cell_and_within_the_view(place: Place, qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(500, 400)
    editor = DepartmentEditor(place.session, place.id, view)
    editor.place_over(QRect(420, 380, 80, 20))
    assert view.rect().contains(editor.geometry())
    assert editor.width() >= editor.sizeHint().width()


def test_read_only_it_only_shows(place: Place, qtbot: QtBot) -> None:
    assert place.session.document is not None
    with Workspace.open(place.session.workspace.path, read_only=True) as reading:
        reader = Session(reading)
        reader.open_document(place.session.document.id)
        editor = DepartmentEditor(reader, place.id)
        qtbot.addWidget(editor)
        assert editor.text() == "省知识产权局、省商务厅"
        assert not editor.printed.isEnabled()
        editor.commit()
