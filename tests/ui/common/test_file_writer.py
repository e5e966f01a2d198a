"""Files that the user asks for, and the line that tells of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from exports.exporting import Exported
from ipplanner.errors import ExportError
from tests.ui.fakes import FakeDialogs
from ui.common.file_writer import FileWriter, as_copy, in_documents
from ui.common.lines import line_of
from ui.common.told_line import ToldLine


@pytest.fixture
def writer(qtbot: QtBot) -> FileWriter:
    return FileWriter(FakeDialogs())


def test_what_no_system_allows_is_left_out_of_names() -> None:
    assert (
        in_documents('甲省“2018”年：a/b\\c:d*e?"f<g>h|i\n.docx').name
        == "甲省“2018”年：abcdefghi.docx"
    )


@pytest.mark.parametrize(
    ("chosen", "target"), [("对照表", "对照表.docx"), ("表.doc", "表.doc"), (None, None)]
)
def test_a_file_gets_the_ending_that_was_proposed(
    tmp_path: Path, chosen: str | None, target: str | None
) -> None:
    dialogs = FakeDialogs()
    dialogs.target = tmp_path / chosen if chosen else None
    asked = FileWriter(dialogs).ask("导出", "甲省.对照表.docx", "Word 文件")
    assert asked == (tmp_path / target if target else None)


def test_a_file_is_told_with_what_is_to_be_known(
    qtbot: QtBot, writer: FileWriter, tmp_path: Path
) -> None:
    target = tmp_path / "表.docx"
    with qtbot.waitSignals([writer.written, writer.told, writer.told]):
        told: list[tuple[str, object]] = []
        writer.told.connect(lambda text, path: told.append((text, path)))
        writer.write(lambda: Exported(target, 3, ["字体未嵌入。"]))
    assert told == [
        ("正在导出…", None),
        (f"已导出并核对：3 行一致。{target}\n字体未嵌入。", target),
    ]


def test_a_file_that_is_not_read_again_has_its_own_sentence(
    qtbot: QtBot, writer: FileWriter, tmp_path: Path
) -> None:
    target = tmp_path / "图{0}.png"
    with qtbot.waitSignal(writer.told, check_params_cb=lambda text, _: "图" in text) as told:
        writer.write(lambda: Exported(target, 0), "已存为图片：{}")
    assert told.args == [f"已存为图片：{target}", target]


def test_a_file_that_cannot_be_written_is_told_and_nothing_opened(
    qtbot: QtBot, writer: FileWriter
) -> None:
    def fail() -> Exported:
        raise ExportError("无法导出。")

    with qtbot.waitSignal(
        writer.told, check_params_cb=lambda text, _: text == "无法导出。"
    ) as told:
        writer.write(fail)
    assert told.args == ["无法导出。", None]


def test_our_own_fault_is_handed_on(qtbot: QtBot, writer: FileWriter) -> None:
    with qtbot.waitSignal(writer.broke) as broke:
        writer.write(lambda: Exported(Path(), 1 // 0))
    assert broke.args is not None and isinstance(broke.args[0], ZeroDivisionError)


@pytest.fixture
def line(qtbot: QtBot) -> ToldLine:
    made = ToldLine()
    qtbot.addWidget(made)
    return made


def test_the_line_offers_what_was_written(
    line: ToldLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    assert line.isHidden()
    line.tell("已导出", tmp_path / "表.docx")
    assert not line.isHidden() and line.text() == "已导出"
    line.open_file.click()
    line.open_folder.click()
    line.tell("已导出", tmp_path)
    assert line.open_file.isHidden()
    line.open_folder.click()
    assert list(map(Path, opened)) == [tmp_path / "表.docx", tmp_path, tmp_path]
    line.tell("正在导出…")
    assert line.open_file.isHidden() and line.open_folder.isHidden()


def test_the_line_says_when_nothing_can_open_it(
    line: ToldLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    line.tell("已导出", tmp_path / "表.docx")
    line.open_file.click()
    assert line.text() == f"没有能打开它的程序：{tmp_path / '表.docx'}"
    assert not line.open_folder.isHidden()


def test_a_line_of_widgets_has_free_space(line: ToldLine) -> None:
    made = line_of([line, None])
    free = made.itemAt(1)
    assert made.count() == 2 and free is not None and free.spacerItem() is not None


def test_a_copy_stands_beside_and_takes_the_place_of_none(tmp_path: Path) -> None:
    target = tmp_path / "要点.docx"
    assert as_copy(target).name == "要点 副本.docx"
    as_copy(target).touch()
    assert as_copy(target).name == "要点 副本2.docx"
