"""Undo and redo go to the document that a step is about, and ask before whole ones go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import remove_document
from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.store.documents import listing, load
from tests.ui.editor.table_making import caret, measure_id
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, press
from ui.main.window import MainWindow


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, dialogs) as made:
        yield made


def first_plan(window: MainWindow) -> str:
    return listing(window.session.workspace)[0].id


def measure_of(window: MainWindow, document_id: str) -> str:
    return load(window.session.workspace, document_id).sections[1].items[0].measures[0].id


def open_title(window: MainWindow) -> str:
    document = window.session.document
    return document.title if document is not None else ""


def test_a_step_in_another_document_is_undone_there(window: MainWindow) -> None:
    id_ = measure_of(window, first_plan(window))
    change_measure_text(window.session.workspace, id_, "新的。")
    assert open_title(window) == "乙省计划"
    press(window, "edit.undo")
    assert open_title(window) == "甲省计划"
    assert window.session.index.measures[id_].text == "乙一0。"
    assert caret(window.editor.table) == (3, "measure")
    window.open_document(listing(window.session.workspace)[1].id)
    press(window, "edit.redo")
    assert open_title(window) == "甲省计划"
    assert window.session.index.measures[id_].text == "新的。"


def test_the_caret_goes_to_the_column_that_was_changed(window: MainWindow) -> None:
    id_ = measure_of(window, first_plan(window))
    assign_departments(window.session.workspace, id_, "省法院")
    press(window, "edit.undo")
    assert caret(window.editor.table) == (3, "departments")


def test_from_the_start_page_the_plan_is_shown(window: MainWindow) -> None:
    table = window.editor.table
    change_measure_text(window.session.workspace, measure_id(table, 0), "新的。")
    window.show_start()
    press(window, "edit.undo")
    assert window.pages.currentWidget() is window.editor
    assert table.plan_model.text(0, 3) == "甲一0。"


def test_on_a_page_with_its_own_list_the_page_stays(window: MainWindow) -> None:
    table = window.editor.table
    change_measure_text(window.session.workspace, measure_id(table, 0), "新的。")
    window.pages.show_departments("register")
    page = window.pages.currentWidget()
    press(window, "edit.undo")
    assert window.pages.currentWidget() is page
    assert table.plan_model.text(0, 3) == "甲一0。"
    press(window, "edit.redo")
    assert table.plan_model.text(0, 3) == "新的。"


def test_before_a_document_goes_the_drafter_is_asked(
    window: MainWindow, dialogs: FakeDialogs
) -> None:
    asked: list[tuple[str, str, list[str]]] = []

    def choose(title: str, text: str, answers: list[str]) -> int | None:
        asked.append((title, text, answers))
        return dialogs.choices.pop(0)

    dialogs.choose = choose  # type: ignore[method-assign,assignment]
    dialogs.choices = [None, 0, 0]
    press(window, "edit.undo")
    assert open_title(window) == "乙省计划"
    title, text, answers = asked[0]
    assert title.startswith("撤销“")
    assert text == "这一步把“乙省计划”整份移出工作区；要放回，以后按 Ctrl+Y 重做。"
    assert answers == ["移出"]
    press(window, "edit.undo")
    assert [one.title for one in listing(window.session.workspace)] == ["甲省计划"]
    assert window.message.label.text() == "已把“乙省计划”移出工作区，按 Ctrl+Y 可以放回。"
    press(window, "edit.redo")
    assert asked[2][1:] == ("这一步把“乙省计划”整份放回工作区。", ["放回"])
    assert window.message.label.text() == "已把“乙省计划”放回工作区。"
    window.message.next_step.click()
    assert open_title(window) == "乙省计划"


def test_undoing_a_deletion_brings_a_document_back(
    window: MainWindow, dialogs: FakeDialogs
) -> None:
    remove_document(window.session.workspace, first_plan(window))
    dialogs.choices = [0, 0]
    press(window, "edit.undo")
    assert len(listing(window.session.workspace)) == 2
    press(window, "edit.redo")
    assert len(listing(window.session.workspace)) == 1
    assert window.message.label.text() == "已把“甲省计划”移出工作区，按 Ctrl+Z 可以放回。"


def test_in_a_cell_what_was_typed_comes_first_and_then_the_step(window: MainWindow) -> None:
    id_ = measure_of(window, first_plan(window))
    change_measure_text(window.session.workspace, id_, "新的。")
    table = window.editor.table
    assert table.edit(table.current_top())
    assert table.editor is not None
    QTest.keyClicks(table.editor, "a")
    press(window, "edit.undo")
    assert table.editor is not None
    assert not table.editor.touched
    QTest.keyClick(table.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert table.editor is None
    assert open_title(window) == "甲省计划"
    assert window.session.index.measures[id_].text == "乙一0。"
