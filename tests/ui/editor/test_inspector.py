"""The inspector: what the template asks, what last year says, what was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.carry import carry_over
from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.items import add_item, change_item, set_template_key
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    delete_measure,
)
from ipplanner.model import Document, Item, Measure
from ipplanner.store.documents import load
from ipplanner.templates.template import template
from ui.editor.inspector import Inspector
from ui.editor.inspector_pages.page import Page
from ui.session import Session


@pytest.fixture
def carried(session: Session) -> Session:
    """The example carried over to 2019, open."""
    assert session.document is not None
    old = load(session.workspace, session.document.id)
    result = carry_over(old, template("provincial-2018"), 2019, accept="sure")
    session.open_document(add_document(session.workspace, result.document))
    return session


@pytest.fixture
def inspector(carried: Session, qtbot: QtBot) -> Inspector:
    made = Inspector(carried)
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def document(inspector: Inspector) -> Document:
    assert inspector._session.document is not None
    return inspector._session.document


def item_where(inspector: Inspector, relation: str = "same", *, sure: bool = True) -> Item:
    """The first carried item with one measure that came about in this way."""
    for _, item in document(inspector).walk_items():
        if [(link.relation, link.sure) for link in item.links] == [(relation, sure)]:
            return item
    raise AssertionError(relation)


def last_year_of(inspector: Inspector, item: Item) -> Measure:
    """The first measure of the old item that an item comes from."""
    old = load(inspector._session.workspace, document(inspector).previous)
    by_id = {one.id: one for _, one in old.walk_items()}
    return by_id[item.links[0].previous_item].measures[0]


def words(page: Page) -> str:
    """All that is to be read on a page."""
    labels = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def test_the_requirement_is_the_item_of_the_template(inspector: Inspector) -> None:
    item = item_where(inspector)
    inspector.show_place(item.id, item.measures[0].id, "measure")
    text = words(inspector.requirement)
    assert f"{item.template_key}　{item.title}" in text
    assert "对上：" in text
    assert "省（区、市）2018年工作要点" in text
    assert not inspector.requirement.wording.isVisible()
    assert not inspector.requirement.confirm.isVisible()


def test_a_title_that_deviates_is_marked(inspector: Inspector) -> None:
    session, item = inspector._session, item_where(inspector)
    inspector.show_place(item.id)
    session.run(lambda: change_item(session.workspace, item.id, title=item.title + "（续）"))
    text = inspector.requirement.wording.text.text()
    assert inspector.requirement.wording.isVisible()
    assert "（续）</u>" in text


def test_an_undecided_origin_is_confirmed_here(inspector: Inspector, qtbot: QtBot) -> None:
    item = item_where(inspector, "reworded", sure=False)
    inspector.show_place(item.id)
    assert "待您决定" in words(inspector.requirement)
    qtbot.mouseClick(inspector.requirement.confirm, Qt.MouseButton.LeftButton)
    assert "待您决定" not in words(inspector.requirement)
    assert not inspector.requirement.confirm.isVisible()
    inspector._session.undo()
    assert "待您决定" in words(inspector.requirement)


def test_an_own_item_and_an_open_row_say_so(inspector: Inspector) -> None:
    session, item = inspector._session, item_where(inspector)
    inspector.show_place(item.id)
    session.run(lambda: set_template_key(session.workspace, item.id, ""))
    assert "模板里没有这一项" in words(inspector.requirement)
    session.run(lambda: set_template_key(session.workspace, item.id, "1.7"))
    assert "可以没有" in words(inspector.requirement)


def test_any_document_can_be_the_template(inspector: Inspector) -> None:
    session = inspector._session
    own = load(session.workspace, document(inspector).previous)
    plan = carry_over(own, template("provincial-2018"), 2019).document
    plan.template = own.id
    for at, section in enumerate(plan.sections, 1):
        for place, item in enumerate(section.items, 1):
            item.template_key = f"{at}.{place}"
    session.open_document(add_document(session.workspace, plan))
    inspector.show_place(document(inspector).sections[0].items[0].id)
    assert f"1.1　{own.sections[0].items[0].title}" in words(inspector.requirement)
    session.run(lambda: remove_document(session.workspace, own.id))
    assert "模板已不在工作区里" in words(inspector.requirement)


def test_last_year_is_shown_with_its_differences(inspector: Inspector) -> None:
    session, item = inspector._session, item_where(inspector)
    measure = item.measures[0]
    inspector.tabs.setCurrentWidget(inspector.last_year)
    inspector.show_place(item.id, measure.id, "measure")
    page = inspector.last_year
    old = last_year_of(inspector, item).text
    session.run(lambda: change_measure_text(session.workspace, measure.id, old[2:] + "新增。"))
    text = page.blocks[0].text.text()
    assert text.startswith("<s ")
    assert "</u>" in text
    assert page.legend.isVisible()
    page.compare.setChecked(False)
    assert page.blocks[0].text.text() == old.replace("\n", "<br>")


def test_last_years_text_is_taken_over_in_one_step(inspector: Inspector, qtbot: QtBot) -> None:
    session, item = inspector._session, item_where(inspector)
    inspector.tabs.setCurrentWidget(inspector.last_year)
    inspector.show_place(item.id, item.measures[0].id, "measure")
    block, id_ = inspector.last_year.blocks[0], item.measures[0].id
    old = last_year_of(inspector, item)
    session.run(lambda: change_measure_text(session.workspace, id_, ""))
    session.run(lambda: assign_departments(session.workspace, id_, ""))
    qtbot.mouseClick(block.take, Qt.MouseButton.LeftButton)
    now = session.index.measures[id_]
    assert (now.text, now.departments) == (old.text, old.departments)
    assert not block.take.isEnabled()
    assert session.undo() == "取用上年文字"
    assert session.index.measures[id_].text == ""


def test_departments_can_be_taken_alone(inspector: Inspector, qtbot: QtBot) -> None:
    session, item = inspector._session, item_where(inspector)
    id_, departments = item.measures[0].id, item.measures[0].departments
    inspector.tabs.setCurrentWidget(inspector.last_year)
    inspector.show_place(item.id, id_, "departments")
    block = inspector.last_year.blocks[0]
    assert not block.take_who.isVisible()
    session.run(lambda: assign_departments(session.workspace, id_, "省林业局"))
    qtbot.mouseClick(block.take_who, Qt.MouseButton.LeftButton)
    assert session.index.measures[id_].departments == departments
    assert session.index.measures[id_].lead


def test_an_item_without_measures_gets_one(inspector: Inspector, qtbot: QtBot) -> None:
    session, item = inspector._session, item_where(inspector)
    text = last_year_of(inspector, item).text
    inspector.tabs.setCurrentWidget(inspector.last_year)
    inspector.show_place(item.id)
    for measure in list(item.measures):
        delete_measure(session.workspace, measure.id)
    qtbot.mouseClick(inspector.last_year.blocks[0].take, Qt.MouseButton.LeftButton)
    assert session.index.items[item.id].measures[0].text == text


def test_a_new_item_and_a_plan_of_its_own_say_why_nothing_is_there(inspector: Inspector) -> None:
    session = inspector._session
    inspector.tabs.setCurrentWidget(inspector.last_year)
    assert "请在大纲或表格里选一个条目" in words(inspector.last_year)
    section = document(inspector).sections[0]
    new = session.run(lambda: add_item(session.workspace, section.id, Item(title="新")))
    inspector.show_place(str(new))
    assert "这是今年新增的" in words(inspector.last_year)
    session.open_document(document(inspector).previous)
    inspector.show_place(document(inspector).sections[0].items[0].id)
    assert "不是从上年计划编制的" in words(inspector.last_year)


def test_history_lists_what_was_done_to_the_item(inspector: Inspector) -> None:
    session, item = inspector._session, item_where(inspector)
    inspector.tabs.setCurrentWidget(inspector.history)
    page = inspector.history
    assert "请在大纲或表格里选一个条目" in words(page)
    inspector.show_place(item.id)
    assert page.steps.count() == 0
    session.run(lambda: add_measure(session.workspace, item.id, Measure(text="再做")))
    assert "今天" in page.steps.item(0).text()
    assert "添加举措“再做”" in page.steps.item(0).text()
    page.only_item.setChecked(False)
    assert page.steps.count() == 2
    session.undo()
    assert "（已撤销）" in page.steps.item(0).text()


def test_an_item_is_brought_back_from_a_kept_version(inspector: Inspector, qtbot: QtBot) -> None:
    session, item = inspector._session, item_where(inspector)
    id_, title = item.id, item.title
    history.snapshot(session.workspace, document(inspector).id, "送审稿")
    inspector.tabs.setCurrentWidget(inspector.history)
    inspector.show_place(id_)
    session.run(lambda: change_item(session.workspace, id_, title="改过的"))
    page = inspector.history
    assert "送审稿" in page.versions.item(0).text()
    page.versions.setCurrentRow(0)
    qtbot.waitUntil(page.version.restore.isVisible)
    assert "改过的</u>" in page.version.text.text()
    qtbot.mouseClick(page.version.restore, Qt.MouseButton.LeftButton)
    assert session.index.items[id_].title == title
    assert "与留存时相同" in words(page)
    assert page.versions.currentRow() == 0


def test_pages_behind_wait_until_they_are_seen(inspector: Inspector) -> None:
    item = item_where(inspector)
    inspector.show_place(item.id, item.measures[0].id, "measure")
    assert inspector.last_year.heading.text() == ""
    inspector.tabs.setCurrentWidget(inspector.last_year)
    assert inspector.last_year.heading.text() != ""
    inspector._session.close_document()
    assert "请在大纲或表格里选一个条目" in words(inspector.last_year)


def test_a_plan_without_a_template_says_which_one_the_checks_take(inspector: Inspector) -> None:
    session = inspector._session
    session.open_document(document(inspector).previous)
    inspector.show_place(document(inspector).sections[0].items[0].id)
    assumed = inspector.sources.assumed_template()
    assert assumed and f"以年度最近的模板“{assumed}”为准" in words(inspector.requirement)
