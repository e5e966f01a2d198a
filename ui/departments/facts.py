"""What the page shows of a workspace, read together off the main thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ipplanner.department_register.left import left_names
from ipplanner.department_register.unknown import UnknownName, unknown_names
from ipplanner.departments.assignments import Assignment, assignments_in
from ipplanner.model import Document
from ipplanner.store.documents import DocumentInfo, listing, load
from ipplanner.store.register import Department, departments
from ipplanner.store.workspace import Workspace

Scope = Literal["plan", "region"]
"""Whether names are looked for in the open plan only or in all plans of its region."""


@dataclass(slots=True)
class Facts:
    """Names to settle, those left alone, and the tasks of each department."""

    register: list[Department] = field(default_factory=list)
    unknown: list[UnknownName] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    document: Document | None = None
    assignments: list[Assignment] = field(default_factory=list)


def read_facts(workspace: Workspace, document_id: str, scope: Scope) -> Facts:
    """The facts as of now; without a document the names of all plans."""
    infos = listing(workspace)
    own = next((one for one in infos if one.id == document_id), None)
    register, left = departments(workspace), left_names(workspace)
    document = load(workspace, own.id) if own else None
    others = [load(workspace, one.id) for one in infos if _is_wanted(one, own, scope)]
    documents = [document, *others] if document else others
    unknown = unknown_names(documents, register, left)
    assignments = assignments_in(document, register) if document else []
    return Facts(register, unknown, left, document, assignments)


def _is_wanted(one: DocumentInfo, own: DocumentInfo | None, scope: Scope) -> bool:
    """Whether a document is one of the other plans to look for names in."""
    if one.role != "plan" or (own is not None and one.id == own.id):
        return False
    return own is None or (scope == "region" and one.region == own.region)
