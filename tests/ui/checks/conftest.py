"""A panel on a small plan with mistakes, beside its table; checked by a real process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipplanner.checks import Finding
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import session_on
from tests.ui.fakes import FakeDialogs
from ui.checks import ChecksPanel
from ui.editor.table import PlanTable
from ui.session import Session

PATIENCE = 60_000
"""Milliseconds; a new process takes a while on a busy machine."""


def plan_with_mistakes() -> Document:
    """Eight measures with a doubled stop, one with a stale year, one with nothing wrong."""
    doubled = [
        _item(f"推进第{n}项工作", f"印发第{n}号方案并召开会议。。") for n in "一二三四五六七八"
    ]
    others = [
        _item("推进第九项工作", "研究制定2017年宣传工作要点。"),
        _item("推进第十项工作", "举办培训班2期。"),
    ]
    return Document(
        layout="provincial-outline",
        title="甲省2018年工作要点",
        region="甲省",
        year=2018,
        sections=[
            Section(number="1", title="加强保护", items=doubled[:4]),
            Section(number="2", title="促进运用", items=doubled[4:] + others),
        ],
    )


def _item(title: str, text: str) -> Item:
    return Item(title=title, measures=[Measure("", text, "省知识产权局", ["省知识产权局"])])


@dataclass
class Bench:
    """The panel with all around it."""

    qtbot: QtBot
    session: Session
    table: PlanTable
    panel: ChecksPanel
    dialogs: FakeDialogs

    def settle(self) -> None:
        """Wait until everything is checked."""
        self.qtbot.waitUntil(lambda: not self.panel.watch.is_busy, timeout=PATIENCE)

    def found(self, rule: str) -> list[Finding]:
        """The findings of a rule."""
        return [one for one in self.panel.snapshot.findings if one.rule == rule]

    def text(self, finding: Finding) -> str:
        """The text of a finding's measure as it is now."""
        return self.session.index.measures[finding.place.measure_id].text


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The office's word list is that of the test."""
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path / "home"))


@pytest.fixture
def bench(qtbot: QtBot, workspace: Workspace) -> Iterator[Bench]:
    session = session_on(workspace, plan_with_mistakes())
    window, dialogs = QWidget(), FakeDialogs()
    table, panel = PlanTable(session), ChecksPanel(session, dialogs)
    panel.attach(table)
    column = QVBoxLayout(window)
    column.addWidget(table, 2)
    column.addWidget(panel, 1)
    qtbot.addWidget(window)
    window.resize(1100, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made = Bench(qtbot, session, table, panel, dialogs)
    made.settle()
    yield made
    panel.stop()
