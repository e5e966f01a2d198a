"""A list of departments read out of an Excel, Word or CSV file."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

from ipplanner.department_register.listing import Line, lines_in
from ipplanner.errors import UnreadableFileError
from ipplanner.importing.source import Grid

_LARGEST = 5_000_000
"""Bytes of a CSV file; a thousand departments take a fiftieth of it."""
_PLAIN = (".csv", ".txt", ".tsv")
_NO_LIST = "没有找到部门名单：表头里要有“名称”这一列，可以先导出一份名录作样子。"
_TOO_LARGE = "文件太大，不像是部门名单。"
_UNKNOWN = "认不出这个文件的文字编码，请另存为 UTF-8 编码后再导入。"
_CANNOT_OPEN = "文件打不开，可能正被其他程序使用，或者没有读取的权限。"


@dataclass(slots=True)
class RegisterFile:
    """What a file says of departments, and sentences on what was not understood."""

    lines: list[Line] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_register_file(path: Path) -> RegisterFile:
    """The departments in a file; UnreadableFileError where it has no such list.

    A file of doubtful origin is read in a process of its own (`isolation.ReadingWorker`).
    """
    if path.suffix.lower() in _PLAIN:
        found = [_table(_csv_rows(path))]
    else:
        from ipplanner.importing.reading import read_source

        found = [_table(*_grid_rows(grid)) for grid in read_source(path).grids]
    lines = [line for table in found for line in table.lines]
    if not lines:
        raise UnreadableFileError(path.name, _NO_LIST)
    return RegisterFile(lines, [one for table in found for one in table.problems])


def _table(rows: list[list[str]], places: list[str] | None = None) -> RegisterFile:
    numbered = places or [f"第 {at} 行" for at in range(1, len(rows) + 1)]
    return RegisterFile(*lines_in(rows, numbered))


def _grid_rows(grid: Grid) -> tuple[list[list[str]], list[str]]:
    rows = [[""] * grid.column_count for _ in range(grid.row_count)]
    for cell in grid.cells:
        rows[cell.row][cell.column] = cell.text
    return rows, [grid.place(at, 0) for at in range(grid.row_count)]


def _csv_rows(path: Path) -> list[list[str]]:
    from ipplanner.importing.readers.text import decoded

    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFileError(path.name, _TOO_LARGE)
        text = decoded(path.read_bytes())
    except OSError as error:
        raise UnreadableFileError(path.name, _CANNOT_OPEN) from error
    if text is None:
        raise UnreadableFileError(path.name, _UNKNOWN)
    # The list of aliases is separated by 、 so that the commonest other mark is between columns.
    head = text[:1000]
    mark = max(",\t;，", key=head.count)
    try:
        return list(csv.reader(text.splitlines(keepends=True), delimiter=mark))
    except csv.Error as error:
        raise UnreadableFileError(path.name, _NO_LIST) from error
