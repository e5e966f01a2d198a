"""What was worked on last, kept between two runs of the program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

MOST_WORKSPACES = 8
MOST_DOCUMENTS = 6
_KEY = "recent/workspaces"


@dataclass(frozen=True, slots=True)
class RecentDocument:
    """A document as it was when it was last seen."""

    id: str
    title: str
    region: str = ""
    year: int | None = None
    unfilled: int | None = None
    """How many items are not filled in yet; None where that was not counted."""
    source: str = ""
    """Name of the file it was read from."""


@dataclass(frozen=True, slots=True)
class RecentWorkspace:
    """A workspace file with the plans seen in it, the newest first."""

    path: Path
    documents: tuple[RecentDocument, ...] = ()


class RecentFiles(QObject):
    """The workspaces used last, the latest first, in the user's settings."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def workspaces(self) -> list[RecentWorkspace]:
        """The workspaces, also those whose file is no longer there."""
        try:
            entries = json.loads(str(self._settings.value(_KEY, "[]")))
            return [_workspace(entry) for entry in entries]
        except (ValueError, TypeError, KeyError, AttributeError):
            # somebody else's or an older program's settings: nothing worth a message
            return []

    def note(self, path: Path, documents: Iterable[RecentDocument] = ()) -> None:
        """Put a workspace first, with what is in it now."""
        newest = RecentWorkspace(path.absolute(), tuple(documents)[:MOST_DOCUMENTS])
        self._write([newest, *self._without(path)])

    def forget(self, path: Path) -> None:
        """Take a workspace off the list; the file stays as it is."""
        self._write(self._without(path))

    def _without(self, path: Path) -> list[RecentWorkspace]:
        return [one for one in self.workspaces() if one.path != path.absolute()]

    def _write(self, workspaces: Sequence[RecentWorkspace]) -> None:
        entries = [
            {"path": str(one.path), "documents": [asdict(each) for each in one.documents]}
            for one in workspaces[:MOST_WORKSPACES]
        ]
        self._settings.setValue(_KEY, json.dumps(entries, ensure_ascii=False))
        self.changed.emit()


def _workspace(entry: dict[str, Any]) -> RecentWorkspace:
    documents = tuple(RecentDocument(**one) for one in entry["documents"])
    return RecentWorkspace(Path(entry["path"]), documents)
