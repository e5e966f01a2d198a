"""Files dragged out of another program and dropped on the window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ipplanner.resources import FOLDER
from tests.stories.desk import Desk, needs_screen

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"

pytestmark = needs_screen


@pytest.fixture
def last(desk: Desk) -> Path:
    """Last year's plan in a folder with a name that has to be escaped on its way."""
    folder = desk.folder / "去年 100%#1"
    folder.mkdir()
    return Path(shutil.copy(EXAMPLE, folder / "last year.docx"))


def test_a_file_dropped_on_the_start_page_is_looked_at_and_comes_in(desk: Desk, last: Path) -> None:
    desk.start()
    start = desk.show_file(last)
    x, y = desk.ask("middle(window.pages.start_page)")
    desk.drag(start, (x, y))
    desk.wait("page() == 'ImportWorkbench'")
    desk.wait("window.pages.currentWidget().bar.import_.isEnabled()")
    assert desk.ask("titles()") == []
    desk.click(*desk.ask("middle(window.pages.currentWidget().bar.import_)"))
    desk.wait("page() == 'EditorPage'")
    assert desk.ask("window.session.document.year") == 2018
    leave(desk)


def test_a_file_dropped_on_the_table_does_not_touch_the_plan(desk: Desk, last: Path) -> None:
    desk.start()
    desk.click(*desk.ask("middle(window.pages.start_page.example_button)"))
    desk.wait("page() == 'EditorPage' and window.editor.table.hasFocus()")
    before = desk.ask("measures()")
    x, y = desk.ask("middle(window.editor.table)")
    desk.drag(desk.show_file(last), (x, y))
    desk.wait("page() == 'ImportWorkbench'")
    desk.wait("window.pages.currentWidget().bar.import_.isEnabled()")
    desk.click(*desk.ask("middle(window.pages.currentWidget().bar.close_)"))
    desk.wait("page() == 'EditorPage'")
    assert desk.ask("measures()") == before
    assert len(desk.ask("titles()")) == 1
    leave(desk)


def test_a_workspace_that_is_dropped_is_opened(desk: Desk) -> None:
    desk.start()
    desk.click(*desk.ask("middle(window.pages.start_page.example_button)"))
    desk.wait("page() == 'EditorPage'")
    kept = Path(desk.ask("str(window.session.workspace.path)"))
    desk.quit()
    other = desk.folder / "handed over.ipplan"
    shutil.copy(kept, other)
    desk.start()
    desk.wait("page() == 'EditorPage' and len(measures()) > 0")
    desk.drag(desk.show_file(other), tuple(desk.ask("middle(window.editor.table)")))
    desk.wait(f"str(window.session.workspace.path) == {str(other)!r}")
    assert len(desk.ask("titles()")) == 1
    leave(desk)


def leave(desk: Desk) -> None:
    """Turn back to the program, which the other one has been in front of, and quit."""
    desk.wait("in_front(window)")
    desk.quit()
