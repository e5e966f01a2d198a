"""What is larger than its window is scrolled, and no window is larger than its screen."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common.dialogs import QtDialogs
from ui.common.scrolled import fit_to_screen, room_for, scrolled

UI = Path(__file__).resolve().parents[3] / "ui"


def test_a_form_is_whole_where_there_is_room_and_scrolled_where_not(qtbot: QtBot) -> None:
    form = QVBoxLayout()
    lines = [QLineEdit() for _ in range(20)]
    for line in lines:
        form.addWidget(line)
    area = scrolled(form)
    qtbot.addWidget(area)
    area.resize(area.sizeHint())
    area.show()
    assert area.verticalScrollBar().maximum() == 0
    area.resize(300, 150)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    assert area.minimumSizeHint().height() < 150
    assert area.minimumSizeHint().width() > lines[0].minimumSizeHint().width()
    area.activateWindow()
    lines[0].setFocus()
    for _ in lines[1:]:
        qtbot.keyClick(area.focusWidget() or area, Qt.Key.Key_Tab)
    assert area.verticalScrollBar().value() > 0


def test_a_widget_keeps_its_own_size_as_the_wish(qtbot: QtBot) -> None:
    label = QLabel("要点" * 200)
    area = scrolled(label)
    qtbot.addWidget(area)
    assert area.sizeHint().width() > label.sizeHint().width()


def test_a_window_fits_on_its_screen(qtbot: QtBot) -> None:
    large, small = QDialog(), QDialog()
    room = room_for(large)
    for dialog in (large, small):
        qtbot.addWidget(dialog)
    large.resize(room + QSize(100, 100))
    small.resize(120, 90)
    for dialog in (large, small):
        fit_to_screen(dialog)
    assert large.width() < room.width()
    assert large.height() < room.height()
    assert small.size() == QSize(120, 90)


def test_a_dialog_of_no_size_yet_gets_the_one_it_wants(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(QWidget(minimumWidth=320, minimumHeight=210))
    fit_to_screen(dialog)
    assert dialog.width() >= 320
    assert dialog.height() >= 210


def test_dialogs_are_fitted_before_they_are_run(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(9000, 9000)
    sizes: list[QSize] = []
    dialog.exec = lambda: sizes.append(dialog.size()) or 0  # type: ignore[method-assign, func-returns-value]
    QtDialogs().run(dialog)
    assert sizes[0].width() < room_for(dialog).width()


def test_the_screen_is_there_when_dialogs_are_cleared_away(qapp: QApplication) -> None:
    """`QWidget.screen` would let Python delete the screen together with the second dialog."""
    first, second = QDialog(), QDialog()
    fit_to_screen(first)
    fit_to_screen(second)
    del first
    second.itself = second  # type: ignore[attr-defined]  # as a connected lambda holds it
    del second
    gc.collect()
    assert QApplication.primaryScreen() is not None


def test_no_widget_is_asked_for_its_screen() -> None:
    asking = [path for path in UI.rglob("*.py") if ".screen()" in path.read_text("utf-8")]
    assert asking == []
