from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_documents, remove_document
from ipplanner.model import Item
from ipplanner.store.workspace import Workspace
from tests.answering.making import national, plan
from tests.ui.letting_go import let_go
from ui.editor.inspector import Inspector
from ui.editor.inspector_pages.national_page import NationalPage, TaskBlock
from ui.session import Session


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Iterator[Session]:
    plan_id, _ = add_documents(workspace, [plan(), replace(national(), role="template")])
    made = Session(workspace)
    assert made.open_document(plan_id)
    yield made
    let_go(qtbot, made)


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> NationalPage:
    """In front, about an item that could answer a task."""
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    inspector.resize(300, 600)
    inspector.tabs.setCurrentWidget(inspector.national)
    inspector.show()
    qtbot.waitExposed(inspector)
    inspector.show_place(item(session, "商标品牌培育").id)
    qtbot.waitUntil(lambda: bool(shown(inspector.national)))
    return inspector.national


def item(session: Session, title: str) -> Item:
    return next(one for one in session.index.items.values() if one.title == title)


def shown(page: NationalPage) -> list[TaskBlock]:
    return [block for block in page.blocks if block.isVisible()]


def test_the_tab_stands_before_the_notes(qtbot: QtBot, session: Session) -> None:
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    names = [inspector.tabs.tabText(at) for at in range(inspector.tabs.count())]
    assert names[-2:] == ["上级任务", "备注"]


def test_the_task_stands_beside_the_cell(page: NationalPage) -> None:
    (block,) = shown(page)
    assert block.state.text() == "建议：可能答复"
    assert block.name.text() == "1．培育高价值商标"
    assert block.name.toolTip() == "示例计划"
    assert block.local.text.text() == "各地要开展商标品牌培育。"
    assert block.national.text.text() == "开展商标品牌培育。"
    assert block.duty.text.text() == "必做：各省份必做：本省在其内"
    assert not block.deadline.isVisible()
    assert not page.hint.isVisible()


def test_a_suggestion_is_confirmed_and_withdrawn(page: NationalPage, session: Session) -> None:
    (block,) = shown(page)
    assert block.confirm.isVisible() and not block.withdraw.isVisible()
    block.confirm.click()
    assert block.state.text() == "已答复"
    assert not block.confirm.isVisible()
    assert [one.state for one in item(session, "商标品牌培育").answers] == ["confirmed"]
    block.withdraw.click()
    assert block.state.text() == "建议：可能答复"


def test_a_refused_suggestion_goes(page: NationalPage, session: Session) -> None:
    shown(page)[0].refuse.click()
    assert shown(page) == []
    assert page.hint.text().startswith("这一条没有答复上级任务")
    assert [one.state for one in item(session, "商标品牌培育").answers] == ["refused"]


def test_it_says_why_there_is_nothing(page: NationalPage, session: Session) -> None:
    inspector = page.window()
    assert isinstance(inspector, Inspector)
    inspector.show_place("")
    assert page.hint.text().startswith("这里显示当前条目所答复的上级任务")
    inspector.show_place(item(session, "宣传工作").id)
    assert page.hint.text().startswith("这一条没有答复上级任务")
    (document,) = page.provider.documents
    remove_document(session.workspace, document.id)
    assert page.hint.text().startswith("没有要答复的上级文件")
