from __future__ import annotations

import random

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from ipplanner.carry import Review
from ui.common.rows.cells import Role, cell
from ui.common.rows.grouped_model import Group, GroupedModel, ListRow
from ui.review.item_rows import headers, item_groups
from ui.review.year_rows import year_groups


def watched(model: GroupedModel) -> QAbstractItemModelTester:
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    return QAbstractItemModelTester(model, fatal)


def groups(*ids: list[int]) -> list[Group]:
    return [
        Group(str(at), cell(f"组{at}"), [ListRow(id_, (cell(f"行{id_}"),)) for id_ in each])
        for at, each in enumerate(ids)
    ]


def ids(model: GroupedModel, group: int) -> list[object]:
    parent = model.index(group, 0)
    return [model.index(row, 0, parent).data(Role.ID) for row in range(model.rowCount(parent))]


def test_headings_have_rows_and_rows_have_none(qtbot: QtBot) -> None:
    model = GroupedModel(["一"], groups([1, 2], []))
    tester = watched(model)
    heading = model.index(0, 0)
    assert (model.rowCount(), model.rowCount(heading)) == (2, 2)
    assert heading.data() == "组0"
    assert model.index(1, 0, heading).parent() == heading
    assert model.rowCount(model.index(0, 0, heading)) == 0
    assert model.headerData(0, Qt.Orientation.Horizontal) == "一"
    assert model.id_at(heading) is None
    assert tester.model() is model


def test_a_row_goes_to_another_group_and_back(qtbot: QtBot) -> None:
    model = GroupedModel(["一"], groups([1, 2, 3], [4]))
    tester = watched(model)
    removed, inserted = QSignalSpy(model.rowsRemoved), QSignalSpy(model.rowsInserted)
    model.show(groups([1, 3], [2, 4]))
    assert (ids(model, 0), ids(model, 1)) == ([1, 3], [2, 4])
    assert (removed.count(), inserted.count()) == (1, 1)
    assert model.index_of(2).parent().row() == 1
    model.show(groups([1, 2, 3], [4]))
    assert ids(model, 0) == [1, 2, 3]
    assert tester.model() is model


def test_only_what_is_new_is_said(qtbot: QtBot) -> None:
    model = GroupedModel(["一"], groups([1, 2], []))
    changed = QSignalSpy(model.dataChanged)
    model.show(groups([1, 2], []))
    assert changed.count() == 0
    other = groups([1, 2], [])
    other[0].rows[1] = ListRow(2, (cell("改了"),))
    model.show(other)
    assert changed.count() == 1
    assert model.index_of(2).data() == "改了"


def test_any_order_can_follow_any_other(qtbot: QtBot) -> None:
    chance = random.Random(3)
    model = GroupedModel(["一"], groups([], []))
    tester = watched(model)
    for _ in range(40):
        some = chance.sample(range(9), chance.randrange(9))
        cut = chance.randrange(len(some) + 1)
        model.show(groups(some[:cut], some[cut:]))
        assert (ids(model, 0), ids(model, 1)) == (some[:cut], some[cut:])
    assert model.index_of(99) == QModelIndex()
    assert tester.model() is model


def test_both_lists_of_a_review_stand_the_tester(qtbot: QtBot, review: Review) -> None:
    items, years = (
        GroupedModel(headers(), each) for each in (item_groups(review), year_groups(review))
    )
    testers = [watched(items), watched(years)]
    review.accept_all_sure()
    review.drop(3)
    review.keep_as_own(8)
    review.decide(0, use=False)
    items.show(item_groups(review))
    years.show(year_groups(review))
    assert [tester.model() for tester in testers] == [items, years]
    assert items.ids("dropped") == [3]
    heading = items.index(0, 0)
    assert str(heading.data()).startswith("要您决定")
