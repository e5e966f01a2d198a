from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ipplanner.edits.answers import confirm_answer, refuse_answer
from ipplanner.edits.counting import count_document
from ipplanner.edits.documents import add_documents, remove_document
from ipplanner.edits.items import change_item, delete_item
from ipplanner.edits.measures import assign_departments
from ipplanner.edits.profile import declare_year
from ipplanner.history import undo
from ipplanner.model import Item
from tests.store.making import make_plan
from tests.ui.answering.conftest import settle
from ui.answering import suggester
from ui.answering.provider import Provider, provider_of
from ui.session import Session


def item(session: Session, title: str) -> Item:
    return next(one for one in session.index.items.values() if one.title == title)


def suggested(provider: Provider) -> dict[str, list[str]]:
    """By number of the task the titles of the items that could answer it."""
    items = provider._session.index.items
    return {
        row.task.number: [items[one.item_id].title for one in row.suggested]
        for row in provider.rows
        if row.suggested
    }


def test_there_is_one_for_a_session(session: Session, provider: Provider) -> None:
    assert provider_of(session) is provider


def test_tasks_of_the_year_with_suggestions(session: Session, provider: Provider) -> None:
    assert [one.title for one in provider.documents] == ["示例计划", "下一年计划"]
    assert [one.title for one in provider.counted] == ["示例计划"]
    assert [row.task.number for row in provider.rows] == ["1", "2", "3", "4"]
    assert suggested(provider) == {"1": ["商标品牌培育"], "4": ["地理标志普查"]}
    assert provider.counts[:2] == (1, 0)


def test_answers_and_what_may_be_one(session: Session, provider: Provider) -> None:
    first, other = item(session, "商标品牌培育"), item(session, "宣传工作")
    (row,) = provider.suggested_for(first.id)
    assert provider.answered_by(first.id) == [] == provider.suggested_for(other.id)
    confirm_answer(session.workspace, first.id, row.task.id)
    assert [one.task.number for one in provider.answered_by(first.id)] == ["1"]
    assert provider.suggested_for(first.id) == []
    assert provider.counts[:2] == (1, 1)
    undo(session.workspace)
    refuse_answer(session.workspace, first.id, row.task.id)
    assert suggested(provider) == {"4": ["地理标志普查"]}


def test_items_that_duties_wait_for(session: Session, provider: Provider) -> None:
    declare_year(session.workspace, 2018, {"category": "二类"})
    first, last = item(session, "商标品牌培育"), item(session, "地理标志普查")
    assert set(provider.waiting()) == {first.id, last.id}
    task = provider.suggested_for(last.id)[0].task
    confirm_answer(session.workspace, last.id, task.id)
    assert [one.number for one in provider.waiting()[last.id]] == ["4"]  # no departments yet
    assign_departments(session.workspace, last.measures[0].id, "省知识产权局", [], [])
    assert set(provider.waiting()) == {first.id}


def test_it_follows_the_words_of_the_plan(
    qtbot: QtBot, session: Session, provider: Provider
) -> None:
    changed = QSignalSpy(provider.changed)
    change_item(session.workspace, item(session, "宣传工作").id, title="建设数据中心")
    assert changed.count() == 1
    assert "2" not in suggested(provider)
    assert provider.is_suggesting
    qtbot.waitUntil(lambda: suggested(provider).get("2") == ["建设数据中心"])
    delete_item(session.workspace, item(session, "建设数据中心").id)
    settle(qtbot, provider)
    assert "2" not in suggested(provider)


def test_it_follows_the_documents_and_the_choice(
    qtbot: QtBot, session: Session, provider: Provider
) -> None:
    document = session.document
    assert document is not None
    this_year, next_year = provider.documents
    count_document(session.workspace, document.id, next_year, True, document.year)
    assert len(provider.rows) == 8
    count_document(session.workspace, document.id, this_year, False, document.year)
    assert {row.task.document for row in provider.rows} == {"下一年计划"}
    remove_document(session.workspace, next_year.id)
    assert provider.rows == []
    undo(session.workspace)
    assert len(provider.rows) == 4
    settle(qtbot, provider)


def test_another_plan_has_its_own(qtbot: QtBot, session: Session, provider: Provider) -> None:
    before = provider.rows
    change_item(session.workspace, item(session, "宣传工作").id, title="建设数据中心")
    assert provider.rows and provider.is_suggesting
    (other,) = add_documents(session.workspace, [make_plan()])
    assert session.open_document(other)
    settle(qtbot, provider)
    assert suggested(provider) == {}
    assert len(provider.rows) == len(before)
    session.close_document()
    assert provider.rows == []
    assert not provider.is_answering


def test_what_is_no_plan_answers_nothing(session: Session, provider: Provider) -> None:
    national = provider.documents[0]
    assert session.open_document(national.id)
    assert not provider.is_answering
    assert provider.rows == []
    assert provider.counts[:2] == (0, 0)


def test_long_work_is_waited_for(qtbot: QtBot, session: Session, provider: Provider) -> None:
    workspace, failed = session.workspace, QSignalSpy(session.failed)
    with qtbot.waitSignal(session.errands.ended):
        session.errands.run(
            "填写", lambda _: declare_year(workspace, 2018, {"category": "二类"}), lambda _: None
        )
        provider._renew()
        assert provider.counts[:2] == (1, 0)
    assert provider.counts[:2] == (2, 0)
    assert failed.count() == 0


def test_very_long_plans_get_no_suggestions(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggester, "MOST_ITEMS", 2)
    provider = provider_of(session)
    settle(qtbot, provider)
    assert suggested(provider) == {}
