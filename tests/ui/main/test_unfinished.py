"""What was being typed when the program was killed is offered at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.items import set_note
from ipplanner.edits.measures import change_measure_text, delete_measure
from ipplanner.model import Document, Item, Measure
from ipplanner.store.documents import load
from ipplanner.store.drafts import Draft, DraftFile
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import small_plan
from tests.ui.fakes import FakeDialogs
from ui.common.jobs import wind_up
from ui.main.surroundings_dialog import SurroundingsDialog
from ui.main.unfinished import UnfinishedLine
from ui.main.window import MainWindow

Opening = Callable[..., MainWindow]


class Left:
    """A workspace with a plan, and what a killed program leaves beside it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with Workspace.open(path, create=True) as workspace:
            self.id = add_document(workspace, small_plan())
            self.plan: Document = load(workspace, self.id)
        self.item: Item = self.plan.sections[0].items[0]
        self.measure: Measure = self.item.measures[0]

    def leave(self, text: str, part: str = "cell", **fields: str) -> Draft:
        usual = {"row": self.measure.id, "field": "measure", "before": self.measure.text}
        draft = Draft(part=part, document=self.id, text=text, **(usual | fields))
        file = DraftFile(self.path)
        file.want([*file.read(), draft])
        file.flush()
        return draft

    @property
    def texts(self) -> list[str]:
        return [one.text for one in DraftFile(self.path).read()]


@pytest.fixture
def left(tmp_path: Path) -> Left:
    return Left(tmp_path / "工作区.ipplan")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opening]:
    windows: list[MainWindow] = []

    def open_(left: Left, dialogs: FakeDialogs | None = None) -> MainWindow:
        name = f"settings{len(windows)}.ini"
        settings = QSettings(str(tmp_path / name), QSettings.Format.IniFormat)
        window = MainWindow(left.path, settings, dialogs or FakeDialogs())
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        return window

    yield open_
    wind_up()  # what the checks have begun to read speaks to a window that is still there
    QApplication.processEvents()
    for window in windows:
        window.close()


def line(window: MainWindow) -> UnfinishedLine:
    return window.remembering.unfinished.line


def buttons(window: MainWindow) -> list[str]:
    offered = (line(window).back, line(window).copy, line(window).away)
    return [one.text() for one in offered if one.isVisible()]


def test_it_is_put_back_into_the_cell_but_not_yet_into_the_plan(
    qtbot: QtBot, left: Left, opened: Opening
) -> None:
    left.leave("出台《甲省知识产权保护条例实施办法》，\n分三步走")
    window = opened(left)
    said = "上次有一处没写完的文字：“出台《甲省知识产权保护条例实施办法》，分…”"
    assert line(window).label.text() == said
    assert buttons(window) == ["放回", "不要了"]
    line(window).back.click()
    table = window.editor.table
    assert table.editor is not None
    assert table.editor.text() == "出台《甲省知识产权保护条例实施办法》，\n分三步走"
    assert window.session.index.measures[left.measure.id].text == left.measure.text
    assert not line(window).isVisible()
    assert len(left.texts) == 1  # it is being typed again
    qtbot.keyClick(table.editor, Qt.Key.Key_Return)
    assert window.session.index.measures[left.measure.id].text.endswith("分三步走")
    qtbot.waitUntil(lambda: left.texts == [])


def test_esc_then_leaves_the_cell_as_it_was(qtbot: QtBot, left: Left, opened: Opening) -> None:
    left.leave("甲")
    window = opened(left)
    line(window).back.click()
    assert window.editor.table.editor is not None
    qtbot.keyClick(window.editor.table.editor, Qt.Key.Key_Escape)
    assert window.session.index.measures[left.measure.id].text == left.measure.text
    qtbot.waitUntil(lambda: left.texts == [])


def test_what_is_not_wanted_goes(left: Left, opened: Opening, qtbot: QtBot) -> None:
    left.leave("甲")
    left.leave("乙", before="别的")
    window = opened(left)
    line(window).away.click()
    assert "“乙”" in line(window).label.text()
    line(window).away.click()
    assert not line(window).isVisible()
    qtbot.waitUntil(lambda: left.texts == [])


def test_what_nobody_decided_about_is_offered_again(left: Left, opened: Opening) -> None:
    left.leave("甲")
    opened(left).close()
    assert left.texts == ["甲"]
    assert "“甲”" in line(opened(left)).label.text()


def test_of_a_changed_cell_the_text_can_be_copied(left: Left, opened: Opening) -> None:
    left.leave("写了一半")
    with Workspace.open(left.path) as workspace:
        change_measure_text(workspace, left.measure.id, "后来写的")
    window = opened(left)
    line(window).back.click()
    assert window.session.index.measures[left.measure.id].text == "后来写的"
    assert buttons(window) == ["复制文字", "不要了"]
    assert "已经改过" in line(window).label.text()
    line(window).copy.click()
    assert QGuiApplication.clipboard().text() == "写了一半"
    assert left.texts == ["写了一半"]


def test_of_a_row_or_a_document_that_is_gone_too(left: Left, opened: Opening) -> None:
    left.leave("写了一半")
    with Workspace.open(left.path) as workspace:
        delete_measure(workspace, left.measure.id)
    window = opened(left)
    window.open_document(left.id)
    assert buttons(window) == ["复制文字", "不要了"]
    window.session.run(lambda: remove_document(window.session.workspace, left.id))
    line(window).back.click()
    assert buttons(window) == ["复制文字", "不要了"]


def test_what_got_into_the_plan_is_not_offered(left: Left, opened: Opening, qtbot: QtBot) -> None:
    left.leave("写好了")
    with Workspace.open(left.path) as workspace:
        change_measure_text(workspace, left.measure.id, "写好了")
    window = opened(left)
    window.open_document(left.id)
    assert not line(window).isVisible()
    qtbot.waitUntil(lambda: left.texts == [])


def test_a_cell_that_is_filtered_away_is_shown(left: Left, opened: Opening) -> None:
    left.leave("甲")
    window = opened(left)
    window.open_document(left.id)
    window.editor.table.set_filter(lambda section, item, measure: item.title == "乙一")
    line(window).back.click()
    assert window.editor.table.editor is not None
    assert window.editor.table.editor.text() == "甲"


def test_a_note_is_in_the_plan_at_once(left: Left, opened: Opening) -> None:
    left.leave("问一问法院", part="note", row=left.item.id, field="", before="")
    window = opened(left)
    line(window).back.click()
    assert window.session.index.items[left.item.id].note == "问一问法院"
    assert window.inspector.tabs.currentWidget() is window.inspector.note
    history.undo(window.session.workspace)
    assert window.session.index.items[left.item.id].note == ""


def test_a_note_that_was_changed_is_only_copied(left: Left, opened: Opening) -> None:
    left.leave("问一问法院", part="note", row=left.item.id, field="", before="")
    with Workspace.open(left.path) as workspace:
        set_note(workspace, left.item.id, "问过了")
    window = opened(left)
    window.open_document(left.id)
    assert buttons(window) == ["复制文字", "不要了"]


def test_departments_are_open_again(left: Left, opened: Opening) -> None:
    before = left.measure.departments
    left.leave("省教育厅牵头", part="departments", field="", before=before)
    window = opened(left)
    line(window).back.click()
    assert window.editor.departments is not None
    assert window.editor.departments.text() == "省教育厅牵头"


def test_texts_around_the_table_are_in_their_dialog(left: Left, opened: Opening) -> None:
    left.leave("附件1", part="around", row=left.id, field="above", before="")
    left.leave("说明：", part="around", row=left.id, field="back", before="")

    def accept(form: SurroundingsDialog) -> bool:
        assert (form.above.toPlainText(), form.back.toPlainText()) == ("附件1", "说明：")
        return True

    window = opened(left, FakeDialogs(fillings=[accept]))
    line(window).back.click()
    document = window.session.document
    assert document is not None
    assert (document.front, document.back) == (["附件1"], ["说明："])
    assert not line(window).isVisible()


def test_it_waits_until_an_import_is_done(left: Left, opened: Opening, tmp_path: Path) -> None:
    left.leave("甲")
    window = opened(left)
    file = tmp_path / "空.txt"
    file.write_text("一行")
    window.import_files([file])
    assert not line(window).isVisible()
    window.pages.leave()
    assert line(window).isVisible()


def test_a_second_window_offers_nothing(left: Left, opened: Opening) -> None:
    left.leave("甲")
    first, second = opened(left), opened(left)
    assert line(first).isVisible()
    assert not line(second).isVisible()
    second.close()
    assert left.texts == ["甲"]
