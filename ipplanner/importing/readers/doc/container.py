"""The streams of the compound file, and what is in it beside the text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import olefile

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.limits import MAX_FILE
from ipplanner.importing.readers.doc.faults import BROKEN, BrokenError
from ipplanner.importing.source import Notice

_HUGE = "文件大得不正常，已停止读取。"
_HEAD = 32
_SECTOR_SIZES = (9, 12)
"""Powers of two."""
_CONTAINER_BROKEN = (*BROKEN, OSError, TypeError, KeyError, AttributeError, RecursionError)


class Container:
    """An opened compound file of at most `size` bytes."""

    def __init__(self, ole: olefile.OleFileIO, size: int) -> None:
        self._ole = ole
        self._size = size

    def stream(self, name: str) -> bytes:
        """A stream's bytes, none if it is missing."""
        try:
            if not self._ole.exists(name):
                return b""
            # olefile follows a chain of sectors as long as the stream says it is
            if self._ole.get_size(name) > self._size:
                raise BrokenError
            return bytes(self._ole.openstream(name).read())
        except _CONTAINER_BROKEN as error:
            # olefile raises whatever a broken container leads it to
            raise BrokenError from error

    def notices(self) -> list[Notice]:
        """What is in the file and was ignored."""
        entries = [tuple(part.lower() for part in entry) for entry in self._entries()]
        found = []
        if any(entry[0] == "macros" for entry in entries):
            found.append(Notice("macro", "全文", "文件中有宏，已忽略，不会运行。"))
        if any(entry[0] == "objectpool" and len(entry) > 1 for entry in entries):
            message = "文件中嵌入了其他文件或控件，其中的内容没有读取。"
            found.append(Notice("ole", "全文", message))
        return found

    def _entries(self) -> list[list[str]]:
        try:
            return list(self._ole.listdir(streams=True, storages=True))
        except _CONTAINER_BROKEN as error:
            raise BrokenError from error


@contextmanager
def open_container(path: Path) -> Iterator[Container]:
    """The compound file; BrokenError if it is none, OSError if it cannot be opened."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        size = file.seek(0, os.SEEK_END)
        if size > MAX_FILE:
            raise UnreadableFileError(path.name, _HUGE)
        if int.from_bytes(head[30:32], "little") not in _SECTOR_SIZES:
            # olefile asks for as much memory as a sector is said to have
            raise BrokenError
        try:
            ole = olefile.OleFileIO(file)
        except _CONTAINER_BROKEN as error:
            raise BrokenError from error
        try:
            yield Container(ole, size)
        finally:
            ole.close()
