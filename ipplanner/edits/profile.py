"""Edits of the office's profile: what the province is, declared by the office itself."""

from __future__ import annotations

from sqlalchemy import and_

from ipplanner.store.tables import profile
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean

UNDATED = 0
"""The year under which a declaration stands that holds for every year."""


def declare_profile(workspace: Workspace, attribute: str, value: str, year: int = UNDATED) -> None:
    """Declares an attribute for a year, or for every year that has no own declaration."""
    attribute, value = clean(attribute), clean(value)
    row = {"attribute": attribute, "year": year, "value": value}
    with workspace.edit("填写本省情况") as edit:
        try:
            edit.update(profile, (attribute, year), value=value)
        except LookupError:
            edit.insert(profile, [row])


def withdraw_profile(workspace: Workspace, attribute: str, year: int = UNDATED) -> None:
    """Takes a declaration back: the attribute is open again for that year."""
    with workspace.edit("撤回本省情况") as edit:
        edit.delete(profile, and_(profile.c.attribute == attribute, profile.c.year == year))
