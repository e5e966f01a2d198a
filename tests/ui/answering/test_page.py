from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import remove_document
from ipplanner.edits.items import change_item
from ipplanner.edits.measures import change_measure_text
from ipplanner.edits.profile import declare_year
from ipplanner.history import undo
from ipplanner.importing.reading import read_source
from ipplanner.store.workspace import Workspace
from tests.ui.answering.conftest import settle
from tests.ui.fakes import FakeDialogs
from tests.ui.letting_go import let_go
from ui.answering.cells import ANSWER, DUTY, TASK
from ui.answering.entries import FILTERS
from ui.answering.page import AnsweringPage
from ui.answering.provider import Provider
from ui.session import Session

Key = Qt.Key


def listed(page: AnsweringPage) -> list[tuple[str, str]]:
    """Number of the task and first line of the answer, line by line."""
    return [
        (
            str(page.model.index(row, 0).data()),
            str(page.model.index(row, ANSWER).data()).split("\n")[0],
        )
        for row in range(page.model.rowCount())
    ]


def tabs(page: AnsweringPage) -> dict[str, int]:
    texts = (page.tabs.tabs.tabText(at).rsplit(" ", 1) for at in range(len(FILTERS)))
    return {name: int(number) for name, number in texts}


def to_task(page: AnsweringPage, number: str) -> None:
    row = next(at for at, one in enumerate(page.model.entries) if one.row.task.number == number)
    page.view.go_to(row)


def test_tasks_that_wait_come_first(page: AnsweringPage, session: Session) -> None:
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    declare_year(session.workspace, 2018, {"category": "二类"})
    assert listed(page) == [
        ("1", "建议：商标品牌培育"),
        ("4", "建议：地理标志普查"),
        ("2", "尚未答复"),
        ("3", "尚未答复"),
    ]
    duties = [page.model.index(row, DUTY).data() for row in range(4)]
    assert duties == ["必做", "必做", "选做", "未规定"]
    assert tabs(page) == {
        "全部": 4,
        "必做未答复": 2,
        "有建议待确认": 2,
        "未定": 0,
        "选做未答复": 1,
        "已答复": 0,
    }
    assert page.tabs.summary.text() == "已答复：必做 0/2 · 选做 0/1"
    undo(session.workspace)
    assert tabs(page)["未定"] == 2
    assert tester.model() is page.model


def test_enter_confirms_and_goes_on(qtbot: QtBot, page: AnsweringPage) -> None:
    assert page.view.current is not None and page.view.current.row.task.number == "1"
    qtbot.keyClick(page.view, Key.Key_Return)
    assert tabs(page)["已答复"] == 1
    assert listed(page)[2:] == [("1", "商标品牌培育"), ("3", "尚未答复")]
    assert page.view.current is not None and page.view.current.row.task.number == "2"
    assert page.tabs.summary.text().endswith("必做 1/1 · 选做 0/0")


def test_enter_on_an_answer_leads_to_it(
    qtbot: QtBot, page: AnsweringPage, session: Session
) -> None:
    qtbot.keyClick(page.view, Key.Key_Return)
    to_task(page, "1")
    with qtbot.waitSignal(page.item_opened) as opened:
        qtbot.keyClick(page.view, Key.Key_Return)
    assert session.index.items[opened.args[0]].title == "商标品牌培育"
    to_task(page, "4")
    with qtbot.waitSignal(page.item_opened) as opened:
        qtbot.keyClick(page.view, Key.Key_O)
    assert session.index.items[opened.args[0]].title == "地理标志普查"


def test_delete_refuses_and_withdraws(qtbot: QtBot, page: AnsweringPage) -> None:
    to_task(page, "4")
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert dict(listed(page))["4"] == "尚未答复"
    assert page.view.current is not None and page.view.current.row.task.number == "4"
    to_task(page, "1")
    qtbot.keyClick(page.view, Key.Key_Return)
    to_task(page, "1")
    assert not page.actions_line.buttons["refuse"].isEnabled()
    assert page.actions_line.buttons["withdraw"].isEnabled()
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert dict(listed(page))["1"] == "建议：商标品牌培育"


def test_another_item_is_chosen_from_a_list(
    qtbot: QtBot, page: AnsweringPage, session: Session
) -> None:
    to_task(page, "2")
    picker = page.choose()
    assert picker is not None
    picker.search.setText("宣传")
    qtbot.waitUntil(picker.search.hasFocus)
    QTest.keyPress(picker.search, Key.Key_Return)  # it is gone before the key is up
    assert dict(listed(page))["2"] == "宣传工作"
    assert tabs(page)["已答复"] == 1
    assert (
        page.view.current is not None and page.view.current.row.task.number == "4"
    )  # on to the next
    item = next(one for one in session.index.items.values() if one.title == "宣传工作")
    assert [one.state for one in item.answers] == ["confirmed"]


def test_enter_where_nothing_is_suggested_asks_for_an_item(
    qtbot: QtBot, page: AnsweringPage
) -> None:
    to_task(page, "2")
    qtbot.keyClick(page.view, Key.Key_Enter)
    pickers = [one for one in page.children() if type(one).__name__ == "Picker"]
    assert len(pickers) == 1
    pickers[0].reject()  # type: ignore[attr-defined]


def test_several_are_settled_as_one_step(
    qtbot: QtBot, page: AnsweringPage, session: Session
) -> None:
    page.tabs.show_kind("suggested")
    page.view.selectAll()
    qtbot.keyClick(page.view, Key.Key_Return)
    assert tabs(page)["已答复"] == 2
    undo(session.workspace)
    assert tabs(page)["已答复"] == 0


def test_tasks_with_several_lines_are_walked_line_by_line(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    item = next(one for one in session.index.items.values() if one.title == "宣传工作")
    change_item(session.workspace, item.id, title="商标品牌培育")
    change_measure_text(session.workspace, item.measures[0].id, "开展高价值商标品牌培育。")
    settle(qtbot, provider)
    lines = [at for at, one in enumerate(page.model.entries) if one.row.task.number == "1"]
    assert len(lines) > 1
    assert page.view.rowSpan(lines[0], TASK) == len(lines)
    page.view.go_to(lines[0])
    for line in lines[1:]:
        qtbot.keyClick(page.view, Key.Key_Down)
        assert page.view.currentIndex().row() == line
    qtbot.keyClick(page.view, Key.Key_End)
    assert page.view.currentIndex().row() == page.model.rowCount() - 1
    qtbot.keyClick(page.view, Key.Key_PageUp)
    qtbot.keyClick(page.view, Key.Key_Home)
    assert page.view.currentIndex().row() == 0
    heights = [page.view.rowHeight(line) for line in lines]
    assert sum(heights) >= page.view.itemDelegate().height(page.model.index(lines[0], TASK))  # type: ignore[attr-defined]


def test_the_line_in_full_and_whether_it_concerns_us(
    qtbot: QtBot, page: AnsweringPage, session: Session
) -> None:
    to_task(page, "1")
    assert "各地要开展商标品牌培育。" in page.details.task.label.text()
    assert "开展商标品牌培育。" in page.details.task.label.text()
    assert "形成名录。" in page.details.answer.label.text()
    assert "各省份必做" in page.details.duty.text.text()
    assert page.model.index(0, DUTY).data(Qt.ItemDataRole.ToolTipRole) == "各省份必做：本省在其内"
    to_task(page, "3")
    assert page.details.answer.label.text() == ""


def test_documents_are_chosen_from_a_menu(page: AnsweringPage, session: Session) -> None:
    assert page.documents.text() == "计入的文件 1/2(&D)"
    first, second = page.documents.choices.actions()
    assert (first.isChecked(), second.isChecked()) == (True, False)
    second.trigger()
    assert page.documents.text() == "计入的文件 2/2(&D)"
    assert tabs(page)["全部"] == 8
    assert "下一年计划" in str(page.model.index(page.model.rowCount() - 1, TASK).data())


def test_it_is_exported_and_told(
    qtbot: QtBot, page: AnsweringPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.target = tmp_path / "对照表"
    with qtbot.waitSignal(page.handing_out.exported) as exported:
        page.handing_out.buttons["docx"].click()
    assert exported.args == [str(tmp_path / "对照表.docx")]
    assert page.handing_out.message.text().startswith("已导出并核对：")
    assert page.handing_out.open_folder.isVisible()
    (grid,) = read_source(tmp_path / "对照表.docx").grids
    assert any(cell.text.startswith("培育高价值商标") for cell in grid.cells)


def test_an_empty_workspace_says_how_to_begin(
    qtbot: QtBot, page: AnsweringPage, session: Session, provider: Provider
) -> None:
    for one in provider.documents:
        remove_document(session.workspace, one.id)
    assert page.model.rowCount() == 0
    assert page.import_button.isVisible()
    assert "先导入" in page.view.empty
    assert not page.handing_out.buttons["docx"].isEnabled()
    with qtbot.waitSignal(page.import_asked):
        page.import_button.click()
    assert not page.grab().isNull()


def test_a_hidden_page_waits_until_it_is_seen(page: AnsweringPage, session: Session) -> None:
    page.hide()
    declare_year(session.workspace, 2018, {"category": "二类"})
    assert tabs(page)["未定"] == 2
    page.show()
    assert tabs(page)["未定"] == 0


def test_a_workspace_that_is_only_read_is_only_looked_at(
    qtbot: QtBot, session: Session, dialogs: FakeDialogs
) -> None:
    with Workspace.open(session.workspace.path, read_only=True) as reading:
        other = Session(reading)
        assert session.document is not None and other.open_document(session.document.id)
        page = AnsweringPage(other, dialogs)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: tabs(page)["有建议待确认"] == 2)
        page.view.go_to(0)
        enabled = {name: one.isEnabled() for name, one in page.actions_line.buttons.items()}
        assert [name for name, on in enabled.items() if on] == ["open"]
        assert page.choose() is None
        page.confirm()
        assert tabs(page)["已答复"] == 0
        assert not page.documents.isEnabled()
        let_go(qtbot, other)


def test_buttons_tell_what_is_wanted(qtbot: QtBot, page: AnsweringPage) -> None:
    with qtbot.waitSignal(page.profile_asked) as asked:
        page.profile_button.click()
    assert asked.args == [2018]
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Key.Key_Escape)
