"""Taking a session apart on the thread that made it.

Python clears away what nobody holds on whatever thread it is just on: a timer that a job's thread
takes apart is the end of the program.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from ui.answering.provider import provider_of
from ui.session import Session


def let_go(qtbot: QtBot, session: Session) -> None:
    """Wait for what is still being looked for, then delete the session with all it has made."""
    provider = provider_of(session)
    qtbot.waitUntil(lambda: not provider.is_suggesting)
    session.deleteLater()
    QCoreApplication.sendPostedEvents(session, QEvent.Type.DeferredDelete)
