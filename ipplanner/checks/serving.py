"""The other end of a checking process: takes what is new and answers, behind everybody else."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from ipplanner.checks.finding import Finding
from ipplanner.checks.steps import End, parts, steps

if TYPE_CHECKING:
    from ipplanner.checks.standing import Standing

_NICE = 10
"""By how much the checks stand back behind what the user does, where systems can."""
_BELOW_NORMAL = 0x4000
"""The same for Windows."""


def serve(connection: Connection) -> None:
    """Answer what is asked until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for the parent to act on
    stand_back()
    with suppress(EOFError, OSError):
        try:
            _answer(connection)
        except (EOFError, OSError):
            raise
        except Exception as bug:
            # our own fault: it is raised again in the parent, where the user's session goes on;
            # the message is left out, it could quote the document
            frames = "".join(traceback.format_tb(bug.__traceback__))
            connection.send(f"{frames}{type(bug).__name__}")


def _answer(connection: Connection) -> None:
    # The one who starts this process imports the module, and has no use for the rules.
    from ipplanner.checks.standing import Standing

    standing = Standing()
    before: tuple[Finding, ...] = ()
    while True:
        while not _take(connection, standing):
            pass
        for found in standing.found(connection.poll):
            for part in parts(steps(before, found.findings)):
                connection.send(part)
            before = found.findings
            connection.send(End(dict(found.left_out), found.complete, dict(found.names)))


def _take(connection: Connection, standing: Standing) -> bool:
    """Take one letter in; whether it asks for an answer."""
    name, content = connection.recv()
    if name == "check":
        return True
    getattr(standing, name)(content)
    return False


def stand_back() -> None:
    """Let this process wait where others want to compute, as far as the system knows how."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL)
        return
    os.nice(_NICE)
    if sys.platform == "linux":
        # Whoever wakes up, such as a window for a key, goes first.
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
