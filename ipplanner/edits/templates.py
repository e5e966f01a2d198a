"""Edits that make templates: of any document, or of one that comes with the program."""

from __future__ import annotations

from ipplanner.edits.documents import add_document, add_documents
from ipplanner.edits.layouts import is_own, layout_json, write_layout
from ipplanner.edits.support import named
from ipplanner.layouts import Layout, layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.documents import load
from ipplanner.store.tables import document
from ipplanner.store.workspace import Workspace
from ipplanner.templates import Template, TemplateItem
from ipplanner.text import one_line


def make_template(workspace: Workspace, document_id: str, title: str) -> str:
    """Adds a template with the sections and items of a document; its id.

    Of a plan the titles and duties are taken, not what the plan does; of a national document all.
    """
    made = load(workspace, document_id)
    made.title, made.role, made.source, made.previous = one_line(title), "template", "", ""
    made.ignored = []
    if layout(made.layout).kind == "plan":
        made.front, made.back, made.title_at = [], [], 0
        for _, item in made.walk_items():
            _ask(item)
    return add_documents(workspace, [made], named("建立模板", document, made.title))[0]


def _ask(item: Item) -> None:
    duties = [one.obligation for one in item.measures if one.obligation]
    item.measures = [Measure(obligation="\n".join(duties))]
    item.links, item.answers, item.note = [], [], ""


def edit_builtin(workspace: Workspace, template: Template, title: str) -> str:
    """Adds a template that comes with the program as one that can be changed; its id."""
    made = Document(
        layout=template.layout, title=one_line(title), year=template.year, role="template"
    )
    made.sections = [
        Section(
            number=one.number,
            title=one.title,
            goal=one.goal,
            items=[_item(item) for item in one.items],
        )
        for one in template.sections
    ]
    return add_document(workspace, made)


def _item(asked: TemplateItem) -> Item:
    measure = Measure(obligation=asked.obligation)
    return Item(title=asked.title, template_key=asked.key, measures=[measure])


def take_template(workspace: Workspace, made: Document, own: Layout | None) -> str:
    """Adds a template that was sent on, with the layout that came with it; its id."""
    if own is not None:
        layout_json(own)
    with workspace.edit(named("导入模板", document, made.title)) as edit:
        if own is not None and is_own(own.id):
            write_layout(edit, own)
        return add_document(workspace, made)
