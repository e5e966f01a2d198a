"""The register while many departments come and go, and where nothing may change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.department_register.reading import read_register_file
from ipplanner.edits.departments import add_department
from ipplanner.history import undo
from ipplanner.store.register import departments
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.departments import DepartmentsPage
from ui.session import Session

MANY = 70
"""More than are written while the user waits."""


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> DepartmentsPage:
    return shown(qtbot, session, dialogs)


def shown(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> DepartmentsPage:
    made = DepartmentsPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitSignal(made.read):
        made.show()
    return made


def names(page: DepartmentsPage) -> list[str]:
    """The register as it is to be read."""
    model = page.register.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def failed(session: Session) -> list[str]:
    told: list[str] = []
    session.failed.connect(told.append)
    return told


def test_a_long_list_that_came_in_is_there_to_be_read(
    qtbot: QtBot, page: DepartmentsPage, session: Session, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    told = failed(session)
    file = tmp_path / "名单.csv"
    file.write_text("名称\n" + "\n".join(f"省第{n}厅" for n in range(MANY)), "utf-8-sig")
    dialogs.files = [file]
    with qtbot.waitSignal(page.register.told, timeout=20_000):
        page.register.button("import").click()
    qtbot.waitUntil(lambda: not session.busy)
    assert told == []
    assert len(names(page)) == 3 + MANY
    assert not page.register.hint.isVisible()
    undo(session.workspace)
    assert len(names(page)) == 3


def test_many_are_deleted_as_one_step_and_come_back(
    qtbot: QtBot, page: DepartmentsPage, session: Session
) -> None:
    with session.workspace.edit("添加部门"):
        for number in range(MANY):
            add_department(session.workspace, f"省第{number}厅")
    told, before = failed(session), names(page)
    page.register.view.selectAll()
    page.register.button("delete").click()
    assert session.busy
    qtbot.waitUntil(lambda: not session.busy)
    assert (told, names(page)) == ([], [])
    assert page.register.hint.isVisible()
    session.undo()
    qtbot.waitUntil(lambda: names(page) == before)


def test_names_settled_in_the_background_are_in_the_register(
    qtbot: QtBot, page: DepartmentsPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.departments.unknown_panel._QUICK", 0)
    told = failed(session)
    page.show_tab("unknown")
    page.unknown.view.selectAll()
    with qtbot.waitSignal(page.read):
        page.unknown.buttons["new"].click()
    qtbot.waitUntil(lambda: not session.busy)
    assert told == []
    assert {"省教育厅", "省教厅"} <= set(names(page))


@pytest.mark.parametrize(
    ("chosen", "written"),
    [("名录", "名录.xlsx"), ("名录2.0", "名录2.0.xlsx"), ("录.csv", "录.csv")],
)
def test_the_register_gets_an_ending_that_opens(
    qtbot: QtBot,
    page: DepartmentsPage,
    dialogs: FakeDialogs,
    tmp_path: Path,
    chosen: str,
    written: str,
) -> None:
    dialogs.target = tmp_path / chosen
    with qtbot.waitSignal(page.register.told):
        page.register.button("export").click()
    assert len(read_register_file(tmp_path / written).lines) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_L])
def test_in_a_held_workspace_no_key_asks_or_settles_anything(
    qtbot: QtBot, session: Session, dialogs: FakeDialogs, key: Qt.Key
) -> None:
    assert session.document is not None
    with Workspace.open(session.workspace.path, read_only=True) as reading:
        other = Session(reading)
        assert other.open_document(session.document.id)
        told, before = failed(other), departments(reading)
        page = shown(qtbot, other, dialogs)  # whom any question would surprise
        page.show_tab("unknown")
        page.unknown.view.setCurrentIndex(page.unknown.model.index(0, 0))
        qtbot.keyClick(page.unknown.view, key)
        assert not any(button.isEnabled() for button in page.unknown.buttons.values())
        assert (departments(reading), told) == (before, [])


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        (3, "没有这个局", "名录里没有“没有这个局”，请先添加这个部门。"),
        (0, "省公安厅", "部门名称“省公安厅”已经登记过了。"),
        (2, "一八年", "“一八年”不是年份，请写四位数字，例如 2018。"),
    ],
)
def test_a_cell_that_cannot_be_keeps_its_text(
    page: DepartmentsPage, session: Session, column: int, text: str, sentence: str
) -> None:
    told, model = failed(session), page.register.model
    before = [str(model.index(0, at).data()) for at in range(model.columnCount())]
    assert not model.setData(model.index(0, column), text)
    assert told == [sentence]
    assert [str(model.index(0, at).data()) for at in range(model.columnCount())] == before


def test_a_letter_for_a_command_is_no_letter_for_a_cell(
    qtbot: QtBot, page: DepartmentsPage, session: Session
) -> None:
    page.show_tab("register")
    view = page.register.view
    page.activateWindow()
    view.setFocus()
    view.setCurrentIndex(page.register.model.index(0, 0))
    press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    QApplication.sendEvent(view, press)
    assert view.state() == view.State.EditingState
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert names(page)[0] == "省工商局"


def test_nothing_is_chosen_to_merge_or_delete(
    page: DepartmentsPage, session: Session, dialogs: FakeDialogs
) -> None:
    page.register.view.clearSelection()
    page.register.merge()
    page.register.delete()
    assert len(names(page)) == 3
    page.register.select("不在名录里")
    page.register.view.selectAll()
    assert not page.register.button("merge").isEnabled()  # two at a time
    page.register.merge()
    assert len(names(page)) == 3
