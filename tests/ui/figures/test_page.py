"""The page of bars: what it shows, keys, and that it follows the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ipplanner.edits.measures import assign_departments, set_deadline
from ipplanner.edits.sections import delete_section
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.search.filtering import keeping, row_count
from ipplanner.store.workspace import Workspace
from tests.figures.making import small_plan
from tests.figures.test_counting import some_findings
from tests.ui.editor.table_making import session_on
from tests.ui.fakes import FakeDialogs
from ui.figures import FiguresPage
from ui.figures import counter as counting
from ui.figures.bar_button import BarButton
from ui.figures.chart import MOST
from ui.session import Session

Key = Qt.Key
Numbers = list[tuple[str, str, int]]


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def small(qapp: QApplication, workspace: Workspace) -> Session:
    return session_on(workspace, small_plan())


@pytest.fixture
def page(qtbot: QtBot, small: Session, dialogs: FakeDialogs) -> FiguresPage:
    return shown(qtbot, small, dialogs)


def shown(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> FiguresPage:
    made = FiguresPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def bars(page: FiguresPage, kind: str) -> Numbers:
    shown = [button.shown for button in page.sheet.charts[kind].buttons]
    return [(one.name.split()[0], one.word, one.number) for one in shown]


def focused() -> BarButton:
    found = QApplication.focusWidget()
    assert isinstance(found, BarButton)
    return found


def test_bars_with_words_and_numbers(page: FiguresPage) -> None:
    assert bars(page, "departments") == [
        ("省乙厅", "牵头", 2),
        ("省乙厅", "配合", 1),
        ("省丙委", "牵头", 1),
        ("省甲局", "牵头", 1),
        ("没有写责任部门", "", 2),
    ]
    assert list(page.sheet.charts) == ["departments", "sections", "times", "states"]
    assert focused().accessibleName() == "省乙厅 牵头 2 项"


def test_lead_and_support_differ_without_colour(page: FiguresPage) -> None:
    lead, support, *_ = page.sheet.charts["departments"].buttons
    assert (lead.shown.striped, support.shown.striped) == (False, True)
    pictures = [button.grab().toImage() for button in (lead, support)]
    middle = [image.height() // 2 for image in pictures]
    colours = [
        {image.pixelColor(x, y).lightness() > 128 for x in range(image.width() // 3)}
        for image, y in zip(pictures, middle, strict=True)
    ]
    assert colours[1] == {True, False}


def test_names_are_written_out(page: FiguresPage) -> None:
    names = [label.text() for label in page.sheet.charts["sections"].findChildren(QLabel)]
    assert {"一、 大节", "（一） 小节", "三、 空节"} <= set(names)


def test_a_long_name_is_wrapped_and_not_cut(
    qtbot: QtBot, workspace: Workspace, dialogs: FakeDialogs
) -> None:
    name = "省打击侵犯知识产权和制售假冒伪劣商品工作领导小组办公室"
    measure = Measure("", "一", name, [name])
    plan = Document(layout="provincial-outline", title="甲", sections=[Section(title="一")])
    plan.sections[0].items = [Item(title="甲", measures=[measure])]
    page = shown(qtbot, session_on(workspace, plan), dialogs)
    (label,) = (one for one in page.sheet.findChildren(QLabel) if one.text() == name)
    assert label.height() >= 2 * label.fontMetrics().height()
    assert label.heightForWidth(label.width()) <= label.height()


def test_arrows_go_from_bar_to_bar_and_tab_to_the_next_figure(
    qtbot: QtBot, page: FiguresPage
) -> None:
    qtbot.keyClick(focused(), Key.Key_Down)
    assert focused().shown.key[1] == "配合"
    qtbot.keyClick(focused(), Key.Key_End)
    assert focused().shown.word == ""
    qtbot.keyClick(focused(), Key.Key_Tab)
    assert focused() is page.sheet.charts["sections"].buttons[0]
    qtbot.keyClick(focused(), Key.Key_Backtab)
    assert focused() is page.sheet.charts["departments"].buttons[-1]
    qtbot.keyClick(focused(), Key.Key_Home)
    assert focused() is page.sheet.charts["departments"].buttons[0]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_keys_filter(qtbot: QtBot, page: FiguresPage, small: Session, key: Qt.Key) -> None:
    spy = QSignalSpy(page.filter_asked)
    qtbot.keyClick(focused(), key)
    (criteria,) = spy.at(0)
    assert small.document is not None
    assert row_count(small.document, keeping(small.document, criteria)) == 2


def test_a_click_on_a_bar_or_its_name_filters(qtbot: QtBot, page: FiguresPage) -> None:
    spy = QSignalSpy(page.filter_asked)
    chart = page.sheet.charts["sections"]
    qtbot.mouseClick(chart.buttons[1], Qt.MouseButton.LeftButton)
    (label,) = (one for one in chart.findChildren(QLabel) if one.text() == "（一） 小节")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert spy.count() == 2 and spy.at(0) == spy.at(1)


def test_nothing_is_filtered_by_an_empty_bar(qtbot: QtBot, page: FiguresPage) -> None:
    spy = QSignalSpy(page.filter_asked)
    qtbot.mouseClick(page.sheet.charts["times"].buttons[0], Qt.MouseButton.LeftButton)
    assert spy.count() == 0


def test_items_or_rows(qtbot: QtBot, page: FiguresPage) -> None:
    assert bars(page, "sections")[0] == ("一、", "", 3)
    qtbot.mouseClick(page.by_rows, Qt.MouseButton.LeftButton)
    assert bars(page, "sections")[0] == ("一、", "", 5)
    assert page.sheet.charts["sections"].buttons[0].shown.number_text == "5 行"


def test_it_follows_edits_undo_and_the_register(
    qtbot: QtBot, page: FiguresPage, small: Session
) -> None:
    workspace, (first, second, *_) = small.workspace, small.index.measures
    assign_departments(workspace, second, "省丁办")
    qtbot.waitUntil(lambda: ("省丁办", "牵头", 1) in bars(page, "departments"))
    set_deadline(workspace, first, "1月")
    qtbot.waitUntil(lambda: bars(page, "times")[0] == ("1月", "", 1))
    small.undo()
    qtbot.waitUntil(lambda: bars(page, "times")[0] == ("1月", "", 0))
    delete_section(workspace, next(iter(small.index.sections)))
    qtbot.waitUntil(lambda: len(bars(page, "sections")) == 2)
    assert small.document is not None


def test_the_focus_stays_when_numbers_change(
    qtbot: QtBot, page: FiguresPage, small: Session
) -> None:
    page.sheet.charts["times"].buttons[5].setFocus()
    set_deadline(small.workspace, next(iter(small.index.measures)), "1月")
    qtbot.waitUntil(lambda: bars(page, "times")[0] == ("1月", "", 1))
    assert focused().shown.key == ("6", "")


def test_problems_appear_when_they_are_given(page: FiguresPage, small: Session) -> None:
    assert small.document is not None
    page.take_findings(some_findings(small.document), {"必错": 1, "疑似": 12})
    assert bars(page, "problems") == [("必错", "", 1), ("疑似", "", 12), ("提示", "", 0)]


def test_without_a_document(page: FiguresPage, small: Session) -> None:
    small.close_document()
    assert page.sheet.charts == {} and not page.excel_button.isEnabled()


def test_a_long_document_is_counted_in_the_background(
    qtbot: QtBot, page: FiguresPage, small: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_QUICK_ROWS", 0)
    page.counter.count()
    assert page.counter.is_counting and page.message.text() == "正在统计…"
    page.counter.count()  # what was begun is of no use any more
    qtbot.waitUntil(lambda: not page.counter.is_counting)
    assert bars(page, "departments")[0] == ("省乙厅", "牵头", 2)
    assert not page.message.isVisible()


def test_many_departments_are_not_all_drawn(
    qtbot: QtBot, workspace: Workspace, dialogs: FakeDialogs
) -> None:
    names = [
        f"省{first}{second}局"
        for first in "甲乙丙丁戊己庚辛壬"
        for second in "子丑寅卯辰巳午未申酉"
    ]
    section = Section(title="一", items=[Item(title="一")])
    section.items[0].measures = [Measure("", "一", name, [name]) for name in names]
    plan = Document(layout="provincial-outline", title="甲", sections=[section])
    page = shown(qtbot, session_on(workspace, plan), dialogs)
    assert len(bars(page, "departments")) == MOST
    texts = [one.text() for one in page.sheet.findChildren(QLabel)]
    assert f"另有 {len(names) - MOST} 个没有画出，导出的 Excel 里都有。" in texts


def test_the_picture_is_light_and_twice_as_fine(
    qtbot: QtBot, page: FiguresPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.target = tmp_path / "统计"
    page.picture_button.click()
    qtbot.waitUntil(lambda: page.message.text().startswith("已存为图片"))
    image = QImage(str(tmp_path / "统计.png"))
    assert image.width() > 1200 and image.pixelColor(2, 2).lightness() > 200


def test_a_picture_that_cannot_be_written_is_told(
    qtbot: QtBot, page: FiguresPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.target = tmp_path / "没有" / "统计.png"
    page.picture_button.click()
    qtbot.waitUntil(lambda: page.message.text().startswith("无法导出“统计.png”"))


def test_excel(qtbot: QtBot, page: FiguresPage, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.target = tmp_path / "统计.xlsx"
    page.excel_button.click()
    qtbot.waitUntil(lambda: page.message.text().startswith("已导出并核对"), timeout=10_000)
    assert dialogs.target.stat().st_size > 5_000


def test_narrow_windows_have_one_column(qtbot: QtBot, page: FiguresPage) -> None:
    left, right = page.sheet.charts["departments"], page.sheet.charts["sections"]
    assert left.geometry().right() < right.geometry().left()
    page.resize(620, 700)
    qtbot.waitUntil(lambda: left.geometry().bottom() < right.geometry().top())
    assert page.area.horizontalScrollBar().maximum() == 0


def test_escape_closes(qtbot: QtBot, page: FiguresPage) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(focused(), Key.Key_Escape)
