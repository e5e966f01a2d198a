"""Anything at all is done in the window: what is seen is always what the file has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from tests.ui.walks.agreeing import check
from tests.ui.walks.conftest import close, opened
from tests.ui.walks.questions import RandomDialogs
from tests.ui.walks.seeds import seeds, steps
from tests.ui.walks.user import User
from ui.common.language import use_language
from ui.main.window import MainWindow
from ui.session import Session


@pytest.mark.parametrize("seed", seeds(1, 2, 3, 4))
def test_any_walk_leaves_what_the_file_has(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: RandomDialogs,
    no_qt_warnings: list[str],
    seed: int,
) -> None:
    session, user = window.session, User(window, random.Random(seed))
    dialogs.chance = user.chance
    window.open_document(listing(session.workspace)[0].id)
    for _ in range(steps(60)):
        user.do_something()
        check(window)
        assert no_qt_warnings == [], user.done[-5:]
    qtbot.waitUntil(lambda: not session.busy)
    window.pages.leave()
    window.editor.table.setFocus()  # a note that is being written is kept
    assert window.editor.commit()
    after = contents(session)
    taken_back = list(iter(session.undo, None))
    check(window)
    assert contents(session) == []
    assert [session.redo() for _ in taken_back] == taken_back[::-1]
    check(window)
    assert contents(session) == after


def contents(session: Session) -> list[Document]:
    """All documents as the file has them."""
    return [load(session.workspace, info.id) for info in listing(session.workspace)]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


@pytest.mark.usefixtures("english")
def test_any_walk_in_english(
    qtbot: QtBot, path: Path, dialogs: RandomDialogs, no_qt_warnings: list[str]
) -> None:
    window = opened(qtbot, path, dialogs)
    user = User(window, dialogs.chance)
    window.open_document(listing(window.session.workspace)[0].id)
    for _ in range(steps(40)):
        user.do_something()
        check(window)
        assert no_qt_warnings == [], user.done[-5:]
    close(window)


def test_any_walk_in_a_workspace_that_somebody_else_holds_changes_nothing(
    qtbot: QtBot, window: MainWindow, path: Path, dialogs: RandomDialogs, no_qt_warnings: list[str]
) -> None:
    before, whole = contents(window.session), path.read_bytes()
    looking = opened(qtbot, path, dialogs)
    assert looking.session.read_only
    user = User(looking, dialogs.chance)
    looking.open_document(listing(looking.session.workspace)[0].id)
    for _ in range(steps(60)):
        user.do_something()
        check(looking)
        assert no_qt_warnings == [], user.done[-5:]
    close(looking)
    assert contents(window.session) == before
    assert path.read_bytes() == whole
