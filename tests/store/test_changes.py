"""What views are told after an edit, an undo or a redo."""

from __future__ import annotations

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.edits.items import move_item
from ipplanner.edits.measures import assign_departments, change_measure_text, delete_measure
from ipplanner.errors import UsageError
from ipplanner.history import redo, undo
from ipplanner.store.changes import Changed
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


@pytest.fixture
def told(workspace: Workspace) -> list[Changed]:
    add_document(workspace, make_plan())
    heard: list[Changed] = []
    workspace.subscribe(heard.append)
    return heard


def first_measure(workspace: Workspace) -> str:
    document = load(workspace, listing(workspace)[0].id)
    return next(measure.id for _, _, measure in document.walk_measures())


def test_a_change_of_wording_names_its_row(workspace: Workspace, told: list[Changed]) -> None:
    measure = first_measure(workspace)
    change_measure_text(workspace, measure, "新的文字。")
    undo(workspace)
    redo(workspace)
    assert [(one.structure, one.rows) for one in told] == [
        (False, frozenset({("measure", measure)}))
    ] * 3


def test_departments_belong_to_their_measure(workspace: Workspace, told: list[Changed]) -> None:
    measure = first_measure(workspace)
    assign_departments(workspace, measure, "省财政厅牵头，省教育厅配合")
    assert told[0].rows == {("measure", measure)}
    assert not told[0].structure


def test_rows_that_go_or_move_change_the_structure(
    workspace: Workspace, told: list[Changed]
) -> None:
    measure = first_measure(workspace)
    delete_measure(workspace, measure)
    undo(workspace)
    assert [one.structure for one in told] == [True, True]
    with pytest.raises(UsageError):
        move_item(workspace, "i000", "s000")
    assert len(told) == 2


def test_nothing_is_told_of_what_was_taken_back(workspace: Workspace, told: list[Changed]) -> None:
    measure = first_measure(workspace)
    with pytest.raises(RuntimeError), workspace.edit("合并"):
        change_measure_text(workspace, measure, "甲")
        raise RuntimeError
    assert told == []
