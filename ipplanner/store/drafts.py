"""Texts being typed and not yet in the workspace, kept beside it: a crash loses no line.

They lie in one small file that is written whole and swapped in. What is no such file is left alone.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from ipplanner.text import clean

_MOST_BYTES = 4_000_000
"""Of a file that is read; what somebody types in one cell is a thousandth of it."""
_MOST_DRAFTS = 50
_LONGEST_NAME = 200


class DraftPlace(NamedTuple):
    """Where a text is being typed."""

    part: str
    """"cell" of the table, or another place to write in."""
    document: str
    row: str
    """The id of the section, item or measure."""
    field: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is being typed."""

    part: str
    document: str
    row: str
    field: str
    text: str
    before: str
    """What was stored there when the typing began."""

    @property
    def place(self) -> DraftPlace:
        """Where it is typed."""
        return DraftPlace(self.part, self.document, self.row, self.field)


class DraftFile:
    """The file with the drafts of one workspace; `flush` may be called on any thread.

    Where it cannot be written, nothing is said: the plan itself is kept without it.
    """

    def __init__(self, workspace: Path) -> None:
        self._place = workspace.with_name(f".~{workspace.name}.typing")
        self._fresh = self._place.with_name(f"{self._place.name}.new")
        self._guard = threading.Lock()
        self._wanted: tuple[Draft, ...] = ()
        self._kept: tuple[Draft, ...] = ()

    def read(self) -> list[Draft]:
        """What was left in it; nothing where there is no such file, or it is none of ours."""
        try:
            if not self._place.is_file() or self._place.stat().st_size > _MOST_BYTES:
                return []
            found = list(_drafts_in(json.loads(self._place.read_bytes())))[:_MOST_DRAFTS]
        except (OSError, ValueError, RecursionError):
            return []
        self._wanted = self._kept = tuple(found)
        return found

    def want(self, drafts: Iterable[Draft]) -> bool:
        """Have these in the file with the next `flush`; whether there is anything to do then."""
        self._wanted = tuple(drafts)
        # one that is just being written may be older
        return self._guard.locked() or self._wanted != self._kept

    def flush(self) -> None:
        """Write what is wanted by now, on the disk when this returns."""
        with self._guard:
            wanted = self._wanted
            if wanted == self._kept:
                return
            with suppress(OSError):
                if wanted:
                    self._write(wanted)
                else:
                    self._place.unlink(missing_ok=True)
                self._kept = wanted

    def _write(self, drafts: tuple[Draft, ...]) -> None:
        try:
            with self._fresh.open("wb") as file:
                file.write(json.dumps({"drafts": [asdict(one) for one in drafts]}).encode("ascii"))
                file.flush()
                os.fsync(file.fileno())
            self._fresh.replace(self._place)
        finally:
            self._fresh.unlink(missing_ok=True)
        _sync_folder(self._place.parent)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where a system knows how."""
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _drafts_in(data: Any) -> Iterable[Draft]:
    listed = data.get("drafts") if isinstance(data, dict) else None
    for one in listed if isinstance(listed, list) else ():
        if not isinstance(one, dict) or not all(isinstance(one.get(name), str) for name in _NAMES):
            continue
        if all(len(one[name]) <= _LONGEST_NAME for name in DraftPlace._fields):
            yield Draft(**{name: clean(one[name]) for name in _NAMES})


_NAMES = [field.name for field in fields(Draft)]
