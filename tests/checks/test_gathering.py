from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.checks.gathering import gather_context, own_word_list, switch_rule
from ipplanner.edits.departments import add_alias, add_department, set_since, set_successor
from ipplanner.edits.documents import add_document
from ipplanner.history import undo
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.checks.plans import make_plan


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path / "数据"))
    with Workspace.open(tmp_path / "工作区.ipplan", create=True) as opened:
        yield opened


def add(workspace: Workspace, region: str = "甲省") -> Document:
    plan = make_plan(("加大宣传力度", "参加云帆计划知识产权联盟2次。", "海关"))
    plan.region = region
    return load(workspace, add_document(workspace, plan))


def test_year_region_and_template(workspace: Workspace) -> None:
    context = gather_context(workspace, add(workspace))
    assert (context.year, context.region) == (2018, "甲省")
    assert context.template is not None and context.template.id == "provincial-2018"


def test_another_document_may_be_the_template(workspace: Workspace) -> None:
    model = add(workspace)
    plan = add(workspace)
    plan.template = model.id
    context = gather_context(workspace, plan)
    assert context.template is not None and context.template.id == model.id


def test_what_is_no_plan_has_no_template(workspace: Workspace) -> None:
    plan = add(workspace)
    plan.role = "reference"
    assert gather_context(workspace, plan).template is None


def test_the_register_with_successors(workspace: Workspace) -> None:
    old, new = add_department(workspace, "省工商局"), add_department(workspace, "省市场监管局")
    add_alias(workspace, old, "工商局")
    set_successor(workspace, old, new)
    context = gather_context(workspace, add(workspace))
    first = context.departments[0]
    assert (first.name, first.aliases, first.successor) == ("省工商局", ("工商局",), "省市场监管局")
    assert context.registered == {"省工商局", "工商局", "省市场监管局"}
    assert first.successor_since is None


def test_a_successor_of_later_years_is_none_yet(workspace: Workspace) -> None:
    old, new = add_department(workspace, "省工商局"), add_department(workspace, "省市场监管局")
    set_successor(workspace, old, new)
    plan = add(workspace)
    set_since(workspace, new, 2019)
    assert gather_context(workspace, plan).departments[0].successor == ""
    set_since(workspace, new, 2018)
    known = gather_context(workspace, plan).departments[0]
    assert (known.successor, known.successor_since) == ("省市场监管局", 2018)


def test_other_regions_are_the_statistics(workspace: Workspace) -> None:
    plan = add(workspace)
    for region in ("乙省", "丙省", "丁省"):
        add(workspace, region)
    add(workspace)
    assert "知识产权联盟" in gather_context(workspace, plan).statistics.shared


def test_the_own_word_list_is_read(workspace: Workspace) -> None:
    path = own_word_list()
    path.parent.mkdir(parents=True)
    path.write_text("云帆 => 云翻\n", "utf-8")
    assert gather_context(workspace, add(workspace)).entries[0].wrong == "云帆"


def test_rules_are_switched_off_for_the_office(workspace: Workspace) -> None:
    plan = add(workspace)
    switch_rule(workspace, "no-result", on=False)
    switch_rule(workspace, "number-space", on=False)
    assert gather_context(workspace, plan).off == {"no-result", "number-space"}
    switch_rule(workspace, "no-result", on=True)
    assert gather_context(workspace, plan).off == {"number-space"}
    undo(workspace)
    assert gather_context(workspace, plan).off == {"no-result", "number-space"}
