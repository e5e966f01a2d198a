"""What was decided in a carry-over or an import is never lost unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.store.documents import listing, load
from tests.ui.conftest import EXAMPLE
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, plan, press
from ui.importing.workbench import ImportWorkbench
from ui.main.window import MainWindow
from ui.review import CarryReview

PATIENCE = 30_000
"""Milliseconds."""


class Willing(FakeDialogs):
    """Gives up what was decided where the test has no other answer, as when all is closed."""

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        return self.choices.pop(0) if self.choices else 0


@pytest.fixture
def dialogs() -> FakeDialogs:
    return Willing()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, dialogs) as made:
        yield made


def review_of(window: MainWindow) -> CarryReview:
    """The carry-over that is not finished."""
    found = window.pages.begun_review
    assert found is not None
    return found


def is_in_front(window: MainWindow) -> bool:
    return window.pages.currentWidget() is review_of(window)


@pytest.fixture
def reviewing(qtbot: QtBot, window: MainWindow) -> None:
    """A carry-over is in front, with a decision."""
    press(window, "plan.carry")
    page = window.pages.review
    assert page is not None
    document = window.session.document
    assert document is not None
    assert page.start is not None
    page.start.started.emit(document.id, "provincial-2018", 2020)
    qtbot.waitUntil(lambda: page.review is not None, timeout=PATIENCE)
    assert page.board is not None
    qtbot.keyClick(page.board.items.view, Qt.Key.Key_D)
    assert page.decided == 1


def read_example(qtbot: QtBot, window: MainWindow) -> ImportWorkbench:
    window.import_files([EXAMPLE])
    page = window.pages.workbench
    assert page is not None
    qtbot.waitUntil(page.bar.import_.isEnabled, timeout=PATIENCE)
    return page


def test_after_an_import_over_it_one_is_back_at_the_review(
    qtbot: QtBot, window: MainWindow, reviewing: None
) -> None:
    page = read_example(qtbot, window)
    assert window.pages.review is None
    page.closed.emit()
    assert is_in_front(window)
    assert review_of(window).decided == 1
    assert not window.set_aside.line.isVisible()


def test_after_files_were_taken_in_the_review_is_offered(
    qtbot: QtBot, window: MainWindow, reviewing: None
) -> None:
    page = read_example(qtbot, window)
    with qtbot.waitSignal(page.imported, timeout=PATIENCE):
        page.take_in()
    assert window.pages.currentWidget() is window.editor
    line = window.set_aside.line
    assert line.label.text() == "有一个没完成的转入，您已经作了 1 个决定。"
    line.back.click()
    assert is_in_front(window)
    assert not line.isVisible()


def test_from_the_start_page_one_comes_back_to_it(
    window: MainWindow, reviewing: None, qtbot: QtBot
) -> None:
    press(window, "file.start")
    start = window.pages.start_page
    assert window.pages.currentWidget() is start
    assert window.set_aside.line.isVisible()
    qtbot.keyClick(start, Qt.Key.Key_Escape)
    assert is_in_front(window)
    press(window, "file.start")
    press(window, "plan.carry")
    assert is_in_front(window)


@pytest.mark.parametrize("command", ["file.preview", "plan.compare", "view.outline", "plan.duties"])
def test_another_page_keeps_it(window: MainWindow, reviewing: None, command: str) -> None:
    window.show_editor()
    press(window, command)
    assert review_of(window).decided == 1
    assert window.set_aside.line.isVisible()
    window.set_aside.line.back.click()
    assert is_in_front(window)


def test_a_review_that_is_only_asked_for_is_not_kept(window: MainWindow) -> None:
    press(window, "plan.carry")
    press(window, "file.start")
    assert window.pages.unfinished == []
    assert not window.set_aside.line.isVisible()


def test_giving_it_up_is_asked(window: MainWindow, reviewing: None, dialogs: FakeDialogs) -> None:
    window.show_editor()
    dialogs.choices = [None, 0]
    window.set_aside.line.away.click()
    assert review_of(window).decided == 1
    window.set_aside.line.away.click()
    assert window.pages.unfinished == []
    assert not window.set_aside.line.isVisible()


def test_the_window_does_not_close_over_it_unasked(
    window: MainWindow, reviewing: None, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.choices = [None, None, 0]
    assert not window.close()
    assert is_in_front(window)
    assert not window.open_workspace(tmp_path / "另一个.ipplan")
    assert window.open_workspace(tmp_path / "另一个.ipplan")
    assert window.pages.unfinished == []
    assert window.close()


def test_it_says_when_the_old_plan_was_changed_meanwhile(
    window: MainWindow, reviewing: None
) -> None:
    window.show_editor()
    document = window.session.document
    assert document is not None
    change_measure_text(window.session.workspace, next(document.walk_measures())[2].id, "新的。")
    window.set_aside.line.back.click()
    said = "上年的计划在对照之后改过；这里仍是对照时的文字。"
    assert window.message.label.text() == said


def test_a_carry_over_that_is_finished_is_not_offered(
    qtbot: QtBot, window: MainWindow, reviewing: None, dialogs: FakeDialogs
) -> None:
    dialogs.choices = [0]
    with qtbot.waitSignal(window.pages.carried, timeout=PATIENCE):
        review_of(window).finish()
    assert window.pages.currentWidget() is window.editor
    assert window.session.document is not None
    assert window.session.document.year == 2020
    assert not window.set_aside.line.isVisible()


def test_ctrl_z_and_ctrl_y_in_a_review_are_about_its_decisions(
    window: MainWindow, reviewing: None
) -> None:
    session = window.session
    document = session.document
    assert document is not None
    measure = next(document.walk_measures())[2]
    change_measure_text(session.workspace, measure.id, "新的。")
    session.undo()
    undo, redo = window.menus.commands["edit.undo"], window.menus.commands["edit.redo"]
    assert undo.text() == "撤销 不转入：甲一"
    assert not redo.isEnabled()
    window.menus.deeds.redo()
    assert measure.text != "新的。"
    undo.trigger()
    assert review_of(window).decided == 0
    assert undo.text() == "撤销"
    assert not undo.isEnabled()
    window.show_editor()
    assert redo.isEnabled()


def test_a_half_done_import_is_kept_and_more_files_join_it(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    page = read_example(qtbot, window)
    page.files.files.files[0].decide(0, title="改过的标题")
    press(window, "file.start")
    assert window.set_aside.line.label.text() == "有一个没完成的导入，您已经作了 1 个决定。"
    second = tmp_path / "说明.txt"
    second.write_text("没有计划的文字", "utf-8")
    window.import_files([second])
    assert window.pages.currentWidget() is page
    assert len(page.files.files.files) == 2
    dialogs.choices = [None]
    assert not window.close()
    qtbot.waitUntil(lambda: not page.queue.busy, timeout=PATIENCE)
    with qtbot.waitSignal(window.pages.imported, timeout=PATIENCE):
        page.take_in()
    assert window.pages.unfinished == []
    infos = listing(window.session.workspace)
    assert infos[-1].title == "改过的标题"
    QApplication.processEvents()
    said = window.message.label.text()
    assert said == f"已导入：改过的标题，{infos[-1].items} 项。没有导入：说明.txt。"


def test_an_import_of_several_plans_tells_of_each(window: MainWindow) -> None:
    workspace = window.session.workspace
    ids = [add_document(workspace, plan(title)) for title in ("丙省计划", "丁省计划")]
    window.arriving.show_imported(ids, ["坏.pdf"])
    said = "已导入 2 份：丙省计划（3 项）、丁省计划（3 项）。没有导入：坏.pdf。"
    assert window.message.label.text() == said
    assert window.message.next_step.text() == "转入新一年…"
    assert window.message.other_step.text() == "切换计划…"
    assert load(workspace, ids[0]).title == "丙省计划"
