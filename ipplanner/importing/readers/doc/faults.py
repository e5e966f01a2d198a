"""What can be wrong with a .doc file."""

from __future__ import annotations

import struct

from ipplanner.errors import UnreadableFileError


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
