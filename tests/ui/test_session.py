"""The session keeps the shown document as the file has it, and tells how it changed."""

from __future__ import annotations

from ipplanner.edits.documents import remove_document
from ipplanner.edits.measures import change_measure_text, delete_measure
from ipplanner.store.documents import load
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
