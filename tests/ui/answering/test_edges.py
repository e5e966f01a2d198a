"""Answering with much or nothing to show, taken back step by step, and while other work is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipplanner.edits.counting import count_document
from ipplanner.edits.documents import remove_document
from ipplanner.edits.items import change_item, delete_item
from ipplanner.edits.measures import add_measure, change_measure_text, set_deadline
from ipplanner.edits.profile import declare_year
from ipplanner.model import Measure
from ipplanner.store.documents import listing
from tests.ui.answering.conftest import settle
from tests.ui.answering.test_page import listed, tabs, to_task
from ui.answering.cells import ANSWER, DEADLINE, DEPARTMENTS, TASK
from ui.answering.page import AnsweringPage
from ui.answering.provider import Provider
from ui.common.rows.picker import Picker
from ui.session import Session

Key = Qt.Key
Deed = Callable[[AnsweringPage], None]


def confirm(page: AnsweringPage) -> None:
    to_task(page, "4")
    QTest.keyClick(page.view, Key.Key_Return)


def refuse(page: AnsweringPage) -> None:
    to_task(page, "4")
    QTest.keyClick(page.view, Key.Key_Delete)


def choose(page: AnsweringPage) -> None:
    to_task(page, "2")
    picker = page.choose()
    assert picker is not None
    picker.accept()


def withdraw(page: AnsweringPage) -> None:
    confirm(page)
    to_task(page, "4")
    QTest.keyClick(page.view, Key.Key_Delete)


def all_of_them(page: AnsweringPage) -> None:
    page.view.selectAll()
    QTest.keyClick(page.view, Key.Key_Return)


DEEDS: list[Deed] = [confirm, refuse, choose, withdraw, all_of_them]


def shown(page: AnsweringPage) -> list[list[str]]:
    """Every cell."""
    model = page.model
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("deed", DEEDS)
def test_what_is_done_here_can_be_taken_back_and_done_again(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider, deed: Deed
) -> None:
    before, steps = shown(page), 0
    deed(page)
    settle(qtbot, provider)
    after = shown(page)
    while session.undo() is not None and session.document is not None:
        steps += 1
    session.redo()  # the plan itself
    assert session.document is None
    assert page.model.rowCount() == 0
    assert session.open_document(listing(session.workspace)[0].id)
    settle(qtbot, provider)
    qtbot.waitUntil(lambda: shown(page) == before)
    for _ in range(steps):
        session.redo()
    settle(qtbot, provider)
    qtbot.waitUntil(lambda: shown(page) == after)


def test_an_item_with_much_in_it_is_shown_in_part_and_read_whole_below(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    confirm(page)
    item = next(one for one in session.index.items.values() if one.title == "地理标志普查")
    with session.workspace.edit("改"):
        change_item(session.workspace, item.id, title="题" * 300)
        for number in range(5):
            made = add_measure(session.workspace, item.id, Measure(text=f"第{number}条" * 60))
            set_deadline(session.workspace, made, f"{number + 1}月")
    settle(qtbot, provider)
    to_task(page, "4")
    answer = str(page.model.index(page.view.currentIndex().row(), ANSWER).data())
    assert answer.endswith("另有 3 条举措")
    assert "…" in answer
    row = page.view.currentIndex().row()
    assert str(page.model.index(row, DEADLINE).data()).split("\n") == ["1月", "2月", "3月"]
    assert "第4条" * 60 in page.details.answer.label.text()
    assert page.minimumSizeHint().width() < 1100


def test_a_title_and_words_that_look_like_markup_are_words(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    confirm(page)
    item = next(one for one in session.index.items.values() if one.title == "地理标志普查")
    with session.workspace.edit("改"):
        change_item(session.workspace, item.id, title="<b>甲</b>&amp;")
        change_measure_text(session.workspace, item.measures[0].id, "<s>乙</s>\n{0}%s")
    settle(qtbot, provider)
    to_task(page, "4")
    assert "<b>甲</b>&amp;" in str(page.model.index(page.view.currentIndex().row(), ANSWER).data())
    assert "&lt;b&gt;甲&lt;/b&gt;&amp;amp;" in page.details.answer.label.text()
    assert not page.grab().isNull()


def test_an_item_without_words_is_named_as_such(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    confirm(page)
    item = next(one for one in session.index.items.values() if one.title == "地理标志普查")
    with session.workspace.edit("改"):
        change_item(session.workspace, item.id, title="")
        change_measure_text(session.workspace, item.measures[0].id, "")
    settle(qtbot, provider)
    to_task(page, "4")
    row = page.view.currentIndex().row()
    assert page.model.index(row, ANSWER).data() == "（没有标题）\n（还没有写举措）"
    assert page.model.index(row, DEPARTMENTS).data() == ""
    session.run(lambda: delete_item(session.workspace, item.id))
    settle(qtbot, provider)
    assert dict(listed(page))["4"] == "尚未答复"


def test_a_document_from_above_that_goes_takes_its_lines_along(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    to_task(page, "3")
    counted = provider.counted[0]
    session.run(lambda: remove_document(session.workspace, counted.id))
    assert (page.model.rowCount(), page.view.current) == (0, None)
    assert "没有计入上级文件" in page.view.empty
    assert not any(one.isEnabled() for one in page.actions_line.buttons.values())
    assert page.details.task.label.text() == ""
    for key in (Key.Key_Return, Key.Key_Delete, Key.Key_Down, Key.Key_O, Key.Key_PageUp):
        QTest.keyClick(page.view, key)
    assert page.choose() is None
    session.undo()
    settle(qtbot, provider)
    assert page.model.rowCount() == 4


def test_nothing_counts_and_then_another_year(
    page: AnsweringPage, session: Session, provider: Provider
) -> None:
    assert session.document is not None
    plan_id, (this, other) = session.document.id, provider.documents
    count_document(session.workspace, plan_id, this, False, 2018)
    assert page.documents.text() == "计入的文件 0/2(&D)"
    assert page.model.rowCount() == 0
    count_document(session.workspace, plan_id, other, True, 2018)
    assert page.documents.text() == "计入的文件 1/2(&D)"
    assert page.model.rowCount() == 4
    assert "下一年计划" not in str(page.model.index(0, TASK).data())  # it is the only one


def test_each_kind_of_task_has_words_for_being_empty(page: AnsweringPage) -> None:
    page.tabs.show_kind("answered")
    assert page.model.rowCount() == 0
    assert page.view.empty == "这一类里没有任务。"
    QTest.keyClick(page.view, Key.Key_End)
    page.tabs.show_kind("all")
    assert page.model.rowCount() == 4


def test_a_document_from_above_in_front_has_nothing_to_answer(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    assert session.open_document(provider.documents[0].id)
    settle(qtbot, provider)
    assert page.view.empty.startswith("打开本省的工作计划")
    assert page.model.rowCount() == 0
    assert not page.import_button.isVisible()


def test_while_other_work_is_done_the_list_stays_and_then_follows(
    qtbot: QtBot, page: AnsweringPage, session: Session
) -> None:
    told: list[str] = []
    session.failed.connect(told.append)

    def work(_: object) -> bool:
        declare_year(session.workspace, 2018, {"category": "二类"})
        return True

    session.perform("填写", work, large=True)
    assert page.model.rowCount() == 4
    confirm(page)  # not now, which is said
    assert len(told) == 1 and told[0].startswith("正在填写")
    qtbot.waitUntil(lambda: not session.busy)
    qtbot.waitUntil(lambda: tabs(page)["未定"] == 0)
    assert tabs(page)["已答复"] == 0


def test_thinking_better_of_choosing_changes_nothing(page: AnsweringPage, session: Session) -> None:
    before = shown(page)
    to_task(page, "2")
    picker = page.choose()
    assert isinstance(picker, Picker)
    picker.search.setText("没有这样的一项")
    picker.accept()
    assert picker.isVisible()
    picker.reject()
    assert shown(page) == before
    assert page.view.current is not None and page.view.current.row.task.number == "2"
