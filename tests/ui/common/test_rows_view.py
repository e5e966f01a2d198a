from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from ui.common.rows.cells import cell
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.groups import Group, ListRow
from ui.common.rows.rows_view import RowsView

Key = Qt.Key
LONG = "很长的一段文字，" * 40


def group(name: str, ids: range) -> Group:
    rows = [
        ListRow(at, (cell(f"行{at}"), cell(LONG if at % 10 == 3 else "短"), cell("末")))
        for at in ids
    ]
    return Group(name, cell(f"{name}　{len(rows)}"), rows)


@pytest.fixture
def view(qtbot: QtBot) -> RowsView:
    """Rows 0 to 4 and 5 to 304 under two headings."""
    model = GroupedModel(["一", "二", "三"], [group("甲", range(5)), group("乙", range(5, 305))])
    made = RowsView(model, (0.3, 0.4, 0.3), "没有内容。")
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def press(view: RowsView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def test_headings_reach_over_all_columns_wherever_they_are(view: RowsView) -> None:
    assert [view.columnSpan(line, 0) for line in (0, 1, 6)] == [3, 1, 3]
    view.show_groups([group("甲", range(3)), group("乙", range(5, 305))])
    assert [view.columnSpan(line, 0) for line in (0, 4, 6)] == [3, 3, 1]


def test_only_rows_in_view_are_measured_and_long_ones_are_higher(
    qtbot: QtBot, view: RowsView
) -> None:
    usual = view.verticalHeader().defaultSectionSize()
    qtbot.waitUntil(lambda: view.rowHeight(4) > view.rowHeight(3))
    far = view.rows.index_of(303).row()
    assert view.rowHeight(far) == usual
    view.select(303)
    assert view.rowHeight(far) > usual
    place = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(place)


def test_keys_go_from_row_to_row_and_close_and_open_groups(view: RowsView) -> None:
    view.select(2)
    press(view, Key.Key_Down)
    assert view.current_id == 3
    press(view, Key.Key_Left)
    assert view.current_id is None
    assert view.rows.is_heading(view.currentIndex().row())
    press(view, Key.Key_Left)
    assert not view.rows.is_open("甲")
    press(view, Key.Key_Down)
    assert view.rows.group_at(view.currentIndex()).name == "乙"
    press(view, Key.Key_Up, Key.Key_Right, Key.Key_Down)
    assert view.current_id == 0
    press(view, Key.Key_End)
    assert view.current_id == 304
    press(view, Key.Key_Home)
    assert view.current_id is None


def test_a_click_on_the_arrow_closes_and_opens_a_group(qtbot: QtBot, view: RowsView) -> None:
    place = view.visualRect(view.rows.index(0, 0))
    arrow = place.topLeft() + QPoint(6, place.height() // 2)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), left, pos=arrow)
    assert not view.rows.is_open("甲")
    qtbot.mouseClick(view.viewport(), left, pos=arrow)
    assert view.rows.is_open("甲")
    qtbot.mouseClick(view.viewport(), left, pos=place.center())
    assert view.rows.is_open("甲")


def test_choosing_a_row_opens_its_group(view: RowsView) -> None:
    view.rows.set_open("乙", False)
    told = QSignalSpy(view.current_changed)
    view.select(200)
    assert view.rows.is_open("乙")
    assert (view.current_id, told.at(told.count() - 1)[0]) == (200, 200)
    view.select(9999)
    assert view.current_id == 200


def test_the_selected_are_told_without_headings(view: RowsView) -> None:
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.selectAll()
    assert list(view.selected_ids) == list(range(305))
    assert view.next_after(4) == 3
    assert view.next_after(5) == 6


def test_an_empty_list_says_what_it_would_show(view: RowsView) -> None:
    full = view.grab().toImage()
    view.show_groups([group("甲", range(0)), group("乙", range(0))])
    assert view.rows.rowCount() == 0
    assert view.grab().toImage() != full
    assert view.next_after(1) is None
