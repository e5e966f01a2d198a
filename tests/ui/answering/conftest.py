"""A plan of 2018, open, with documents from above of that year and the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_documents
from ipplanner.store.workspace import Workspace
from tests.answering.making import national, plan
from tests.ui.fakes import FakeDialogs
from tests.ui.letting_go import let_go
from ui.answering.page import AnsweringPage
from ui.answering.provider import Provider, provider_of
from ui.session import Session


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Iterator[Session]:
    """The plan's items are 商标品牌培育, 宣传工作 and 地理标志普查."""
    later = replace(national(2019), title="下一年计划", role="template")
    plan_id, *_ = add_documents(workspace, [plan(), replace(national(), role="template"), later])
    made = Session(workspace)
    assert made.open_document(plan_id)
    yield made
    let_go(qtbot, made)


@pytest.fixture
def provider(qtbot: QtBot, session: Session) -> Provider:
    """With its suggestions found."""
    made = provider_of(session)
    settle(qtbot, made)
    return made


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def page(qtbot: QtBot, session: Session, provider: Provider, dialogs: FakeDialogs) -> AnsweringPage:
    made = AnsweringPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.view.setFocus()
    return made


def settle(qtbot: QtBot, provider: Provider) -> None:
    """Wait until no more suggestions are looked for."""
    assert provider.rows is not None
    qtbot.waitUntil(lambda: not provider.is_suggesting)
