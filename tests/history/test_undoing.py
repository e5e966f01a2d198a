from __future__ import annotations

import pytest

from ipplanner.edits.documents import add_document, change_document_title
from ipplanner.history import can_redo, can_undo, redo, steps, undo
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


@pytest.fixture
def plan_id(workspace: Workspace) -> str:
    return add_document(workspace, make_plan())


def title(workspace: Workspace, plan_id: str) -> str:
    return load(workspace, plan_id).title


def test_nothing_to_undo_or_redo(workspace: Workspace) -> None:
    assert (undo(workspace), redo(workspace)) == (None, None)
    assert not can_undo(workspace)
    assert not can_redo(workspace)


def test_steps_are_taken_back_and_done_again_in_order(workspace: Workspace, plan_id: str) -> None:
    change_document_title(workspace, plan_id, "一")
    change_document_title(workspace, plan_id, "二")
    assert undo(workspace) == "修改标题：文件“一”"
    assert title(workspace, plan_id) == "一"
    assert undo(workspace) == "修改标题：文件“甲省2018年工作要点”"
    assert [step.undone for step in steps(workspace)] == [False, True, True]
    redo(workspace)
    redo(workspace)
    assert title(workspace, plan_id) == "二"
    assert not can_redo(workspace)


def test_new_edit_ends_redoing(workspace: Workspace, plan_id: str) -> None:
    change_document_title(workspace, plan_id, "一")
    undo(workspace)
    change_document_title(workspace, plan_id, "二")
    assert redo(workspace) is None
    assert len(steps(workspace)) == 2


def test_history_survives_a_restart(workspace: Workspace, plan_id: str) -> None:
    change_document_title(workspace, plan_id, "一")
    change_document_title(workspace, plan_id, "二")
    undo(workspace)
    workspace.close()
    with Workspace.open(workspace.path) as again:
        assert redo(again) is not None
        assert title(again, plan_id) == "二"
        undo(again)
        undo(again)
        assert title(again, plan_id) == "甲省2018年工作要点"
        assert can_undo(again)


def test_history_is_not_turned_within_an_edit(workspace: Workspace, plan_id: str) -> None:
    with pytest.raises(RuntimeError), workspace.edit("修改"):
        undo(workspace)
    assert title(workspace, plan_id) == "甲省2018年工作要点"


def test_history_of_an_import_and_its_undo_stay_small(workspace: Workspace) -> None:
    for _ in range(3):
        add_document(workspace, make_plan(10, 10))
        undo(workspace)
    size = workspace.path.stat().st_size
    for _ in range(3):
        add_document(workspace, make_plan(10, 10))
        undo(workspace)
    assert workspace.path.stat().st_size <= size * 1.1
