"""要求 in the inspector: of a template what is asked, of a plan what that means for us."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.edits.profile import declare_year
from ipplanner.edits.templates import edit_builtin, set_obligation
from ipplanner.model import Item
from ipplanner.store.documents import load
from ipplanner.templates.sources import template_called
from ipplanner.templates.template import document_from_template, template
from ui.editor.inspector import Inspector
from ui.editor.inspector_pages.asked_form import AskedForm
from ui.session import Session


@pytest.fixture
def template_id(session: Session) -> str:
    """A template of the workspace, open."""
    made = edit_builtin(session.workspace, template("provincial-2018"), "模板", 2019)
    session.open_document(made)
    return made


@pytest.fixture
def inspector(session: Session, template_id: str, qtbot: QtBot) -> Inspector:
    made = Inspector(session)
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def items(session: Session) -> list[Item]:
    assert session.document is not None
    return [item for _, item in session.document.walk_items()]


def form_at(inspector: Inspector, session: Session, at: int) -> AskedForm:
    inspector.show_place(items(session)[at].id)
    return inspector.requirement.asking


def test_a_template_shows_what_can_be_said_of_an_item(
    inspector: Inspector, session: Session
) -> None:
    form = form_at(inspector, session, 2)
    assert form.isVisible() and not inspector.requirement.asked.isVisible()
    assert (form.key.text(), form.open_box.isChecked()) == ("编号：1.3", False)
    assert form_at(inspector, session, 6).open_box.isChecked()


def test_an_obligation_is_kept_when_the_field_is_left(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    form = form_at(inspector, session, 2)
    form.obligation.setFocus()
    form.obligation.insertPlainText("省份：各省份必做")
    form_at(inspector, session, 3)
    assert items(session)[2].measures[0].obligation == "省份：各省份必做"
    assert form.obligation.toPlainText() == ""
    form_at(inspector, session, 2)
    assert form.obligation.toPlainText() == "省份：各省份必做"
    form.obligation.insertPlainText("。")
    inspector.hide()
    assert items(session)[2].measures[0].obligation.count("。") == 1


def test_what_cannot_be_read_is_said_and_marked_there(
    inspector: Inspector, session: Session
) -> None:
    form = form_at(inspector, session, 2)
    form.obligation.setPlainText("省份：一、二类省份必做，三类选做")
    assert "“三类”后面缺少“省份”" in form.faults.text()
    (mark,) = form.obligation.extraSelections()
    assert mark.cursor.selectedText() == "三类"
    form.obligation.setPlainText("省份：一类省份选作")
    assert form.faults.text() == "“选作”应为“选做”。"
    form.obligation.setPlainText("省份：各省份必做")
    assert not form.faults.isVisible() and form.obligation.extraSelections() == []
    form.obligation.setPlainText("必做")
    assert form.faults.isVisible()


def test_the_open_row_is_switched(inspector: Inspector, session: Session) -> None:
    form = form_at(inspector, session, 2)
    title = items(session)[2].title
    form.open_box.click()
    assert items(session)[2].title == f"其他：{title}"
    form.open_box.click()
    assert items(session)[2].title == title


def test_a_plan_shows_its_duty_and_why(
    qtbot: QtBot, inspector: Inspector, session: Session, template_id: str
) -> None:
    workspace = session.workspace
    measure = items(session)[2].measures[0].id
    set_obligation(workspace, measure, "省份：一类省份必做，涉及省份选做")
    plan = document_from_template(template_called(workspace, template_id), "甲省", 2019)
    session.open_document(add_document(workspace, plan))
    inspector.show_place(items(session)[2].id)
    page = inspector.requirement
    assert page.duty.duty.text.text().startswith("未定：")
    assert "原文：省份：一类省份必做，涉及省份选做" in page.duty.duty.text.text()
    declare_year(workspace, 2019, {"category": "二类"})
    assert page.duty.duty.text.text().startswith("未定：")
    page.duty.concerned.setFocus()
    qtbot.keyClick(page.duty.concerned, Qt.Key.Key_Down)
    page.duty.concerned.activated.emit(page.duty.concerned.currentIndex())
    assert items(session)[2].concerned == "是"
    assert page.duty.duty.text.text().startswith("选做：")
    declare_year(workspace, 2019, {"category": "一类"})
    assert page.duty.duty.text.text().startswith("必做：一类省份必做")
    inspector.show_place(items(session)[3].id)
    assert not page.duty.isVisible() and not page.asking.isVisible()
    assert load(workspace, template_id).role == "template"
