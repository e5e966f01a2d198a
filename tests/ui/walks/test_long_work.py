"""Work in the background leaves what stands beside the table, and undo, as they are to be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ipplanner.edits.measures import change_measure_text
from tests.ui.walks.test_pages import plan_of
from ui.answering.provider import provider_of
from ui.main.window import MainWindow


def test_what_was_done_in_the_background_can_be_taken_back_from_the_menu(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open_document(plan_of(window))
    session = window.session
    measure = next(iter(session.index.measures))
    session.perform(
        "替换", lambda _: change_measure_text(session.workspace, measure, "换了。"), large=True
    )
    qtbot.waitUntil(lambda: not session.busy)
    undo = window.menus.commands["edit.undo"]
    assert undo.isEnabled()
    assert undo.text().startswith("撤销 修改举措")
    undo.trigger()
    assert session.index.measures[measure].text != "换了。"


@pytest.mark.parametrize("tab", range(5))
def test_long_work_leaves_what_stands_beside_the_table(
    qtbot: QtBot, window: MainWindow, tab: int
) -> None:
    window.open_document(plan_of(window))
    session, tabs = window.session, window.inspector.tabs
    tabs.setCurrentIndex(tab)
    told: list[str] = []
    session.failed.connect(told.append)
    measure = next(iter(session.index.measures))
    window.editor.table.select(measure)
    session.perform(
        "替换", lambda _: change_measure_text(session.workspace, measure, "换了。"), large=True
    )
    qtbot.waitUntil(lambda: not session.busy)
    assert told == []
    page = tabs.currentWidget()
    assert page is not None
    provider = provider_of(session)
    qtbot.waitUntil(lambda: not provider.is_suggesting)
    shown = words(page)
    window.outline.tree.setFocus()
    QTest.keyClick(window.outline.tree, Qt.Key.Key_End)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Home)
    window.editor.table.select(measure)
    assert words(page) == shown  # as when it is come back to


def words(page: QWidget) -> list[str]:
    """What is to be read on a page."""
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    texts += [field.toPlainText() for field in page.findChildren(QPlainTextEdit)]
    lists = page.findChildren(QListWidget)
    return texts + [one.item(row).text() for one in lists for row in range(one.count())]
