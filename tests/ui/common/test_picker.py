"""Choosing one of many: what Enter means before anything is typed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui.common.rows.cells import Cell, Line, Run
from ui.common.rows.picker import Picker, row

Key = Qt.Key


def cell_of(title: str) -> Cell:
    return Cell((Line((Run(title),)),))


def picker_of(qtbot: QtBot, *, suggests: bool) -> tuple[Picker, list[object]]:
    rows = [row(title, partial(cell_of, title)) for title in ("甲项", "乙项")]
    made, chosen = Picker("另选", "哪一项？", rows, suggests=suggests), list[object]()
    qtbot.addWidget(made)
    made.chosen.connect(chosen.append)
    made.open()
    qtbot.waitExposed(made)
    return made, chosen


def ok_is_enabled(picker: Picker) -> bool:
    return picker.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


@pytest.mark.parametrize("suggests", [True, False])
def test_enter_at_once_takes_only_what_is_suggested(qtbot: QtBot, suggests: bool) -> None:
    picker, chosen = picker_of(qtbot, suggests=suggests)
    assert ok_is_enabled(picker) is suggests
    QTest.keyPress(picker.search, Key.Key_Return)
    assert chosen == (["甲项"] if suggests else [])


def test_typing_chooses_and_taking_it_back_does_not(qtbot: QtBot) -> None:
    picker, chosen = picker_of(qtbot, suggests=False)
    picker.search.setText("项")
    assert picker.list.current_id == "甲项" and ok_is_enabled(picker)
    picker.search.clear()
    assert picker.list.current_id is None and not ok_is_enabled(picker)
    picker.search.setText("乙")
    QTest.keyPress(picker.search, Key.Key_Return)
    assert chosen == ["乙项"]


def test_an_arrow_begins_at_the_first(qtbot: QtBot) -> None:
    picker, chosen = picker_of(qtbot, suggests=False)
    QTest.keyClick(picker.search, Key.Key_Down)
    assert picker.list.current_id == "甲项" and ok_is_enabled(picker)
    QTest.keyPress(picker.search, Key.Key_Return)
    assert chosen == ["甲项"]
