"""Parts that are not on a page of their own and go while work of theirs is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from tests.ui.importing.files import word_plan
from tests.ui.test_gone_meanwhile import LONG, let_go
from ui.checks.knowledge import Knowledge
from ui.editor.finder import Finder
from ui.importing.workbench import ImportWorkbench
from ui.session import Session


def test_another_workspace_is_opened_while_the_checks_read_this_one(
    qtbot: QtBot, session: Session
) -> None:
    panel = QObject()
    knowledge = Knowledge(session, panel)
    knowledge.renew()
    assert knowledge.is_busy
    let_go(qtbot, panel)


def test_the_search_is_closed_while_it_looks(qtbot: QtBot, session: Session) -> None:
    finder = Finder(session)
    assert session.document is not None
    finder._search_aside(session.document, finder.query)
    let_go(qtbot, finder)


def test_the_workbench_is_closed_while_a_file_is_recognised_again(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    bench = ImportWorkbench(session, [word_plan(tmp_path / "甲.docx")], FakeDialogs())
    bench.show()
    qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)
    box = bench.review.source.view(0).columns.boxes[4]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert bench.recogniser.busy
    bench.stop()
    let_go(qtbot, bench)
