from __future__ import annotations

from pathlib import Path

from ipplanner.department_register.proposing import propose_successors, replace_by_successors
from ipplanner.department_register.succession import successors_in
from ipplanner.department_register.unknown import unknown_names
from ipplanner.edits.departments import add_department, set_since, set_successor
from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import assign_departments
from ipplanner.history import undo, undo_label
from ipplanner.model import Document, Phase
from ipplanner.store.documents import load
from ipplanner.store.register import departments
from ipplanner.store.workspace import Workspace
from tests.department_register.making import REGISTER, department, plan_of


def test_a_successor_takes_over_in_the_year_of_its_founding() -> None:
    assert successors_in(REGISTER, 2017) == {}
    assert {old: new.name for old, new in successors_in(REGISTER, 2018).items()} == {
        "省工商局": "省市场监管局",
        "省质监局": "省市场监管局",
    }
    assert set(successors_in(REGISTER, None)) == {"省工商局", "省质监局"}


def test_successors_are_followed_to_the_one_of_the_year() -> None:
    chain = [
        department("甲局", successor="乙局"),
        department("乙局", since=2010, successor="丙局"),
        department("丙局", since=2018),
    ]
    assert successors_in(chain, 2012)["甲局"].name == "乙局"
    assert successors_in(chain, 2019)["甲局"].name == "丙局"
    circle = [department("甲局", successor="乙局"), department("乙局", successor="甲局")]
    assert successors_in(circle, 2019)["甲局"].name == "乙局"


def test_cells_before_and_after_are_proposed() -> None:
    plan = plan_of("省知识产权局", "工商局、省质量技术监督局、省公安厅", "省质监局")
    first, second = propose_successors(plan, REGISTER)
    assert (first.measure_id, first.item) == ("m2", "工作2")
    assert first.after.printed == "省市场监管局、省公安厅"
    assert dict(first.replaced) == {
        "工商局": "省市场监管局",
        "省质量技术监督局": "省市场监管局",
    }
    assert second.after.printed == "省市场监管局"
    assert [one.measure_id for one in propose_successors(plan, REGISTER, ["省工商局"])] == ["m2"]
    assert propose_successors(plan_of("省工商局", year=2017), REGISTER) == []


def test_replacing_is_one_step_that_leaves_changed_cells_alone(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as workspace:
        old, new = (add_department(workspace, name) for name in ("省工商局", "省市场监管局"))
        set_since(workspace, new, 2018)
        set_successor(workspace, old, new)
        plan_id = add_document(workspace, plan_of("省工商局", "省公安厅、省工商局"))
        before = load(workspace, plan_id)
        changes = propose_successors(before, departments(workspace))
        assign_departments(workspace, changes[0].measure_id, "省工商局、省教育厅")
        done = replace_by_successors(workspace, changes)
        assert (done.cells, done.skipped) == (1, 1)
        printed = [one.departments for *_, one in load(workspace, plan_id).walk_measures()]
        assert printed == ["省工商局、省教育厅", "省公安厅、省市场监管局"]
        last = list(load(workspace, plan_id).walk_measures())[-1][-1]
        assert (last.lead, last.support) == (["省公安厅"], ["省市场监管局"])
        assert undo_label(workspace) == "用继任单位替换"
        undo(workspace)
        undo(workspace)
        assert load(workspace, plan_id) == before


def test_a_bracket_behind_a_variant_stays() -> None:
    plan = plan_of("工商局（省打假办）、省公安厅")
    (change,) = propose_successors(plan, REGISTER)
    assert change.after.printed == "省市场监管局（省打假办）、省公安厅"
    whole = [department("省工商局（省打假办）", successor="省市场监管局"), REGISTER[3]]
    (change,) = propose_successors(plan_of("省工商局（省打假办）"), whole)
    assert change.after.printed == "省市场监管局"


def test_what_a_person_has_set_is_kept_in_the_file(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as workspace:
        old, new = (add_department(workspace, name) for name in ("省工商局", "省市场监管局"))
        set_successor(workspace, old, new)
        plan_id = add_document(workspace, plan_of("省工商局、省公安厅"))
        (*_, measure) = next(load(workspace, plan_id).walk_measures())
        assign_departments(workspace, measure.id, measure.departments, ["省公安厅"], ["省工商局"])
        plan = load(workspace, plan_id)
        replace_by_successors(workspace, propose_successors(plan, departments(workspace)))
        (*_, measure) = next(load(workspace, plan_id).walk_measures())
        assert measure.departments == "省市场监管局、省公安厅"
        assert (measure.lead, measure.support) == (["省公安厅"], ["省市场监管局"])


def test_a_cell_that_is_gone_is_skipped(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as workspace:
        changes = propose_successors(plan_of("省工商局"), REGISTER)
        assert replace_by_successors(workspace, changes).skipped == 1
        assert undo_label(workspace) is None


def plan_with_schedule() -> Document:
    plan = plan_of("省知识产权局")
    plan.layout = "progress-schedule"
    (*_, measure) = next(plan.walk_measures())
    measure.phases = [
        Phase("2017年", "印发方案", "省知识产权局"),
        Phase("2018—2020年：", "组织实施", "省工商局、省质监局配合"),
        Phase("每年度", "通报情况", "省工商局"),
    ]
    return plan


def test_departments_of_a_schedule_are_replaced_too(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as workspace:
        old, new = (add_department(workspace, name) for name in ("省工商局", "省市场监管局"))
        set_successor(workspace, old, new)
        plan_id = add_document(workspace, plan_with_schedule())
        before = load(workspace, plan_id)
        second, third = propose_successors(before, departments(workspace))
        assert (second.phase, second.period, third.period) == (1, "2018—2020年", "每年度")
        assert second.after.printed == "省市场监管局、省质监局配合"
        done = replace_by_successors(workspace, [second, third, second])
        assert (done.cells, done.skipped) == (2, 1)
        (*_, measure) = next(load(workspace, plan_id).walk_measures())
        printed = [phase.departments for phase in measure.phases]
        assert printed == ["省知识产权局", second.after.printed, "省市场监管局"]
        undo(workspace)
        assert load(workspace, plan_id) == before


def test_unknown_names_of_a_schedule_are_told() -> None:
    found = unknown_names([plan_with_schedule()], REGISTER[:1])
    assert [(one.name, len(one.uses)) for one in found] == [("省工商局", 2), ("省质监局", 1)]
    assert found[0].uses[1].printed == "省工商局"
