"""The manual as F1 shows it, and that it speaks of the program as it is."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from ui.main.manual import MANUAL, Manual
from ui.main.window import MainWindow

PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
KEYS = re.compile(r"(?:Ctrl\+|Shift\+|Alt\+)+(?:F?\d+|[A-Za-z]+|[-+↑↓,.])|\bF\d+\b")


def manual(qtbot: QtBot, path: Path = MANUAL) -> Manual:
    made = Manual(path=path)
    qtbot.addWidget(made)
    made.show()
    return made


def section(name: str) -> str:
    """The lines below a heading, up to the next of its level."""
    return MANUAL.read_text("utf-8").split(f"\n## {name}\n")[1].split("\n## ")[0]


def test_headings_lead_to_their_text(qtbot: QtBot) -> None:
    shown = manual(qtbot)
    names = [shown.headings.item(row).text().strip() for row in range(shown.headings.count())]
    assert names[1] == "五分钟上手"
    shown.headings.setCurrentRow(names.index("常见问题"))
    assert shown.text.textCursor().block().text() == "常见问题"
    assert abs(shown.text.cursorRect().top()) < shown.fontMetrics().height() * 2


def test_words_are_found_and_again_from_the_top(qtbot: QtBot) -> None:
    shown = manual(qtbot)
    shown.words.setText("方正小标宋")
    assert shown.find_next()
    assert shown.text.textCursor().selectedText() == "方正小标宋"
    assert shown.find_next()
    shown.words.setText("没有这几个字吧")
    before = shown.text.textCursor().position()
    assert not shown.find_next()
    assert shown.text.textCursor().position() == before


def test_pictures_are_there_small_and_fit(qtbot: QtBot) -> None:
    for name in PICTURE.findall(MANUAL.read_text("utf-8")):
        assert 0 < (MANUAL.parent / name).stat().st_size < 200_000, name
    shown = manual(qtbot)
    for width in (700, 500):
        shown.resize(width, 600)
        qtbot.waitUntil(lambda: shown.text.horizontalScrollBar().maximum() == 0)


def test_without_its_file_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    shown = manual(qtbot, tmp_path / "manual.zh.md")
    assert "没有找到手册" in shown.text.toPlainText()


def test_f1_shows_one_manual_and_every_shortcut_is_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(window)
    window.menus.commands["help.manual"].trigger()
    window.menus.commands["help.manual"].trigger()
    assert len(window.findChildren(Manual)) == 1
    told = {QKeySequence(_as_qt(keys)) for keys in KEYS.findall(section("快捷键"))}
    shortcuts = {one for action in window.menus.commands for one in action.shortcuts()[:1]}
    assert {one.toString() for one in shortcuts - told} == set()
    window.close()


def test_every_command_of_the_menus_is_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
    qtbot.addWidget(window)
    lines = [line.split("|") for line in section("菜单里有什么").splitlines() if "|" in line]
    told = {cells[1].strip(): re.split("[、；，]", cells[2].strip()) for cells in lines[2:]}
    menus = window.menuBar().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert {_plain(menu.title()): _commands(menu) for menu in menus if menu.title()} == told
    window.close()


def _commands(menu: QMenu) -> list[str]:
    return [_plain(action.text()) for action in menu.actions() if not action.isSeparator()]


def _plain(text: str) -> str:
    return re.sub(r"\(&\w\)|…$", "", text)


def _as_qt(keys: str) -> str:
    names = {"↑": "Up", "↓": "Down", "Enter": "Return", "Delete": "Del"}
    for shown, name in names.items():
        keys = keys.replace(shown, name)
    return keys
