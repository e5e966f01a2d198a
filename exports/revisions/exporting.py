"""Comparisons to files, each read again before it is kept: both of its sides where it has two."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from exports import docx
from exports.comparison import differences
from exports.docx.body import Printed, body_part
from exports.docx.marking import Tracked, Visible
from exports.docx.options import WordOptions
from exports.exporting import Exported
from exports.files import write_checked
from exports.lists import export_lists_excel, export_lists_word
from exports.lists.checking import holding
from exports.package import write_zip
from exports.revisions.printing import change_list, for_reading, for_tracking
from exports.revisions.sides import rejected
from exports.revisions.tables import column_sets
from exports.safe import safe
from ipplanner.errors import ExportError, UsageError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.versions.changes import Comparison

AUTHOR = "修订"


def export_changes_word(
    comparison: Comparison, target: Path, old_name: str = "", new_name: str = ""
) -> Exported:
    """修订对照表 as a Word file."""
    return export_lists_word([change_list(comparison, old_name, new_name)], target)


def export_changes_excel(
    comparison: Comparison, target: Path, old_name: str = "", new_name: str = ""
) -> Exported:
    """修订对照表 as an Excel file, changed characters marked within the cells."""
    return export_lists_excel([change_list(comparison, old_name, new_name)], target)


def export_marked(
    comparison: Comparison, target: Path, options: WordOptions | None = None
) -> Exported:
    """花脸稿: the official Word file with what was deleted struck through, inserted underlined."""
    _refuse_unlike(comparison)
    printed = for_reading(comparison)
    parts = _parts(printed, comparison.new, options or WordOptions())
    write_checked(target, lambda path: write_zip(path, parts), holding([printed], True))
    return Exported(target, len(printed.table.rows))


def export_tracked(
    comparison: Comparison,
    target: Path,
    author: str = AUTHOR,
    when: datetime | None = None,
    options: WordOptions | None = None,
) -> Exported:
    """The official Word file with tracked changes, to be accepted or rejected in Word or WPS.

    Accepted it is the new version, rejected the old one: both are read again before it is kept.
    """
    _refuse_unlike(comparison)
    date = (when or datetime.now()).strftime("%Y-%m-%dT%H:%M:%SZ")
    printed, marking = for_tracking(comparison), Tracked(safe(author) or AUTHOR, date)
    parts = _parts(printed, comparison.new, options or WordOptions(), marking)
    write_checked(target, lambda path: write_zip(path, parts), _both_sides(comparison, printed))
    return Exported(target, len(printed.table.rows), _column_warnings(comparison))


def _parts(
    printed: Printed, new: Document, options: WordOptions, marking: Tracked | None = None
) -> dict[str, str]:
    body = body_part([printed], options, marking or Visible())
    return docx.parts_around(body, safe(new.title), options)


def _refuse_unlike(comparison: Comparison) -> None:
    if layout(comparison.old.layout) is not layout(comparison.new.layout):
        raise UsageError("两个版本的版式不同，不能合成一份带修订的文件，可以导出修订对照表。")
    if layout(comparison.new.layout).form == "text":
        raise UsageError("这种版式不是表格，不能导出带修订的文件，可以导出修订对照表。")


def _column_warnings(comparison: Comparison) -> list[str]:
    gone, come = column_sets(comparison, layout(comparison.new.layout))
    return [
        *(f"旧版多“{name}”一栏，全部接受后这一栏是空的，请手工删去。" for name in gone),
        *(f"新版多“{name}”一栏，全部拒绝后这一栏是空的，请手工删去。" for name in come),
    ]


def _both_sides(comparison: Comparison, printed: Printed) -> Callable[[Path], None]:
    has_spare = bool(column_sets(comparison, layout(comparison.new.layout))[0])

    def check(path: Path) -> None:
        holding([printed], True, ("equal", "insert"))(path)
        _compare(comparison.new, path, has_spare)
        with tempfile.TemporaryDirectory() as folder:
            other = Path(folder) / path.name
            with zipfile.ZipFile(path) as archive:
                parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
            write_zip(other, rejected(parts))
            holding([printed], True, ("equal", "delete"))(other)

    return check


def _compare(document: Document, path: Path, has_spare_columns: bool) -> None:
    given = Given(document.region, document.year)
    found = recognise(read_source(path), layout(document.layout), given).documents
    unequal = [
        one
        for other in found[:1]
        for one in differences(document, other)
        if not (has_spare_columns and one.place.startswith("表头"))
    ]
    if unequal or len(found) != 1:
        places = "；".join(one.place for one in unequal[:3]) or f"得到 {len(found)} 份计划"
        raise ExportError(f"导出后重新读取，全部接受后与新版不一致，没有导出。位置：{places}。")
