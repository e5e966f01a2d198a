"""Parts of the window that go while work of theirs is done in the background: nothing is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from ui.departments import DepartmentsPage
from ui.figures import counter as counting
from ui.figures.counter import Counter
from ui.review import CarryReview
from ui.session import Session
from ui.templates.changes_page import TemplateChangesPage
from ui.versions import VersionsPage

LONG = 30_000


def let_go(qtbot: QtBot, part: QObject) -> None:
    """Take a part away as Qt does, and let what it has begun come to its end."""
    part.deleteLater()
    QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
    QThreadPool.globalInstance().waitForDone(LONG)
    QApplication.processEvents()
    qtbot.wait(20)


Page = Callable[[Session], QWidget]
PAGES: dict[str, Page] = {
    "versions": lambda session: VersionsPage(session, FakeDialogs()),
    "departments": lambda session: DepartmentsPage(session, FakeDialogs()),
    "template changes": lambda session: TemplateChangesPage(session, FakeDialogs()),
    "carrying over": lambda session: CarryReview(
        session, session.document.id if session.document else "", "provincial-2018", 2019
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_left_while_it_reads(qtbot: QtBot, session: Session, name: str) -> None:
    page = PAGES[name](session)
    page.show()
    let_go(qtbot, page)


def test_figures_are_left_while_they_are_counted(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_QUICK_ROWS", 0)
    counter = Counter(session)
    counter.count()
    assert counter.is_counting
    let_go(qtbot, counter)
