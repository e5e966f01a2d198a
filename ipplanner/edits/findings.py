"""Edits of which findings of the checks a document's drafters set aside."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_

from ipplanner.checks.finding import Finding
from ipplanner.edits.support import row_of
from ipplanner.model import Ignored
from ipplanner.store.tables import document, ignored_finding
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean


def ignore_finding(
    workspace: Workspace, document_id: str, finding: Finding, reason: str = ""
) -> Ignored:
    """Sets a finding aside for as long as its words stay; what is kept with the document."""
    row_of(workspace, document, document_id)
    made = Ignored(
        finding.place.target or document_id, finding.rule, clean(finding.text), clean(reason)
    )
    with workspace.edit("忽略检查发现的问题") as edit:
        edit.delete(ignored_finding, _is_kept(document_id, made))
        values = {name: getattr(made, name) for name in ("target", "rule", "text", "reason")}
        edit.insert(ignored_finding, [{"document_id": document_id, **values}])
    return made


def stop_ignoring(workspace: Workspace, document_id: str, ignored: Ignored) -> bool:
    """Lets a finding be told again; whether it had been set aside."""
    with workspace.edit("恢复被忽略的问题") as edit:
        return bool(edit.delete(ignored_finding, _is_kept(document_id, ignored)))


def _is_kept(document_id: str, ignored: Ignored) -> ColumnElement[bool]:
    columns = ignored_finding.c
    return and_(
        columns.document_id == document_id,
        columns.target == ignored.target,
        columns.rule == ignored.rule,
        columns.text == ignored.text,
    )
