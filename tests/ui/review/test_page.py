from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.documents import add_documents, remove_document
from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from tests.ui.review.conftest import TEMPLATE, example
from ui.review import CarryReview, CarryStart
from ui.session import Session


def test_finishing_makes_the_plan_as_one_step(
    qtbot: QtBot, page: CarryReview, session: Session, old_id: str, dialogs: FakeDialogs
) -> None:
    assert page.board is not None
    QTest.keyClick(page.board.items.view, Qt.Key.Key_D)
    QTest.keyClick(page.board.items.view, Qt.Key.Key_Return)
    page.board.years.view.selectAll()
    page.board.years.decide(use=True)
    with qtbot.waitSignal(page.finished) as finished:
        qtbot.mouseClick(page.board.finish, Qt.MouseButton.LeftButton)
    assert finished.args is not None
    plan = load(session.workspace, finished.args[0])
    assert (plan.year, plan.previous, plan.template) == (2019, old_id, TEMPLATE)
    assert plan.title == "示例省 2019年工作要点"
    texts = "".join(measure.text for *_, measure in plan.walk_measures())
    assert "2019年6月底前印发试点方案" in texts
    assert "选取省级重大科技专项" not in texts
    assert history.undo(session.workspace) == "从“示例省 2018年工作要点”转入 2019 年"
    assert [info.id for info in listing(session.workspace)] == [old_id]


def test_what_is_left_open_is_asked_once(
    qtbot: QtBot, page: CarryReview, session: Session, dialogs: FakeDialogs
) -> None:
    dialogs.choices = [None, 0]
    page.finish()
    assert len(listing(session.workspace)) == 1
    with qtbot.waitSignal(page.finished) as finished:
        page.finish()
    assert finished.args is not None
    plan = load(session.workspace, finished.args[0])
    texts = "".join(measure.text for *_, measure in plan.walk_measures())
    assert "2019年6月底前印发试点方案" in texts
    assert "2017年完成50家" in texts
    unsure = [link for _, item in plan.walk_items() for link in item.links if not link.sure]
    assert len(unsure) == 2


def test_the_links_lead_to_the_old_items(
    qtbot: QtBot, page: CarryReview, session: Session, old_id: str, dialogs: FakeDialogs
) -> None:
    dialogs.choices = [1]
    with qtbot.waitSignal(page.finished) as finished:
        page.finish()
    assert finished.args is not None
    plan, old = (load(session.workspace, id_) for id_ in (finished.args[0], old_id))
    links = {link.previous_item for _, item in plan.walk_items() for link in item.links}
    assert links == {item.id for _, item in old.walk_items()}


def test_cancelling_leaves_nothing(
    qtbot: QtBot, page: CarryReview, session: Session, dialogs: FakeDialogs
) -> None:
    assert page.board is not None
    page.board.accept_all_sure()
    dialogs.choices = [None, 0]
    with qtbot.assertNotEmitted(page.cancelled):
        page.cancel()
    with qtbot.waitSignal(page.cancelled):
        qtbot.mouseClick(page.board.cancel, Qt.MouseButton.LeftButton)
    assert len(listing(session.workspace)) == 1


def test_undo_and_next_can_be_called_from_outside(page: CarryReview) -> None:
    assert page.board is not None
    assert page.go_to_next()
    page.board.items.drop()
    page.undo()
    assert page.review is not None
    assert page.review.decisions == []


def test_without_answers_it_asks_first(qtbot: QtBot, session: Session, old_id: str) -> None:
    page = CarryReview(session, dialogs=FakeDialogs())
    qtbot.addWidget(page)
    page.show()
    assert page.start is not None
    assert (page.start.old.currentData(), page.start.year.value()) == (old_id, 2019)
    assert page.start.template.currentData() == TEMPLATE
    assert not page.go_to_next()
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.start.begin, Qt.MouseButton.LeftButton)
    assert page.review is not None
    assert page.review.year == 2019


def test_a_document_that_went_is_said_and_asked_again(
    qtbot: QtBot, session: Session, old_id: str
) -> None:
    remove_document(session.workspace, old_id)
    page = CarryReview(session, old_id, TEMPLATE, 2019, FakeDialogs())
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.failed):
        pass
    assert page.start is not None
    assert "工作区里没有" in page.start.note.text()


def test_last_years_plan_can_be_the_template(qtbot: QtBot, session: Session, old_id: str) -> None:
    page = CarryReview(session, old_id, old_id, 2019, FakeDialogs())
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.review is not None)
    assert page.review is not None
    assert page.review.counts.open == page.review.counts.unanswered == 0


def test_a_workspace_that_is_only_read_cannot_finish(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "甲.ipplan"
    with Workspace.open(path, create=True) as workspace:
        (old_id,) = add_documents(workspace, [example()])
    with Workspace.open(path, read_only=True) as workspace:
        page = CarryReview(Session(workspace), old_id, TEMPLATE, 2019, FakeDialogs())
        qtbot.addWidget(page)
        qtbot.waitUntil(lambda: page.board is not None)
        assert page.board is not None
        assert not page.board.finish.isEnabled()


def test_an_empty_workspace_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    start = CarryStart(session)
    qtbot.addWidget(start)
    assert "请先导入" in start.note.text()
    assert not start.begin.isEnabled()
    with qtbot.waitSignal(start.cancelled):
        qtbot.mouseClick(start.cancel, Qt.MouseButton.LeftButton)


def test_the_form_warns_of_a_year_that_is_past(qtbot: QtBot, session: Session, old_id: str) -> None:
    start = CarryStart(session)
    qtbot.addWidget(start)
    start.year.setValue(2018)
    assert "请核对新计划的年度" in start.note.text()
    start.template.setCurrentIndex(start.template.findData(old_id))
    assert "只看年份" in start.note.text()


def test_plans_come_newest_first_and_templates_can_be_documents(
    qtbot: QtBot, session: Session, old_id: str
) -> None:
    made = [
        Document(layout="provincial-outline", title="新的", year=2020),
        Document(layout="provincial-outline", title="模板", year=2021, role="template"),
        Document(layout="provincial-outline", title="无年", role="reference"),
    ]
    new, template, reference = add_documents(session.workspace, made)
    start = CarryStart(session, reference, template, 2030)
    qtbot.addWidget(start)
    olds = [start.old.itemData(at) for at in range(start.old.count())]
    assert olds == [new, old_id, reference]
    assert start.template.itemData(0) == template
    assert (start.old.currentData(), start.template.currentData()) == (reference, template)
    assert start.year.value() == 2030


def test_lists_without_rows_are_shown_too(qtbot: QtBot, session: Session) -> None:
    plan = Document(layout="provincial-outline", title="空的2018年要点", year=2018)
    (old_id,) = add_documents(session.workspace, [plan])
    page = CarryReview(session, old_id, old_id, 2019, FakeDialogs())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.board is not None)
    assert page.board is not None
    page.board.items.accept()
    page.board.years.decide(use=True)
    page.undo()
    assert not page.grab().isNull()
    with qtbot.waitSignal(page.finished):
        page.finish()


def test_a_dark_palette_is_followed(qtbot: QtBot, page: CarryReview, qapp: QApplication) -> None:
    assert page.board is not None
    view, before = page.board.items.view, qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Base, QColor("#101010"))
    dark.setColor(QPalette.ColorRole.Text, QColor("#f0f0f0"))
    qapp.setPalette(dark)
    try:
        qtbot.waitUntil(lambda: view.palette().color(QPalette.ColorRole.Base) == "#101010")
        assert view.palette().color(QPalette.ColorRole.HighlightedText) == "#f0f0f0"
    finally:
        qapp.setPalette(before)


def test_a_mistake_of_the_program_is_handed_on(
    qtbot: QtBot, session: Session, old_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.review.page.Review", mistaken)
    page = CarryReview(session, old_id, TEMPLATE, 2019, FakeDialogs())
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.broke) as broke:
        pass
    assert broke.args is not None
    assert isinstance(broke.args[0], ZeroDivisionError)
    assert page.start is not None


def test_lists_of_tasks_are_not_proposed_as_the_template(
    qtbot: QtBot, session: Session, old_id: str
) -> None:
    tasks = Document(layout="task-list", title="任务清单", role="template", year=2019)
    (tasks_id,) = add_documents(session.workspace, [tasks])
    start = CarryStart(session, old_id)
    qtbot.addWidget(start)
    assert start.template.currentData() == TEMPLATE
    assert start.template.findData(tasks_id) > 0


def test_enter_begins_at_once(qtbot: QtBot, session: Session, old_id: str) -> None:
    page = CarryReview(session, old_id)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.setFocus()
    assert page.start is not None
    qtbot.waitUntil(page.start.begin.hasFocus)
    QTest.keyClick(page.start.begin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.review is not None)
