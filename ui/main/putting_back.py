"""Texts that were being typed when the program ended: back to where they were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipplanner.edits.items import set_note
from ipplanner.edits.templates import set_obligation
from ipplanner.model import Item, Measure
from ui.editor.table.chosen import cell_named

if TYPE_CHECKING:
    from ipplanner.store.drafts import Draft
    from ui.main.window import MainWindow


def stored_text(window: MainWindow, draft: Draft) -> str | None:
    """What stands now where a draft of the open document was typed; None where that is gone."""
    document, index = window.session.document, window.session.index
    if document is None or document.id != draft.document:
        return None
    if draft.part == "note":
        return index.items.get(draft.row, _NO_ITEM).note if draft.row in index.items else None
    if draft.part == "around":
        from ui.main.surroundings_dialog import texts_around

        return texts_around(document).get(draft.field)
    if draft.part == "cell":
        return _stored_in_cell(window, draft)
    measure = index.measures.get(draft.row, _NO_MEASURE)
    stored = {"departments": measure.departments, "obligation": measure.obligation}
    return stored.get(draft.part) if draft.row in index.measures else None


def put_back(window: MainWindow, draft: Draft) -> bool:
    """Have a draft of the open document where it was typed; False where that cannot be now.

    A cell, its departments and the texts around the table are open to be written on; a note, which
    is kept while it is written, is in the plan at once.
    """
    if window.session.busy:
        window.session.tell_busy()
        return False
    if draft.part == "around":
        return _put_around(window, draft)
    if draft.part == "cell":
        return _write_on(window, draft)
    if draft.part == "departments":
        return _write_on_departments(window, draft)
    return _keep(window, draft)


def _stored_in_cell(window: MainWindow, draft: Draft) -> str | None:
    model = window.editor.table.plan_model
    index = model.index_of(draft.row, draft.field)
    if not index.isValid() or cell_named(model, index) != (draft.row, draft.field):
        return None
    return model.own_text(index.row(), index.column())


def _write_on(window: MainWindow, draft: Draft) -> bool:
    table = window.editor.table
    table.setFocus()
    if not table.select(draft.row, draft.field) or not table.edit(table.current_top()):
        return False
    editor = table.editor
    if editor is not None:
        editor.selectAll()
        editor.insertPlainText(draft.text)
    return editor is not None


def _write_on_departments(window: MainWindow, draft: Draft) -> bool:
    page = window.editor
    if not page.table.select(draft.row, "departments"):
        return False
    page.edit_departments()
    if page.departments is not None:
        page.departments.printed.setPlainText(draft.text)
    return page.departments is not None


def _put_around(window: MainWindow, draft: Draft) -> bool:
    from ui.main.surroundings_dialog import edit_surroundings

    drafts = window.session.drafts
    all_ = [one for one in drafts.left if (one.part, one.document) == ("around", draft.document)]
    fitting = [one for one in all_ if stored_text(window, one) == one.before]
    typed = {one.field: one.text for one in fitting}
    edit_surroundings(window.session, window.dialogs, window, typed)
    for one in fitting:
        drafts.forget(one)
    return True


def _keep(window: MainWindow, draft: Draft) -> bool:
    workspace, table, pages = window.session.workspace, window.editor.table, window.inspector
    is_note = draft.part == "note"
    write = set_note if is_note else set_obligation
    if window.session.run(lambda: write(workspace, draft.row, draft.text)) is None:
        return False
    table.select(draft.row, "item" if is_note else "measure")
    if not window.docks.inspector_wanted:
        window.menus.commands["view.inspector"].trigger()
    pages.tabs.setCurrentWidget(pages.note if is_note else pages.requirement)
    return True


_NO_ITEM, _NO_MEASURE = Item(), Measure()
