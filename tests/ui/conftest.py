"""One offscreen Qt application for all window tests; any warning of Qt fails the test."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

# What the offscreen platform says of itself, not of our window.
OFFSCREEN = "This plugin does not support"


@pytest.fixture(autouse=True)
def qt_warnings() -> Iterator[None]:
    warnings: list[str] = []

    def keep(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(OFFSCREEN):
            warnings.append(message)

    previous = qInstallMessageHandler(keep)
    yield
    qInstallMessageHandler(previous)
    assert warnings == []


@pytest.fixture(scope="session")
def application() -> QApplication:
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["ipplanner"])
