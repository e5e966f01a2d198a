"""Start page, export keys, what a filter hides, and a workspace that another window had."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.store.documents import listing
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import measure_id
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, plan, press
from ui.exporting.export_page import ExportPage
from ui.importing.imported_file import Choice, ImportedFile
from ui.importing.twins import twins
from ui.main.window import MainWindow
from ui.start.recent_model import Role

PATIENCE = 30_000
"""Milliseconds."""


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeDialogs:
    return FakeDialogs(target=tmp_path / "要点.docx")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, dialogs) as made:
        yield made


def titles(window: MainWindow) -> list[str]:
    (workspace,) = window.recent.workspaces()
    return [one.title for one in workspace.documents]


def test_the_start_page_follows_what_comes_and_goes(window: MainWindow) -> None:
    press(window, "file.start")
    workspace = window.session.workspace
    made = add_document(workspace, plan("丙省计划"))
    assert "丙省计划" in titles(window)
    remove_document(workspace, made)
    assert "丙省计划" not in titles(window)


def test_plans_of_one_name_are_told_apart_on_the_start_page(window: MainWindow) -> None:
    for source in ("甲.docx", "乙.pdf"):
        made = plan("丙省计划")
        made.source = source
        add_document(window.session.workspace, made)
    press(window, "file.start")
    rows = window.pages.start_page.recent_list.rows
    shown = [rows.data(rows.index(at), Role.DETAIL) for at in range(rows.rowCount())]
    assert [text for text in shown if text.endswith((".docx", ".pdf"))] == [
        "甲省 · 2019 年 · 乙.pdf",
        "甲省 · 2019 年 · 甲.docx",
    ]


def test_esc_leaves_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "file.start")
    start = window.pages.start_page
    assert start.back.isVisible()
    qtbot.keyClick(start, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.editor
    window.session.close_document()
    window.show_start()
    assert not start.back.isVisible()


def test_the_export_keys_work_on_the_preview(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs
) -> None:
    press(window, "file.preview")
    page = window.pages.currentWidget()
    assert isinstance(page, ExportPage)
    with qtbot.waitSignal(page.exported, timeout=PATIENCE):
        press(window, "file.word")
    assert window.pages.currentWidget() is page
    assert dialogs.target is not None
    assert dialogs.target.exists()


def test_what_a_filter_hides_is_skipped_and_told(window: MainWindow) -> None:
    table, workspace = window.editor.table, window.session.workspace
    hidden, shown = measure_id(table, 0), measure_id(table, 2)
    for id_ in (hidden, shown):
        change_measure_text(workspace, id_, "")
    table.set_filter(lambda _s, _i, measure: measure is not None and measure.id == shown)
    press(window, "plan.next")
    assert table.current_place().measure_id == shown
    press(window, "plan.next")
    assert table.current_place().measure_id == shown
    change_measure_text(workspace, shown, "写好了。")
    press(window, "plan.empty")
    assert window.message.label.text() == "其余 1 处被筛选隐藏。"
    assert window.message.next_step.text() == "显示全部"


def test_the_example_is_there_only_once(window: MainWindow) -> None:
    window.add_example()
    assert window.session.document is not None
    first = window.session.document.id
    window.open_document(listing(window.session.workspace)[0].id)
    window.add_example()
    assert window.session.document.id == first
    assert len(listing(window.session.workspace)) == 3


def test_a_plan_that_is_there_already_is_told_before_the_import(window: MainWindow) -> None:
    class Read(ImportedFile):
        documents: ClassVar = [plan("又一份")]

    file = Read(Path("又一份.docx"))
    file.choices = [Choice()]
    (found,) = twins(window.session, file)
    assert found.texts[1].startswith("工作区里已有同一地区、同一年度的“")
    file.documents[0].year = 2031
    assert twins(window.session, file) == []


def test_a_workspace_of_another_window_can_be_opened_when_that_is_closed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "共用.ipplan"
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    with Workspace.open(path, create=True) as other:
        add_document(other, plan("甲省计划"))
        window = MainWindow(path, settings, FakeDialogs())
        qtbot.addWidget(window)
        window.show()
        assert window.session.read_only
        window.reopening.look()
        qtbot.wait(200)
        assert not window.message.next_step.isVisible()
    window.reopening.look()
    qtbot.waitUntil(window.message.next_step.isVisible, timeout=PATIENCE)
    window.message.next_step.click()
    assert not window.session.read_only
    window.close()
