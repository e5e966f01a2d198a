"""A workspace with the example of last year, and the review of it in a shown window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.carry import Review
from ipplanner.edits.documents import add_documents
from ipplanner.importing.readers.docx import read
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.resources import FOLDER
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import template
from tests.ui.fakes import FakeDialogs
from ui.review import CarryReview
from ui.review.board import ReviewBoard
from ui.session import Session

TEMPLATE = "provincial-2018"


@cache
def example() -> Document:
    source = read(FOLDER / "examples" / "示例省2018年工作要点.docx")
    return recognise(source, layout("provincial-outline"), Given()).documents[0]


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with Workspace.open(tmp_path / "办公室.ipplan", create=True) as workspace:
        yield Session(workspace)


@pytest.fixture
def old_id(session: Session) -> str:
    return add_documents(session.workspace, [example()], "导入")[0]


@pytest.fixture
def review(qtbot: QtBot) -> Review:
    return Review(example(), template(TEMPLATE), 2019)


@pytest.fixture
def board(qtbot: QtBot, review: Review) -> ReviewBoard:
    board = ReviewBoard(review)
    qtbot.addWidget(board)
    board.resize(1280, 740)
    board.show()
    qtbot.waitExposed(board)
    board.items.view.setFocus()
    return board


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def page(qtbot: QtBot, session: Session, old_id: str, dialogs: FakeDialogs) -> CarryReview:
    page = CarryReview(session, old_id, TEMPLATE, 2019, dialogs)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    qtbot.waitUntil(lambda: page.review is not None)
    return page
