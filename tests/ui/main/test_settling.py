"""The window comes first; what it does not need at once comes after it."""

from __future__ import annotations

import subprocess
import sys

from ui.main import warming

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
    loaded = loaded_by(f"import {', '.join(warming.CORE)}")
    assert set(warming.CORE) <= loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("PySide6", "ui")}


SHOWN_LATER = (
    "ui.start.start_page",
    "ui.importing.workbench",
    "ui.review",
    "ui.exporting.export_page",
    "ui.versions",
    "ui.departments",
    "ui.templates.page",
    "ui.templates.changes_page",
    "ui.figures",
    "ui.answering.page",
    "ui.duties.page",
    "ui.profile",
    "ui.checks",
    "ui.editor.clipboard",
    "ui.editor.find_panel",
    "ui.main.manual",
)


def test_no_page_waits_for_an_import_once_all_is_warm() -> None:
    """What pages stand on comes on the thread; of that little is left for the main thread."""
    warm = f"import ui.app, {', '.join(warming.CORE)}"
    left = loaded_by(f"{warm}, {', '.join(SHOWN_LATER)}") - loaded_by(warm)
    tops = {name.partition(".")[0] for name in left}
    assert not tops & {"lxml", "rapidfuzz", "psutil", "multiprocessing", "pdfplumber", "xml"}
    # more than a handful: name the package in warming.CORE
    assert sum(name.startswith(("ipplanner.", "exports.")) for name in left) < 20
    names = "list(map(importlib.import_module, warming.pages()))"
    everything = loaded_by(f"import importlib; from ui.main import warming; {names}")
    assert set(SHOWN_LATER) <= everything
