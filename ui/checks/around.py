"""Findings in title and text around the table: their place is in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ipplanner.checks.finding import Finding
from ui.common.dialogs import Dialogs
from ui.session import Session

if TYPE_CHECKING:
    from ui.main.surroundings_dialog import SurroundingsDialog


def show_around(session: Session, dialogs: Dialogs, finding: Finding, parent: QWidget) -> None:
    """Open the dialog at the words of a finding."""
    from ui.main.surroundings_dialog import edit_surroundings

    title_at = session.document.title_at if session.document is not None else 0
    edit_surroundings(session, dialogs, parent, begin=lambda form: _choose(form, finding, title_at))


def _choose(form: SurroundingsDialog, finding: Finding, title_at: int) -> None:
    place = finding.place
    if place.field == "heading":
        form.title_line.setFocus()
        form.title_line.setSelection(finding.start, len(finding.text))
    elif place.field == "back":
        _select(form.back, place.paragraph, finding)
    elif place.paragraph < title_at:
        _select(form.above, place.paragraph, finding)
    else:
        _select(form.below, place.paragraph - title_at, finding)


def _select(box: QPlainTextEdit, line: int, finding: Finding) -> None:
    block = box.document().findBlockByNumber(line)
    if not block.text().startswith(finding.text, finding.start):
        return  # it has been written anew meanwhile
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + finding.start)
    cursor.setPosition(block.position() + finding.end, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    box.setFocus()
