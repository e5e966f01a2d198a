"""`ipplanner import`: files and folders into a workspace, with the sum of what was read."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ipplanner.cli import progress
from ipplanner.cli.output import plain, say, say_json, warn
from ipplanner.edits.documents import add_documents
from ipplanner.errors import UnreadableFileError, UsageError
from ipplanner.importing.files import FileResult, gather, read_files
from ipplanner.importing.recognition.ledger import LeftOut, Problem
from ipplanner.importing.recognition.plan import Given
from ipplanner.layouts import layout
from ipplanner.model import Document, Role
from ipplanner.reporting import report_bug
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean


@dataclass(slots=True)
class Report:
    """What an import read, file by file."""

    documents: list[tuple[Path, Document]] = field(default_factory=list)
    problems: list[tuple[Path, Problem]] = field(default_factory=list)
    left_out: list[tuple[Path, LeftOut]] = field(default_factory=list)
    faults: list[UnreadableFileError] = field(default_factory=list)
    source_chars: int = 0
    document_chars: int = 0

    def add(self, result: FileResult) -> None:
        """Take in what came of one file."""
        path, found = result.path, result.recognition
        if result.bug:
            self.problems.append((path, Problem("bug", path.name, report_bug(result.bug))))
        if result.fault:
            self.faults.append(result.fault)
            problem = Problem("unreadable", result.fault.place, result.fault.sentence)
            self.problems.append((path, problem))
        if found:
            self.documents += [(path, one) for one in found.documents]
            self.problems += [(path, one) for one in found.problems]
            self.left_out += [(path, one) for one in found.conservation.left_out]
            self.source_chars += found.conservation.source_chars
            self.document_chars += found.conservation.document_chars


def run(options: argparse.Namespace) -> int:
    """Import, report, and give 1 if a file could not be read."""
    chosen = None if options.layout == "auto" else layout(options.layout)
    files = gather(options.sources)
    if not files:
        raise UsageError("所给的文件夹里没有可以导入的文件。")
    report = Report()
    with Workspace.open(options.into, create=True) as workspace:
        given = Given(options.region, options.year)
        for result in read_files(files, chosen, given, progress.show):
            report.add(result)
        _add_to(workspace, report, options.role)
    if options.report == "json":
        say_json(as_json(report))
    else:
        say(as_text(report, options.into))
    for fault in report.faults:
        warn(fault.sentence)
    return 1 if report.faults else 0


def _add_to(workspace: Workspace, report: Report, role: Role | None) -> None:
    """All documents of one import are one step, taken back by one undo."""
    documents = [document for _, document in report.documents]
    if not documents:
        return
    for document in documents:
        document.role = role or document.role
    names = "、".join(dict.fromkeys(document.source for document in documents))
    ids = add_documents(workspace, documents, f"导入“{names}”" if len(names) < 60 else "导入")
    for document, document_id in zip(documents, ids, strict=True):
        document.id = document_id


def as_json(report: Report) -> dict[str, Any]:
    """The report as DESIGN's `import --report json`, each entry with its file."""
    return {
        "documents": [_document_entry(path, document) for path, document in report.documents],
        "problems": [{**asdict(one), "source": str(path)} for path, one in report.problems],
        "conservation": {
            "source_chars": report.source_chars,
            "document_chars": report.document_chars,
            "left_out": [{**asdict(one), "source": str(path)} for path, one in report.left_out],
        },
    }


def _document_entry(path: Path, document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "source": str(path),
        "title": document.title,
        "region": document.region,
        "year": document.year,
        "layout": document.layout,
        "items": sum(1 for _ in document.walk_items()),
        "measures": sum(1 for _ in document.walk_measures()),
    }


def as_text(report: Report, workspace: Path) -> str:
    """The report in a few plain lines."""
    lines = [f"已导入 {len(report.documents)} 份文件到 {plain(str(workspace))}"]
    for path, document in report.documents:
        entry = _document_entry(path, document)
        lines.append(
            f"  {entry['id']}  {entry['title']}  {entry['items']} 项、{entry['measures']} 条举措"
            f"  （{plain(path.name)}）"
        )
    total, kept = report.source_chars, report.document_chars
    lines.append(f"全部 {total:,} 字：{kept:,} 字已导入，{total - kept:,} 字未导入。")
    places = _Places(len({path for path, _ in report.documents}) > 1)
    for path, left in report.left_out:
        lines.append(f"  未导入 {places.of(path, left.place)}：{left.text}（{left.reason}）")
    for path, problem in report.problems:
        lines.append(f"  请看 {places.of(path, problem.place)}：{problem.message}")
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Places:
    """Places with the file's name where there are several files."""

    several: bool

    def of(self, path: Path, place: str) -> str:
        if not place or place in (path.name, clean(path.name)):
            return plain(path.name)
        return f"{plain(path.name)} {place}" if self.several else place
