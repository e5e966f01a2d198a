from __future__ import annotations

import pytest

from ipplanner.edits.departments import (
    add_alias,
    add_department,
    change_department,
    delete_department,
    set_aliases,
    set_parent,
    set_successor,
)
from ipplanner.edits.profile import declare_profile, declare_year
from ipplanner.errors import UsageError
from ipplanner.history import redo, undo
from ipplanner.store.register import departments, profile_of
from ipplanner.store.workspace import Workspace


def test_departments_stand_in_the_order_of_adding(workspace: Workspace) -> None:
    add_department(workspace, "省商务厅", contact="张三", phone="12345")
    add_department(workspace, "省\n财政厅", since=2000)
    first, second = departments(workspace)
    assert (first.name, first.contact, first.phone) == ("省商务厅", "张三", "12345")
    assert (second.name, second.since) == ("省财政厅", 2000)


def test_a_name_is_registered_once(workspace: Workspace) -> None:
    first = add_department(workspace, "省商务厅")
    other = add_department(workspace, "省财政厅")
    add_alias(workspace, first, "商务厅")
    for name in ("省商务厅", "商务厅"):
        with pytest.raises(UsageError, match=f"“{name}”已经登记过了"):
            add_department(workspace, name)
        with pytest.raises(UsageError, match="已经登记过了"):
            change_department(workspace, other, name=name)
    with pytest.raises(UsageError, match="不能为空"):
        add_alias(workspace, first, " ")


def test_department_is_changed(workspace: Workspace) -> None:
    id_ = add_department(workspace, "省工商局", contact="张三")
    change_department(workspace, id_, name="省市场监管局", since=2018)
    (found,) = departments(workspace)
    assert (found.name, found.since, found.contact) == ("省市场监管局", 2018, "张三")


def test_successor_and_parent_make_no_circle(workspace: Workspace) -> None:
    old = add_department(workspace, "省工商局")
    new = add_department(workspace, "省市场监管局")
    set_successor(workspace, old, new)
    set_parent(workspace, old, new)
    assert departments(workspace)[0].successor_id == new
    with pytest.raises(UsageError, match="首尾相连"):
        set_successor(workspace, new, old)
    with pytest.raises(UsageError, match="首尾相连"):
        set_parent(workspace, old, old)
    set_successor(workspace, old, None)
    assert departments(workspace)[0].successor_id is None


def test_deleted_department_comes_back_with_all_that_pointed_to_it(workspace: Workspace) -> None:
    old = add_department(workspace, "省工商局")
    new = add_department(workspace, "省市场监管局", parent_id=old)
    add_alias(workspace, new, "市场监管局")
    set_successor(workspace, old, new)
    before = departments(workspace)
    delete_department(workspace, new)
    (left,) = departments(workspace)
    assert left.successor_id is None
    assert undo(workspace) == "删除部门“省市场监管局”"
    assert departments(workspace) == before
    set_aliases(workspace, new, [])
    assert departments(workspace)[1].aliases == ()
    undo(workspace)
    assert departments(workspace) == before


def test_profile_is_dated(workspace: Workspace) -> None:
    declare_profile(workspace, "region", "甲省")
    declare_profile(workspace, "category", "一类", 2018)
    declare_profile(workspace, "category", "二类", 2019)
    assert profile_of(workspace, 2018) == {"region": "甲省", "category": "一类"}
    assert profile_of(workspace, 2019) == {"region": "甲省", "category": "二类"}
    assert profile_of(workspace, None) == {"region": "甲省"}


def test_declaration_is_replaced_and_withdrawn(workspace: Workspace) -> None:
    declare_profile(workspace, "free_trade_zone", "否", 2018)
    declare_profile(workspace, "free_trade_zone", "是", 2018)
    assert profile_of(workspace, 2018) == {"free_trade_zone": "是"}
    declare_year(workspace, 2018, {"free_trade_zone": ""})
    assert profile_of(workspace, 2018) == {}
    undo(workspace)
    undo(workspace)
    assert profile_of(workspace, 2018) == {"free_trade_zone": "否"}
    redo(workspace)
    assert profile_of(workspace, 2018) == {"free_trade_zone": "是"}
