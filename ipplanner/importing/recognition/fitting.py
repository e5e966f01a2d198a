"""Whether rows fit under a plan's header, or belong to another table such as a list of contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.wording import is_department
from ipplanner.importing.source import Cell, Grid
from ipplanner.numbering import ordinal
from ipplanner.text import squeeze

_FEWEST_COLUMNS = 3
_LONGEST_LABEL = 6
_SHORTEST_MEASURE = 12
"""Characters; a contact's cells are shorter than a measure."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OTHER_HEADER = re.compile(
    r"(序号|编号|姓名|联系人|联络员|负责人|(联系|办公|移动)?电话|手机号?码?|传真|邮箱|职务"
    r"|(所在|工作)?单位(名称)?|部门|责任部门|责任单位|备注|.*[数量])"
)
_LONGEST_HEADER = 8
_PART = re.compile(r"^第.+[章节部分项]$")


def continues(grid: Grid, header: Header) -> bool:
    """Whether a table without a header goes on with the plan's: as wide, and filled like one."""
    columns = {cell.column for cell in grid.cells}
    if max(columns, default=-1) != max(header.fields) or len(columns) < _FEWEST_COLUMNS:
        return False
    by_row = rows_of(grid)
    if is_foreign(by_row[min(by_row)], header):
        return False
    return any(_reads_like_plan(_texts(cells, header)) for cells in by_row.values())


def _reads_like_plan(texts: dict[str, str]) -> bool:
    """A department where departments stand, or a sentence where a measure stands."""
    departments = _departments(texts)
    if departments:
        return is_department(departments)
    measure = texts.get("measure", "")
    return bool(_HAN.search(measure)) or bool(texts.get("item") and not measure)


def is_foreign(filled: list[Cell], header: Header) -> bool:
    """Whether a row of several cells cannot be the plan's: across its columns, or unlike them."""
    if len(filled) < 2:
        return False
    across = any(_fields_under(cell, header) >= 2 for cell in filled)
    count = len(set(header.fields.values()))
    return (across and len(filled) < count) or _reads_otherwise(_texts(filled, header))


def begins_other_table(filled: list[Cell]) -> bool:
    """Whether a row is the header of a list of contacts or of figures."""
    texts = [squeeze(cell.text) for cell in filled]
    if len(texts) < 2 or max(map(len, texts)) > _LONGEST_HEADER:
        return False
    return sum(bool(_OTHER_HEADER.fullmatch(text)) for text in texts) >= 2


def reads_like_plan(filled: list[Cell], header: Header) -> bool:
    """Whether a row has a department or a sentence where the plan has them."""
    texts = _texts(filled, header)
    return is_department(_departments(texts)) or len(texts.get("measure", "")) >= _SHORTEST_MEASURE


def _fields_under(cell: Cell, header: Header) -> int:
    columns = range(cell.column, cell.column + min(cell.column_span, 64))
    return len({header.fields[column] for column in columns if column in header.fields})


def _texts(filled: Iterable[Cell], header: Header) -> dict[str, str]:
    return {header.fields.get(cell.column, ""): squeeze(cell.text) for cell in filled}


def _departments(texts: dict[str, str]) -> str:
    return texts.get("departments", "") or texts.get("lead", "")


def _reads_otherwise(texts: dict[str, str]) -> bool:
    """A word where the number should be, or no department, and nothing as long as a measure."""
    number, measure = texts.get("number", ""), texts.get("measure", "")
    if len(measure) >= _SHORTEST_MEASURE and _HAN.search(measure):
        return False
    if _is_label(number):
        return True
    departments = _departments(texts)
    has_no_department = bool(departments) and not _HAN.search(departments)
    return bool(measure) and has_no_department


def _is_label(number: str) -> bool:
    """Whether what stands in the number's cell is a word."""
    if not number or len(number) > _LONGEST_LABEL or any(c.isdigit() for c in number):
        return False
    return ordinal(number) is None and not _PART.match(number)
