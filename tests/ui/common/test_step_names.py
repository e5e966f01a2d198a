"""Names of steps: in Chinese as they are kept, in English with the titles as they are."""

from __future__ import annotations

import pytest

from ipplanner import history
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import change_item
from ipplanner.edits.measures import assign_departments
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from ui.common import step_names
from ui.common.step_names import step_name


@pytest.mark.parametrize("label", ["修改举措“甲”", "没有见过的一步", "删除 3 行", ""])
def test_in_chinese_nothing_changes(label: str) -> None:
    assert step_name(label) == label


def test_what_the_core_writes_is_known(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    one = next(item for _, item in plan.walk_items())
    change_item(workspace, one.id, title="新")
    assign_departments(workspace, one.measures[0].id, "省知识产权局")
    monkeypatch.setattr(step_names, "tr", lambda text: f"<{text}>")
    names = [step_name(step.label) for step in history.steps(workspace)]
    assert names[0].startswith("<添加文件>“")
    assert names[1].startswith("<修改工作内容>“")
    assert names[2].startswith("<修改责任部门>“")
