"""What can be decided about the lines of the list, each decision one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ipplanner.answering.coverage import Covered
from ipplanner.edits.answers import confirm_answer, refuse_answer, withdraw_answer
from ipplanner.model import Document, Item, Section
from ipplanner.store.workspace import Workspace
from ui.answering.cells import shortened
from ui.answering.entries import Entry
from ui.common.language import tr
from ui.common.rows.cells import Cell, cell
from ui.common.rows.picker import Picker, row
from ui.session import Session

Settle = Callable[[Workspace, str, str], str]
_NAMES: dict[Settle, str] = {
    confirm_answer: "认可答复",
    refuse_answer: "不是答复",
    withdraw_answer: "撤回答复",
}
"""What the steps are called where several lines are settled at once."""


def confirm(session: Session, entries: Sequence[Entry]) -> bool:
    """The suggested items answer their tasks; whether it could be written."""
    return _settle(session, confirm_answer, entries)


def refuse(session: Session, entries: Sequence[Entry]) -> bool:
    """The suggested items do not answer their tasks, and are not suggested again."""
    return _settle(session, refuse_answer, entries)


def withdraw(session: Session, entries: Sequence[Entry]) -> bool:
    """It is open again whether these items answer their tasks."""
    return _settle(session, withdraw_answer, entries)


def picker_for(plan: Document, asked: Covered, parent: QWidget) -> Picker:
    """A list of the plan's items with those suggested first, without those that answer already."""
    answering = {item.id for item in asked.answers}
    ranks = {one.item_id: at for at, one in enumerate(asked.suggested)}
    pairs = [pair for pair in plan.walk_items() if pair[1].id not in answering]
    pairs.sort(key=lambda pair: ranks.get(pair[1].id, len(ranks)))
    rows = [row(item.id, partial(_choice, section, item)) for section, item in pairs]
    question = tr("“{}”由本省计划的哪一项答复？").format(shortened(asked.task.name))
    return Picker(tr("另选…"), question, rows, parent, suggests=bool(ranks))


def _settle(session: Session, settle: Settle, entries: Sequence[Entry]) -> bool:
    pairs = [(one.item.id, one.row.task.id) for one in entries if one.item is not None]
    if not pairs:
        return False
    return session.run(lambda: _settle_all(session.workspace, settle, pairs)) or False


def _settle_all(workspace: Workspace, settle: Settle, pairs: Sequence[tuple[str, str]]) -> bool:
    if len(pairs) == 1:
        settle(workspace, *pairs[0])
        return True
    with workspace.edit(_NAMES[settle]):
        for item_id, task_id in pairs:
            settle(workspace, item_id, task_id)
    return True


def _choice(section: Section, item: Item) -> Cell:
    name = " ".join(filter(None, (item.number, item.title)))
    texts = (shortened(one.text) for one in item.measures[:1])
    return cell(name or tr("（没有标题）"), section.title, *texts)
