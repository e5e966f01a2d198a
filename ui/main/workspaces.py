"""Opening workspaces and making documents in them, for the window."""

from __future__ import annotations

from pathlib import Path

from ipplanner.edits.documents import add_documents
from ipplanner.edits.templates import settle_keys
from ipplanner.layouts import layout
from ipplanner.resources import FOLDER
from ipplanner.store.documents import DocumentInfo, listing
from ipplanner.store.drafts import DraftFile
from ipplanner.store.lock import WorkspaceHeldError
from ipplanner.store.workspace import Workspace
from ipplanner.templates.sources import template_called
from ipplanner.templates.template import builtin_templates, document_from_template
from ui.common.language import tr

_EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


def open_workspace(path: Path) -> tuple[Workspace, str]:
    """A workspace, made where there is none, and a sentence where there is something to tell.

    It is open for reading only where another program holds it.
    """
    try:
        workspace = Workspace.open(path, create=True)
        return workspace, _after_crash(path) if workspace.was_left_open else ""
    except WorkspaceHeldError as held:
        said = tr("工作区文件“{}”正由{}使用，这里只能查看；等其关闭后再打开，就可以修改。")
        return Workspace.open(path, read_only=True), said.format(path.name, held.holder)


def _after_crash(path: Path) -> str:
    if DraftFile(path).read():  # what was being typed is offered in a line of its own
        return tr("上次意外退出，已保存的内容都在。")
    return tr("上次意外退出，已保存的内容都在；当时正在输入的一格请核对。")


def find_example(workspace: Workspace) -> str:
    """The bundled example as it is in a workspace, however it was changed; empty where it is not.

    It is known by the file that it was read from.
    """
    found = (one.id for one in listing(workspace) if Path(one.source).name == _EXAMPLE.name)
    return next(found, "")


def add_example(workspace: Workspace) -> str:
    """The bundled example, imported; its id."""
    from ipplanner.importing.reading import read_source
    from ipplanner.importing.recognition.recognising import recognise

    plans = recognise(read_source(_EXAMPLE), layout("provincial-outline")).documents
    return add_documents(workspace, plans, "打开示例")[0]


def templates_in(workspace: Workspace) -> list[tuple[str, str]]:
    """The id and the title of each template: the workspace's, the newest first, then built in.

    Lists of tasks from above come last: they are to be answered rather than filled in.
    """
    own = [info for info in reversed(listing(workspace)) if info.role == "template"]
    own.sort(key=lambda info: -(info.year or 0))
    found = [(one.id, one.title, one.layout) for one in own]
    found += [(one.id, one.title, one.layout) for one in builtin_templates()]
    found.sort(key=lambda one: layout(one[2]).kind == "tasks")
    return [(id_, title) for id_, title, _ in found]


def template_title(workspace: Workspace, template_id: str) -> str:
    """What a template is called."""
    return template_called(workspace, template_id).title


def add_from_template(workspace: Workspace, template_id: str, region: str, year: int) -> str:
    """A new plan on a template, built in or of the workspace, as one step; its id."""
    document = document_from_template(template_called(workspace, template_id), region, year)
    label = f"新建“{document.title}”"
    with workspace.edit(label):
        settle_keys(workspace, template_id)
        return add_documents(workspace, [document], label)[0]


def newest_plans(workspace: Workspace) -> list[DocumentInfo]:
    """The plans of a workspace, the newest first."""
    latest_first = reversed(listing(workspace))
    plans = [info for info in latest_first if info.role == "plan"]
    return sorted(plans, key=lambda info: -(info.year or 0))
