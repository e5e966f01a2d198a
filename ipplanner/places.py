"""Where the user's own things lie: workspaces, settings, error reports; nothing is made here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PORTABLE_FOLDER = "数据"
# Windows hides the ending, so that a second one is easily typed.
MARKERS = ("portable.txt", "便携.txt", "portable.txt.txt", "便携.txt.txt")
_NAME = "ipplanner"


def program_folder() -> Path | None:
    """The folder of the built program, also when it was started through a link; None in Python."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable)
    return (program.resolve() if program.is_symlink() else program).parent


def portable_folder() -> Path | None:
    """The folder beside a program that carries its data with it; None where it does not."""
    folder = program_folder()
    if folder is None or not any((folder / marker).is_file() for marker in MARKERS):
        return None
    return folder / PORTABLE_FOLDER


def _own_folder() -> Path | None:
    """The one folder for everything, where the office or a portable program asks for one."""
    given = os.environ.get("IPPLANNER_HOME")
    return Path(given) if given else portable_folder()


def data_folder() -> Path:
    """Where the workspace of a first start lies."""
    from platformdirs import user_data_path

    return _own_folder() or user_data_path(_NAME, appauthor=False)


def log_folder() -> Path:
    """Where error reports are written."""
    from platformdirs import user_log_path

    own = _own_folder()
    return own / "日志" if own else user_log_path(_NAME, appauthor=False)


def settings_file() -> Path:
    """The file with what the window remembers, such as its size, recent files and language."""
    from platformdirs import user_config_path

    own = _own_folder()
    return (own or user_config_path(_NAME, appauthor=False)) / "settings.ini"
