"""Drafting with the mouse, the clipboard and an input method, and what a crash leaves."""

from __future__ import annotations

import json

import pytest

from tests.pasting.clipboards import EXCEL
from tests.stories.desk import Desk, needs_screen

pytestmark = needs_screen


@pytest.fixture
def drafting(desk: Desk) -> Desk:
    """The example is open, the caret in its first open cell."""
    desk.start()
    desk.click(*desk.ask("middle(window.pages.start_page.example_button)"))
    desk.wait("page() == 'EditorPage' and window.editor.table.hasFocus()")
    desk.keys("ctrl+Home")
    desk.wait("window.editor.table.caret_row() == 0")
    return desk


def test_a_row_is_dragged_to_another_place_and_back_by_undo(drafting: Desk) -> None:
    drafting.keys("F6")  # the problems would lie over the row
    drafting.wait("not window.docks.checks_dock.isVisible()")
    before = drafting.ask("items()")
    x, y, _ = drafting.ask("handle(3)")
    _, _, above = drafting.ask("handle(1)")
    drafting.drag((x, y), (x, above + 3))
    drafting.wait(f"items() != {json.dumps(before)}")
    after = drafting.ask("items()")
    assert sorted(after) == sorted(before)
    assert after[1] == before[3]
    drafting.keys("ctrl+z")
    drafting.wait(f"items() == {json.dumps(before)}")


def test_an_item_is_dragged_in_the_outline_and_back_by_undo(drafting: Desk) -> None:
    before = drafting.ask("items()")
    x, y, _ = drafting.ask("outline_row(3)")
    _, _, above = drafting.ask("outline_row(1)")
    drafting.drag((x, y), (x, above))
    drafting.wait(f"items() != {json.dumps(before)}")
    after = drafting.ask("items()")
    assert sorted(after) == sorted(before)
    assert after[1] == before[3]
    drafting.keys("ctrl+z")
    drafting.wait(f"items() == {json.dumps(before)}")


def test_rows_are_pasted_from_an_excel_clipboard_as_one_step(drafting: Desk) -> None:
    before = drafting.ask("measures()")
    drafting.clip(EXCEL[EXCEL.index("<html") :], "text/html")  # the lines above are of Windows
    drafting.wait("clipboard_has_html()")
    drafting.keys("ctrl+v")
    drafting.wait(f"len(measures()) == {len(before)} + 3")
    assert "第二条举措，由于很长而在源文件里折了行。" in drafting.ask("measures()")
    assert "乙工作内容" in drafting.ask("items()")
    drafting.keys("ctrl+z")
    drafting.wait(f"measures() == {json.dumps(before)}")


def test_words_of_an_input_method_are_kept_when_the_cell_is_left(drafting: Desk) -> None:
    drafting.keys("F8", "F2")
    drafting.wait("window.editor.table.editor is not None")
    drafting.ask("commit('研究制定')")
    drafting.ask("compose('年度方案')")
    drafting.keys("Tab")
    drafting.wait("'研究制定年度方案' in measures()")


def test_after_a_crash_everything_acknowledged_is_there(drafting: Desk) -> None:
    drafting.keys("F8")
    drafting.type("kept")
    drafting.keys("Return")
    drafting.wait("'kept' in measures()")
    drafting.keys("ctrl+shift+Return")
    drafting.type("half")
    before = drafting.ask("measures()")
    drafting.kill()
    drafting.start()
    assert (
        drafting.ask("window.message.label.text()")
        == "上次意外退出，已保存的内容都在；当时正在输入的一格请核对。"
    )
    drafting.ask("window.open_document(listing(window.session.workspace)[0].id)")
    assert drafting.ask("measures()") == before
    drafting.keys("ctrl+z")
    drafting.wait(f"len(measures()) == {len(before)} - 1")
    drafting.quit()


def test_what_was_being_typed_when_the_power_went_is_put_back(drafting: Desk) -> None:
    drafting.keys("F8", "F2")
    drafting.wait("window.editor.table.editor is not None")
    drafting.ask("commit('研究制定年度方案')")
    drafting.type("half")
    drafting.ask("compose('年')")  # of this nobody knows what it will be
    drafting.wait("[one.text for one in left_behind()] == ['研究制定年度方案half']")
    drafting.kill()
    drafting.start()
    assert drafting.ask("window.message.label.text()") == "上次意外退出，已保存的内容都在。"
    line = "window.remembering.unfinished.line"
    said = "上次有一处没写完的文字：“研究制定年度方案half”"
    assert drafting.ask(f"{line}.label.text()") == said
    drafting.click(*drafting.ask(f"middle({line}.back)"))
    drafting.wait("window.editor.table.editor is not None")
    assert "研究制定年度方案half" not in drafting.ask("measures()")
    drafting.keys("Return")
    drafting.wait("'研究制定年度方案half' in measures()")
    drafting.wait("left_behind() == []")
    drafting.quit()
    drafting.start()
    assert not drafting.ask(f"{line}.isVisible()")
