"""Writing lists to files that are read again and compared before they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from exports.docx.options import WordOptions
from exports.exporting import Exported
from exports.files import write_checked
from exports.lists.checking import holding
from exports.lists.plain import PlainList
from exports.lists.writing import excel_parts, word_parts
from exports.package import write_zip
from ipplanner.errors import UsageError


def export_lists_word(
    lists: Sequence[PlainList], target: Path, options: WordOptions | None = None
) -> Exported:
    """One Word file of the lists; ExportError leaves an older file as it was."""
    _refuse_nothing(lists)

    def write(path: Path) -> None:
        write_zip(path, word_parts(lists, options or WordOptions()))

    write_checked(target, write, holding([one.printed() for one in lists], is_divided=True))
    return Exported(target, _row_count(lists))


def export_lists_excel(lists: Sequence[PlainList], target: Path) -> Exported:
    """One Excel file with a sheet for each list, and a warning for each cell too long to print."""
    _refuse_nothing(lists)
    parts, warnings = excel_parts(lists)

    def write(path: Path) -> None:
        write_zip(path, parts)

    write_checked(target, write, holding([one.printed() for one in lists], is_divided=False))
    return Exported(target, _row_count(lists), warnings)


def _refuse_nothing(lists: Sequence[PlainList]) -> None:
    if not lists:
        raise UsageError("没有可以导出的内容。")


def _row_count(lists: Sequence[PlainList]) -> int:
    return sum(len(one.rows) for one in lists)
