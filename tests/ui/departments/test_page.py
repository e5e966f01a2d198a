from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ipplanner.department_register.left import left_names
from ipplanner.edits.measures import assign_departments
from ipplanner.history import undo, undo_label
from ipplanner.store.register import departments
from tests.ui.fakes import FakeDialogs
from ui.departments import DepartmentsPage, SuccessorsDialog
from ui.departments.task_files import Kind
from ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> DepartmentsPage:
    made = DepartmentsPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    qtbot.waitSignal(made.read).wait()
    return made


def unknown(page: DepartmentsPage) -> list[str]:
    return [one.name for one in page.unknown.model.unknown]


def key(qtbot: QtBot, page: DepartmentsPage, row: int, pressed: Qt.Key) -> None:
    """Press a key on an unknown name, and wait for what comes of it."""
    page.show_tab("unknown")
    view = page.unknown.view
    view.setCurrentIndex(page.unknown.model.index(row, 0))
    with qtbot.waitSignal(page.read):
        qtbot.keyClick(view, pressed)


def aliases(session: Session) -> dict[str, list[str]]:
    return {
        one.name: [alias.name for alias in one.aliases] for one in departments(session.workspace)
    }


def test_names_are_settled_with_keys(
    qtbot: QtBot, page: DepartmentsPage, session: Session, dialogs: FakeDialogs
) -> None:
    assert page.tabs.tabText(1) == "待确认名称（2）"
    assert sorted(unknown(page)) == ["省教厅", "省教育厅"]
    key(qtbot, page, unknown(page).index("省教育厅"), Qt.Key.Key_N)
    assert aliases(session)["省教育厅"] == []
    assert unknown(page) == ["省教厅"]
    key(qtbot, page, 0, Qt.Key.Key_Return)
    assert aliases(session)["省教育厅"] == ["省教厅"]
    assert page.tabs.tabText(1) == "待确认名称"
    assert page.unknown.state.text().startswith("责任部门栏里的名称都已登记")
    undo(session.workspace)
    qtbot.waitUntil(lambda: unknown(page) == ["省教厅"])
    dialogs.choices = [None]
    page.unknown.choose_department()
    dialogs.choices = [1]
    key(qtbot, page, 0, Qt.Key.Key_A)
    assert aliases(session)["省工商局"] == ["省工商行政管理局", "省教厅"]


def test_names_are_left_and_asked_for_again(
    qtbot: QtBot, page: DepartmentsPage, session: Session
) -> None:
    page.show_tab("unknown")
    page.unknown.view.selectAll()
    with qtbot.waitSignal(page.read):
        qtbot.mouseClick(page.unknown.buttons["leave"], Qt.MouseButton.LeftButton)
    assert sorted(left_names(session.workspace)) == ["省教厅", "省教育厅"]
    assert undo_label(session.workspace) == "确认 2 个部门名称"
    assert not page.unknown.buttons["new"].isEnabled()
    with qtbot.waitSignal(page.read):
        qtbot.mouseClick(page.unknown.again, Qt.MouseButton.LeftButton)
    assert len(unknown(page)) == 2
    assert not page.unknown.again.isVisible()


def test_all_plans_of_the_region_may_be_looked_at(qtbot: QtBot, page: DepartmentsPage) -> None:
    QAbstractItemModelTester(
        page.unknown.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    with qtbot.waitSignal(page.read):
        page.unknown.scope_box.setCurrentIndex(1)
    assert "省财政厅" in unknown(page)
    page.show_tab("unknown")
    page.unknown.view.setCurrentIndex(page.unknown.model.index(unknown(page).index("省财政厅"), 0))
    with qtbot.assertNotEmitted(page.place_requested):
        page.unknown.uses.activated.emit(page.unknown.uses.model().index(0, 0))
    page.unknown.view.setCurrentIndex(page.unknown.model.index(0, 0))
    with qtbot.waitSignal(page.place_requested):
        page.unknown.uses.activated.emit(page.unknown.uses.model().index(0, 0))


def test_tasks_lead_to_their_place(qtbot: QtBot, page: DepartmentsPage, session: Session) -> None:
    for model in (page.tasks.departments, page.tasks.tasks):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.show_tab("tasks")
    page.tasks.choose("工商局")
    assert page.tasks.state.text() == "省工商局：牵头 1 条，配合 1 条（计划里写作：工商局）"
    table = page.tasks.tasks
    shown = [[str(table.index(row, column).data()) for column in (0, 1, 3)] for row in range(2)]
    assert shown == [["牵头", "工作1", "省公安厅"], ["配合", "工作2", "省公安厅、省教厅"]]
    page.tasks.table.setCurrentIndex(table.index(1, 0))
    with qtbot.waitSignal(page.place_requested) as wanted:
        qtbot.keyClick(page.tasks.table, Qt.Key.Key_Return)
    assert wanted.args == [table.tasks[1].measure.id]


def test_tasks_follow_the_plan(qtbot: QtBot, page: DepartmentsPage, session: Session) -> None:
    page.tasks.choose("省公安厅")
    task = page.tasks.tasks.tasks[0]
    with qtbot.waitSignal(page.read):
        assign_departments(session.workspace, task.measure.id, "省财政厅")
    chosen = page.tasks.chosen()
    assert chosen is not None
    assert (chosen.name, len(chosen.tasks)) == ("省公安厅", 1)
    session.close_document()
    qtbot.waitUntil(lambda: page.tasks.state.text().startswith("请先打开一份计划"))
    assert not page.tasks.files.all_button.isEnabled()


def test_lists_are_handed_out(
    qtbot: QtBot, page: DepartmentsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    files = page.tasks.files
    page.tasks.choose("省公安厅")
    kinds: tuple[Kind, ...] = ("docx", "xlsx")
    for kind in kinds:
        dialogs.target = tmp_path / f"一个.{kind}"
        files.export_one(kind)
        dialogs.target = tmp_path / f"全部.{kind}"
        files.export_all(kind)
    dialogs.target = tmp_path / "分工.docx"
    files.export_each("docx")
    wanted = [tmp_path / name for name in ("一个.docx", "一个.xlsx", "全部.docx", "全部.xlsx")]
    qtbot.waitUntil(lambda: all(path.exists() for path in wanted), timeout=20_000)
    each = tmp_path / "分工" / "省教育厅任务分工表.docx"
    qtbot.waitUntil(each.exists, timeout=20_000)
    qtbot.waitUntil(lambda: page.message.text().startswith("已导出并核对"), timeout=20_000)


def test_escape_leaves_a_cell_before_the_page(qtbot: QtBot, page: DepartmentsPage) -> None:
    view = page.register.view
    page.activateWindow()
    view.setCurrentIndex(page.register.model.index(0, 0))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def accepted_without_the_first(dialog: SuccessorsDialog) -> bool:
    model = dialog.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [str(model.index(0, column).data()) for column in range(3)] == [
        "工作1",
        "省工商局、省公安厅",
        "省市场监管局、省公安厅",
    ]
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.state.text().startswith("将替换 1 处")
    dialog.accept()
    return True


def test_successors_are_previewed_and_put_in(
    page: DepartmentsPage, session: Session, dialogs: FakeDialogs
) -> None:
    dialogs.fillings = [accepted_without_the_first]
    page.register.button("replace").click()
    assert page.message.text() == "已替换 1 处责任部门。"
    assert undo_label(session.workspace) == "用继任单位替换"
    assert session.document is not None
    printed = [one.departments for *_, one in session.document.walk_measures()]
    assert printed[:2] == ["省工商局、省公安厅", "省公安厅牵头，省市场监管局、省教厅配合"]


def test_nothing_to_replace_says_how_to_get_there(qtbot: QtBot, session: Session) -> None:
    session.close_document()
    dialog = SuccessorsDialog(session)
    qtbot.addWidget(dialog)
    assert "没有要替换的部门" in dialog.state.text()
    assert not dialog.model.wanted()
