"""What is said of rows that were taken out: more may have gone than was meant."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.model import Measure
from ipplanner.text import one_line
from ui.common.language import tr
from ui.editor.table.outline import Outline, Unit
from ui.editor.table.structure import outermost

_SHOWN = 20
"""Characters of a title."""


def told_of_deleting(outline: Outline, units: Sequence[Unit]) -> str:
    """The sentence for taking these out; empty where it is a single row, which is seen."""
    outer = outermost(outline, units)
    rows = sum(map(outline.rows_under, outer))
    if rows <= 1:
        return ""
    title = _title(outline, outer[0]) if len(outer) == 1 else ""
    if not title:
        return tr("已删除 {0} 行，可按 Ctrl+Z 撤销。").format(f"{rows:,}")
    said = tr("已删除工作内容“{0}”，共 {1} 行，可按 Ctrl+Z 撤销。")
    if outer[0].kind == "section":
        said = tr("已删除工作重点“{0}”，共 {1} 行，可按 Ctrl+Z 撤销。")
    return said.format(title, f"{rows:,}")


def _title(outline: Outline, unit: Unit) -> str:
    thing = outline.thing(unit)
    title = "" if isinstance(thing, Measure) else one_line(thing.title)
    return title if len(title) <= _SHOWN else title[:_SHOWN] + "…"
