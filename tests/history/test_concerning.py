from __future__ import annotations

from ipplanner import history
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import change_item, delete_item
from ipplanner.edits.measures import add_measure, assign_departments, delete_measure
from ipplanner.history.concerning import steps_concerning
from ipplanner.model import Measure
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def labels(workspace: Workspace, *ids: str) -> list[str]:
    return [step.label for step in steps_concerning(workspace, ids)]


def test_only_steps_on_these_rows_are_listed_newest_first(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    one, other = (item for _, item in list(plan.walk_items())[:2])
    change_item(workspace, one.id, title="新标题")
    change_item(workspace, other.id, title="别的")
    assign_departments(workspace, one.measures[0].id, "省知识产权局")
    ids = [one.id, *(measure.id for measure in one.measures)]
    found = labels(workspace, *ids)
    assert [label[:6] for label in found] == ["修改责任部门", "修改工作内容"]
    assert labels(workspace, "inichtda") == []


def test_the_whole_document_has_its_coming_too(workspace: Workspace) -> None:
    id_ = add_document(workspace, make_plan())
    add_document(workspace, make_plan(title="别的计划"))
    assert labels(workspace, id_) == ["添加文件“甲省2018年工作要点”"]


def test_what_was_added_and_taken_out_again_is_followed(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    item = next(item for _, item in plan.walk_items())
    gone = add_measure(workspace, item.id, Measure(text="临时"))
    delete_measure(workspace, gone)
    delete_item(workspace, item.id)
    assert [label[:4] for label in labels(workspace, item.id)] == [
        "删除工作",
        "删除举措",
        "添加举措",
    ]


def test_a_step_taken_back_says_so(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    item = next(item for _, item in plan.walk_items())
    change_item(workspace, item.id, title="新标题")
    history.undo(workspace)
    (step,) = steps_concerning(workspace, [item.id])
    assert step.undone


def test_only_the_latest_steps_are_looked_through(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    item = next(item for _, item in plan.walk_items())
    for number in range(5):
        change_item(workspace, item.id, title=f"标题{number}")
    assert len(steps_concerning(workspace, [item.id], most=3)) == 3
