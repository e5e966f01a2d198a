"""What the list of templates shows: those of the program, then those of the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ipplanner.errors import UsageError
from ipplanner.layouts import layout
from ipplanner.store.documents import DocumentInfo, listing
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import Template, builtin_templates
from ui.common.language import tr


@dataclass(frozen=True, slots=True)
class Entry:
    """One template of the list."""

    id: str
    title: str
    year: int | None
    items: int
    layout: str
    """The layout's name."""
    own: bool
    """Whether it belongs to the workspace, so that it can be changed."""


def entries_in(workspace: Workspace) -> list[Entry]:
    """All templates, those of the workspace first, the newest first."""
    own = [_of_workspace(one) for one in listing(workspace) if one.role == "template"]
    newest = sorted(own, key=lambda one: -(one.year or 0))
    return [*newest, *map(_built_in, builtin_templates())]


def names_in(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The id and the name of each template, for choosing one."""
    for one in entries_in(workspace):
        yield one.id, one.title if one.own else tr("自带：{}").format(one.title)


def _of_workspace(info: DocumentInfo) -> Entry:
    return Entry(info.id, info.title, info.year, info.items, _name(info.layout), own=True)


def _built_in(one: Template) -> Entry:
    count = sum(1 for _ in one.walk_items())
    return Entry(one.id, one.title, one.year, count, _name(one.layout), own=False)


def _name(layout_id: str) -> str:
    try:
        return layout(layout_id).name
    except UsageError:  # a layout that could not be read
        return ""
