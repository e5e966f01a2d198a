"""A loaded document that follows edits is the document that loading gives."""

from __future__ import annotations

from ipplanner.edits.documents import add_document
from ipplanner.edits.items import change_item
from ipplanner.edits.measures import (
    assign_departments,
    change_measure_text,
    delete_measure,
    set_deadline,
)
from ipplanner.edits.sections import change_section
from ipplanner.history import redo, undo
from ipplanner.store.changes import Changed
from ipplanner.store.documents import load
from ipplanner.store.refreshing import Index, refresh
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def test_values_are_taken_over_and_structure_is_left_to_loading(workspace: Workspace) -> None:
    document_id = add_document(workspace, make_plan())
    shown = load(workspace, document_id)
    index, answers = Index(shown), []

    def follow(changed: Changed) -> None:
        answers.append(refresh(workspace, index, changed))
        if answers[-1]:
            assert shown == load(workspace, document_id)

    workspace.subscribe(follow)
    section, item, measure = next(shown.walk_measures())
    change_measure_text(workspace, measure.id, "新的文字。")
    assign_departments(workspace, measure.id, "省财政厅牵头，省教育厅、省科技厅配合")
    set_deadline(workspace, measure.id, "6月底前")
    change_item(workspace, item.id, title="新的任务")
    change_section(workspace, section.id, title="新的重点")
    for _ in range(5):
        undo(workspace)
    redo(workspace)
    assert answers == [True] * 11
    delete_measure(workspace, measure.id)
    assert answers[-1] is False
