"""Edits of which national tasks the items of a plan answer."""

from __future__ import annotations

from sqlalchemy import select

from ipplanner.edits.items import set_answers
from ipplanner.model import Answer, AnswerState
from ipplanner.store.tables import answer
from ipplanner.store.workspace import Workspace


def confirm_answer(workspace: Workspace, item_id: str, task_id: str) -> str:
    """Says that an item answers a national task."""
    return _settle(workspace, item_id, task_id, "confirmed")


def refuse_answer(workspace: Workspace, item_id: str, task_id: str) -> str:
    """Says that an item does not answer a task: it is not suggested again."""
    return _settle(workspace, item_id, task_id, "refused")


def withdraw_answer(workspace: Workspace, item_id: str, task_id: str) -> str:
    """Leaves it open again whether an item answers a task."""
    return _settle(workspace, item_id, task_id, None)


def _settle(workspace: Workspace, item_id: str, task_id: str, state: AnswerState | None) -> str:
    others = [one for one in _answers(workspace, item_id) if one.task != task_id]
    wanted = [*others, Answer(task_id, state)] if state else others
    return set_answers(workspace, item_id, wanted)


def _answers(workspace: Workspace, item_id: str) -> list[Answer]:
    query = select(answer.c.task, answer.c.state).where(answer.c.item_id == item_id)
    with workspace.reading() as connection:
        rows = connection.execute(query.order_by(answer.c.position)).all()
    return [Answer(row.task, row.state) for row in rows]
