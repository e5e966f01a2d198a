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
from tests.ui.fakes import FakeDialogs
from ui.exporting.export_page import ExportPage
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
    assert "66 行一致" in page.message.text()
    assert page.open_file.isVisible()
    (found,) = recognise(read_source(target), layout("provincial-outline")).documents
    assert session.document is not None
    assert differences(session.document, found) == []


def test_pdf_has_all_pages(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    settled(qtbot, page)
    page._dialogs = FakeDialogs(target=tmp_path / "要点.pdf")
    with qtbot.waitSignal(page.exported, timeout=20_000):
        page.buttons["pdf"].click()
    assert (tmp_path / "要点.pdf").read_bytes().startswith(b"%PDF-")
    assert "10 页" in page.message.text()


def test_a_fault_is_said_and_nothing_is_offered(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    settled(qtbot, page)
    (tmp_path / "文件夹.docx").mkdir()
    page._dialogs = FakeDialogs(target=tmp_path / "文件夹.docx")
    page.export("docx")
    settled(qtbot, page)
    assert "文件夹.docx" in page.message.text()
    assert not page.open_file.isVisible()


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
