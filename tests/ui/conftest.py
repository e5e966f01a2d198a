"""A session on a real workspace, offscreen; any warning of Qt fails the test."""

from __future__ import annotations

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ipplanner.edits.documents import add_documents
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.resources import FOLDER
from ipplanner.store.workspace import Workspace
from ui.common.collecting import collect
from ui.session import Session

# What the offscreen platform says of itself, not of our window.
OFFSCREEN = "This plugin does not support"
EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


@pytest.fixture(autouse=True)
def collecting_here() -> Iterator[None]:
    """Garbage is collected between tests, on this thread, as the program does it."""
    gc.disable()
    yield
    collect()
    gc.enable()


@pytest.fixture(autouse=True)
def no_qt_warnings() -> Iterator[list[str]]:
    """Qt tells programmers' mistakes as warnings: none may come up."""
    warnings: list[str] = []

    def keep(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(OFFSCREEN):
            warnings.append(text)

    before = qInstallMessageHandler(keep)
    yield warnings
    qInstallMessageHandler(before)
    assert warnings == []


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """The one application of all tests."""
    return qapp


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace."""
    with Workspace.open(tmp_path / "工作区.ipplan", create=True) as opened:
        yield opened


@pytest.fixture
def session(qapp: QApplication, workspace: Workspace) -> Session:
    """The bundled example, open."""
    plans = recognise(read_source(EXAMPLE), layout("provincial-outline")).documents
    (document_id,) = add_documents(workspace, plans)
    made = Session(workspace)
    assert made.open_document(document_id)
    return made
