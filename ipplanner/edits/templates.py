"""Edits that make templates: of any document, or of one that comes with the program."""

from __future__ import annotations

from ipplanner.edits.documents import (
    add_document,
    add_documents,
    change_document_title,
    set_year,
)
from ipplanner.edits.items import change_item
from ipplanner.edits.layouts import is_own, layout_json, write_layout
from ipplanner.edits.support import change, named, row_of
from ipplanner.layouts import Layout, layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.documents import listing, load
from ipplanner.store.tables import document, item, measure
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import Template, TemplateItem, keys_of, title_as
from ipplanner.text import one_line


def make_template(
    workspace: Workspace, document_id: str, title: str, year: int | None = None
) -> str:
    """Adds a template with the sections and items of a document; its id.

    Of a plan the titles and duties are taken, not what the plan does; of a national document all.
    The year is the document's, unless another one is given.
    """
    made = load(workspace, document_id)
    made.year = year or made.year
    made.title, made.role, made.source, made.previous = one_line(title), "template", "", ""
    made.ignored = []
    _settle(made)
    if layout(made.layout).kind == "plan":
        made.front, made.back, made.title_at = [], [], 0
        for _, one in made.walk_items():
            _ask(one)
    return add_documents(workspace, [made], named("建立模板", document, made.title))[0]


def _settle(template: Document) -> None:
    """Gives every item its key for good, so that others can come between them."""
    for (_, one), key in zip(template.walk_items(), keys_of(template), strict=True):
        one.template_key = key


def settle_keys(workspace: Workspace, template_id: str) -> None:
    """Keeps the keys that a template's items have now: a plan is about to name them.

    Nothing is done for what is no template of the workspace.
    """
    known = [one for one in listing(workspace) if one.id == template_id]
    if not known or known[0].role != "template":
        return
    template = load(workspace, template_id)
    pairs = zip(template.walk_items(), keys_of(template), strict=True)
    loose = {one.id: key for (_, one), key in pairs if one.template_key != key}
    if loose:
        with workspace.edit(named("整理编号：", document, template.title)) as edit:
            for id_, key in loose.items():
                edit.update(item, id_, template_key=key)


def open_or_close(workspace: Workspace, item_id: str, *, is_open: bool) -> str:
    """Makes an item of a template the row for whatever else is done (其他：…), or one like others.

    UsageError where no title would be left; the item's id.
    """
    row = row_of(workspace, item, item_id)
    return change_item(workspace, item_id, title=title_as(row["title"], is_open=is_open))


def set_obligation(workspace: Workspace, measure_id: str, obligation: str) -> str:
    """Says who must or may do what an item asks for, line by line as it is printed."""
    lines = filter(None, map(str.strip, obligation.split("\n")))
    return change(workspace, measure, measure_id, "任务要求：", obligation="\n".join(lines))


def _ask(asked: Item) -> None:
    duties = [one.obligation for one in asked.measures if one.obligation]
    asked.measures = [Measure(obligation="\n".join(duties))]
    asked.links, asked.answers, asked.note = [], [], ""


def rename_template(workspace: Workspace, template_id: str, title: str, year: int | None) -> str:
    """Gives a template another title and year as one step; its id."""
    with workspace.edit(named("修改", document, title)):
        change_document_title(workspace, template_id, one_line(title))
        return set_year(workspace, template_id, year)


def edit_builtin(
    workspace: Workspace, template: Template, title: str, year: int | None = None
) -> str:
    """Adds a template that comes with the program as one that can be changed; its id."""
    year = year or template.year
    made = Document(layout=template.layout, title=one_line(title), year=year, role="template")
    made.sections = [
        Section(
            number=one.number,
            title=one.title,
            goal=one.goal,
            items=[_item(asked) for asked in one.items],
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
