"""The world's faults, each owning the one plain sentence that the user reads.

Anything else that is raised is our own fault.
"""

from __future__ import annotations


class PlannerError(Exception):
    """A fault of a file, a disk or an input; `str()` is the sentence to show."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UnreadableFileError(PlannerError):
    """A file that cannot be imported: `place` is within the file, empty for the whole of it."""

    def __init__(self, name: str, reason: str, place: str = "") -> None:
        where = f"{name}（{place}）" if place else name
        super().__init__(f"无法导入“{where}”：{reason}")
        self.name, self.place, self.reason = name, place, reason


class WorkspaceError(PlannerError):
    """A workspace file that cannot be opened or written."""


class ExportError(PlannerError):
    """An export that did not happen; the old file is untouched."""


class UsageError(PlannerError):
    """A request that names something that is not there."""
