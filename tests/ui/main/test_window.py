"""Whole stories in the main window, with real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_documents
from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.ui.conftest import EXAMPLE
from tests.ui.fakes import FakeDialogs
from ui.common.rows.picker import Picker
from ui.exporting.export_page import ExportPage
from ui.importing.workbench import ImportWorkbench
from ui.main import workspaces
from ui.main.new_plan import NewPlanDialog
from ui.main.window import MainWindow
from ui.review import CarryReview
from ui.start.second_click import SecondClick


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeDialogs:
    return FakeDialogs(target=tmp_path / "要点.docx")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, dialogs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def press(qtbot: QtBot, window: MainWindow, id_: str) -> None:
    """Run a command of the menus as its user does."""
    action = window.menus.commands[id_]
    assert action.isEnabled(), id_
    action.trigger()


def test_a_first_start_shows_three_choices_and_nothing_to_edit(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.pages.start_page
    assert not window.docks.outline_dock.isVisible()
    assert not window.menus.commands["file.word"].isEnabled()


def test_from_last_years_file_to_this_years_word(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.import_files([EXAMPLE])
    workbench = window.pages.currentWidget()
    assert isinstance(workbench, ImportWorkbench)
    qtbot.waitUntil(workbench.bar.import_.isEnabled, timeout=30_000)
    with qtbot.waitSignal(workbench.imported, timeout=30_000):
        workbench.take_in()
    assert window.pages.currentWidget() is window.editor
    press(qtbot, window, "plan.carry")
    review = window.pages.currentWidget()
    assert isinstance(review, CarryReview)
    review.start.started.emit(window.session.document.id, "provincial-2018", 2019)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: review.review is not None, timeout=30_000)
    window.dialogs.choices.append(0)  # type: ignore[attr-defined]
    with qtbot.waitSignal(review.finished, timeout=30_000):
        review.finish()
    assert window.session.document is not None
    assert window.session.document.year == 2019
    press(qtbot, window, "file.word")
    page = window.pages.currentWidget()
    assert isinstance(page, ExportPage)
    with qtbot.waitSignal(page.exported, timeout=30_000):
        pass
    assert (tmp_path / "要点.docx").stat().st_size > 5_000


def test_writing_a_cell_is_one_step_that_is_saved_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.add_example()
    table = window.editor.table
    document = window.session.document
    assert document is not None
    place = table.current_place()
    assert place.field == "measure"
    qtbot.keyClick(table, "p")
    assert table.editor is not None
    qtbot.keyClicks(table.editor, "lan")
    qtbot.keyClick(table.editor, Qt.Key.Key_Return)
    with Workspace.open(window.session.workspace.path, read_only=True) as other:
        saved = load(other, document.id)
    texts = {measure.id: measure.text for *_, measure in saved.walk_measures()}
    assert texts[place.measure_id] == "plan"
    assert window.menus.commands["edit.undo"].text().startswith("撤销 ")
    press(qtbot, window, "edit.undo")
    assert window.session.index.measures[place.measure_id].text == ""
    press(qtbot, window, "edit.redo")
    assert window.session.index.measures[place.measure_id].text == "plan"


def test_one_undo_takes_an_import_out_again(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs
) -> None:
    window.add_example()
    dialogs.choices = [None, 0, 0]
    press(qtbot, window, "edit.undo")
    assert len(listing(window.session.workspace)) == 1  # thought better of
    press(qtbot, window, "edit.undo")
    assert listing(window.session.workspace) == []
    assert window.pages.currentWidget() is window.pages.start_page
    press(qtbot, window, "edit.redo")
    assert len(listing(window.session.workspace)) == 1


def test_f8_walks_through_what_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.add_example()
    first = window.editor.table.current_place()
    press(qtbot, window, "plan.next")
    assert window.editor.table.current_place() == first  # the only one, round again
    assert window.status_line.open.text() == "空缺 1"
    assert window.status_line.key.isVisible()


def test_a_new_plan_from_the_template(window: MainWindow, dialogs: FakeDialogs) -> None:
    def fill(form: NewPlanDialog) -> bool:
        form.region_box.setEditText(" 示例省 ")
        form.year_box.setValue(2019)
        return True

    dialogs.fillings = [fill, lambda _: False]
    window.add_from_template("provincial-2018")
    document = window.session.document
    assert document is not None
    assert (document.region, document.year) == ("示例省", 2019)
    assert sum(1 for _ in document.walk_items()) == 57
    window.add_from_template("provincial-2018")  # thought better of
    assert len(listing(window.session.workspace)) == 1


def test_dropped_files_go_to_the_workbench_and_workspaces_are_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def drop(path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        window.dropEvent(QDropEvent(QPointF(5, 5), actions, data, buttons, keys))

    drop(EXAMPLE)
    assert isinstance(window.pages.currentWidget(), ImportWorkbench)
    other = tmp_path / "另一个.ipplan"
    drop(other)
    assert window.session.workspace.path == other
    assert window.pages.currentWidget() is window.pages.start_page


def test_a_workspace_in_use_is_read_only_and_says_who_has_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.add_example()
    settings = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    second = MainWindow(window.session.workspace.path, settings, FakeDialogs())
    qtbot.addWidget(second)
    second.show()
    assert second.session.read_only
    assert "正由" in second.message.label.text()
    assert "这里只能查看" in second.message.label.text()
    second.open_document(listing(second.session.workspace)[0].id)
    assert not second.menus.commands["insert.item"].isEnabled()
    second.close()


def test_a_file_that_is_no_workspace_leaves_the_open_one(
    window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.ipplan"
    bad.write_bytes(b"no workspace at all" * 100)
    before = window.session.workspace.path
    assert not window.open_workspace(bad)
    assert window.session.workspace.path == before
    assert "坏.ipplan" in window.message.label.text()
    window.add_example()
    assert window.session.document is not None


def test_the_window_remembers_what_was_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.add_example()
    press(qtbot, window, "view.inspector")
    assert not window.docks.inspector_dock.isVisible()
    window.close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    again = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(again)
    assert not again.docks.inspector_wanted
    assert [one.path for one in again.recent.workspaces()] == [tmp_path / "工作区.ipplan"]
    again.close()


def test_departments_are_edited_over_their_cell(qtbot: QtBot, window: MainWindow) -> None:
    window.add_example()
    place = window.editor.table.current_place()
    press(qtbot, window, "plan.departments")
    editor = window.editor.departments
    assert editor is not None
    assert editor.isVisible()
    qtbot.keyClick(editor.printed, Qt.Key.Key_Escape)
    assert window.editor.departments is None
    press(qtbot, window, "plan.departments")
    assert window.editor.departments is not None
    window.editor.departments.printed.setPlainText("省财政厅牵头，省教育厅配合")
    assert window.editor.commit()
    measure = window.session.index.measures[place.measure_id]
    assert (measure.lead, measure.support) == (["省财政厅"], ["省教育厅"])


def test_copy_paste_find_and_filter_are_at_hand(qtbot: QtBot, window: MainWindow) -> None:
    window.add_example()
    document = window.session.document
    assert document is not None
    count = sum(1 for _ in document.walk_measures())
    table = window.editor.table
    _, _, first = next(document.walk_measures())
    table.choose_row(0, Qt.KeyboardModifier.NoModifier)
    press(qtbot, window, "edit.copy")
    press(qtbot, window, "edit.paste")
    assert window.session.document is not None
    texts = [m.text for *_, m in window.session.document.walk_measures()]
    assert len(texts) == count + 1
    assert texts.count(first.text) == 2
    press(qtbot, window, "edit.undo")
    press(qtbot, window, "edit.find")
    assert window.editor.find_panel.isVisible()
    window.editor.filter_bar.show_state("empty")
    assert table.plan_model.rowCount() == 1
    window.editor.filter_bar.clear()
    assert table.plan_model.rowCount() == count


def test_another_plan_is_one_command_away(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs
) -> None:
    window.add_example()
    first = window.session.document
    window.add_example()
    assert first is not None

    def take_suggested(picker: Picker) -> bool:
        picker.accept()
        return True

    dialogs.fillings = [take_suggested]
    press(qtbot, window, "file.switch")
    assert window.session.document is not None
    assert window.session.document.id == first.id


def test_a_new_plan_begins_in_its_first_measure_and_not_on_a_list_of_tasks(
    window: MainWindow,
) -> None:
    tasks = Document(layout="task-list", title="任务清单", role="template", year=2030)
    add_documents(window.session.workspace, [tasks])
    names = workspaces.templates_in(window.session.workspace)
    assert [title for _, title in names][-1] == "任务清单"
    made = workspaces.add_from_template(window.session.workspace, names[0][0], "示例省", 2019)
    window.open_document(made)
    assert window.editor.table.current_place().field == "measure"
    assert window.editor.table.caret_row() == 0


def test_after_a_crash_it_says_that_everything_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "旧.ipplan"
    Workspace.open(path, create=True).close()
    (tmp_path / ".~旧.ipplan.user").write_text("{}")  # what a killed program leaves behind
    settings = QSettings(str(tmp_path / "crash.ini"), QSettings.Format.IniFormat)
    window = MainWindow(path, settings, FakeDialogs())
    qtbot.addWidget(window)
    assert (
        window.message.label.text() == "上次意外退出，已保存的内容都在；当时正在输入的一格请核对。"
    )
    window.close()
    again = MainWindow(path, settings, FakeDialogs())
    qtbot.addWidget(again)
    assert again.message.label.text() == ""
    again.close()


def test_another_workspace_opens_at_its_last_plan(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    window.add_example()
    first, document = window.session.workspace.path, window.session.document
    assert document is not None
    window.show_start()  # where the recent workspaces are
    assert window.open_workspace(tmp_path / "另一个.ipplan")
    assert window.pages.currentWidget() is window.pages.start_page
    assert window.open_workspace(first)
    assert window.session.document is not None
    assert window.session.document.id == document.id
    assert window.pages.currentWidget() is window.editor
    window.show_start()
    assert window.open_workspace(first)  # the one that is open: back to its plan
    assert window.pages.currentWidget() is window.editor


def test_what_is_not_shown_is_not_made(window: MainWindow) -> None:
    window.add_example()
    assert not {"clipboard", "find_panel"} & set(vars(window.editor))
    window.menus.commands["edit.find"].trigger()
    assert window.editor.find_panel.isVisible()


@pytest.fixture
def slow_fingers(application: QApplication) -> Iterator[QApplication]:
    usual = application.doubleClickInterval()
    application.setDoubleClickInterval(60_000)
    yield application
    application.setDoubleClickInterval(usual)


def test_the_second_click_on_a_recent_plan_changes_nothing(
    qtbot: QtBot, window: MainWindow, slow_fingers: QApplication
) -> None:
    window.add_example()
    window.show_start()
    recent = window.pages.start_page.recent_list
    at = recent.visualRect(recent.rows.index(1)).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(recent.viewport(), left, pos=at)
    assert window.pages.currentWidget() is window.editor
    table = window.editor.table
    table.select(table.current_place().measure_id, "measure")

    def click_twice() -> None:
        here = table.visualRect(table.currentIndex()).center()
        qtbot.mouseClick(table.viewport(), left, pos=here)
        qtbot.mouseDClick(table.viewport(), left, pos=here)

    click_twice()
    assert table.editor is None
    for over in slow_fingers.findChildren(SecondClick):
        slow_fingers.removeEventFilter(over)  # what the interval's end does
        over.deleteLater()
    click_twice()
    assert table.editor is not None
