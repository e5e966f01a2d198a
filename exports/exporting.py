"""Handing in: write a file, read it again with our own importer, compare, and only then keep it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from exports import docx, xlsx
from exports.comparison import differences
from exports.document_json import document_object
from exports.docx import WordOptions
from exports.files import write_checked
from ipplanner.errors import ExportError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Section


@dataclass(slots=True)
class Exported:
    """A file that was written, read again and found equal to the document."""

    path: Path
    rows: int
    warnings: list[str] = field(default_factory=list)


def export_word(document: Document, target: Path, options: WordOptions | None = None) -> Exported:
    """The official Word file; ExportError leaves an older file as it was."""
    chosen = layout(document.layout)

    def write(path: Path) -> None:
        docx.write(document, chosen, path, options or WordOptions())

    write_checked(target, write, _equal_to(document))
    return Exported(target, _row_count(document))


def export_excel(document: Document, target: Path) -> Exported:
    """The official Excel file, with a warning for each cell too long to print whole."""
    chosen = layout(document.layout)
    warnings: list[str] = []

    def write(path: Path) -> None:
        warnings[:] = xlsx.write(document, chosen, path)

    write_checked(target, write, _equal_to(document))
    return Exported(target, _row_count(document), warnings)


def export_json(
    document: Document, target: Path, duties: Mapping[str, str] | None = None
) -> Exported:
    """The document's JSON as described in docs/json.md; `duties` as in `document_object`."""
    text = json.dumps(document_object(document, duties), ensure_ascii=False, indent=1)
    data = f"{text}\n".encode()

    def write(path: Path) -> None:
        path.write_bytes(data)

    def check(path: Path) -> None:
        if path.read_bytes() != data:
            raise ExportError(f"写入“{target.name}”后重新读取不一致，没有导出。")

    write_checked(target, write, check)
    return Exported(target, _row_count(document))


def _equal_to(document: Document) -> Callable[[Path], None]:
    given = Given(document.region, document.year)

    def check(path: Path) -> None:
        found = recognise(read_source(path), layout(document.layout), given).documents
        if len(found) != 1:
            raise ExportError(f"导出后重新读取，得到 {len(found)} 份计划而不是 1 份，没有导出。")
        unequal = differences(document, found[0])
        if unequal:
            _refuse_lost_section(document, found[0])
            places = "；".join(one.place for one in unequal[:3])
            raise ExportError(
                f"导出后重新读取，有 {len(unequal)} 处与计划不一致，没有导出。位置：{places}。"
            )

    return check


def _refuse_lost_section(document: Document, other: Document) -> None:
    """Say which section has nothing printed by which a reader could tell where it begins."""
    counts = (sum(1 for _ in one.walk_sections()) for one in (document, other))
    chosen = layout(document.layout)
    shown = any(one.field == "section" and one.shown != "never" for one in chosen.columns)
    if len(set(counts)) == 1 or (shown and chosen.form == "table"):
        return
    for section, place in _placed(document.sections):
        if not (section.title.strip() or section.number.strip()):
            raise ExportError(
                f"第 {place} 个工作重点没有序号也没有名称，文件里看不出它从哪里开始，没有导出。"
                "请补上名称，或者把它的内容移到别处后再导出。"
            )


def _placed(sections: Sequence[Section], before: str = "") -> Iterator[tuple[Section, str]]:
    """The sections with their places, such as 2.1."""
    for number, section in enumerate(sections, start=1):
        yield section, f"{before}{number}"
        yield from _placed(section.sections, f"{before}{number}.")


def _row_count(document: Document) -> int:
    return sum(1 for _ in document.walk_measures())
