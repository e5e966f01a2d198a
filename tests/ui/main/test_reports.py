"""What is told of a step goes with the step; commands say what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.editor.table_making import measure_id
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, press
from ui.main.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, FakeDialogs()) as made:
        yield made


def test_a_line_about_a_step_goes_when_it_is_undone(window: MainWindow) -> None:
    table = window.editor.table
    table.select(measure_id(table, 0), "section")
    press(window, "edit.delete")
    assert window.message.isVisible()
    assert window.message.label.text() == "已删除工作重点“甲”，共 3 行，可按 Ctrl+Z 撤销。"
    table.insert_measure()
    press(window, "edit.undo")  # another, later step
    assert window.message.isVisible()
    press(window, "edit.undo")
    assert not window.message.isVisible()


def test_replacing_told_goes_with_it(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.editor.find_panel
    window.editor.told.emit("正在替换…")
    table = window.editor.table
    table.plan_model.setData(table.plan_model.index(0, 3), "换过的。")
    panel.told.emit("已替换 6 处。")
    assert window.message.label.text() == "已替换 6 处。"
    press(window, "edit.undo")
    assert not window.message.isVisible()


def test_another_line_stays(window: MainWindow) -> None:
    table = window.editor.table
    table.plan_model.setData(table.plan_model.index(0, 3), "换过的。")
    window.editor.told.emit("已替换 6 处。")
    window.message.say("文件有密码，请先解除再导入。")
    press(window, "edit.undo")
    assert window.message.isVisible()


def test_commands_for_rows_say_what_they_are_about(window: MainWindow) -> None:
    table, commands = window.editor.table, window.menus.commands
    names = []
    for field in ("measure", "item", "section", "departments"):
        table.select(measure_id(table, 0), field)
        names.append(commands["edit.delete"].text())
    assert names == ["删除行", "删除工作内容", "删除工作重点", "删除行"]
    assert commands["edit.up"].text() == "上移行"
    table.select(measure_id(table, 0), "item")
    assert commands["edit.down"].text() == "下移工作内容"
    assert commands["edit.duplicate"].toolTip().startswith("复制一份工作内容（")
    assert commands["edit.delete"].toolTip().startswith("删除工作内容（")


def test_all_that_f8_walks_through_is_counted(qtbot: QtBot, window: MainWindow) -> None:
    table, line = window.editor.table, window.status_line
    assert line.open.text() == "全部已填"
    table.plan_model.setData(table.plan_model.index(0, 3), "")
    table.plan_model.setData(table.plan_model.index(1, 3), "")
    table.plan_model.setData(table.plan_model.index(1, 4), "")
    assert line.open.text() == "空缺 3"
    assert line.key.isVisible()
    stops = set()
    table.go_to(0, 0)
    for _ in range(3):
        press(window, "plan.empty")
        stops.add((table.caret_row(), table.current_place().field))
    assert len(stops) == 3
    window.show_start()
    assert not line.key.isVisible()
