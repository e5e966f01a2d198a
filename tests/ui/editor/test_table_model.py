"""The model shows what the Word file has and follows every change."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from exports.rows import table_of
from ipplanner.edits.documents import change_headers
from ipplanner.edits.items import change_item, delete_item, move_item
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    delete_measure,
    move_measure,
    set_deadline,
)
from ipplanner.edits.sections import change_section
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from tests.ui.editor.table_making import session_on, small_plan
from ui.editor.table.table_model import PlanModel
from ui.session import Session

Role = Qt.ItemDataRole


def model_of(session: Session) -> tuple[PlanModel, QAbstractItemModelTester]:
    model = PlanModel(session)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    return model, QAbstractItemModelTester(model, mode)


def as_printed(session: Session) -> list[list[tuple[str, int]]]:
    """Text and number of rows of every cell that the Word file has."""
    assert session.document is not None
    rows = table_of(session.document, session.layout).rows
    return [[(cell.text, cell.span) if cell.span else ("", 0) for cell in row] for row in rows]


def as_shown(model: PlanModel) -> list[list[tuple[str, int]]]:
    shown = []
    for row in range(model.rowCount()):
        cells = []
        for column in range(model.columnCount()):
            if model.rows.is_chapter(row) and column:
                cells.append(("", 0))
                continue
            span = model.merged(row, column)
            cells.append((model.text(row, column), span.size) if span.first == row else ("", 0))
        shown.append(cells)
    return shown


def numbered_items() -> Document:
    plan = small_plan()
    for at, (_, item) in enumerate(plan.walk_items()):
        item.number = str(at + 1)
    plan.sections[0].number = "一、"
    return plan


def with_gaps() -> Document:
    plan = small_plan()
    plan.sections.append(Section(number="3", title="空"))
    plan.sections[0].items.append(Item(title="没有举措"))
    return plan


@pytest.mark.parametrize("make", [make_plan, small_plan, numbered_items, with_gaps, Document])
def test_cells_and_merges_are_those_of_the_word_file(workspace: Workspace, make: object) -> None:
    assert callable(make)
    plan = make()
    plan.layout = "provincial-outline"
    session = session_on(workspace, plan)
    model, tester = model_of(session)
    assert as_shown(model) == as_printed(session)
    assert session.document is not None
    headers = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert headers == table_of(session.document, session.layout).headers
    assert tester.model() is model


def test_places_lead_to_cells_and_back(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    assert session.document is not None
    item = session.document.sections[0].items[1]
    index = model.index_of(item.measures[0].id, "departments")
    assert (index.row(), index.column()) == (2, 4)
    assert model.place(index)[1:] == (item.id, item.measures[0].id, "departments")
    assert model.index_of(item.measures[0].id, "section").row() == 0
    assert model.index_of(item.id, "item").row() == 2
    assert not model.index_of("m000", "measure").isValid()
    assert model.top(model.index(2, 1)) == model.index(0, 1)


def test_a_screen_reader_hears_row_column_and_text(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    assert (
        model.data(model.index(0, 4), Role.AccessibleTextRole) == "第 1 行，责任部门：省知识产权局"
    )
    assert model.setData(model.index(0, 4), "")
    assert model.data(model.index(0, 4), Role.AccessibleTextRole) == "第 1 行，责任部门：待填写"
    assert "F2" in model.headerData(3, Qt.Orientation.Horizontal, Role.ToolTipRole)


@pytest.mark.parametrize("column", range(5))
def test_every_cell_can_be_written_and_taken_back(workspace: Workspace, column: int) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    before = as_shown(model)
    assert model.setData(model.index(3, column), "省财政厅")
    assert model.text(3, column) == "省财政厅"
    session.undo()
    assert as_shown(model) == before


def test_the_same_text_is_no_step(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    heard: list[object] = []
    session.changed.connect(heard.append)
    assert model.setData(model.index(0, 3), model.text(0, 3))
    assert heard == []


def test_written_departments_are_read(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    model.setData(model.index(0, 4), "省财政厅牵头，省商务厅配合")
    measure = model.rows.entry(0).measure
    assert measure is not None
    assert (measure.lead, measure.support) == (["省财政厅"], ["省商务厅"])


@pytest.mark.parametrize("row", [3, 5])
def test_writing_where_nothing_is_yet_makes_a_measure(workspace: Workspace, row: int) -> None:
    session = session_on(workspace, with_gaps())
    model, tester = model_of(session)
    assert model.rows.entry(row).measure is None
    assert model.setData(model.index(row, 3), "印发方案。")
    assert model.text(row, 3) == "印发方案。"
    session.undo()
    assert model.rows.entry(row).measure is None
    assert tester.model() is model


def test_a_title_where_no_item_is_makes_one(workspace: Workspace) -> None:
    session = session_on(workspace, with_gaps())
    model, _ = model_of(session)
    assert model.setData(model.index(5, 2), "新的内容")
    assert as_shown(model) == as_printed(session)
    item = model.rows.entry(5).item
    assert item is not None
    assert item.title == "新的内容"


def test_a_change_of_values_touches_only_its_rows(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    measure = model.rows.entry(1).measure
    assert measure is not None
    change_measure_text(workspace, measure.id, "改。")
    change_section(workspace, model.rows.entry(0).section.id, title="改")
    assert told == [(1, 1), (0, 2)]


def test_an_inserted_row_is_one_row_to_qt(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, tester = model_of(session)
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _, a, b: told.append(("in", a, b)))
    model.rowsRemoved.connect(lambda _, a, b: told.append(("out", a, b)))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    item = model.rows.entry(0).item
    assert item is not None
    new = add_measure(workspace, item.id, Measure(text="新。"), at=1)
    delete_measure(workspace, new)
    assert told == [("in", 1, 1), ("out", 1, 1)]
    assert tester.model() is model


def test_a_new_column_comes_and_goes_with_its_content(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, _ = model_of(session)
    measure = model.rows.entry(1).measure
    assert measure is not None
    set_deadline(workspace, measure.id, "2019年6月")
    assert as_shown(model) == as_printed(session)
    assert model.columnCount() == 6
    session.undo()
    assert model.columnCount() == 5
    assert session.document is not None
    change_headers(workspace, session.document.id, {"measure": "具体任务", "备注": "备注"})
    assert model.headerData(3, Qt.Orientation.Horizontal) == "具体任务"
    assert model.setData(model.index(0, 5), "一条备注")
    assert as_shown(model) == as_printed(session)


def test_a_filter_shows_some_rows_and_what_is_pinned(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, tester = model_of(session)
    model.set_filter(lambda section, item, measure: item.title == "甲二")
    assert [model.text(row, 2) for row in range(model.rowCount())] == ["甲二"]
    assert session.document is not None
    model.pin(session.document.sections[1].items[0].id)
    assert [model.text(row, 2) for row in range(model.rowCount())] == ["甲二", "乙一"]
    model.set_filter(None)
    assert as_shown(model) == as_printed(session)
    assert tester.model() is model


def test_a_read_only_session_cannot_be_written(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    assert session.document is not None
    with Workspace.open(workspace.path, read_only=True) as other:
        reading = Session(other)
        reading.open_document(session.document.id)
        model, _ = model_of(reading)
        assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
        assert not model.setData(model.index(0, 3), "改。")


def test_another_document_is_shown_instead(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, tester = model_of(session)
    session.close_document()
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert tester.model() is model


def random_edit(chance: random.Random, session: Session) -> None:
    document, workspace = session.document, session.workspace
    assert document is not None
    items = [item for _, item in document.walk_items()]
    measures = [measure for *_, measure in document.walk_measures()]
    item, section = chance.choice(items), chance.choice(list(document.walk_sections()))
    edits: list[Callable[[], object]] = [
        lambda: add_measure(workspace, item.id, Measure(text="新。"), at=chance.randrange(3)),
        lambda: change_item(workspace, item.id, title=f"改{chance.random()}"),
        lambda: change_section(workspace, section.id, title=f"改{chance.random()}"),
        lambda: move_item(workspace, item.id, section.id, at=chance.randrange(3)),
        session.undo,
        session.redo,
    ]
    if len(items) > 2:
        edits.append(lambda: delete_item(workspace, item.id))
    if measures:
        one = chance.choice(measures)
        edits += [
            lambda: change_measure_text(workspace, one.id, f"改{chance.random()}。"),
            lambda: assign_departments(workspace, one.id, "省商务厅、省财政厅"),
            lambda: move_measure(workspace, one.id, item.id, at=chance.randrange(3)),
            lambda: delete_measure(workspace, one.id),
        ]
    session.run(chance.choice(edits))


def test_a_random_walk_leaves_what_a_fresh_model_shows(workspace: Workspace) -> None:
    session = session_on(workspace, make_plan())
    model, tester = model_of(session)
    chance = random.Random(20190315)
    assert session.document is not None
    document_id = session.document.id
    for _ in range(120):
        random_edit(chance, session)
        if session.document is None:  # the import itself was taken back
            session.redo()
            session.open_document(document_id)
        assert as_shown(model) == as_shown(PlanModel(session)) == as_printed(session)
    assert tester.model() is model


@pytest.mark.parametrize("filtered", [False, True])
def test_what_is_loaded_anew_aside_is_followed_as_well(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, filtered: bool
) -> None:
    monkeypatch.setattr("ui.shown_document.MOST_ASIDE", 0)
    session = session_on(workspace, make_plan())
    model, tester = model_of(session)
    if filtered:
        model.set_filter(lambda _s, _i, measure: measure is not None and "1" in measure.text)
    chance = random.Random(3)
    for _ in range(8):
        document = session.document
        assert document is not None
        measure = chance.choice([one for *_, one in document.walk_measures()])
        item = chance.choice([one for _, one in document.walk_items()])

        def work(_: object, measure: Measure = measure, item: Item = item) -> bool:
            with workspace.edit("改"):
                move_measure(workspace, measure.id, item.id, at=0)
                add_measure(workspace, item.id, Measure(text="第11条。"))
                change_measure_text(workspace, measure.id, "改1。")
            return True

        session.perform("改", work, large=True)
        qtbot.waitUntil(lambda: not session.busy)
        assert session.document is not document
        fresh = PlanModel(session)
        fresh.set_filter(model._keep)
        assert as_shown(model) == as_shown(fresh)
    assert tester.model() is model


def test_pinned_rows_are_shown_whatever_the_filter_says(workspace: Workspace) -> None:
    session = session_on(workspace, small_plan())
    model, tester = model_of(session)
    ids = [measure.id for *_, measure in session.document.walk_measures()]  # type: ignore[union-attr]
    model.set_filter(lambda _s, item, _m: item.title == "甲二")
    model.pin(ids[0], ids[3])
    assert [model.text(row, 3) for row in range(model.rowCount())] == [
        "甲一0。",
        "甲二0。",
        "乙一0。",
    ]
    model.set_filter(None)
    assert model.rowCount() == 4
    assert tester.model() is model
