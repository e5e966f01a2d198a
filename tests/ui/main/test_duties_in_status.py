from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from ipplanner.answering.gathering import counted_tasks
from ipplanner.edits.answers import confirm_answer
from ipplanner.edits.documents import add_documents
from ipplanner.store.workspace import Workspace
from tests.answering.making import national, plan
from tests.ui.letting_go import let_go
from ui.main.status_line import StatusLine
from ui.session import Session


def test_duties_are_counted_once_there_are_any(qtbot: QtBot, workspace: Workspace) -> None:
    session, line = Session(workspace), StatusLine()
    qtbot.addWidget(line)
    line.follow(session)
    line.show()
    (plan_id,) = add_documents(workspace, [plan()])
    assert session.open_document(plan_id) and session.document is not None
    assert not line.duties.isVisible()
    add_documents(workspace, [replace(national(), role="template")])
    assert line.duties.isVisible() and line.duties.text() == "必做 0/1"
    task = counted_tasks(workspace, session.document)[0]
    confirm_answer(workspace, next(iter(session.index.items)), task.id)
    assert line.duties.text() == "必做 1/1"
    with qtbot.waitSignal(line.duties_wanted):
        line.duties.click()
    line.show_counts(False)
    assert not line.duties.isVisible()
    line.show_counts(True)
    session.close_document()
    assert not line.duties.isVisible()
    let_go(qtbot, session)
