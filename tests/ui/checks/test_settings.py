"""The dialog 检查设置: rules kept in the workspace, words kept in their file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.checks.gathering import own_word_list, switched_off
from ipplanner.checks.own_list import Line, read_list, write_list
from tests.ui.checks.conftest import Bench
from ui.checks.settings_dialog import CheckSettings
from ui.checks.word_table import WordTable
from ui.session import Session

Key = Qt.Key


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> CheckSettings:
    write_list(own_word_list(), [Line(remark="# 办公室"), Line("其它", "其他")])
    made = CheckSettings(session)
    qtbot.addWidget(made)
    made.show()
    return made


def tick(dialog: CheckSettings, at: int, state: Qt.CheckState) -> None:
    row = dialog.rules.item(at)
    assert row is not None
    row.setCheckState(state)


def write(words: WordTable, row: int, column: int, text: str) -> None:
    item = words.table.item(row, column)
    assert item is not None
    item.setText(text)


def test_rules_are_switched_as_one_step(dialog: CheckSettings, session: Session) -> None:
    for at in (0, 2):
        tick(dialog, at, Qt.CheckState.Unchecked)
    wanted = dialog.switched_off()
    dialog.accept()
    assert switched_off(session.workspace) == wanted
    assert len(wanted) == 2
    assert history.undo(session.workspace) == "修改检查设置"
    assert switched_off(session.workspace) == frozenset()


def test_what_is_off_is_shown_so_and_can_be_switched_on(
    qtbot: QtBot, dialog: CheckSettings, session: Session
) -> None:
    tick(dialog, 1, Qt.CheckState.Unchecked)
    dialog.accept()
    again = CheckSettings(session)
    qtbot.addWidget(again)
    assert again.switched_off() == dialog.switched_off()
    tick(again, 1, Qt.CheckState.Checked)
    again.accept()
    assert switched_off(session.workspace) == frozenset()


def test_words_are_kept_with_their_remarks(qtbot: QtBot, dialog: CheckSettings) -> None:
    words = dialog.words
    words.add.click()
    assert words.table.currentRow() == 1
    for column, text in enumerate(("公正", "公证", "后：方式")):
        write(words, 1, column, text)
    dialog.accept()
    assert dialog.result() == CheckSettings.DialogCode.Accepted
    assert read_list(own_word_list()) == [
        Line(remark="# 办公室"),
        Line("其它", "其他"),
        Line("公正", "公证", "后：方式"),
    ]


def test_wrong_lines_are_told_and_not_kept(dialog: CheckSettings) -> None:
    write(dialog.words, 0, 2, "级别：很高")
    assert dialog.words.faults.isVisibleTo(dialog.words)
    assert dialog.words.faults.text() == "第 1 行：级别只能写必错、疑似、提示。"
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.tabs.currentWidget() is dialog.words
    assert read_list(own_word_list())[1] == Line("其它", "其他")


def test_lines_are_taken_out_by_key(qtbot: QtBot, dialog: CheckSettings) -> None:
    dialog.tabs.setCurrentWidget(dialog.words)
    dialog.words.table.selectRow(0)
    qtbot.keyClick(dialog.words.table, Key.Key_Delete)
    dialog.accept()
    assert read_list(own_word_list()) == [Line(remark="# 办公室")]


def test_a_file_that_was_edited_elsewhere_is_read_again(
    qtbot: QtBot, dialog: CheckSettings
) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    write_list(own_word_list(), [Line("赋能"), Line("抓手")])
    dialog.changeEvent(QEvent(QEvent.Type.ActivationChange))
    assert dialog.words.table.rowCount() == 2


def test_thinking_better_of_it_keeps_everything(dialog: CheckSettings, session: Session) -> None:
    tick(dialog, 0, Qt.CheckState.Unchecked)
    write(dialog.words, 0, 0, "别的")
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert switched_off(session.workspace) == frozenset()
    assert read_list(own_word_list())[1].wrong == "其它"


def test_the_checks_follow_rules_and_words(bench: Bench, tmp_path: Path) -> None:
    def change(form: CheckSettings) -> bool:
        for at in range(form.rules.count()):
            row = form.rules.item(at)
            assert row is not None
            if row.text() == bench.panel.snapshot.names["stale-year"]:
                row.setCheckState(Qt.CheckState.Unchecked)
        form.words.add_line()
        for column, text in enumerate(("培训班", "研修班", "级别：必错")):
            write(form.words, form.words.table.rowCount() - 1, column, text)
        form.accept()
        return True

    bench.dialogs.fillings.append(change)
    bench.panel.show_settings()
    bench.settle()
    assert bench.found("stale-year") == []
    (word,) = bench.found("word-list")
    assert (word.text, word.fix, word.level) == ("培训班", "研修班", "必错")
