"""Templates by their ids: built in, or any document of a workspace."""

from __future__ import annotations

from ipplanner.errors import UsageError
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import Template, builtin_templates, template_from_document


def template_called(workspace: Workspace, template_id: str) -> Template:
    """The template with this id; UsageError where neither program nor workspace has it."""
    for one in builtin_templates():
        if one.id == template_id:
            return one
    return template_from_document(load(workspace, template_id))


def template_of(workspace: Workspace, plan: Document) -> Template | None:
    """What a plan was drafted against; None where it says nothing or that is gone."""
    if not plan.template:
        return None
    try:
        return template_called(workspace, plan.template)
    except UsageError:  # taken out of the workspace since
        return None
