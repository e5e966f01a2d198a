"""Errors of our own in the window: logged without a word of any document, told, nothing lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from ipplanner.reporting import report_bug


def catch_all(say: Callable[[str], None]) -> None:
    """Have every exception that nobody handles reported, and its sentence shown by `say`."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        say(report_bug(error.with_traceback(trace)))

    sys.excepthook = tell
