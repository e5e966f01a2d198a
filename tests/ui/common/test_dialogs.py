"""The questions as users really see them, answered with keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.editor.typing_chinese import commit
from ui.common.dialogs import QtDialogs, workspace_kind

Key = Qt.Key
_T = TypeVar("_T")


@pytest.fixture
def dialogs(qtbot: QtBot) -> QtDialogs:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return QtDialogs(window)


def answered(ask: Callable[[], _T], act: Callable[[QDialog], object]) -> _T:
    """What a question gives when somebody acts on its dialog."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(10, look)
            return
        seen.append(dialog)
        act(dialog)

    QTimer.singleShot(0, look)
    answer = ask()
    assert seen
    return answer


def press(*keys: Qt.Key) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        for key in keys:
            QTest.keyClick(dialog.focusWidget() or dialog, key)

    return act


def push(text: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return act


@pytest.mark.parametrize(
    ("act", "answer"),
    [(push("甲"), 0), (push("丙"), 2), (push("取消"), None), (press(Key.Key_Escape), None)],
)
def test_a_few_answers_are_buttons(
    dialogs: QtDialogs, act: Callable[[QDialog], None], answer: int | None
) -> None:
    def ask() -> int | None:
        return dialogs.choose("切换", "要打开哪份", ["甲", "乙", "丙"])

    assert answered(ask, act) == answer


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([Key.Key_Return], 0),
        ([Key.Key_Down, Key.Key_Down, Key.Key_Return], 2),
        ([Key.Key_Down, Key.Key_Escape], None),
    ],
)
def test_many_answers_are_a_list(
    dialogs: QtDialogs, keys: list[Qt.Key], answer: int | None
) -> None:
    names = [f"第{number}份" for number in range(9)]
    assert answered(lambda: dialogs.choose("切换", "要打开哪份", names), press(*keys)) == answer


def test_of_answers_with_the_same_words_the_first_is_meant(dialogs: QtDialogs) -> None:
    names = ["同名"] * 4
    keys = (Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert answered(lambda: dialogs.choose("切换", "要打开哪份", names), press(*keys)) == 2


def test_a_text_is_asked_with_the_one_there_is(dialogs: QtDialogs) -> None:
    def write(dialog: QDialog) -> None:
        (line,) = dialog.findChildren(QLineEdit)
        assert line.text() == "初稿"
        line.selectAll()
        commit(line, "送审稿")
        QTest.keyClick(line, Key.Key_Return)

    assert answered(lambda: dialogs.ask_text("留存", "名称", "初稿"), write) == "送审稿"
    give_up = press(Key.Key_Escape)
    assert answered(lambda: dialogs.ask_text("留存", "名称", "初稿"), give_up) is None


def test_what_is_told_has_to_be_read(dialogs: QtDialogs) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        said.append(dialog.text())
        dialog.accept()

    answered(lambda: dialogs.tell("请看一看", "第 3 行没有名称。"), read)
    assert said == ["第 3 行没有名称。"]


@pytest.mark.parametrize("accept", [True, False])
def test_a_form_is_run_until_it_is_closed(dialogs: QtDialogs, accept: bool) -> None:
    form = QDialog()
    QLabel("问一问", form)
    close = QDialog.accept if accept else QDialog.reject
    assert answered(lambda: dialogs.run(form), close) is accept


def test_files_are_chosen_and_the_next_question_begins_in_their_folder(
    dialogs: QtDialogs, tmp_path: Path
) -> None:
    for name in ("甲.ipplan", "乙.txt"):
        (tmp_path / name).touch()
    folders: list[Path] = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        (line,) = (one for one in dialog.findChildren(QLineEdit) if one.isVisible())
        line.setText(str(tmp_path / "甲.ipplan"))
        dialog.accept()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        folders.append(Path(dialog.directory().absolutePath()))
        dialog.reject()

    def ask() -> list[Path]:
        return dialogs.open_files("打开工作区", workspace_kind())

    assert answered(ask, choose) == [tmp_path / "甲.ipplan"]
    assert answered(ask, look) == []
    assert folders == [tmp_path]


def test_a_file_to_write_is_proposed(dialogs: QtDialogs, tmp_path: Path) -> None:
    proposal = tmp_path / "要点.docx"
    kinds = "Word 文件 (*.docx)"
    assert answered(lambda: dialogs.save_file("导出", proposal, kinds), QDialog.accept) == proposal
    give_up = QDialog.reject
    assert answered(lambda: dialogs.save_file("导出", proposal, kinds), give_up) is None
