"""Heights, merged cells, scrolling and zoom: right where one looks, and nothing jumps."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.edits.items import add_item
from ipplanner.edits.measures import change_measure_text
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.ui.editor.table_making import (
    measure_id,
    measure_texts,
    session_on,
    shown_table,
    small_plan,
)
from ui.editor.table import PlanTable
from ui.editor.table.colours import Colours
from ui.editor.table.widths import spread


def long_plan(sections: int = 6, items: int = 20) -> Document:
    """Measures of very different lengths, some titles longer than all their measures."""
    chance = random.Random(7)
    plan = Document(layout="provincial-outline", title="长计划")
    for number in range(sections):
        section = Section(number=str(number + 1), title=f"工作重点{number}" * 3)
        for _ in range(items):
            measures = [
                Measure(text="开展专项行动，" * chance.randrange(1, 30), departments="省知识产权局")
                for _ in range(chance.randrange(1, 4))
            ]
            section.items.append(
                Item(title="完善机制" * chance.randrange(1, 20), measures=measures)
            )
        plan.sections.append(section)
    return plan


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    return shown_table(qtbot, session_on(workspace, long_plan()))


def assert_fits(table: PlanTable) -> None:
    """Every cell in view is high enough for its text, and painted where it should be."""
    model = table.plan_model
    first, last = table.sizer.seen()
    for row in range(first, last + 1):
        for column in range(model.columnCount()):
            top = model.top(model.index(row, column))
            span = model.merged(row, column)
            height = sum(table.rowHeight(one) for one in range(span.first, span.last + 1))
            if span.last <= last:
                assert height >= table.needed_height(top)
            assert table.rowSpan(span.first, column) == span.size


def test_what_is_seen_fits_wherever_one_scrolls(table: PlanTable) -> None:
    bar = table.verticalScrollBar()
    chance = random.Random(3)
    for _ in range(30):
        bar.setValue(chance.randrange(bar.maximum() + 1))
        assert_fits(table)


def test_scrolling_up_line_by_line_never_jumps(table: PlanTable) -> None:
    table.select(measure_id(table, table.plan_model.rowCount() - 1))
    bar = table.verticalScrollBar()
    for _ in range(60):
        row = table.rowAt(0)
        before = table.rowViewportPosition(row)
        bar.setValue(bar.value() - 40)
        assert table.rowViewportPosition(row) == before + 40
        assert_fits(table)


def test_the_end_is_the_end(table: PlanTable) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = table.plan_model.rowCount() - 1
    assert table.rowViewportPosition(last) + table.rowHeight(last) == table.viewport().height()


def test_in_spare_moments_all_rows_are_measured(qtbot: QtBot, table: PlanTable) -> None:
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: not table.sizer.busy_ahead)
    rows = range(table.plan_model.rowCount())
    assert [table.rowHeight(row) for row in rows] == [table.heights.height(row) for row in rows]
    assert bar.maximum() == table.verticalHeader().length() - table.viewport().height()


def test_going_somewhere_shows_all_of_it(table: PlanTable) -> None:
    chance = random.Random(5)
    for _ in range(30):
        row = chance.randrange(table.plan_model.rowCount())
        table.select(measure_id(table, row))
        top = table.rowViewportPosition(row)
        assert top >= 0
        assert top + table.rowHeight(row) <= table.viewport().height()
        assert_fits(table)


def test_a_change_above_does_not_move_what_one_reads(table: PlanTable) -> None:
    table.select(measure_id(table, 100))
    place = table.rowViewportPosition(100)
    change_measure_text(table.session.workspace, measure_id(table, 99), "很长的文字，" * 80)
    assert table.rowViewportPosition(100) == place
    section = table.plan_model.rows.entry(0).section
    new = Item(title="新", measures=[Measure(text="新。")])
    add_item(table.session.workspace, section.id, new, at=0)
    assert table.caret_row() == 101
    assert table.rowViewportPosition(101) == place
    table.session.undo()
    assert table.rowViewportPosition(100) == place
    assert_fits(table)


def test_undo_shows_what_it_took_back(table: PlanTable) -> None:
    change_measure_text(table.session.workspace, measure_id(table, 2), "改。")
    table.select(measure_id(table, 100))
    table.undo()
    assert table.caret_row() == 2


def test_zoom_keeps_the_caret_where_it_is_and_fits(qtbot: QtBot, table: PlanTable) -> None:
    table.select(measure_id(table, 60))
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 200)
    place = table.rowViewportPosition(60)
    with qtbot.waitSignal(table.zoom_changed) as told:
        table.zoom(5)
    assert told.args == [150]
    assert table.rowViewportPosition(60) == place
    assert_fits(table)
    table.set_zoom(1000)
    assert table.type.zoom == 300
    table.set_zoom(100)
    assert_fits(table)


def test_ctrl_and_the_wheel_zoom(table: PlanTable) -> None:
    at = QPointF(50, 50)
    event = QWheelEvent(
        at,
        table.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(table.viewport(), event)
    assert table.type.zoom == 110


def test_columns_fill_the_window_in_the_official_proportions(table: PlanTable) -> None:
    columns = range(table.plan_model.columnCount())
    assert sum(table.columnWidth(at) for at in columns) == table.viewport().width()
    table.resize(1300, 600)
    assert sum(table.columnWidth(at) for at in columns) == table.viewport().width()
    assert table.columnWidth(3) == max(table.columnWidth(at) for at in columns)
    assert_fits(table)


def test_what_a_column_gains_its_neighbour_loses(qtbot: QtBot, table: PlanTable) -> None:
    before = [table.columnWidth(at) for at in range(5)]
    table.horizontalHeader().resizeSection(2, before[2] + 60)
    qtbot.waitUntil(lambda: table.columnWidth(3) <= before[3] - 55)
    assert abs(sum(table.columnWidth(at) for at in range(5)) - sum(before)) <= 2
    shares = table.widths.shares
    table.widths.share([1.0])
    assert table.widths.shares == shares
    assert_fits(table)


def test_shares_become_pixels_never_too_few() -> None:
    assert spread([1, 1, 2], 1000, 10) == [250, 250, 500]
    assert spread([1, 1000], 500, 10)[0] == 26
    assert sum(spread([1, 2, 3], 10, 10)) == 400


def test_the_section_stays_readable_while_its_rows_scroll_by(table: PlanTable) -> None:
    table.verticalScrollBar().setValue(table.rowViewportPosition(8))
    index = table.plan_model.index(table.plan_model.merged(8, 1).first, 1)
    shown = table.itemDelegate()._shown(table.visualRect(index), index)  # type: ignore[attr-defined]
    assert table.viewport().rect().contains(shown)
    assert shown.height() >= table.needed_height(index)


@pytest.mark.parametrize("dark", [False, True])
def test_contrast_is_enough_in_light_and_dark(dark: bool) -> None:
    palette = QPalette(QColor("#303030" if dark else "#f0f0f0"))
    colours = Colours(palette)
    grounds = (colours.base, colours.caret_row, colours.selected)
    for ink, grounds_of_it in ((colours.text, grounds), (colours.quiet, grounds)):
        for ground in grounds_of_it:
            assert contrast(ink, ground) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_searched_words_are_lit_and_nothing_left_is_told(
    qtbot: QtBot, workspace: Workspace
) -> None:
    small = shown_table(qtbot, session_on(workspace, small_plan()))
    small.set_marks(lambda index: [(0, 2)] if index.column() == 3 else [])
    lit = small.grab().toImage()
    small.set_marks(None)
    assert small.grab().toImage() != lit
    small.set_filter(lambda section, item, measure: False)
    assert measure_texts(small) == []
    small.grab()
    small.set_filter(None)
    QTest.keyClick(small, Qt.Key.Key_Down)
    assert small.caret_row() == 1
