"""Title, region, year and what stands around the table, changed as one step."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.model import Document
from ipplanner.store.documents import load
from ui.main.surroundings_dialog import SurroundingsDialog
from ui.session import Session


def dialog(session: Session, qtbot: QtBot) -> SurroundingsDialog:
    assert session.document is not None
    made = SurroundingsDialog(session.document)
    qtbot.addWidget(made)
    return made


def kept(session: Session) -> Document:
    assert session.document is not None
    return load(session.workspace, session.document.id)


def test_what_was_changed_is_one_step(session: Session, qtbot: QtBot) -> None:
    before = kept(session)
    form = dialog(session, qtbot)
    form.title_line.setText("示例省 2019 年工作要点")
    form.region_line.setText("示例省")
    form.year_box.setValue(2019)
    form.above.setPlainText("附件1\n")
    form.below.setPlainText("（征求意见稿）")
    form.back.setPlainText("注：本表由省局汇总。\n姓名\t电话")
    form.write(session.workspace)
    after = kept(session)
    assert (after.title, after.year) == ("示例省 2019 年工作要点", 2019)
    assert (after.front, after.title_at) == (["附件1", "（征求意见稿）"], 1)
    assert after.back == ["注：本表由省局汇总。", "姓名\t电话"]
    history.undo(session.workspace)
    assert kept(session) == before


def test_nothing_changed_is_no_step(session: Session, qtbot: QtBot) -> None:
    steps = history.steps(session.workspace)
    dialog(session, qtbot).write(session.workspace)
    assert history.steps(session.workspace) == steps


def test_a_year_can_be_left_open_but_not_the_title(session: Session, qtbot: QtBot) -> None:
    form = dialog(session, qtbot)
    form.year_box.setValue(form.year_box.minimum())
    assert form.year is None
    form.title_line.setText("  ")
    buttons = form.findChild(QDialogButtonBox)
    assert buttons is not None
    assert not buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
