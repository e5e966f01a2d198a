"""The session keeps the shown document as the file has it, and tells how it changed."""

from __future__ import annotations

import gc

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.measures import change_measure_text, delete_measure
from ipplanner.model import Item
from ipplanner.store.documents import load
from tests.store.making import make_plan
from ui.session import Session


def heard(session: Session) -> list[str]:
    """Names of the signals that come, in order."""
    names: list[str] = []
    session.document_opened.connect(lambda: names.append("opened"))
    session.document_reloaded.connect(lambda: names.append("reloaded"))
    session.values_changed.connect(lambda _: names.append("values"))
    session.failed.connect(lambda _: names.append("failed"))
    return names


def test_edits_undo_and_redo_are_followed(session: Session) -> None:
    assert session.document is not None
    names = heard(session)
    measure = next(one for *_, one in session.document.walk_measures())
    session.run(lambda: change_measure_text(session.workspace, measure.id, "新的文字。"))
    assert measure.text == "新的文字。"
    session.run(lambda: delete_measure(session.workspace, measure.id))
    session.undo()
    session.redo()
    session.undo()
    assert names == ["values", *["reloaded"] * 4]
    assert session.document == load(session.workspace, session.document.id)


def test_a_fault_is_told_and_changes_nothing(session: Session) -> None:
    names = heard(session)
    assert session.run(lambda: change_measure_text(session.workspace, "m000", "甲")) is None
    assert not session.open_document("d000")
    assert names == ["failed", "failed"]
    assert session.document is not None


def test_a_document_that_is_taken_out_is_no_longer_shown(session: Session) -> None:
    assert session.document is not None
    document_id = session.document.id
    remove_document(session.workspace, document_id)
    assert session.document is None
    session.undo()
    assert session.open_document(document_id)


def test_a_long_document_is_taken_apart_when_another_is_shown(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shown_document._QUICK_ITEMS", 1)
    gone = set(session.index.items)
    other = add_document(session.workspace, make_plan())
    assert session.open_document(other)
    assert alive(gone)
    qtbot.waitUntil(lambda: not alive(gone))
    assert session.document == load(session.workspace, other)


def alive(ids: set[str]) -> bool:
    return any(isinstance(one, Item) and one.id in ids for one in gc.get_objects())


def test_a_change_made_aside_of_more_rows_than_can_be_followed_is_loaded(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shown_document.MOST_ASIDE", 0)
    assert session.document is not None
    before, names = session.document, heard(session)
    gone = next(one for *_, one in before.walk_measures())
    session.perform("删除", lambda _: delete_measure(session.workspace, gone.id), large=True)
    qtbot.waitUntil(lambda: not session.busy)
    assert (names, session.touched) == (["reloaded"], None)
    assert session.document is not before
    assert session.document == load(session.workspace, before.id)
