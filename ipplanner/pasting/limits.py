"""How much of a clipboard is taken, so that nothing from outside can hang the program."""

from __future__ import annotations

from ipplanner.errors import PlannerError

MAX_BYTES = 20 * 2**20
MAX_TAGS = 1_000_000
MAX_CELLS = 200_000
MAX_ROWS = 20_000
MAX_COLUMNS = 256
MAX_SPAN = 64
"""Columns that a cell is taken to reach over; no plan has more."""

_INSTEAD = "请分几次复制，或直接导入文件。"


class ClipboardError(PlannerError):
    """A clipboard that cannot be pasted; nothing was changed."""


def refuse_large(size: int, tags: int = 0) -> None:
    """ClipboardError when the clipboard holds more bytes or tags than are taken."""
    if size > MAX_BYTES or tags > MAX_TAGS:
        limit = MAX_BYTES // 2**20
        raise ClipboardError(f"剪贴板里的内容太多（最多 {limit} MB），没有粘贴。{_INSTEAD}")


def refuse_long(rows: int, cells: int, columns: int = 0) -> None:
    """ClipboardError when a table has more rows, cells or columns than are taken."""
    if columns > MAX_COLUMNS:
        raise ClipboardError(f"剪贴板里的表格超过 {MAX_COLUMNS} 列，不像是工作要点，没有粘贴。")
    if rows > MAX_ROWS or cells > MAX_CELLS:
        raise ClipboardError(f"剪贴板里的表格超过 {MAX_ROWS} 行，没有粘贴。{_INSTEAD}")
