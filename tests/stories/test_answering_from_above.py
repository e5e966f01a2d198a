"""From a document that arrives from above to the list that is handed back."""

from __future__ import annotations

from pathlib import Path

from exports.exporting import export_word
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.resources import FOLDER
from tests.stories.desk import Desk, needs_screen

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


@needs_screen
def test_from_the_document_of_above_to_the_list_that_is_handed_back(desk: Desk) -> None:
    plan = recognise(read_source(EXAMPLE), layout("provincial-outline")).documents[0]
    first, second = [item for _, item in plan.walk_items()][:2]
    given, target = desk.folder / "above.docx", desk.folder / "back.docx"
    _write_tasks(given, first)
    desk.start()
    desk.click(*desk.ask("middle(window.pages.start_page.example_button)"))
    desk.wait("page() == 'EditorPage' and window.editor.table.hasFocus()")
    desk.keys("ctrl+shift+p")
    desk.wait("QApplication.activePopupWidget() is not None")
    _paste(desk, "答复上级任务")
    desk.keys("Return")
    desk.wait("page() == 'AnsweringPage'")
    desk.click(*desk.ask("middle(window.pages.currentWidget().import_button)"))
    desk.answer(str(given))
    desk.wait("page() == 'ImportWorkbench'")
    desk.wait("window.pages.currentWidget().bar.import_.isEnabled()")
    desk.click(*desk.ask("middle(window.pages.currentWidget().bar.import_)"))
    desk.wait("page() == 'AnsweringPage'")
    desk.wait(_SHOWN + ".state == 'suggested' and window.pages.currentWidget().view.hasFocus()")
    desk.keys("Return")
    desk.wait(_SHOWN + ".row.task.name.endswith('另一项任务')")
    desk.keys("m")
    desk.wait("in_front(QApplication.activeModalWidget())")
    _paste(desk, second.title)
    desk.keys("Return")
    desk.wait(f"{_ANSWERING} == {[first.title, second.title]}")
    desk.click(*desk.ask("middle(window.pages.currentWidget().handing_out.buttons['docx'])"))
    desk.answer(str(target))
    desk.wait(f"__import__('os').path.exists({str(target)!r})")
    desk.wait("not window.session.busy")
    desk.quit()
    printed = _words(target)
    for title in (first.title, "另一项任务", second.title):
        assert title in printed


_CURRENT = "window.pages.currentWidget().view.current"
_SHOWN = f"{_CURRENT} is not None and {_CURRENT}"
_ANSWERING = "[item.title for _, item in window.session.document.walk_items() if item.answers]"


def _write_tasks(path: Path, like: Item) -> None:
    """A list of two tasks, the first in the words of an item."""
    words = like.measures[0].text
    tasks = [
        Item("", "1.", like.title, "", [Measure("", words, obligation="省份：各省份必做")]),
        Item("", "2.", "另一项任务", "", [Measure("", "做好。", obligation="省份：各省份选做")]),
    ]
    chapter = Section("", "一、", "示例任务", items=tasks)
    document = Document(layout="task-list", title="2018年示例任务清单", year=2018)
    document.sections = [chapter]
    export_word(document, path)


def _paste(desk: Desk, words: str) -> None:
    desk.clip(words)
    desk.wait(f"QApplication.clipboard().text() == {words!r}")
    desk.keys("ctrl+v")


def _words(path: Path) -> str:
    return "".join(cell.text for grid in read_source(path).grids for cell in grid.cells)
