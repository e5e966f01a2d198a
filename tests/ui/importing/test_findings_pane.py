"""The two lists below the file: their room is given back where they are empty."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from ui.importing.findings_pane import FindingsPane
from ui.importing.imported_file import ImportedFile


def file_with(*problems: str) -> ImportedFile:
    """What the pane asks of a file."""
    found = [SimpleNamespace(place=one, message=one, kind="") for one in problems]
    made: Any = SimpleNamespace(problems=lambda: found, shown=None)
    return cast(ImportedFile, made)


def test_empty_lists_take_one_line(qtbot: QtBot) -> None:
    pane = FindingsPane()
    qtbot.addWidget(pane)
    pane.resize(600, 200)
    pane.show()
    pane.show_file(file_with("第 3 行"))
    assert pane.problems.isVisible() and not pane.nothing.isVisible()
    high = pane.sizeHint().height()
    pane.show_file(file_with())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert pane.nothing.isVisible() and not pane.problems.isVisible()
    assert pane.maximumHeight() < 2 * pane.fontMetrics().height() < high
    pane.show_file(file_with("第 3 行", "第 4 行"))
    assert pane.left_out.isVisible() and pane.maximumHeight() > 10_000
