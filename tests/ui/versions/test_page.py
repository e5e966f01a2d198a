from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from exports.exporting import export_word
from ipplanner.edits.items import change_item, delete_item
from ipplanner.edits.measures import change_measure_text
from ipplanner.history import snapshot
from ipplanner.importing.reading import read_source
from ipplanner.importing.source import Paragraph
from tests.ui.fakes import FakeDialogs
from ui.session import Session
from ui.versions import VersionsPage


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> VersionsPage:
    """A plan with a kept version, of which one title and one text were changed since."""
    assert session.document is not None
    items = [item for _, item in session.document.walk_items()]
    snapshot(session.workspace, session.document.id, "初稿")
    change_item(session.workspace, items[0].id, title="换一个名称")
    change_measure_text(session.workspace, items[1].measures[0].id, "新的文字。")
    delete_item(session.workspace, items[2].id)
    made = VersionsPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1000, 650)
    made.show()
    qtbot.waitUntil(lambda: made.summary.text().startswith("共"))
    return made


def listed(page: VersionsPage) -> list[str]:
    model = page.changes.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_kept_version_is_compared_with_the_plan_at_once(page: VersionsPage) -> None:
    assert page.old_box.currentText().startswith("留存版本：初稿")
    assert page.new_box.currentText().startswith("当前文件：")
    assert sorted(listed(page)) == ["修改", "修改", "删除"]
    assert page.changes.boxes["deleted"].text() == "删除 1"
    assert "换一个名称" in page.text.toPlainText()


def test_the_list_keeps_the_rules_of_models(page: VersionsPage) -> None:
    QAbstractItemModelTester(
        page.changes.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.changes.boxes["changed"].click()
    assert listed(page) == ["删除"]
    page.changes.boxes["changed"].click()
    assert len(listed(page)) == 3


def test_one_text_or_two(page: VersionsPage) -> None:
    assert "<th" in page.text.toHtml() or page.text.document().toHtml().count("<td") > 10
    beside = page.text.toHtml().count("<td")
    page.in_one.click()
    assert page.text.toHtml().count("<td") < beside
    assert "line-through" in page.text.toHtml()


def test_choosing_a_change_goes_to_its_text(page: VersionsPage) -> None:
    last = page.changes.model.index(page.changes.model.rowCount() - 1, 0)
    page.changes.view.setFocus()
    page.changes.view.setCurrentIndex(last)
    assert page.text.verticalScrollBar().value() >= 0


def test_the_first_change_is_chosen_and_the_list_has_the_focus(
    qtbot: QtBot, page: VersionsPage
) -> None:
    assert page.changes.view.currentIndex().row() == 0
    page.setFocus()
    assert page.changes.view.hasFocus()


def test_names_of_the_versions_stay_in_sight(page: VersionsPage) -> None:
    assert page.text.heads == [page.old_box.currentText(), page.new_box.currentText()]
    assert "初稿" not in page.text.toPlainText()
    page.in_one.click()
    assert page.text.heads == []


def test_places_are_written_out(qtbot: QtBot, page: VersionsPage) -> None:
    view = page.changes.view
    view.setFixedWidth(240)
    qtbot.waitUntil(lambda: view.rowHeight(0) >= view.sizeHintForRow(0))
    assert view.sizeHintForRow(0) > view.fontMetrics().height() * 2


def test_opening_a_change_leads_into_the_plan(qtbot: QtBot, page: VersionsPage) -> None:
    spy = QSignalSpy(page.place_requested)
    row = listed(page).index("修改")
    page.changes.view.setCurrentIndex(page.changes.model.index(row, 0))
    page.changes.view.setFocus()
    qtbot.keyClick(page.changes.view, Qt.Key.Key_Return)
    assert [spy.at(at)[0] for at in range(spy.count())] == [page.changes.model.change(row).new_id]


def test_it_follows_the_plan(qtbot: QtBot, page: VersionsPage, session: Session) -> None:
    assert session.document is not None
    item = [item for _, item in session.document.walk_items()][4]
    session.run(lambda: change_item(session.workspace, item.id, title="又换一个"))
    qtbot.waitUntil(lambda: len(listed(page)) == 4)


@pytest.mark.parametrize("at", range(4))
def test_the_four_files(
    qtbot: QtBot, page: VersionsPage, dialogs: FakeDialogs, tmp_path: Path, at: int
) -> None:
    dialogs.target = tmp_path / ("a.xlsx" if at == 1 else "a.docx")
    page.handing_out.buttons[at].click()
    qtbot.waitUntil(lambda: page.summary.text().startswith("已导出并核对"))
    source = read_source(dialogs.target)
    assert source.grids
    if at == 0:  # the list says which two versions it compares
        above = [block.text for block in source.blocks if isinstance(block, Paragraph)]
        assert any("留存版本：初稿" in text for text in above)


def test_a_returned_file(
    qtbot: QtBot, page: VersionsPage, session: Session, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    assert session.document is not None
    export_word(session.document, tmp_path / "反馈.docx")
    dialogs.files = [tmp_path / "反馈.docx"]
    page.file_button.click()
    qtbot.waitUntil(lambda: page.summary.text() == "两个版本相同。", timeout=10_000)
    assert page.new_box.currentText() == "文件：反馈.docx"


def test_a_file_that_cannot_be_read_is_told(
    qtbot: QtBot, page: VersionsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    (tmp_path / "坏.docx").write_bytes(b"not a file")
    dialogs.files = [tmp_path / "坏.docx"]
    page.file_button.click()
    qtbot.waitUntil(lambda: page.summary.text().startswith("无法导入"), timeout=10_000)
    assert not any(button.isEnabled() for button in page.handing_out.buttons)


def test_escape_closes(qtbot: QtBot, page: VersionsPage) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
