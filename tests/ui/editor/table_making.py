"""A shown table on a small made-up plan, and how tests look at it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from ui.editor.table import PlanTable
from ui.session import Session


def small_plan() -> Document:
    """Two sections: A with items of two and one measures, B with one item of one measure."""
    return Document(
        layout="provincial-outline",
        title="甲省2019年工作要点",
        region="甲省",
        year=2019,
        sections=[
            Section(number="1", title="甲", items=[_item("甲一", 2), _item("甲二", 1)]),
            Section(number="2", title="乙", items=[_item("乙一", 1)]),
        ],
    )


def _item(title: str, measures: int) -> Item:
    made = [Measure(text=f"{title}{n}。", departments="省知识产权局") for n in range(measures)]
    return Item(title=title, measures=made)


def session_on(workspace: Workspace, plan: Document) -> Session:
    """A session that shows a plan."""
    session = Session(workspace)
    assert session.open_document(add_document(workspace, plan))
    return session


def shown_table(qtbot: QtBot, session: Session) -> PlanTable:
    """A table in a window of its own with the focus."""
    table = PlanTable(session)
    qtbot.addWidget(table)
    table.resize(900, 600)
    with qtbot.waitExposed(table):
        table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return table


def texts(table: PlanTable) -> list[list[str]]:
    """All cells."""
    model = table.plan_model
    columns = range(model.columnCount())
    return [[model.text(row, column) for column in columns] for row in range(model.rowCount())]


def measure_texts(table: PlanTable) -> list[str]:
    """The column of measures."""
    return [row[3] for row in texts(table)]


def measure_id(table: PlanTable, row: int) -> str:
    """The measure of a row."""
    measure = table.plan_model.rows.entry(row).measure
    assert measure is not None
    return measure.id


def caret(table: PlanTable) -> tuple[int, str]:
    """Row and field of the caret."""
    return table.caret_row(), table.current_place().field
