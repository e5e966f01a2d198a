"""What runs in the process that reads files: it answers each path with what came of it."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.paging import told_to

Reader = Callable[[Path], object]
"""What comes of a file; must be picklable, as what it gives must."""
_OUT_OF_MEMORY = "占用内存过多，已停止。"
_TOO_DEEP = "内容嵌套层数过多，已停止读取。"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An UnreadableFileError on its way between processes."""

    name: str
    reason: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class PagesDone:
    """How far the reading of a file is."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Bug:
    """Our own fault on its way between processes: where it happened, without any file's text."""

    trace: str


def serve(connection: Connection, reader: Reader, scratch: str) -> None:
    """Answer paths until there are no more; temporary files go into the folder given."""
    # Ctrl-C is for the parent to act on; until here it was held back where systems can
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = scratch
    threading.Thread(target=_end_with_parent, args=(scratch,), daemon=True).start()
    while True:
        try:
            path: Path = connection.recv()
        except (EOFError, OSError):
            return
        with told_to(lambda done, total: connection.send(PagesDone(done, total))):
            answer = _answer(reader, path)
        _send(connection, answer, path)


def _answer(reader: Reader, path: Path) -> object:
    try:
        return reader(path)
    except UnreadableFileError as error:
        return Refusal(error.name, error.reason, error.place)
    except MemoryError:
        return Refusal(path.name, _OUT_OF_MEMORY)
    except RecursionError:
        return Refusal(path.name, _TOO_DEEP)
    except Exception as error:
        # our own bug: it is raised again in the parent, where the user's session goes on
        return Bug(_trace(error))


def _trace(error: Exception) -> str:
    """Where it happened; the message is left out, it could quote the file."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{frames}{type(error).__name__}"


def _send(connection: Connection, answer: object, path: Path) -> None:
    try:
        connection.send(answer)
    except RecursionError:
        connection.send(Refusal(path.name, _TOO_DEEP))


def _end_with_parent(scratch: str) -> None:
    """When the program itself was killed, leave no process and no file behind."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    import psutil  # only for this rare end

    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            child.kill()
    shutil.rmtree(scratch, ignore_errors=True)
    os._exit(1)
