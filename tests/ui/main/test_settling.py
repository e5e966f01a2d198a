"""The window comes first; what it does not need at once comes after it."""

from __future__ import annotations

import subprocess
import sys

from ui.main import settling

LATER = {
    "alembic",
    "lxml",
    "multiprocessing",
    "openpyxl",
    "pdfplumber",
    "psutil",
    "pypinyin",
    "qtawesome",
    "rapidfuzz",
    "sqlalchemy.orm",
    "ui.editor.clipboard",
    "ui.editor.department_editor",
    "ui.editor.find_panel",
    "ui.exporting.export_page",
    "ui.importing.workbench",
    "ui.main.about",
    "ui.main.command_list",
    "ui.main.manual",
    "ui.main.new_plan",
    "ui.main.preferences",
    "ui.review",
    "ui.start.start_page",
}


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh Python has after a statement."""
    said = f"import sys; {statement}; print(*sys.modules)"
    return set(subprocess.check_output([sys.executable, "-c", said], text=True).split())


def test_the_window_waits_for_nothing_that_is_not_shown_at_once() -> None:
    assert not LATER & loaded_by("import ui.app")


def test_what_is_imported_in_the_background_is_nothing_of_qts() -> None:
    loaded = loaded_by(f"import {', '.join(settling._NEEDED_SOON)}")
    assert set(settling._NEEDED_SOON) <= loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("PySide6", "ui")}
