from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.department_register.left import ask_again, left_names
from ipplanner.department_register.merging import merge_departments
from ipplanner.department_register.settling import Decision, settle
from ipplanner.department_register.unknown import suggestions, unknown_names
from ipplanner.edits.departments import (
    add_alias,
    add_department,
    change_department,
    set_aliases,
    set_parent,
    set_since,
    set_successor,
)
from ipplanner.errors import UsageError
from ipplanner.history import undo, undo_label
from ipplanner.store.register import Department, departments
from ipplanner.store.workspace import Workspace
from tests.department_register.making import REGISTER, department, plan_of


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as opened:
        yield opened


def by_name(workspace: Workspace) -> dict[str, Department]:
    return {one.name: one for one in departments(workspace)}


def test_unknown_names_are_told_once_the_most_used_first() -> None:
    plan = plan_of(
        "省公安厅、省知识产权局",
        "省公安厅、省人社厅",
        "省人力资源社会保障厅、各市人民政府",
        "省人社厅、省科技厅省教育厅、其他相关部门",
    )
    people, police = unknown_names([plan], REGISTER)
    assert (people.name, people.others, len(people.uses)) == (
        "省人社厅",
        ("省人力资源社会保障厅",),
        3,
    )
    assert (police.name, police.others) == ("省公安厅", ())
    assert police.uses[0].item == "工作1"
    assert unknown_names([plan], REGISTER, people.names) == [police]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("省知识产全局", "省知识产权局"),
        ("省知局", "省知识产权局"),
        ("省发展改革委办公室", "省发展改革委"),
        ("省公安厅", ""),
        ("海关", ""),
    ],
)
def test_suggestions_by_wording(name: str, meant: str) -> None:
    found = [one.name for one in suggestions(name, REGISTER)]
    assert (found[0] if found else "") == meant


def test_decisions_are_one_step(workspace: Workspace) -> None:
    known = add_department(workspace, "省知识产权局")
    settle(
        workspace,
        [
            Decision(("省人社厅", "省人力资源社会保障厅"), "new"),
            Decision(("省知局",), "alias", known),
            Decision(("甲市某园区",), "leave"),
        ],
    )
    names = {one.name: [a.name for a in one.aliases] for one in departments(workspace)}
    assert names == {"省知识产权局": ["省知局"], "省人社厅": ["省人力资源社会保障厅"]}
    assert left_names(workspace) == ["甲市某园区"]
    assert undo_label(workspace) == "确认 3 个部门名称"
    undo(workspace)
    assert (list(by_name(workspace)), left_names(workspace)) == (["省知识产权局"], [])


def test_a_decision_that_fails_takes_all_back(workspace: Workspace) -> None:
    add_department(workspace, "省知识产权局")
    with pytest.raises(UsageError, match="已经登记"):
        settle(workspace, [Decision(("省教育厅",), "new"), Decision(("省知识产权局",), "new")])
    assert list(by_name(workspace)) == ["省知识产权局"]


def test_left_names_can_be_asked_for_again(workspace: Workspace) -> None:
    settle(workspace, [Decision(("甲", "乙"), "leave")])
    ask_again(workspace, ["甲"])
    assert left_names(workspace) == ["乙"]
    ask_again(workspace)
    assert left_names(workspace) == []


def test_merging_keeps_every_name_and_fact(workspace: Workspace) -> None:
    kept, gone, below, before, after = (
        add_department(workspace, name)
        for name in ("省市场监管局", "省市场监督管理局", "省药监局", "省工商局", "省某局")
    )
    add_alias(workspace, gone, "省市监局")
    change_department(workspace, gone, contact="张某", phone="1", note="备注")
    change_department(workspace, kept, contact="李某")
    set_since(workspace, gone, 2018)
    set_parent(workspace, below, gone)
    set_successor(workspace, before, gone)
    set_successor(workspace, gone, after)
    shown = departments(workspace)
    merge_departments(workspace, kept, gone)
    found = by_name(workspace)
    one = found["省市场监管局"]
    assert sorted(alias.name for alias in one.aliases) == ["省市场监督管理局", "省市监局"]
    assert (one.contact, one.phone, one.since, one.note) == ("李某", "1", 2018, "备注")
    assert (found["省药监局"].parent_id, found["省工商局"].successor_id) == (kept, kept)
    assert (one.successor_id, len(found)) == (after, 4)
    undo(workspace)
    assert departments(workspace) == shown


def test_merging_one_with_its_successor_makes_no_circle(workspace: Workspace) -> None:
    old, new = add_department(workspace, "甲局"), add_department(workspace, "乙局")
    set_successor(workspace, old, new)
    merge_departments(workspace, old, new)
    assert by_name(workspace)["甲局"].successor_id is None
    with pytest.raises(UsageError):
        merge_departments(workspace, old, old)


def test_aliases_and_year_can_be_set_and_cleared(workspace: Workspace) -> None:
    id_ = add_department(workspace, "省教育厅", since=2000)
    set_aliases(workspace, id_, ["教育厅", "省教委", "教育厅"])
    set_aliases(workspace, id_, ["省教委", "省教育局"])
    set_since(workspace, id_, None)
    (one,) = departments(workspace)
    assert sorted(alias.name for alias in one.aliases) == ["省教委", "省教育局"]
    assert one.since is None


def test_a_register_of_nothing_suggests_nothing() -> None:
    assert suggestions("省教育厅", []) == []
    assert suggestions("省教厅", [department("省教育厅")])[0].name == "省教育厅"


def test_the_same_name_of_two_regions_is_two_departments() -> None:
    register = [department("省教育厅")]
    first = plan_of("教育厅、市公安局", region="甲省")
    second = plan_of("市公安局、教委", region="北京市")
    second.id = "d2"
    found = unknown_names([first, second], register)
    assert [(one.name, {use.document_id for use in one.uses}) for one in found] == [
        ("市公安局", {"d1"}),
        ("市公安局", {"d2"}),
        ("教委", {"d2"}),
    ]


def test_a_city_is_no_spelling_of_the_province() -> None:
    register = [department("省知识产权局")]
    (one,) = unknown_names([plan_of("广州市知识产权局", region="广东省")], register)
    assert one.suggestions == ()
    assert suggestions("省知产全局", register, "广东省") != []
