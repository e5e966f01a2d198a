"""`ipplanner` without a command, or with files alone: the window."""

from __future__ import annotations

import argparse
import gc
from typing import NoReturn

from ipplanner.errors import UsageError


def run(options: argparse.Namespace) -> NoReturn:
    """Open the window with the last workspace, or with the files given."""
    # Nothing made at the start is garbage, and looking for it takes a tenth of the time; the
    # window enables this again.
    gc.disable()
    try:
        from ui.app import leave
        from ui.app import run as run_window
    except ModuleNotFoundError as missing:
        if missing.name is None or not missing.name.startswith(("PySide6", "qtawesome")):
            raise
        raise UsageError("没有安装窗口部分。请运行 python3 dev.py run，或使用命令行。") from missing
    leave(run_window(options.files))
