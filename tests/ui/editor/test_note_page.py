"""The note of an item: kept when the writer turns to something else, never printed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.model import Item
from ipplanner.store.documents import load
from ui.editor.inspector import Inspector
from ui.session import Session


@pytest.fixture
def inspector(session: Session, qtbot: QtBot) -> Inspector:
    made = Inspector(session)
    qtbot.addWidget(made)
    made.tabs.setCurrentWidget(made.note)
    made.show()
    qtbot.waitExposed(made)
    return made


def items(inspector: Inspector) -> list[Item]:
    document = inspector.note.session.document
    assert document is not None
    return [item for _, item in document.walk_items()]


def kept(inspector: Inspector) -> list[str]:
    session = inspector.note.session
    assert session.document is not None
    plan = load(session.workspace, session.document.id)
    return [item.note for _, item in plan.walk_items() if item.note]


def write(inspector: Inspector, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(inspector.note.note, text)


def test_a_note_is_kept_when_another_item_is_chosen(inspector: Inspector, qtbot: QtBot) -> None:
    first, second = items(inspector)[:2]
    inspector.show_place(first.id)
    write(inspector, qtbot, "ask the court")
    assert kept(inspector) == []
    inspector.show_place(second.id)
    assert kept(inspector) == ["ask the court"]
    assert inspector.note.note.toPlainText() == ""
    inspector.show_place(first.id)
    assert inspector.note.note.toPlainText() == "ask the court"


def test_leaving_the_field_or_the_page_keeps_it(inspector: Inspector, qtbot: QtBot) -> None:
    first = items(inspector)[0]
    inspector.show_place(first.id)
    inspector.note.note.setFocus()
    qtbot.waitUntil(inspector.note.note.hasFocus)
    write(inspector, qtbot, "one")
    qtbot.keyClick(inspector.note.note, Qt.Key.Key_Tab)
    assert kept(inspector) == ["one"]
    write(inspector, qtbot, "d")
    inspector.tabs.setCurrentWidget(inspector.requirement)
    assert kept(inspector) == ["oned"]


def test_undo_brings_the_old_note_back(inspector: Inspector, qtbot: QtBot) -> None:
    first = items(inspector)[0]
    inspector.show_place(first.id)
    write(inspector, qtbot, "one")
    inspector.note.keep()
    history.undo(inspector.note.session.workspace)
    qtbot.waitUntil(lambda: inspector.note.note.toPlainText() == "")
    assert kept(inspector) == []


def test_nothing_is_written_where_nothing_changed(inspector: Inspector, qtbot: QtBot) -> None:
    first, second = items(inspector)[:2]
    before = history.steps(inspector.note.session.workspace)
    inspector.show_place(first.id)
    inspector.show_place(second.id)
    inspector.note.keep()
    assert history.steps(inspector.note.session.workspace) == before


def test_without_an_item_it_says_what_it_is_for(inspector: Inspector) -> None:
    inspector.show_place("")
    assert inspector.note.hint.isVisible()
    assert not inspector.note.note.isVisible()
