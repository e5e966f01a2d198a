"""Copy, cut and paste in the table, through the real clipboard and real keys."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.pasting.payload import MIME
from ipplanner.store.workspace import Workspace
from tests.pasting.clipboards import EXCEL, WORD
from tests.ui.editor.keys import clipboard_keys
from tests.ui.editor.table_making import measure_texts, session_on, small_plan, texts
from ui.editor.clipboard import PlanClipboard
from ui.editor.copying import copy_rows
from ui.editor.table import PlanTable
from ui.session import Session

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ROOT = Path(__file__).resolve().parents[3]


class Desk:
    """A window with the table, its clipboard commands, and what they told."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session = qtbot, session
        self.window = QMainWindow()
        self.table = PlanTable(session)
        self.window.setCentralWidget(self.table)
        self.clipboard = PlanClipboard(session, self.table)
        clipboard_keys(self.window, self.clipboard)
        self.told: list[str] = []
        self.clipboard.told.connect(self.told.append)
        session.failed.connect(self.told.append)
        qtbot.addWidget(self.window)
        self.window.resize(900, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.table.setFocus()
        qtbot.waitUntil(self.table.hasFocus)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.ControlModifier) -> None:
        self.qtbot.keyClick(self.table, key, modifier)

    def go(self, text: str, field: str = "measure") -> None:
        assert self.session.document is not None
        ids = [one.id for *_, one in self.session.document.walk_measures() if one.text == text]
        assert self.table.select(ids[0], field)

    def choose(self, top: int, bottom: int, left: int, right: int) -> None:
        model, selection = self.table.plan_model, self.table.selectionModel()
        self.table.setCurrentIndex(model.index(top, left))
        selection.clearSelection()
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                selection.select(model.index(row, column), selection.SelectionFlag.Select)

    def choose_rows(self, top: int, bottom: int) -> None:
        self.choose(top, bottom, 0, self.table.plan_model.columnCount() - 1)

    def steps(self) -> list[str]:
        return [step.label for step in history.steps(self.session.workspace)]


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace) -> Desk:
    return Desk(qtbot, session_on(workspace, small_plan()))


def clip() -> QClipboard:
    return QGuiApplication.clipboard()


def put(markup: str = "", text: str = "") -> None:
    data = QMimeData()
    if markup:
        data.setHtml(markup)
    data.setText(text)
    clip().setMimeData(data)


# --- out -----------------------------------------------------------------------------------------


def test_rows_are_copied_as_the_official_table(desk: Desk) -> None:
    desk.choose_rows(0, 2)
    desk.press(Key.Key_C)
    data = clip().mimeData()
    lines = data.text().split("\r\n")
    assert lines[0].split("\t") == [
        "序号",
        "工作重点",
        "工作内容",
        "具体举措及成果形式",
        "责任部门",
    ]
    assert lines[1].split("\t") == ["1", "甲", "甲一", "甲一0。", "省知识产权局"]
    assert lines[2].split("\t") == ["", "", "", "甲一1。", "省知识产权局"]
    assert '<td rowspan="3"' in data.html() and '<td rowspan="2"' in data.html()
    assert data.hasFormat(MIME)
    assert desk.told == ["已复制 3 行。"]


def test_one_cell_is_copied_as_text_and_a_block_without_header(desk: Desk) -> None:
    desk.go("甲二0。")
    desk.press(Key.Key_C)
    assert clip().text() == "甲二0。" and not clip().mimeData().hasHtml()
    desk.choose(0, 1, 2, 3)
    desk.press(Key.Key_C)
    assert clip().text() == "甲一\t甲一0。\r\n\t甲一1。\r\n"
    assert not clip().mimeData().hasFormat(MIME)


def test_cut_rows_go_and_cut_cells_are_emptied(desk: Desk) -> None:
    desk.choose_rows(0, 0)
    desk.press(Key.Key_X)
    assert measure_texts(desk.table) == ["甲一1。", "甲二0。", "乙一0。"]
    desk.go("甲二0。")
    desk.press(Key.Key_X)
    assert measure_texts(desk.table) == ["甲一1。", "", "乙一0。"]
    assert clip().text() == "甲二0。"


def test_what_is_copied_comes_back_the_same(desk: Desk) -> None:
    desk.choose_rows(0, 2)
    desk.press(Key.Key_C)
    data = clip().mimeData()
    markup, text = data.html(), data.text()
    before = texts(desk.table)[:3]
    for one in ((markup, ""), ("", text)):
        put(*one)
        desk.go("乙一0。")
        desk.press(Key.Key_V)
        # the section is there already
        assert len(measure_texts(desk.table)) == 7
        desk.session.undo()
    assert texts(desk.table)[:3] == before


# --- in ------------------------------------------------------------------------------------------


def test_own_rows_are_pasted_behind_the_carets(desk: Desk) -> None:
    desk.choose_rows(0, 1)
    desk.press(Key.Key_C)
    desk.go("乙一0。")
    desk.press(Key.Key_V)
    assert [row[2:4] for row in texts(desk.table)][3:] == [
        ["乙一", "乙一0。"],
        ["甲一", "甲一0。"],
        ["甲一", "甲一1。"],
    ]
    assert desk.table.selected_measures() == [
        one.id
        for *_, one in list(desk.session.document.walk_measures())[-2:]  # type: ignore[union-attr]
    ]
    assert desk.steps()[-1] == "粘贴 2 行"
    desk.session.undo()
    assert len(measure_texts(desk.table)) == 4


def test_a_part_of_an_item_is_pasted_into_the_carets_item(desk: Desk) -> None:
    desk.choose_rows(0, 0)
    desk.press(Key.Key_C)
    desk.go("乙一0。")
    desk.press(Key.Key_V)
    assert [row[2:4] for row in texts(desk.table)][3:] == [["乙一", "乙一0。"], ["乙一", "甲一0。"]]


def test_a_real_excel_clipboard_with_an_extra_column(desk: Desk) -> None:
    put(EXCEL, "…")
    desk.go("乙一0。")
    desk.press(Key.Key_V)
    headers = [desk.table.plan_model.headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert headers[5] == "备注说明"
    rows = texts(desk.table)[4:]
    assert [row[1] for row in rows] == ["甲工作重点"] * 3
    assert rows[1][3:] == ["第二条举措，由于很长而在源文件里折了行。", "省商务厅", "附表一"]
    assert [row[0] for row in rows] == ["3"] * 3
    assert desk.told == ["已在下面新增 3 行。"]


def test_a_real_word_clipboard_and_what_is_not_taken_is_told(desk: Desk) -> None:
    put(WORD, "…")
    desk.go("甲一0。")
    desk.press(Key.Key_V)
    assert measure_texts(desk.table)[:4] == [
        "甲一0。",
        "1.   开展专项行动，出台《管理办法》。\n形成总结报告。",
        "举办2019年培训班。",
        "甲一1。",
    ]
    assert "表格以外的文字没有粘贴" in desk.told[-1] and "图片没有粘贴" in desk.told[-1]


def test_a_single_text_goes_into_the_cell_or_into_all_chosen(desk: Desk) -> None:
    put(text="一行\r\n两行\r\n")
    desk.go("甲二0。")
    desk.press(Key.Key_V)
    assert measure_texts(desk.table)[2] == "一行\n两行"
    put("<table><tr><td>省甲局</td></tr></table>", "省甲局")
    desk.choose(0, 1, 4, 4)
    desk.press(Key.Key_V)
    assert [row[4] for row in texts(desk.table)][:3] == ["省甲局", "省甲局", "省知识产权局"]
    assert desk.session.document is not None
    assert next(one for *_, one in desk.session.document.walk_measures()).lead == ["省甲局"]
    assert desk.steps()[-2:] == ["粘贴", "粘贴"]


def test_a_block_is_filled_where_it_fits_else_rows_come(desk: Desk) -> None:
    put(text="新一\t省甲局\r\n新二\t省乙局\r\n")
    desk.choose(0, 1, 3, 4)
    desk.press(Key.Key_V)
    assert [row[3:] for row in texts(desk.table)][:2] == [["新一", "省甲局"], ["新二", "省乙局"]]
    desk.choose(0, 2, 3, 4)
    desk.press(Key.Key_V)
    assert measure_texts(desk.table) == ["新一", "新二", "甲二0。", "新一", "新二", "乙一0。"]


def test_a_column_of_departments_goes_down_the_rows_that_are_there(desk: Desk) -> None:
    put("<table><tr><td>省甲局</td></tr><tr><td>省乙局</td></tr></table>", "省甲局\r\n省乙局\r\n")
    desk.go("甲一1。", "departments")
    desk.press(Key.Key_V)
    assert [row[4] for row in texts(desk.table)] == [
        "省知识产权局",
        "省甲局",
        "省乙局",
        "省知识产权局",
    ]
    assert desk.told == ["已粘贴 2 个单元格。"]


def test_a_column_of_measures_becomes_rows(desk: Desk) -> None:
    put("<table><tr><td>新一</td></tr><tr><td>新二</td></tr></table>")
    desk.go("甲一0。")
    desk.press(Key.Key_V)
    assert measure_texts(desk.table)[:4] == ["甲一0。", "新一", "新二", "甲一1。"]


def test_columns_that_have_no_room_are_refused_and_nothing_is_changed(desk: Desk) -> None:
    put(text="甲\t乙\r\n丙\t丁\r\n")
    desk.go("甲一0。", "departments")
    before = desk.steps()
    desk.press(Key.Key_V)
    assert "放不下" in desk.told[-1]
    assert desk.steps() == before


def test_plain_text_keeps_its_lines_in_one_cell(desk: Desk) -> None:
    put("<table><tr><td>甲</td><td>乙</td></tr></table>", "甲\t乙\r\n")
    desk.go("甲一0。")
    desk.press(Key.Key_V, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert measure_texts(desk.table)[0] == "甲 乙"


def test_a_large_clipboard_is_read_aside(desk: Desk) -> None:
    row = (
        "<tr><td><p style='mso-border-alt:solid windowtext .5pt'>举措{0}</p></td><td>省局</td></tr>"
    )
    put("<table>" + "".join(row.format(n) for n in range(6000)) + "</table>", "")
    desk.go("甲一0。")
    desk.press(Key.Key_V)
    assert len(measure_texts(desk.table)) == 4
    desk.qtbot.waitUntil(lambda: desk.told[-1] == "已在下面新增 6000 行。", timeout=20_000)
    assert len(measure_texts(desk.table)) == 6004


def test_too_much_and_nothing_are_told(desk: Desk) -> None:
    put("<table>" + "字" * (21 * 2**20), "")
    desk.press(Key.Key_V)
    desk.qtbot.waitUntil(lambda: "没有粘贴" in desk.told[-1])
    put("<p><img src='file:///a.png'></p>", "")
    desk.press(Key.Key_V)
    assert desk.told[-1] == "剪贴板里只有图片，没有可以粘贴的文字。"
    clip().clear()
    desk.press(Key.Key_V)
    assert desk.told[-1] == "剪贴板里没有可以粘贴的文字。"


def test_while_a_text_is_edited_its_words_are_meant(desk: Desk) -> None:
    desk.go("甲一0。")
    desk.press(Key.Key_F2, Modifier.NoModifier)
    editor = desk.table.editor
    assert editor is not None
    editor.selectAll()
    put(text="只是文字")
    desk.qtbot.waitUntil(editor.hasFocus)
    desk.clipboard.paste()
    assert editor.toPlainText() == "只是文字"
    editor.selectAll()
    desk.clipboard.cut()
    assert (editor.toPlainText(), clip().text()) == ("", "只是文字")


def test_an_empty_plan_takes_rows_too(qtbot: QtBot, workspace: Workspace) -> None:
    plan = small_plan()
    plan.sections = []
    desk = Desk(qtbot, session_on(workspace, plan))
    put(EXCEL, "")
    desk.press(Key.Key_V)
    assert [row[2] for row in texts(desk.table)] == ["甲工作内容", "甲工作内容", "乙工作内容"]
    put(text="甲\t乙\r\n")
    desk.press(Key.Key_V)
    assert len(texts(desk.table)) == 4


def test_the_program_may_end_with_rows_on_the_clipboard() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from ipplanner.pasting.writing import Shown\n"
        "from ui.editor.copying import copy_cells\n"
        "application = QApplication([])\n"
        "copy_cells([[Shown('甲')]])\n"
    )
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_the_example_goes_round(session: Session) -> None:
    assert session.document is not None
    ids = [one.id for *_, one in session.document.walk_measures()]
    assert copy_rows(session, ids) == len(ids)
