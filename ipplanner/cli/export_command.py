"""`ipplanner export`: documents of a workspace to Word, Excel and JSON files."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from exports.document_json import document_object
from exports.docx import WordOptions
from exports.exporting import Exported, export_excel, export_json, export_word
from ipplanner.cli import progress
from ipplanner.cli.output import plain, say, say_json, warn
from ipplanner.errors import ExportError, UsageError
from ipplanner.model import Document
from ipplanner.obligations.plan_duties import duty_words
from ipplanner.store.documents import find, listing, load
from ipplanner.store.workspace import Workspace

Duties = Mapping[str, str]
"""What the template asks of the province, by item."""
Writer = Callable[[Document, Path, Duties], Exported]


def run(options: argparse.Namespace) -> int:
    """Export one document, or all of them into folders."""
    writers = _writers(options)
    if not writers:
        raise UsageError("请写明要导出的格式：--docx、--xlsx 或 --json。")
    with Workspace.open(options.workspace, read_only=True) as workspace:
        if options.all:
            return _export_all(workspace, writers)
        document = load(workspace, find(workspace, options.document).id)
        duties = duty_words(workspace, document)
    for target, suffix, write in writers:
        if suffix == ".json" and str(target) == "-":
            say_json(document_object(document, duties))
        else:
            _tell(write(document, target, duties))
    return 0


def _writers(options: argparse.Namespace) -> list[tuple[Path, str, Writer]]:
    word_options = WordOptions(page_number=options.page_number)

    def word(document: Document, target: Path, _: Duties) -> Exported:
        return export_word(document, target, word_options)

    def excel(document: Document, target: Path, _: Duties) -> Exported:
        return export_excel(document, target)

    known: list[tuple[Path | None, str, Writer]] = [
        (options.docx, ".docx", word),
        (options.xlsx, ".xlsx", excel),
        (options.json, ".json", export_json),
    ]
    return [(target, suffix, write) for target, suffix, write in known if target is not None]


def _export_all(workspace: Workspace, writers: list[tuple[Path, str, Writer]]) -> int:
    documents = listing(workspace)
    for done, info in enumerate(documents):
        progress.show(done, len(documents), info.title)
        document = load(workspace, info.id)
        duties = duty_words(workspace, document)
        for folder, suffix, write in writers:
            _make(folder)
            for warning in write(document, folder / f"{info.id}{suffix}", duties).warnings:
                warn(warning)
    progress.show(len(documents), len(documents), "")
    say(f"已导出并核对 {len(documents)} 份文件。")
    return 0


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"不能建立文件夹“{folder}”，请另选一个位置。") from error


def _tell(exported: Exported) -> None:
    lines = [f"已导出并核对：{exported.rows} 行一致。{plain(str(exported.path))}"]
    say("\n".join([*lines, *(f"  请看：{warning}" for warning in exported.warnings)]))
