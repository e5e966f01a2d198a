"""What only a real window shows: where the keys go after something that lay over the table."""

from __future__ import annotations

import json

import pytest

from tests.stories.desk import Desk, needs_screen

pytestmark = needs_screen

CARET = "[window.editor.table.caret_row(), window.editor.table.current_place().field]"
WHO = "window.session.index.measures[window.editor.table.current_place().measure_id].departments"


@pytest.fixture
def at_departments(desk: Desk) -> Desk:
    """The example is open, the caret in the departments of the second row."""
    desk.start()
    desk.click(*desk.ask("middle(window.pages.start_page.example_button)"))
    desk.wait("page() == 'EditorPage' and window.editor.table.hasFocus()")
    model = "window.editor.table.plan_model"
    desk.ask(f"window.editor.table.go_to(1, {model}.columns.at('departments'))")
    desk.wait(f"{CARET} == [1, 'departments']")
    return desk


def open_editor(desk: Desk) -> None:
    desk.keys("F4")
    desk.wait("window.editor.departments is not None and in_front(window)")
    desk.wait("window.editor.departments.entry.line.hasFocus()")


def test_the_caret_stays_after_the_departments_were_looked_at(at_departments: Desk) -> None:
    desk = at_departments
    before = desk.ask(WHO)
    open_editor(desk)
    desk.keys("Escape")
    desk.wait("window.editor.departments is None and window.editor.table.hasFocus()")
    assert desk.ask(CARET) == [1, "departments"]
    open_editor(desk)
    desk.type("caizheng")
    desk.keys("Return", "Return")
    desk.wait("window.editor.departments is None and window.editor.table.hasFocus()")
    assert desk.ask(CARET) == [1, "departments"]
    desk.wait(f"{WHO} != {json.dumps(before)}")


def test_tab_in_the_departments_goes_one_cell_on(at_departments: Desk) -> None:
    desk = at_departments
    open_editor(desk)
    desk.keys("shift+Tab")
    desk.wait("window.editor.departments is None and window.editor.table.hasFocus()")
    assert desk.ask(CARET) == [1, "measure"]
