"""From a first start to the file that is handed in, by keyboard."""

from __future__ import annotations

import shutil

from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.resources import FOLDER
from tests.stories.desk import Desk, needs_screen

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


@needs_screen
def test_from_a_first_start_to_this_years_word_file(desk: Desk) -> None:
    shutil.copy(EXAMPLE, desk.folder / "last.docx")
    desk.start()
    desk.keys("ctrl+i")
    desk.answer(str(desk.folder / "last.docx"))
    desk.wait("page() == 'ImportWorkbench'")
    desk.wait("window.pages.currentWidget().bar.import_.isEnabled()")
    desk.click(*desk.ask("middle(window.pages.currentWidget().bar.import_)"))
    desk.wait("page() == 'EditorPage'")
    assert desk.ask("window.session.document.year") == 2018
    desk.keys("ctrl+shift+y")
    desk.wait("page() == 'CarryReview'")
    desk.click(*desk.ask("middle(window.pages.currentWidget().start.begin)"))
    desk.wait("window.pages.currentWidget().review is not None")
    desk.keys("ctrl+Return")
    desk.click(*desk.ask("middle(window.pages.currentWidget().board.finish)"))
    desk.wait("in_front(QApplication.activeModalWidget()) or page() == 'EditorPage'")
    if desk.ask("page() != 'EditorPage'"):
        desk.keys("Return")
    desk.wait("page() == 'EditorPage' and in_front(window)")
    assert desk.ask("window.session.document.year") == 2019
    desk.wait("window.editor.table.current_place().field == 'measure'")
    desk.type("Plan A")
    desk.keys("Tab")
    desk.wait("'Plan A' in measures()")
    desk.keys("ctrl+e")
    target = desk.folder / "this.docx"
    desk.answer(str(target))
    desk.wait("window.pages.currentWidget().told.open_file.isVisible()")
    measures = desk.ask("measures()")
    desk.quit()
    (plan,) = recognise(read_source(target), layout("provincial-outline")).documents
    assert [m.text for *_, m in plan.walk_measures()] == measures
