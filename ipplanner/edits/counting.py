"""The edit of which documents from above count for a plan."""

from __future__ import annotations

from ipplanner.answering.counting import Choice, choice_of, setting_name
from ipplanner.store.edit import Edit
from ipplanner.store.obliging import ObligingDocument
from ipplanner.store.tables import setting
from ipplanner.store.workspace import Workspace


def count_document(
    workspace: Workspace,
    plan_id: str,
    document: ObligingDocument,
    counts: bool,
    year: int | None,
) -> None:
    """Has a document from above count for a plan of that year, or not, as one undo step."""
    choice = choice_of(workspace, plan_id)
    others = Choice(choice.more - {document.id}, choice.less - {document.id})
    if others.counts(document, year) != counts:
        only = frozenset((document.id,))
        more, less = (only, frozenset[str]()) if counts else (frozenset[str](), only)
        others = Choice(others.more | more, others.less | less)
    with workspace.edit("选定计入的上级文件") as edit:
        _keep(edit, setting_name(plan_id), others.words)


def _keep(edit: Edit, name: str, value: str) -> None:
    if not value:
        edit.delete(setting, setting.c.name == name)
        return
    try:
        edit.update(setting, name, value=value)
    except LookupError:
        edit.insert(setting, [{"name": name, "value": value}])
