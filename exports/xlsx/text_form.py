"""Running text as a table, which is what a sheet can hold: 序号 | 任务 | 举措 | 责任部门."""

from __future__ import annotations

from dataclasses import replace

from ipplanner.layouts import Column, Layout

_NUMBER = Column("number", "序号", (), "item", "always", 794, "center")
_DEPARTMENTS = Column("departments", "责任部门", (), "measure", "always", 2268)
_SECTION_WIDTH, _MEASURE_WIDTH = 1588, 4195
_OWN_CELLS = ("number", "departments")
"""Parts of a text that have columns of their own in a table."""


def as_table(layout: Layout) -> Layout:
    """The layout as it is printed on a sheet; that of a table stays as it is."""
    if layout.form == "table":
        return layout
    section, measure = layout.column("section"), layout.column("measure")
    parts = tuple(part for part in measure.parts if part not in _OWN_CELLS)
    columns = [
        _NUMBER,
        replace(section, width=_SECTION_WIDTH),
        replace(measure, width=_MEASURE_WIDTH, parts=parts),
        *([_DEPARTMENTS] if "departments" in measure.parts else []),
    ]
    return replace(layout, form="table", chapter_rows=True, columns=tuple(columns))
