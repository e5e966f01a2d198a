from __future__ import annotations

import random
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from ipplanner.carry import Review
from ui.common.rows.cells import Role, cell
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.groups import Cells, Group, ListRow
from ui.review.item_rows import headers, item_groups
from ui.review.year_rows import YearRows


def watched(model: GroupedModel) -> QAbstractItemModelTester:
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    return QAbstractItemModelTester(model, fatal)


def groups(*ids: list[int]) -> list[Group]:
    return [
        Group(str(at), cell(f"组{at}"), [ListRow(id_, (cell(f"行{id_}"),)) for id_ in each])
        for at, each in enumerate(ids)
    ]


def lines(model: GroupedModel) -> list[object]:
    """What the table shows: names of headings, ids of rows."""
    found = [model.index(line, 0) for line in range(model.rowCount())]
    return [
        model.group_at(index).name if model.is_heading(index.row()) else index.data(Role.ID)
        for index in found
    ]


def test_a_group_with_rows_has_a_heading_above_them(qtbot: QtBot) -> None:
    model = GroupedModel(["一", "二"], groups([1, 2], []))
    tester = watched(model)
    assert lines(model) == ["0", 1, 2]
    heading = model.index(0, 0)
    assert (heading.data(), model.index(0, 1).data()) == ("组0", None)
    assert model.headings == [0]
    assert model.id_at(heading) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "一"
    assert tester.model() is model


def test_a_closed_group_is_its_heading_only(qtbot: QtBot) -> None:
    model = GroupedModel(["一"], groups([1, 2], [3]))
    tester = watched(model)
    model.set_open("0", False)
    assert lines(model) == ["0", "1", 3]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "组0（已收起）"
    assert not model.index_of(2).isValid()
    assert (model.group_of(2), model.group_of(9)) == ("0", None)
    model.show(groups([1, 2, 4], [3]))
    assert lines(model) == ["0", "1", 3]
    model.show(groups([], [3, 4]))
    assert lines(model) == ["1", 3, 4]
    model.show(groups([1], [3]))
    assert lines(model) == ["0", "1", 3]
    model.set_open("0", True)
    assert lines(model) == ["0", 1, "1", 3]
    assert tester.model() is model


def test_without_headings_there_are_only_rows(qtbot: QtBot) -> None:
    model = GroupedModel(["一"], groups([1, 2]), headed=False)
    tester = watched(model)
    assert (lines(model), model.headings) == ([1, 2], [])
    model.show(groups([]))
    assert model.rowCount() == 0
    model.show(groups([3]))
    assert lines(model) == [3]
    assert tester.model() is model


def test_a_row_goes_to_another_group_and_back(qtbot: QtBot) -> None:
    model = GroupedModel(["一"], groups([1, 2, 3], [4]))
    tester = watched(model)
    removed, inserted = QSignalSpy(model.rowsRemoved), QSignalSpy(model.rowsInserted)
    model.show(groups([1, 3], [2, 4]))
    assert lines(model) == ["0", 1, 3, "1", 2, 4]
    assert (removed.count(), inserted.count()) == (1, 1)
    assert (model.group_of(2), model.index_of(2).row()) == ("1", 4)
    model.show(groups([1, 2, 3], [4]))
    assert model.ids("0") == [1, 2, 3]
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


def test_cells_are_made_when_they_are_seen_and_once(qtbot: QtBot) -> None:
    made: list[int] = []

    def make(id_: int) -> Cells:
        made.append(id_)
        return (cell(str(id_)),)

    def shown(*ids: int) -> list[Group]:
        rows = [ListRow(id_, of=id_ % 10, make=partial(make, id_)) for id_ in ids]
        return [Group("", cell(""), rows)]

    model = GroupedModel(["一"], shown(1, 2, 3))
    assert made == []
    assert [model.index_of(2).data() for _ in range(2)] == ["2", "2"]
    model.show(shown(1, 2, 3))
    assert (model.index_of(2).data(), made) == ("2", [2])


def test_any_order_can_follow_any_other(qtbot: QtBot) -> None:
    chance = random.Random(3)
    model = GroupedModel(["一"], groups([], []))
    tester = watched(model)
    for _ in range(60):
        some = chance.sample(range(9), chance.randrange(9))
        cut = chance.randrange(len(some) + 1)
        model.set_open(chance.choice("01"), chance.random() < 0.7)
        model.show(groups(some[:cut], some[cut:]))
        assert (model.ids("0"), model.ids("1")) == (some[:cut], some[cut:])
    assert model.index_of(99) == QModelIndex()
    assert tester.model() is model


def test_both_lists_of_a_review_stand_the_tester(qtbot: QtBot, review: Review) -> None:
    found = YearRows(review)
    items = GroupedModel(headers(), item_groups(review))
    years = GroupedModel(headers(), found.groups())
    testers = [watched(items), watched(years)]
    review.accept_all_sure()
    review.drop(3)
    review.keep_as_own(8)
    review.decide(0, use=False)
    items.show(item_groups(review))
    years.show(found.groups())
    assert [tester.model() for tester in testers] == [items, years]
    assert items.ids("dropped") == [3]
    assert str(items.index(0, 0).data()).startswith("要您决定")
