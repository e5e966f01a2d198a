from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common.page_head import PageHead


def shown(qtbot: QtBot, head: PageHead) -> QWidget:
    """A page with something else that has the focus."""
    page, other = QWidget(), QPushButton("别的")
    column = QVBoxLayout(page)
    column.addWidget(head)
    column.addWidget(other)
    qtbot.addWidget(page)
    page.resize(700, 200)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    other.setFocus()
    return page


def test_both_ways_lead_back(qtbot: QtBot) -> None:
    head = PageHead("统计")
    page, spy = shown(qtbot, head), QSignalSpy(head.left)
    assert head.back.text() == "返回编辑"
    assert not head.back.icon().isNull()
    qtbot.mouseClick(head.back, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert spy.count() == 2


def test_back_stands_first_and_buttons_last(qtbot: QtBot) -> None:
    export = QPushButton("导出")
    head = PageHead("统计", [export], back="返回模板")
    head.note.setText("示例省 2019 年工作要点")
    page = shown(qtbot, head)
    parts = [head.back, head.title, head.note, export]
    assert sorted(parts, key=lambda part: part.x()) == parts
    assert head.back.x() == 0
    assert export.geometry().right() == head.rect().right()
    assert head.isVisibleTo(page)
    assert head.back.text() == "返回模板"


def test_a_long_note_is_wrapped_and_does_not_widen_the_page(qtbot: QtBot) -> None:
    head = PageHead("统计")
    before = head.minimumSizeHint().width()
    head.note.setText("一份名称很长的工作要点" * 8)
    assert head.minimumSizeHint().width() < before + 300
