"""Comparing where there is little or nothing to compare, and where versions come and go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exports.exporting import export_word
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import change_item, delete_item, move_item
from ipplanner.edits.measures import change_measure_text
from ipplanner.history import snapshot
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import session_on, small_plan
from tests.ui.fakes import FakeDialogs
from tests.ui.importing.files import excel_book
from ui.session import Session
from ui.versions import VersionsPage

LONG = 20_000
NOTHING = "没有可以比较的版本，请先留存版本或导入文件。"


def last_year() -> Document:
    made = small_plan()
    made.title = "甲省2018年工作要点"
    return made


@pytest.fixture
def session(qapp: object, workspace: Workspace) -> Session:
    """A small plan that was carried over from another one."""
    last = add_document(workspace, last_year())
    plan = small_plan()
    plan.previous = last
    return session_on(workspace, plan)


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> VersionsPage:
    return shown(qtbot, session, dialogs)


def shown(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> VersionsPage:
    made = VersionsPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1000, 650)
    made.show()
    wait(qtbot, made)
    return made


def wait(qtbot: QtBot, page: VersionsPage) -> None:
    qtbot.waitUntil(lambda: page.summary.text() not in ("", "正在比较…"), timeout=LONG)


def plan_of(session: Session) -> Document:
    assert session.document is not None
    return session.document


def offered(page: VersionsPage) -> list[str]:
    return [page.old_box.itemText(at) for at in range(page.old_box.count())]


def may_hand_out(page: VersionsPage) -> list[bool]:
    return [button.isEnabled() for button in page.handing_out.buttons]


def test_without_a_kept_version_last_years_plan_is_compared(page: VersionsPage) -> None:
    assert page.old_box.currentText() == "上年文件：甲省2018年工作要点"
    assert page.new_box.currentText().startswith("当前文件：")
    assert page.changes.boxes["changed"].text() == "修改 1"  # the title
    assert all(may_hand_out(page))


def test_a_plan_that_is_alone_is_like_itself(
    qtbot: QtBot, workspace: Workspace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    with Workspace.open(tmp_path / "一份.ipplan", create=True) as alone:
        page = shown(qtbot, session_on(alone, small_plan()), dialogs)
        assert page.summary.text() == "两个版本相同。"
        assert page.changes.model.rowCount() == 0
        page.changes.view.setFocus()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_End):
            QTest.keyClick(page.changes.view, key)
        assert all(box.text().endswith(" 0") for box in page.changes.boxes.values())


def test_nothing_of_a_plan_that_is_gone_can_be_handed_out(
    qtbot: QtBot, page: VersionsPage, session: Session
) -> None:
    session.close_document()
    page.refresh()
    assert page.summary.text() == NOTHING
    assert page.changes.model.rowCount() == 0
    assert page.text.heads == []
    assert not any(may_hand_out(page))
    page.file_button.click()  # there is nothing that a file could be compared with
    assert offered(page) == []


def test_a_version_kept_meanwhile_is_offered(
    qtbot: QtBot, page: VersionsPage, session: Session
) -> None:
    before = offered(page)
    snapshot(session.workspace, plan_of(session).id, "送审稿")
    item = next(iter(session.index.items))
    session.run(lambda: change_item(session.workspace, item, title="换了"))
    qtbot.waitUntil(lambda: len(offered(page)) == len(before) + 1)
    assert page.old_box.currentText() == "上年文件：甲省2018年工作要点"  # what was chosen stays
    assert any(name.startswith("留存版本：送审稿（") for name in offered(page))


def test_a_file_that_is_chosen_twice_is_listed_once_and_read_again(
    qtbot: QtBot, page: VersionsPage, session: Session, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    file = tmp_path / "反馈.docx"
    plan, before = plan_of(session), len(offered(page))
    export_word(plan, file)
    dialogs.files = [file]
    page.file_button.click()
    qtbot.waitUntil(lambda: page.text.heads[1:] == ["文件：反馈.docx"], timeout=LONG)
    same = page.changes.model.rowCount()
    plan.sections[0].items[0].measures[0].text = "反馈后改成这样。"
    export_word(plan, file)
    page.file_button.click()
    wait(qtbot, page)
    qtbot.waitUntil(lambda: page.changes.model.rowCount() == same + 1, timeout=LONG)
    assert len(offered(page)) == before + 1
    assert page.new_box.currentText() == "文件：反馈.docx"
    dialogs.files = []
    page.file_button.click()  # thought better of it
    assert len(offered(page)) == before + 1


def test_a_file_of_several_plans_is_to_be_imported_first(
    qtbot: QtBot, page: VersionsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.files = [excel_book(tmp_path / "汇总.xlsx", "东示省", "西示省")]
    page.file_button.click()
    qtbot.waitUntil(lambda: page.summary.text().startswith("“汇总.xlsx”里有几份计划"), timeout=LONG)
    assert not any(may_hand_out(page))


def test_a_place_of_the_other_version_leads_nowhere(
    qtbot: QtBot, page: VersionsPage, session: Session
) -> None:
    gone = plan_of(session).sections[0].items[1].id
    session.run(lambda: delete_item(session.workspace, gone))
    qtbot.waitUntil(lambda: page.changes.boxes["deleted"].text() == "删除 1")
    kinds = [page.changes.model.change(row).kind for row in range(page.changes.model.rowCount())]
    page.changes.view.setCurrentIndex(page.changes.model.index(kinds.index("deleted"), 0))
    with qtbot.assertNotEmitted(page.place_requested):
        qtbot.keyClick(page.changes.view, Qt.Key.Key_Return)


def test_the_other_way_round_what_was_added_was_deleted(
    qtbot: QtBot, page: VersionsPage, session: Session
) -> None:
    gone = plan_of(session).sections[0].items[1].id
    session.run(lambda: delete_item(session.workspace, gone))
    qtbot.waitUntil(lambda: page.changes.boxes["deleted"].text() == "删除 1")
    old, new = page.old_box.currentIndex(), page.new_box.currentIndex()
    page.old_box.setCurrentIndex(new)
    page.new_box.setCurrentIndex(old)
    qtbot.waitUntil(lambda: page.changes.boxes["added"].text() == "新增 1")
    assert page.changes.boxes["deleted"].text() == "删除 0"


@pytest.mark.parametrize("words", ["<b>粗</b>&amp;", "省“%s{0}{}”", "长" * 3000, "一\n二\n\n三"])
def test_words_are_shown_as_they_are_written(
    qtbot: QtBot, page: VersionsPage, session: Session, words: str
) -> None:
    item = plan_of(session).sections[1].items[0]
    with session.workspace.edit("改"):
        change_measure_text(session.workspace, item.measures[0].id, words)
        change_item(session.workspace, item.id, title=words.replace("\n", ""))
    first = words.split("\n")[0]
    qtbot.waitUntil(lambda: first in page.text.toPlainText(), timeout=LONG)
    for row in range(page.changes.model.rowCount()):
        page.changes.view.setCurrentIndex(page.changes.model.index(row, 0))
    page.in_one.click()
    assert first in page.text.toPlainText()
    assert not page.grab().isNull()


def test_what_moved_says_where_it_went_and_came_from(
    qtbot: QtBot, page: VersionsPage, session: Session
) -> None:
    first, second = plan_of(session).sections
    moved = second.items[0].id
    session.run(lambda: move_item(session.workspace, moved, first.id, at=0))
    qtbot.waitUntil(lambda: "移来" in page.text.toPlainText(), timeout=LONG)
    assert "（移至" in page.text.toPlainText()
    page.in_one.click()
    text = page.text.toPlainText()
    assert text.count("移至") == text.count("移来") == 1


def test_kinds_put_away_stay_away_after_the_next_change(
    qtbot: QtBot, page: VersionsPage, session: Session
) -> None:
    page.changes.boxes["changed"].click()
    before = page.changes.model.rowCount()
    item = plan_of(session).sections[1].items[0].id
    session.run(lambda: change_item(session.workspace, item, title="换了"))
    qtbot.waitUntil(lambda: page.changes.boxes["changed"].text() == "修改 2")
    assert page.changes.model.rowCount() == before
    for box in page.changes.boxes.values():
        if box.isChecked():
            box.click()
    assert page.changes.model.rowCount() == 0
    QTest.keyClick(page.changes.view, Qt.Key.Key_Return)
