from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ipplanner.department_register.reading import read_register_file
from ipplanner.history import undo, undo_label
from ipplanner.store.register import Department, departments
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.departments.register_panel import RegisterPanel
from ui.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> RegisterPanel:
    made = RegisterPanel(session, dialogs)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    qtbot.waitExposed(made)
    made.view.setFocus()
    return made


def stored(panel: RegisterPanel, name: str) -> Department:
    all_ = departments(panel._session.workspace)
    return next(one for one in all_ if one.name == name)


def select(panel: RegisterPanel, name: str, column: int = 0) -> None:
    panel.select(stored(panel, name).id)
    row = panel.view.currentIndex().row()
    panel.view.setCurrentIndex(panel.model.index(row, column))


def open_lines(panel: RegisterPanel) -> list[QLineEdit]:
    lines = panel.view.viewport().findChildren(QLineEdit)
    return [line for line in lines if isinstance(line, QLineEdit) and line.isVisible()]


def typed(qtbot: QtBot, panel: RegisterPanel, name: str, column: int, text: str) -> None:
    """Write into a cell as a user does."""
    select(panel, name, column)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    (editor,) = open_lines(panel)
    editor.selectAll()
    editor.insert(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not open_lines(panel))  # Qt commits when it is back at its loop


def test_the_model_keeps_the_rules(panel: RegisterPanel) -> None:
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.refresh()
    texts = [str(panel.model.index(0, column).data()) for column in range(4)]
    assert texts == ["省工商局", "省工商行政管理局", "", "省市场监管局"]


def test_cells_are_written_as_typed(qtbot: QtBot, panel: RegisterPanel) -> None:
    typed(qtbot, panel, "省公安厅", 1, "公安厅、 省公安")
    typed(qtbot, panel, "省公安厅", 2, "2000年")
    typed(qtbot, panel, "省公安厅", 5, "张某")
    one = stored(panel, "省公安厅")
    assert sorted(alias.name for alias in one.aliases) == ["公安厅", "省公安"]
    assert (one.since, one.contact) == (2000, "张某")
    typed(qtbot, panel, "省公安厅", 2, "")
    assert stored(panel, "省公安厅").since is None
    typed(qtbot, panel, "省公安厅", 0, "省公安局")
    assert panel.chosen()[0].name == "省公安局"


def test_what_cannot_be_is_told_and_not_written(
    qtbot: QtBot, panel: RegisterPanel, session: Session
) -> None:
    told: list[str] = []
    session.failed.connect(told.append)
    typed(qtbot, panel, "省公安厅", 2, "很早")
    typed(qtbot, panel, "省公安厅", 0, "省工商局")
    typed(qtbot, panel, "省公安厅", 0, "")
    assert told == [
        "“很早”不是年份，请写四位数字，例如 2018。",
        "部门名称“省工商局”已经登记过了。",
        "部门名称不能为空。",
    ]
    assert stored(panel, "省公安厅").since is None


def test_a_successor_is_chosen_from_the_register(qtbot: QtBot, panel: RegisterPanel) -> None:
    select(panel, "省公安厅", 3)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    box = panel.view.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == [
        "",
        "省工商局",
        "省市场监管局",
        "省公安厅",
    ]
    box.setCurrentText("省市场监管局")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert stored(panel, "省公安厅").successor_id == stored(panel, "省市场监管局").id
    undo(panel._session.workspace)
    panel.refresh()
    assert panel.model.index(2, 3).data() == ""


def test_another_department_may_be_typed_but_must_be_there(
    qtbot: QtBot, panel: RegisterPanel, session: Session
) -> None:
    told: list[str] = []
    session.failed.connect(told.append)
    index = panel.model.index(2, 4)
    assert not panel.model.setData(index, "省新局")
    assert told == ["名录里没有“省新局”，请先添加这个部门。"]
    assert panel.model.setData(index, "省工商行政管理局")
    assert index.data() == "省工商局"
    assert not panel.model.setData(index, "省工商局")
    assert panel.model.setData(index, "")
    assert stored(panel, "省公安厅").parent_id is None


def test_the_register_goes_to_excel(
    qtbot: QtBot, panel: RegisterPanel, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    target = dialogs.target = tmp_path / "名录.xlsx"
    with qtbot.waitSignal(panel.told) as told:
        panel.button("export").click()
    assert told.args == ["已导出并核对：名录.xlsx"]
    assert [line.name for line in read_register_file(target).lines] == [
        "省工商局",
        "省市场监管局",
        "省公安厅",
    ]


def test_a_file_that_cannot_be_read_is_told(
    qtbot: QtBot, panel: RegisterPanel, dialogs: FakeDialogs, session: Session, tmp_path: Path
) -> None:
    dialogs.files = [tmp_path / "空.csv"]
    dialogs.files[0].touch()
    with qtbot.waitSignal(session.failed, timeout=20_000) as told:
        panel.button("import").click()
    assert "没有找到部门名单" in told.args[0]
    dialogs.files = []
    panel.button("import").click()


def test_add_merge_and_delete(qtbot: QtBot, panel: RegisterPanel, dialogs: FakeDialogs) -> None:
    dialogs.texts = ["省公安局", None]
    qtbot.mouseClick(panel.button("add"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.button("add"), Qt.MouseButton.LeftButton)
    assert panel.chosen()[0].name == "省公安局"
    dialogs.choices = [2, 1]  # with 省公安厅, whose name stays
    qtbot.mouseClick(panel.button("merge"), Qt.MouseButton.LeftButton)
    assert [alias.name for alias in stored(panel, "省公安厅").aliases] == ["省公安局"]
    assert panel.chosen()[0].name == "省公安厅"
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert panel.model.rowCount() == 2
    panel.view.selectAll()
    qtbot.mouseClick(panel.button("delete"), Qt.MouseButton.LeftButton)
    assert undo_label(panel._session.workspace) == "删除 2 个部门"
    assert panel.hint.isVisible()
    assert not panel.button("export").isEnabled()


def test_the_register_goes_to_a_file_and_comes_back(
    qtbot: QtBot, panel: RegisterPanel, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    target = dialogs.target = tmp_path / "名录.csv"
    with qtbot.waitSignal(panel.told):
        panel.button("export").click()
    text = target.read_text("utf-8-sig").replace("省公安厅,", "省财政厅,财厅")
    target.write_text(text + ",谁", "utf-8-sig")
    dialogs.files = [target]
    with qtbot.waitSignal(panel.told, timeout=20_000) as told:
        panel.button("import").click()
    assert told.args == ["新增 1 个部门，补充 0 个部门。"]
    assert "没有写部门名称" in dialogs.told[0]
    assert [alias.name for alias in stored(panel, "省财政厅").aliases] == ["财厅"]


def test_a_held_workspace_is_only_shown(qtbot: QtBot, session: Session) -> None:
    with Workspace.open(session.workspace.path, read_only=True) as workspace:
        panel = RegisterPanel(Session(workspace), FakeDialogs())
        qtbot.addWidget(panel)
        panel.select(panel.model.register[0].id)
        assert not panel.button("delete").isEnabled()
        assert not panel.button("add").isEnabled()
        assert panel.button("export").isEnabled()
        assert not panel.model.flags(panel.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
