"""Choosing another plan of the workspace: by its title, region, year or file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ipplanner.store.documents import DocumentInfo
from ui.common.language import tr
from ui.common.rows.cells import Cell, Line, Run, line_below
from ui.common.rows.picker import Picker, row
from ui.common.times import local_time
from ui.start.unfilled import unfilled_items

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.session import Session

_MOST_COUNTED = 3000
"""Measures, of all plans together, in which is counted what is open: well within 100 ms."""


def plan_picker(session: Session, plans: list[DocumentInfo], parent: QWidget) -> Picker:
    """The plans with what tells them apart; Enter takes the first that is not open."""
    here = session.document.id if session.document is not None else ""
    counts = _counts(session, plans)
    rows = [row(one.id, partial(_cell, one, one.id == here, counts.get(one.id))) for one in plans]
    picker = Picker(tr("切换计划"), tr("要打开哪份计划？"), rows, parent)
    picker.search.setPlaceholderText(tr("输入标题、地区、年度或文件名里的几个字"))
    picker.list.select(next((one.id for one in plans if one.id != here), here))
    return picker


def _counts(session: Session, plans: list[DocumentInfo]) -> dict[str, int | None]:
    """How many items of each plan are not done, as far as that is counted at once."""
    found: dict[str, int | None] = {}
    room = _MOST_COUNTED
    for one in plans:
        if one.measures <= room:
            room -= one.measures
            found[one.id] = session.run(partial(unfilled_items, session.workspace, one))
    return found


def _cell(plan: DocumentInfo, is_open: bool, unfilled: int | None) -> Cell:
    runs = [Run(" ".join(plan.title.split()))]
    if is_open:
        runs = [Run(runs[0].text, "strong"), Run(tr("（正打开）"))]
    parts = [plan.region, tr("{} 年").format(plan.year) if plan.year else ""]
    if unfilled is not None:
        left = tr("还有 {} 项未填").format(unfilled) if unfilled else tr("全部已填")
        parts.append(left)
    return Cell((Line(tuple(runs)), *_below(parts), *_below(_origin(plan))))


def _origin(plan: DocumentInfo) -> list[str]:
    """What tells plans of the same title apart."""
    made = tr("{} 放进工作区").format(local_time(plan.created))
    return [plan.source.replace("\\", "/").rpartition("/")[2], made]


def _below(parts: list[str]) -> list[Line]:
    text = " · ".join(part for part in parts if part)
    return [line_below(text)] if text else []
