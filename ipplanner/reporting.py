"""Our own faults: a report in the log folder, without a word of any document."""

from __future__ import annotations

import datetime
import platform
import traceback
from pathlib import Path

from ipplanner import __version__, places


def report_bug(bug: BaseException) -> str:
    """Write a report about an unexpected error; gives the sentence that tells the user."""
    try:
        path = _write(bug)
    except OSError:
        return f"程序出错（{type(bug).__name__}），内容没有丢失，但未能写下错误报告。"
    return f"程序出错，内容没有丢失。错误报告（不含文件内容）：{path}"


def _write(bug: BaseException) -> Path:
    folder = places.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.datetime.now()
    path = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    path.write_text(_report(bug), encoding="utf-8")
    return path


def _report(bug: BaseException) -> str:
    """Kind of error and places in the code; messages are left out, as they may quote a text."""
    lines = [f"ipplanner {__version__}", platform.platform(), f"Python {platform.python_version()}"]
    error: BaseException | None = bug
    while error is not None:
        lines.append(f"{type(error).__module__}.{type(error).__name__}")
        lines += getattr(error, "places", "").splitlines()
        for frame in traceback.extract_tb(error.__traceback__):
            lines.append(f"  {frame.filename}:{frame.lineno} {frame.name}")
        error = error.__cause__ or error.__context__
    return "\n".join(lines) + "\n"
