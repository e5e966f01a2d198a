"""Files that the user asks for: where to, written in the background, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from ui.common.dialogs import Dialogs
from ui.common.jobs import Job
from ui.common.language import tr

if TYPE_CHECKING:
    from exports.exporting import Exported

_NOT_IN_NAMES = '\\/:*?"<>|\n\t'
_ENDING = re.compile(r"\.[A-Za-z]{2,8}")
_LONGEST = 200
"""Bytes of a proposed name before its ending; most systems allow 255, some in all."""


def in_documents(name: str) -> Path:
    """A file of this name where users keep theirs, without what a system does not allow."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    allowed = Path("".join(one for one in name if one not in _NOT_IN_NAMES))
    stem = allowed.stem.encode()[:_LONGEST].decode(errors="ignore").rstrip()
    return Path(QStandardPaths.writableLocation(place)) / f"{stem}{allowed.suffix}"


def as_copy(target: Path) -> Path:
    """Another file beside one that cannot be written, the first that is not there yet."""
    copy = tr("副本")
    copies = (f"{copy}{number}" for number in ("", *range(2, 1000)))
    names = (target.with_name(f"{target.stem} {copy}{target.suffix}") for copy in copies)
    return next((name for name in names if not name.exists()), target)


def with_ending(target: Path, ending: str) -> Path:
    """The file that a user means who may have typed no ending; “第2.0稿” has none."""
    return target if _ENDING.fullmatch(target.suffix) else target.with_name(target.name + ending)


class FileWriter(QObject):
    """Writes files, each in its own job."""

    told = Signal(str, object)
    """A sentence, with the path of a file that was written and may be opened, else None."""
    written = Signal(str)
    """The path of a file that was written and, as far as it can be, read again and compared."""
    broke = Signal(object)
    """An exception that is our own fault."""

    def __init__(self, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs

    def ask(self, question: str, name: str, kind: str) -> Path | None:
        """Where to write a file; its ending is that of the proposed name, `kind` in words."""
        proposal = in_documents(name)
        target = self._dialogs.save_file(question, proposal, f"{kind} (*{proposal.suffix})")
        return target if target is None else with_ending(target, proposal.suffix)

    def write(self, work: Callable[[], Exported], done: str = "") -> None:
        """Write, check, and only then say that it is done; several may be written at a time.

        `done` is the sentence for a file that is not read again, with {} for its path.
        """
        job = Job(lambda _: (work(), done))
        job.succeeded.connect(self._tell)  # no lambda: the page may be gone by then
        job.failed.connect(self._fail)
        job.broke.connect(self.broke)
        self.told.emit(self.tr("正在导出…"), None)
        job.start()

    def _fail(self, sentence: str) -> None:
        self.told.emit(sentence, None)

    def _tell(self, made: tuple[Exported, str]) -> None:
        exported, done = made
        text = self.tr("已导出并核对：{} 行一致。").format(exported.rows) + str(exported.path)
        lines = [done.format(exported.path) if done else text, *exported.warnings]
        self.told.emit("\n".join(lines), exported.path)
        self.written.emit(str(exported.path))
