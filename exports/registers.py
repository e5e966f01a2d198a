"""The register of departments as Excel and CSV files that can be read in again."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from exports.exporting import Exported
from exports.files import write_checked
from exports.lists import ListColumn, PlainList, export_lists_excel
from exports.rows import Cell
from exports.safe import safe
from ipplanner.department_register.listing import HEADERS, cells_of, lines_of
from ipplanner.errors import ExportError
from ipplanner.store.register import Department

_WIDTHS = (2400, 3000, 900, 2000, 2000, 1100, 1600, 2000)
_TITLE = "部门名录"


def export_register_excel(register: Sequence[Department], target: Path) -> Exported:
    """The register as an Excel file; ExportError leaves an older file as it was."""
    columns = [ListColumn(name, width) for name, width in zip(HEADERS, _WIDTHS, strict=True)]
    rows = [[Cell(text) for text in row] for row in _rows(register)]
    return export_lists_excel([PlainList(_TITLE, columns, rows)], target)


def export_register_csv(register: Sequence[Department], target: Path) -> Exported:
    """The register as a CSV file that Excel and WPS open with its Chinese intact."""
    out = io.StringIO()
    csv.writer(out).writerows([HEADERS, *([safe(text) for text in row] for row in _rows(register))])
    data = out.getvalue().encode("utf-8-sig")

    def write(path: Path) -> None:
        path.write_bytes(data)

    def check(path: Path) -> None:
        if path.read_bytes() != data:
            raise ExportError(f"写入“{target.name}”后重新读取不一致，没有导出。")

    write_checked(target, write, check)
    return Exported(target, len(register))


def _rows(register: Sequence[Department]) -> list[list[str]]:
    return [cells_of(line) for line in lines_of(register)]
