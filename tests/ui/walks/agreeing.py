"""What has to agree at any moment: the file, what is loaded of it, and everything that is seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from ipplanner import history
from ipplanner.store.documents import load
from ipplanner.store.index import Index
from ipplanner.tally import Tally
from tests.ui.editor.test_outline_model import tree_of
from tests.ui.editor.test_table_model import as_printed, as_shown
from ui.common.step_names import step_name
from ui.editor.outline_model import OutlineModel
from ui.editor.table import PlanTable
from ui.main.window import MainWindow
from ui.session import Session


def check(window: MainWindow) -> None:
    """All of the window against a freshly loaded document."""
    session = window.session
    if session.busy:  # what is being done is not followed yet
        return
    _check_commands(window)
    if session.document is None:
        assert window.pages.currentWidget() is not window.editor
        assert window.editor.table.plan_model.rowCount() == 0
        return
    _check_session(session)
    _check_table(window)
    _check_outline(window)
    assert session.document.title in window.windowTitle()


def _check_session(session: Session) -> None:
    assert session.document is not None
    fresh = load(session.workspace, session.document.id)
    assert session.document == fresh
    index, tally = Index(fresh), Tally(fresh)
    assert session.index.parents == index.parents
    assert session.index.sections == index.sections
    assert session.index.items == index.items
    assert session.index.measures == index.measures
    assert session.tally.counts == tally.counts
    assert session.tally.waiting == tally.waiting


def _check_table(window: MainWindow) -> None:
    table, session = window.editor.table, window.session
    model, shown = table.plan_model, as_shown(table.plan_model)
    if not model.filtered:
        assert shown == as_printed(session)
    else:
        _check_filtered(window)
    if model.rowCount():
        assert table.currentIndex().isValid()
        assert 0 <= table.caret_row() < model.rowCount()
    _check_cells(table)


def _check_filtered(window: MainWindow) -> None:
    """Rows in printed order, none of them twice."""
    session, rows = window.session, window.editor.table.plan_model.rows
    assert session.document is not None
    printed: list[tuple[str, ...]] = []
    for section in session.document.walk_sections():
        printed.append((section.id,))
        for item in section.items:
            printed.append((section.id, item.id))
            printed += [(section.id, item.id, measure.id) for measure in item.measures]
    entries = (rows.entry(row) for row in range(len(rows)))
    shown = [tuple(part.id for part in entry if part is not None) for entry in entries]
    assert shown == [one for one in printed if one in set(shown)]


def _check_cells(table: PlanTable) -> None:
    """Cells in view are merged as they are printed."""
    model = table.plan_model
    if not model.rowCount() or not table.isVisible():
        return
    table.grab()
    first, last = table.sizer.seen()
    for row in range(first, last + 1):
        for column in range(model.columnCount()):
            span = model.merged(row, column)
            if model.rows.is_chapter(row):
                assert table.columnSpan(row, 0) == model.columnCount()
            elif span.first == row:
                assert table.rowSpan(row, column) == span.size


def _check_outline(window: MainWindow) -> None:
    outline = window.outline
    if not outline.model.filter.is_on:  # else a row with other words stays for the moment
        fresh = OutlineModel(lambda *_: False, lambda *_: False)
        fresh.show(window.session.document)
        assert tree_of(outline.model) == tree_of(fresh)
    place = window.editor.table.current_place()
    for page in window.inspector._pages:
        assert page.spot.item_id == place.item_id
        assert page.spot.measure_id == place.measure_id
    current = outline.tree.currentIndex()
    assert current == QModelIndex() or outline.model.place_at(current) is not None


def _check_commands(window: MainWindow) -> None:
    session, commands = window.session, window.menus.commands
    names = {"edit.undo": window.menus.tr("撤销"), "edit.redo": window.menus.tr("重做")}
    for (id_, name), label in zip(names.items(), labels_of(session), strict=True):
        if window.pages.review is None:  # a review has steps of its own
            assert commands[id_].text() == (f"{name} {step_name(label)}" if label else name)
            assert commands[id_].isEnabled() == (label is not None)
    changing = window.menus.deeds.is_editing and not session.read_only
    assert commands["insert.item"].isEnabled() == changing


def labels_of(session: Session) -> tuple[str | None, str | None]:
    """What can be taken back and done again here."""
    if session.read_only:
        return None, None
    return history.undo_label(session.workspace), history.redo_label(session.workspace)
