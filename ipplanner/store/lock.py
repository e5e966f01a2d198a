"""Who has a workspace open for writing: a lock that a killed process gives up by itself.

Beside the lock lies a small file that says who, where and since when, for the second to come.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from ipplanner.errors import WorkspaceError
from ipplanner.store import faults
from ipplanner.text import clean


@dataclass(frozen=True, slots=True)
class Holder:
    """The user who has a workspace open for writing; unknown parts are empty."""

    user: str = ""
    machine: str = ""
    since: str = ""
    """Local time, "2018-03-05 09:12"."""

    def __str__(self) -> str:
        who = self.user or "另一个窗口或用户"
        where = f"在电脑“{self.machine}”上" if self.machine else ""
        since = f"从 {self.since} 起" if self.since else ""
        return f"{who}{where}{since}"


class WorkspaceHeldError(WorkspaceError):
    """A workspace that somebody else has open for writing; it can be opened for reading."""

    def __init__(self, path: Path, holder: Holder) -> None:
        super().__init__(
            f"工作区文件“{path.name}”正由{holder}使用，请等其关闭后再打开，或先以只读方式查看。"
        )
        self.holder = holder


class Lock:
    """The right to write to one workspace file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._place = path.with_name(f".~{path.name}.lock")
        self.was_left = False
        """Whether the holder before us went without giving the right back: it was killed."""
        self._note = _note_of(path)
        # Readable for all: on a shared folder the next user must be able to take it over.
        self._lock: BaseFileLock = FileLock(self._place, timeout=0, mode=0o666, thread_local=False)

    def exists(self) -> bool:
        """Whether the lock's file is there, held or left behind."""
        return self._place.exists()

    def try_out(self) -> None:
        """Takes the right and gives it back at once, touching nothing."""
        self._take()
        self._lock.release()

    def acquire(self) -> None:
        """Takes the right or raises WorkspaceHeldError, or WorkspaceError for the folder."""
        self._take()
        self.was_left = self._note.exists()
        with suppress(OSError):  # the note is a courtesy
            self._note.write_text(json.dumps(asdict(_ourselves()), ensure_ascii=False), "utf-8")

    def _take(self) -> None:
        try:
            self._lock.acquire()
        except Timeout:
            raise WorkspaceHeldError(self._path, holder_of(self._path) or Holder()) from None
        except OSError as error:
            raise faults.of_system(self._path, error) from error

    def release(self) -> None:
        """Gives the right back and leaves nothing behind."""
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        if os.name == "posix":
            # While still held: whoever opened it before finds it gone and takes a new one.
            with suppress(OSError):
                self._place.unlink(missing_ok=True)
        self._lock.release()
        with suppress(OSError):
            if os.name != "posix":
                self._place.unlink(missing_ok=True)


def is_held(path: Path) -> bool:
    """Whether somebody has the workspace open for writing, as far as can be found out."""
    lock = Lock(path)
    if not lock.exists():
        return False
    try:
        lock.try_out()
    except WorkspaceHeldError:
        return True
    except WorkspaceError:
        return False  # a folder that nobody here can write to
    return False


def holder_of(path: Path) -> Holder | None:
    """Who wrote last that the workspace is open, None where nobody is known."""
    try:
        data = json.loads(_note_of(path).read_text("utf-8"))
        return Holder(
            **{name: clean(str(data[name]))[:80] for name in ("user", "machine", "since")}
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _note_of(path: Path) -> Path:
    return path.with_name(f".~{path.name}.user")


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    return Holder(user, platform.node(), f"{datetime.now():%Y-%m-%d %H:%M}")
