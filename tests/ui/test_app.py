from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ipplanner.edits.documents import add_documents
from ipplanner.errors import UsageError
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from ui import app
from ui.window import Window


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "办公室.ipplan"


def window_on(path: Path) -> Window:
    return Window(path, lambda: app.documents_in(path))


def test_it_opens_makes_the_workspace_and_closes(application: QApplication, path: Path) -> None:
    QTimer.singleShot(0, application.quit)
    assert app.run(path) == 0
    assert path.exists()


def test_an_empty_workspace_says_how_to_begin(application: QApplication, path: Path) -> None:
    window = window_on(path)
    assert window.stack.currentWidget() is window.message
    assert "导入上年计划" in window.message.text()
    assert [line.split()[1] for line in window.commands.text().splitlines()] == [
        "import",
        "carry",
        "export",
    ]
    assert f'"{path}"' in window.commands.text()


def test_a_document_that_came_is_shown_after_f5(application: QApplication, path: Path) -> None:
    window = window_on(path)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    add_example(path)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.stack.currentWidget() is window.table
    assert window.documents.rowCount() == 1
    assert window.documents.data(window.documents.index(0, 2)) == "示例省 2018年工作要点"
    assert window.statusBar().currentMessage() == "共 1 份文件"
    window.close()


def test_a_workspace_in_use_is_shown_all_the_same(application: QApplication, path: Path) -> None:
    add_example(path)
    with Workspace.open(path):
        assert window_on(path).documents.rowCount() == 1


def test_a_file_that_is_none_is_said_in_the_window(application: QApplication, path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(400))
    window = window_on(path)
    assert window.stack.currentWidget() is window.message
    assert path.name in window.message.text()


def test_without_a_display_there_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(UsageError, match="没有图形桌面"):
        app.run(path)


def add_example(path: Path) -> None:
    plan = Document(
        layout="provincial-outline",
        title="示例省 2018年工作要点",
        region="示例省",
        year=2018,
        sections=[Section(title="加强保护", items=[Item(title="维权", measures=[Measure()])])],
    )
    with Workspace.open(path, create=True) as workspace:
        add_documents(workspace, [plan], "导入")
