"""Plain lists in the official look: title, columns, rows with marks and merges → Word, Excel."""

from __future__ import annotations

from exports.lists.exporting import export_lists_excel, export_lists_word
from exports.lists.plain import ListColumn, PlainList, marked_cell

__all__ = ["ListColumn", "PlainList", "export_lists_excel", "export_lists_word", "marked_cell"]
