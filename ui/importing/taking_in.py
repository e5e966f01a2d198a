"""Taking the chosen plans into the workspace, in the background, as one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ipplanner.edits.documents import add_documents
from ui.common.jobs import Job
from ui.importing.imported_file import ImportedFile
from ui.session import Session

_LONGEST_NAMES = 60


class TakingIn(QObject):
    """Faults of the workspace are told by the session."""

    done = Signal(list, list)
    """The files, and the ids of the new documents."""
    broke = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._files: list[ImportedFile] = []

    @property
    def busy(self) -> bool:
        """Whether plans are being taken in."""
        return self._job is not None

    def start(self, files: list[ImportedFile]) -> None:
        """Take in the wanted plans of these files."""
        documents = [document for file in files for document in file.wanted]
        if self._job is not None or not documents:
            return
        workspace, label = self._session.workspace, label_of(files)
        self._files = files
        self._job = Job(lambda _: add_documents(workspace, documents, label))
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._session.failed)
        self._job.broke.connect(self.broke)
        self._job.ended.connect(self._end)
        self._job.start()

    def _succeed(self, ids: list[str]) -> None:
        self.done.emit(self._files, ids)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()


def label_of(files: list[ImportedFile]) -> str:
    """The name of the undo step."""
    names = "、".join(file.path.name for file in files)
    return f"导入“{names}”" if len(names) < _LONGEST_NAMES else f"导入 {len(files)} 个文件"
