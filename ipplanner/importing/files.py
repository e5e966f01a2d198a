"""Several files and folders of files in one go: each to its plans or to its fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.isolation import ReaderBugError, ReadingWorker
from ipplanner.importing.paging import PagesRead
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.layouts import Layout, all_layouts

_SUFFIXES = frozenset(
    {".docx", ".docm", ".doc", ".wps", ".wpt", ".rtf", ".odt", ".ods", ".pdf", ".txt"}
    | {".xlsx", ".xlsm", ".xls", ".et", ".ett"}
)
_TEMPORARY = ("~$", ".~lock", ".")
_OWN_FAULT = "程序没能读懂这个文件，已跳过；请用 WPS 或 Word 打开并另存后再导入。"

Progress = Callable[[int, int, str], None]
"""Called with files done, files in all and the name of the next one."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file: its recognition, or the sentence that says why not."""

    path: Path
    recognition: Recognition | None
    fault: UnreadableFileError | None = None
    bug: ReaderBugError | None = None
    """Our own mistake behind the fault, to be reported."""


@dataclass(frozen=True, slots=True)
class PlanReader:
    """Reads and recognises a file; a file may be as slow to understand as it is to read."""

    layout: Layout | None
    """None where the file is to tell its family."""
    given: Given
    candidates: tuple[Layout, ...] = field(default_factory=all_layouts)
    """The families that a file may be of, known before the reading process begins."""

    def __call__(self, path: Path) -> Recognition:
        """The documents in a file."""
        return recognise(read_source(path), self.layout, self.given, self.candidates)


def gather(paths: Iterable[Path]) -> list[Path]:
    """The files named, and the office files in the folders named, in order of name."""
    files: list[Path] = []
    for path in paths:
        if _is_folder(path):
            files += sorted(found for found in path.rglob("*") if _is_office_file(found))
        else:
            files.append(path)
    return files


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # such as a name too long; reading it as a file says what is wrong
        return False


def _is_office_file(path: Path) -> bool:
    hidden = any(part.startswith(_TEMPORARY) for part in (path.name, path.parent.name))
    return path.is_file() and path.suffix.lower() in _SUFFIXES and not hidden


def read_files(
    files: list[Path], layout: Layout | None, given: Given, progress: Progress | None = None
) -> Iterator[FileResult]:
    """Read and recognise each file; one bad file does not stop the others."""
    with ReadingWorker(PlanReader(layout, given)) as worker:
        for done, path in enumerate(files):
            if progress:
                progress(done, len(files), path.name)
            yield _read_file(worker, path, _by_page(progress, done, len(files), path.name))
    if progress:
        progress(len(files), len(files), "")


def _by_page(progress: Progress | None, done: int, total: int, name: str) -> PagesRead | None:
    """Tells the progress within a file that has pages."""
    if progress is None:
        return None
    return lambda page, pages: progress(done, total, f"{name}（第 {page}/{pages} 页）")


def _read_file(
    worker: ReadingWorker[Recognition], path: Path, pages: PagesRead | None = None
) -> FileResult:
    try:
        return FileResult(path, worker.read(path, pages=pages))
    except UnreadableFileError as fault:
        return FileResult(path, None, fault)
    except ReaderBugError as bug:
        return FileResult(path, None, UnreadableFileError(path.name, _OWN_FAULT), bug)
