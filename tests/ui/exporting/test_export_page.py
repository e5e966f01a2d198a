"""Preview and export in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from pytestqt.qtbot import QtBot

from exports.comparison import differences
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from tests.exports.made_up_tasks import schedule
from tests.ui.fakes import FakeDialogs
from ui.exporting.export_page import ExportPage
from ui.exporting.pages import pages
from ui.exporting.preview import Preview
from ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> ExportPage:
    made = ExportPage(session, FakeDialogs(target=tmp_path / "要点.docx"))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitSignal(made.preview.page_changed, timeout=20_000):
        made.refresh()
    return made


def settled(qtbot: QtBot, page: ExportPage) -> None:
    qtbot.waitUntil(page.buttons["docx"].isEnabled, timeout=20_000)


def test_pages_are_shown_and_scrolled(qtbot: QtBot, page: ExportPage) -> None:
    settled(qtbot, page)
    assert page.page_label.text().startswith("第 1 页，共 10 页")
    page.preview.verticalScrollBar().setValue(page.preview.verticalScrollBar().maximum())
    assert page.preview.page == 10
    image = QImage(page.preview.size(), QImage.Format.Format_RGB32)
    page.preview.render(image)
    assert len({image.pixel(x, y) for x in range(0, 900, 3) for y in range(0, 500, 3)}) > 2


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_file_is_written_checked_and_offered(
    qtbot: QtBot, page: ExportPage, session: Session, tmp_path: Path, kind: str
) -> None:
    settled(qtbot, page)
    target = tmp_path / f"要点.{kind}"
    page._dialogs = FakeDialogs(target=target)
    with qtbot.waitSignal(page.exported, timeout=20_000):
        page.buttons[kind].click()
    assert "66 行一致" in page.told.text()
    assert page.told.open_file.isVisible()
    (found,) = recognise(read_source(target), layout("provincial-outline")).documents
    assert session.document is not None
    assert differences(session.document, found) == []


def test_pdf_is_read_back_with_progress(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    settled(qtbot, page)
    page._dialogs = FakeDialogs(target=tmp_path / "要点.pdf")
    said: list[str] = []
    with qtbot.waitSignal(page.exported, timeout=60_000):
        page.buttons["pdf"].click()
        assert page._job is not None
        page._job.progressed.connect(lambda *_: said.append(page.told.text()))
        assert page.stop.isVisible()
    assert "第 10 页，共 10 页" in said[-1]
    assert (tmp_path / "要点.pdf").read_bytes().startswith(b"%PDF-")
    assert "66 行一致" in page.told.text()
    settled(qtbot, page)
    assert page.stop.isHidden()


def test_a_pdf_can_be_cancelled(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    settled(qtbot, page)
    target = tmp_path / "要点.pdf"
    target.write_bytes(b"old")
    page._dialogs = FakeDialogs(target=target)
    page.buttons["pdf"].click()
    page.stop.click()
    settled(qtbot, page)
    assert page.told.text() == "已取消，没有导出。"
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["要点.pdf"]


def test_a_fault_is_said_and_nothing_is_offered(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    settled(qtbot, page)
    (tmp_path / "文件夹.docx").mkdir()
    page._dialogs = FakeDialogs(target=tmp_path / "文件夹.docx")
    page.export("docx")
    settled(qtbot, page)
    assert "文件夹.docx" in page.told.text()
    assert not page.told.open_file.isVisible()


def test_no_target_no_export(qtbot: QtBot, page: ExportPage) -> None:
    settled(qtbot, page)
    page._dialogs = FakeDialogs(target=None)
    page.export("docx")
    assert page.buttons["docx"].isEnabled()


def test_ctrl_and_wheel_zoom(qtbot: QtBot, page: ExportPage) -> None:
    settled(qtbot, page)
    before = page.preview.verticalScrollBar().maximum()
    event = QWheelEvent(
        QPointF(10, 10),
        QPointF(10, 10),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    page.preview.wheelEvent(event)
    assert page.preview.verticalScrollBar().maximum() > before


def test_pages_fit_into_the_width_until_somebody_zooms(qtbot: QtBot, page: ExportPage) -> None:
    settled(qtbot, page)
    preview = page.preview
    for width in (1000, 700):
        page.resize(width, 700)
        assert preview.horizontalScrollBar().maximum() == 0
    page.resize(4000, 700)
    printed = 842 * preview.logicalDpiX() / 72  # a turned A4 page
    assert preview._places()[0].width() == pytest.approx(printed, abs=3)
    page.resize(700, 700)
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(preview.hasFocus)
    qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(preview, Qt.Key.Key_Down)  # or Qt thinks that Ctrl is held in the next test


def test_upright_and_turned_pages_stand_about_one_middle(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(300, 300)
    preview.show_sheets(pages(schedule(), layout("progress-schedule")))
    middles = {place.center().x() for place in preview._places()}
    assert max(middles) - min(middles) <= 1


def test_a_file_that_cannot_be_written_has_ways_on(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    settled(qtbot, page)
    target = tmp_path / "要点.docx"
    target.mkdir()  # as good as locked: nothing can be put in its place
    dialogs = page._dialogs = FakeDialogs(target=target)
    page.buttons["docx"].click()
    qtbot.waitUntil(page.told.save_copy.isVisible, timeout=20_000)
    assert page.told.sign.isVisible()
    assert not page.told.sign.pixmap().isNull()
    assert "要点.docx" in page.told.text()
    settled(qtbot, page)
    page.told.again.click()
    qtbot.waitUntil(page.told.sign.isHidden)  # it is being tried
    qtbot.waitUntil(page.told.again.isVisible, timeout=20_000)
    settled(qtbot, page)
    dialogs.target = tmp_path / "另一份.docx"
    with qtbot.waitSignal(page.exported, timeout=20_000):
        page.told.save_copy.click()
    assert dialogs.proposals[-1] == tmp_path / "要点 副本.docx"
    assert page.told.sign.isHidden() and page.told.save_copy.isHidden()


def test_what_goes_now_goes_on_the_next_try(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    settled(qtbot, page)
    target = tmp_path / "要点.xlsx"
    target.mkdir()
    page._dialogs = FakeDialogs(target=target)
    page.buttons["xlsx"].click()
    qtbot.waitUntil(page.told.again.isVisible, timeout=20_000)
    settled(qtbot, page)
    target.rmdir()
    with qtbot.waitSignal(page.exported, timeout=20_000):
        page.told.again.click()
    assert target.is_file()


def test_a_long_title_is_proposed_as_a_name_that_can_be(
    qtbot: QtBot, page: ExportPage, session: Session
) -> None:
    settled(qtbot, page)
    assert session.document is not None
    session.document.title = "关于" + "很长的标题" * 60
    page._dialogs = dialogs = FakeDialogs(target=None)
    page.export("docx")
    (proposal,) = dialogs.proposals
    assert proposal.suffix == ".docx"
    assert proposal.name.startswith("关于很长")
    assert len(proposal.name.encode()) < 255
