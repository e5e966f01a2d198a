"""Sections a level up or down, where the table shows levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipplanner.edits.levels import lower_section, raise_section
from ipplanner.model import Section

if TYPE_CHECKING:
    from ui.main.window import MainWindow
    from ui.session import Session


def has_levels(session: Session) -> bool:
    """Whether the open document's table shows sections in others."""
    document = session.document
    if document is None:
        return False
    return session.layout.chapter_rows or any(one.sections for one in document.sections)


def change_level(window: MainWindow, step: int) -> None:
    """Put the section of the caret, or of the outline while one is there, up (-1) or down (1)."""
    section_id, workspace = _section_in_front(window), window.session.workspace
    work = raise_section if step < 0 else lower_section
    if section_id and window.editor.commit():
        done = window.session.run(lambda: work(workspace, section_id))
        if done is not None:
            window.editor.table.select(section_id, "section")


def _section_in_front(window: MainWindow) -> str:
    outline, place = window.outline, None
    if outline.tree.hasFocus():
        place = outline.current()
    if isinstance(place, Section):
        return place.id
    return window.editor.table.current_place().section_id
