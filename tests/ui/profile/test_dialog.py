from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_documents
from ipplanner.edits.profile import declare_year
from ipplanner.history import undo, undo_label
from ipplanner.obligations.profile import profile_for
from ipplanner.store.register import declarations
from ipplanner.store.workspace import Workspace
from tests.store.national import make_national
from ui.profile import ProfileDialog
from ui.session import Session

AREA = "涉及：甲试点"


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Session:
    """Something declared for 2018, and a document of 2019 with a condition of its own."""
    declare_year(workspace, 2018, {"category": "二类", "strong_city": "是"})
    add_documents(workspace, [make_national(2019)])
    return Session(workspace)


def shown(qtbot: QtBot, session: Session, year: int) -> ProfileDialog:
    dialog = ProfileDialog(session, None, year)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def press(qtbot: QtBot, dialog: ProfileDialog, key: str, value: str) -> None:
    button = dialog.sheet.choices[key].buttons[value]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def confirm(qtbot: QtBot, dialog: ProfileDialog) -> None:
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)


def test_a_year_is_declared_as_one_step(qtbot: QtBot, session: Session) -> None:
    dialog = shown(qtbot, session, 2019)
    assert set(dialog.sheet.values().values()) == {""}
    press(qtbot, dialog, "category", "三类")
    press(qtbot, dialog, "belt_and_road", "否")
    press(qtbot, dialog, AREA, "是")
    confirm(qtbot, dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    found = profile_for(declarations(session.workspace), 2019)
    assert found.values == {"category": "三类", "belt_and_road": "否", AREA: "是"}
    assert undo_label(session.workspace) == "填写 2019 年本省情况"
    undo(session.workspace)
    assert not profile_for(declarations(session.workspace), 2019).values


def test_an_earlier_year_is_offered_and_followed_only_when_asked(
    qtbot: QtBot, session: Session
) -> None:
    dialog = shown(qtbot, session, 2019)
    assert dialog.sheet.choices["category"].earlier.text() == "2018 年：二类"
    assert dialog.sheet.choices["belt_and_road"].earlier.text() == ""
    press(qtbot, dialog, "category", "一类")
    assert dialog.follow_button.isEnabled()
    qtbot.mouseClick(dialog.follow_button, Qt.MouseButton.LeftButton)
    assert not dialog.follow_button.isEnabled()
    confirm(qtbot, dialog)
    found = profile_for(declarations(session.workspace), 2019)
    assert found.values == {"category": "一类", "strong_city": "是"}


def test_what_was_chosen_for_another_year_is_kept_until_the_end(
    qtbot: QtBot, session: Session
) -> None:
    dialog = shown(qtbot, session, 2019)
    press(qtbot, dialog, "category", "三类")
    dialog.year_box.setValue(2018)
    assert dialog.sheet.values()["category"] == "二类"
    assert AREA not in dialog.sheet.choices
    press(qtbot, dialog, "strong_city", "")
    dialog.year_box.setValue(2019)
    assert dialog.sheet.values()["category"] == "三类"
    confirm(qtbot, dialog)
    stored = declarations(session.workspace)
    assert profile_for(stored, 2018).values == {"category": "二类"}
    assert profile_for(stored, 2019).values == {"category": "三类"}


def test_nothing_changed_or_cancelled_writes_nothing(qtbot: QtBot, session: Session) -> None:
    before = undo_label(session.workspace)
    dialog = shown(qtbot, session, 2019)
    press(qtbot, dialog, "category", "三类")
    press(qtbot, dialog, "category", "")
    confirm(qtbot, dialog)
    other = shown(qtbot, session, 2019)
    press(qtbot, other, "category", "三类")
    qtbot.keyClick(other, Qt.Key.Key_Escape)
    assert undo_label(session.workspace) == before


def test_the_year_is_that_of_the_open_document(qtbot: QtBot, session: Session) -> None:
    (id_,) = add_documents(session.workspace, [make_national(2017)])
    session.open_document(id_)
    dialog = ProfileDialog(session)
    qtbot.addWidget(dialog)
    assert dialog.year == 2017
    assert AREA in dialog.sheet.choices


def test_a_workspace_that_another_holds_is_only_shown(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    with Workspace.open(session.workspace.path, read_only=True) as workspace:
        dialog = shown(qtbot, Session(workspace), 2018)
        assert dialog.sheet.values()["category"] == "二类"
        assert not dialog.sheet.isEnabled()
        assert not dialog.follow_button.isEnabled()
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_every_button_says_what_it_answers(qtbot: QtBot, session: Session) -> None:
    dialog = shown(qtbot, session, 2019)
    buttons = dialog.sheet.choices["category"].buttons
    assert [button.accessibleName() for button in buttons.values()] == [
        "省份类别：一类",
        "省份类别：二类",
        "省份类别：三类",
        "省份类别：未填",
    ]
