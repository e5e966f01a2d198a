"""The pages beside the table: how long each keeps the window from answering; limit 100 ms.

Each part runs in a process of its own, so that what is shown first is imported there. "own" is
what the main thread itself computed in the longest stretch, as in `blocking`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from benchmarks import large_pages
from benchmarks.page_stand import Stand, national
from ui.common.collecting import Collector
from ui.main import warming
from ui.main.settling import settle

_AT_ONCE = ", at once"
_SETTLED = 4.0
"""Seconds after which what is imported beforehand is there."""


def main() -> None:
    """Print all parts but those that are imported at once, or those that are named."""
    named = sys.argv[1:] if __name__ == "__main__" else []
    for name in named or [part for part in PARTS if not part.endswith(_AT_ONCE)]:
        subprocess.run([sys.executable, "-m", "benchmarks.pages", "--here", name], check=True)


def _here(name: str) -> None:
    application = QApplication.instance() or QApplication(["benchmark"])
    collector = Collector()  # as the program does
    with tempfile.TemporaryDirectory() as folder:
        PARTS[name](Path(folder))
    del collector, application


def _about(window: Any) -> None:
    from ui.main.about import About

    About(window).show()


_SHOWN: dict[str, Callable[[Any], object]] = {
    "import": lambda window: window.pages.import_files([]),
    "carry": lambda window: window.pages.carry_over(),
    "preview": lambda window: window.pages.preview(),
    "versions": lambda window: window.pages.compare(),
    "departments": lambda window: window.pages.show_departments("register"),
    "templates": lambda window: window.pages.show_templates(),
    "changes of templates": lambda window: window.pages.compare_templates(),
    "figures": lambda window: window.pages.show_figures(),
    "answering": lambda window: window.pages.answer(),
    "duties": lambda window: window.pages.duties(),
    "profile": lambda window: _shown_dialog(window.pages.declare_profile, window, 2018),
    "preferences": lambda window: _shown_dialog(window.menus.habits.ask, window),
    "surroundings": lambda window: _shown_dialog(window.menus.deeds.edit_surroundings, window),
    "manual": lambda window: window.menus.deeds.show_manual(),
    "commands": lambda window: window.menus.deeds.show_commands(),
    "about": _about,
    "find": lambda window: window.editor.find_panel.show_replace(),
    "start": lambda window: window.show_start(),
}


def _shown_dialog(ask: Callable[..., object], window: Any, *given: object) -> None:
    def show(dialog: Any) -> bool:
        dialog.show()
        return False

    window.dialogs.fillings.append(show)
    ask(*given)


def _first(name: str, *, settled: bool) -> Callable[[Path], None]:
    def part(folder: Path) -> None:
        stand = Stand(folder, 60, national(0), national(1), national(2))
        if settled:
            settle(stand.window)
            until = time.perf_counter() + _SETTLED
            stand.watch.run(lambda: None, lambda: time.perf_counter() > until)
        show, stand.name = _SHOWN[name], "settled" if settled else "at once"
        stand.time(f"first showing: {name}", lambda: show(stand.window))

    return part


def _beginning(folder: Path) -> None:
    """What is done after the window is there, while its user may already type."""
    stand = Stand(folder, 60)
    stand.name = "60"
    stand.time("begin: another window", stand.again)
    until = time.perf_counter() + _SETTLED
    stand.time(
        "begin: afterwards", lambda: settle(stand.window), lambda: time.perf_counter() > until
    )


def _warmed(part: Callable[[Path], None]) -> Callable[[Path], None]:
    """A part for which everything is imported beforehand, as it is a while after the start."""

    def warmed(folder: Path) -> None:
        for name in (*warming.CORE, *warming.pages()):
            import_module(name)
        part(folder)

    return warmed


PARTS: dict[str, Callable[[Path], None]] = {
    **{f"{name}{_AT_ONCE}": _first(name, settled=False) for name in _SHOWN},
    **{f"{name}, settled": _first(name, settled=True) for name in _SHOWN},
    "beginning": _beginning,
    "review 600": _warmed(large_pages.reviewing(600)),
    "review 2000": _warmed(large_pages.reviewing(2_000)),
    "importing": _warmed(large_pages.importing),
    "starting": _warmed(large_pages.starting),
    "exporting": _warmed(large_pages.exporting),
    "comparing": _warmed(large_pages.comparing),
    "counting": _warmed(large_pages.counting),
    "answering": _warmed(large_pages.answering),
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        _here(sys.argv[2])
    else:
        main()
