"""版式: columns, headers and title, changed as one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from ipplanner.edits.templates import edit_builtin
from ipplanner.history import undo
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.templates.layout_draft import LayoutDraft
from ipplanner.templates.template import template
from tests.ui.fakes import FakeDialogs
from ui.session import Session
from ui.templates.layout_dialog import LayoutDialog, change_layout


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


def shown(qtbot: QtBot, dialogs: FakeDialogs, family: str = "provincial-outline") -> LayoutDialog:
    made = LayoutDialog(LayoutDraft(layout(family), Document()), "模板", dialogs)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, dialogs: FakeDialogs) -> LayoutDialog:
    return shown(qtbot, dialogs)


def choose(dialog: LayoutDialog, field: str) -> None:
    fields = [column.field for column in dialog.draft.columns]
    dialog.columns_list.list.setCurrentRow(fields.index(field))


def listed(dialog: LayoutDialog) -> list[str]:
    rows = dialog.columns_list.list
    return [rows.item(at).text() for at in range(rows.count())]


def can_accept(dialog: LayoutDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_it_shows_the_columns_as_they_are(dialog: LayoutDialog) -> None:
    choose(dialog, "measure")
    assert listed(dialog)[0] == "地区（不印）"
    form = dialog.form
    assert (form.content.text(), form.header_line.text()) == ("举措", "具体举措及成果形式")
    assert form.width_box.value() == pytest.approx(92.0, abs=0.1)
    assert not form.shown_box.isEnabled() and not form.level_box.isEnabled()
    assert can_accept(dialog) and not dialog.draft.is_changed


def test_typing_a_header_shows_at_once(qtbot: QtBot, dialog: LayoutDialog) -> None:
    choose(dialog, "measure")
    dialog.form.header_line.selectAll()
    qtbot.keyClicks(dialog.form.header_line, "X")
    assert dialog.draft.layout.column("measure").header == "X"
    assert "X" in listed(dialog)
    assert "X" in dialog.preview.accessibleDescription()
    dialog.form.header_line.clear()
    qtbot.keyClicks(dialog.form.header_line, " ")
    assert "还没有写表头" in dialog.faults.text() and not can_accept(dialog)


def test_other_wordings_width_and_level(dialog: LayoutDialog) -> None:
    choose(dialog, "number")
    dialog.form.aliases_box.setPlainText("编号、 序\n号次、编号")
    dialog.form.width_box.setValue(15)
    dialog.form.level_box.setCurrentIndex(1)
    dialog.form.level_box.activated.emit(1)
    number = dialog.draft.layout.column("number")
    assert number.aliases == ("编号", "序", "号次")
    assert (number.width, number.level) == (850, "item")


def test_columns_are_moved_by_keyboard(qtbot: QtBot, dialog: LayoutDialog) -> None:
    choose(dialog, "section")
    dialog.columns_list.list.setFocus()
    qtbot.keyClick(dialog.columns_list.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert listed(dialog)[1] == "工作重点"
    assert dialog.columns_list.current == 1
    dialog.columns_list.down_button.click()
    assert listed(dialog)[2] == "工作重点"


def test_columns_come_and_go(dialog: LayoutDialog, dialogs: FakeDialogs) -> None:
    choose(dialog, "number")
    dialog.columns_list.remove_button.click()
    assert "序号" not in listed(dialog)
    names = [action.text() for action in dialog.columns_list.fields.actions()]
    assert names == ["序号", "任务目标", "自拟的一列…"]
    dialog.columns_list.fields.actions()[0].trigger()
    assert listed(dialog)[0] == "序号"
    dialogs.texts = ["完成情况", None]
    dialog.columns_list.fields.actions()[-1].trigger()
    dialog.columns_list.fields.actions()[-1].trigger()
    assert listed(dialog)[-1] == "完成情况"
    assert dialog.form.content.text() == "自拟的一列"


def test_what_cannot_go_is_said(dialog: LayoutDialog) -> None:
    choose(dialog, "measure")
    dialog.columns_list.remove_button.click()
    assert dialog.faults.text().startswith("“具体举措及成果形式”这一列不能去掉")
    assert not can_accept(dialog)


def test_title_orientation_and_chapters(qtbot: QtBot, dialog: LayoutDialog) -> None:
    dialog.title_line.selectAll()
    qtbot.keyClicks(dialog.title_line, "{year}")
    dialog.orientation_box.setCurrentIndex(1)
    dialog.orientation_box.activated.emit(1)
    dialog.chapters_box.click()
    wanted = dialog.draft.layout
    assert (wanted.title, wanted.orientation, wanted.chapter_rows) == ("{year}", "portrait", True)
    qtbot.keyClicks(dialog.title_line, "{")
    assert "花括号" in dialog.faults.text()


def test_the_preview_has_the_true_proportions(dialog: LayoutDialog) -> None:
    choose(dialog, "section")
    image = dialog.preview.grab().toImage()
    y = dialog.preview.height() * 3 // 4
    ground = image.pixelColor(QPoint(2, 2))
    lines = [x for x in range(image.width()) if image.pixelColor(QPoint(x, y)) != ground]
    assert image.width() * 0.1 < lines[0] < image.width() * 0.15
    assert image.width() * 0.85 < lines[-1] < image.width() * 0.9


def test_composed_and_running_texts(qtbot: QtBot, dialogs: FakeDialogs) -> None:
    tasks = shown(qtbot, dialogs, "national-promotion")
    choose(tasks, "measure")
    assert "由几部分合成" in tasks.form.content.text()
    tasks.preview.grab()
    tasks.columns_list.remove_button.click()
    assert "由几部分合成" in tasks.faults.text()
    text = shown(qtbot, dialogs, "national-strategy")
    assert not text.columns_list.isEnabled() and not text.form.isEnabled()
    text.preview.grab()
    assert can_accept(text)


def reworded(dialog: LayoutDialog) -> bool:
    choose(dialog, "measure")
    dialog.form.header_line.setText("主要做法")
    dialog.form.header_line.textEdited.emit("主要做法")
    return True


def unchanged(_dialog: LayoutDialog) -> bool:
    return True


@pytest.mark.parametrize(("fill", "done"), [(reworded, True), (unchanged, False)])
def test_a_template_takes_it_as_one_step(
    session: Session,
    dialogs: FakeDialogs,
    dialog: LayoutDialog,
    fill: Callable[[LayoutDialog], bool],
    done: bool,
) -> None:
    made = edit_builtin(session.workspace, template("provincial-2018"), "模板")
    session.open_document(made)
    dialogs.fillings = [fill]
    assert change_layout(session, dialogs, made, dialog) is done
    assert session.document is not None
    assert (session.layout.column("measure").header == "主要做法") is done
    if done:
        undo(session.workspace)
        assert load(session.workspace, made).layout == "provincial-outline"
        assert session.layout.column("measure").header == "具体举措及成果形式"
