"""What can be wrong with a .doc file."""

from __future__ import annotations

import struct

from ipplanner.errors import UnreadableFileError

_TOO_MANY = "文件里的段落多得不正常，已停止读取。"


class NotUnderstoodError(UnreadableFileError):
    """A file of which this reader can make no sense; another program still might."""


class BrokenError(Exception):
    """The structures of a file contradict each other."""


BROKEN = (BrokenError, struct.error, IndexError, ValueError, OverflowError)
"""What reading a structure at a false place or of a false size leads to."""


class LimitError(Exception):
    """A file beyond all measure; `reason` is the sentence for the user."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Room:
    """How many parts of the text, such as paragraphs and runs, a file may still have."""

    def __init__(self, most: int) -> None:
        self._left = most

    def take(self, count: int = 1) -> None:
        """Note that so many more are there; LimitError if they are too many."""
        self._left -= count
        if self._left < 0:
            raise LimitError(_TOO_MANY)
