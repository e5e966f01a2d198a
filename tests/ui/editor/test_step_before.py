"""What one did, seen in the history beside the table, and brought back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.edits.items import change_item
from ipplanner.edits.measures import change_measure_text
from ipplanner.model import Item
from ui.common.jobs import wind_up
from ui.editor.inspector import Inspector
from ui.editor.inspector_pages.history_page import HistoryPage
from ui.session import Session


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Iterator[Inspector]:
    made = Inspector(session)
    qtbot.addWidget(made)
    made.resize(400, 900)
    made.show()
    made.tabs.setCurrentWidget(made.history)
    yield made
    wind_up()


@pytest.fixture
def item(session: Session) -> Item:
    assert session.document is not None
    return next(one for _, one in session.document.walk_items() if one.measures)


@pytest.fixture
def page(inspector: Inspector, item: Item, session: Session) -> HistoryPage:
    inspector.show_place(item.id)
    for text in ("第一次改", "第二次改"):
        session.run(
            lambda text=text: change_measure_text(session.workspace, item.measures[0].id, text)  # type: ignore[misc]
        )
    return inspector.history


def test_a_step_shows_what_stood_there_before(qtbot: QtBot, page: HistoryPage, item: Item) -> None:
    assert page.before.isHidden()
    page.steps.setCurrentRow(0)
    qtbot.waitUntil(page.before.restore.isVisible)
    assert "一" in page.before.text.text() and "二</u>" in page.before.text.text()
    assert "修改前有" in page.before.legend.text()
    page.steps.setCurrentRow(1)
    qtbot.waitUntil(lambda: "第一次改" not in page.before.text.text())


def test_it_is_brought_back_as_one_step_and_the_table_goes_on(
    qtbot: QtBot, inspector: Inspector, page: HistoryPage, item: Item, session: Session
) -> None:
    page.steps.setCurrentRow(0)
    qtbot.waitUntil(page.before.restore.isVisible)
    with qtbot.waitSignal(inspector.done):
        qtbot.mouseClick(page.before.restore, Qt.MouseButton.LeftButton)
    assert session.index.items[item.id].measures[0].text == "第一次改"
    assert page.steps.item(0).text().endswith(f"恢复工作内容“{item.title}”")
    assert page.steps.currentRow() == 1  # the same step, which is now the one below
    qtbot.waitUntil(lambda: "与这次修改之前相同" in page.before.text.text())
    session.undo()
    assert session.index.items[item.id].measures[0].text == "第二次改"


def test_steps_that_say_nothing_of_the_item_say_so(
    qtbot: QtBot, inspector: Inspector, page: HistoryPage, item: Item, session: Session
) -> None:
    session.undo()
    page.steps.setCurrentRow(0)
    assert "已经撤销" in page.before.text.text()
    page.only_item.setChecked(False)
    page.steps.setCurrentRow(page.steps.count() - 1)
    qtbot.waitUntil(lambda: "还没有当前条目" in page.before.text.text())
    inspector.show_place("")
    assert "选一个条目" in page.before.text.text()
    assert page.before.restore.isHidden()


def test_another_item_is_read_anew(
    qtbot: QtBot, inspector: Inspector, page: HistoryPage, item: Item, session: Session
) -> None:
    assert session.document is not None
    other = [one for _, one in session.document.walk_items()][-1]
    session.run(lambda: change_item(session.workspace, other.id, title="换了"))
    page.only_item.setChecked(False)
    page.steps.setCurrentRow(0)
    qtbot.waitUntil(lambda: "与这次修改之前相同" in page.before.text.text())
    inspector.show_place(other.id)
    qtbot.waitUntil(page.before.restore.isVisible)
    assert "换了</u>" in page.before.text.text()
