from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.history import redo, undo
from ipplanner.store.documents import load
from ipplanner.store.tables import change, document, measure
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def noted(workspace: Workspace) -> list[tuple[str, str, object]]:
    """What the history holds of the last step."""
    with workspace.reading() as connection:
        query = select(change).order_by(change.c.step_id, change.c.position)
        rows = connection.execute(query).all()
    last = [row for row in rows if row.step_id == rows[-1].step_id]
    return [(row.table_name, row.kind, json.loads(row.content)) for row in last]


def test_of_an_added_document_only_its_id_is_noted(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    assert noted(workspace) == [("document", "insert", [["id"], [[added]]])]


def test_of_a_changed_row_only_the_changed_column_is_noted(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    one = plan.sections[0].items[0].measures[0]
    change_measure_text(workspace, one.id, "新的")
    assert noted(workspace) == [("measure", "update", [["id", "text"], [[one.id, one.text]]])]


def test_removed_rows_are_noted_table_by_table(workspace: Workspace) -> None:
    remove_document(workspace, add_document(workspace, make_plan()))
    tables = [table for table, kind, _ in noted(workspace) if kind == "delete"]
    assert tables == ["carry_link", "duty", "measure", "item", "section", "document"]


def test_document_added_and_removed_in_one_edit_is_followed_back_and_forth(
    workspace: Workspace,
) -> None:
    with workspace.edit("来回"):
        remove_document(workspace, add_document(workspace, make_plan()))
    assert undo(workspace) == "来回"
    assert redo(workspace) == "来回"
    assert undo(workspace) == "来回"
    with workspace.reading() as connection:
        assert connection.execute(select(document)).all() == []


def test_many_rows_are_changed_together_and_taken_back(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan(3, 50)))
    before = [one.text for *_, one in plan.walk_measures()]
    ids = [one.id for *_, one in plan.walk_measures()]
    texts = {id_: (f"第{at}条。",) for at, id_ in enumerate(ids)}
    texts[ids[0]] = (before[0],)
    with workspace.edit("修改") as edit:
        assert sorted(edit.update_each(measure, ("text",), texts)) == sorted(ids[1:])
        assert edit.update_each(measure, ("text",), texts) == []
    assert len(ids) > 300
    ((table, kind, content),) = noted(workspace)
    assert (table, kind) == ("measure", "update")
    assert isinstance(content, list)
    assert content[0] == ["id", "text"]
    assert sorted(content[1]) == sorted(map(list, list(zip(ids, before, strict=True))[1:]))
    undo(workspace)
    assert load(workspace, plan.id) == plan
    redo(workspace)
    now = [one.text for *_, one in load(workspace, plan.id).walk_measures()]
    assert now == [texts[id_][0] for id_ in ids]


def test_of_a_row_that_was_changed_twice_the_first_state_comes_back(workspace: Workspace) -> None:
    plan = load(workspace, add_document(workspace, make_plan()))
    one = plan.sections[0].items[0].measures[0]
    with workspace.edit("修改") as edit:
        edit.update(measure, one.id, text="二")
        edit.update(measure, one.id, text="三")
    undo(workspace)
    assert load(workspace, plan.id) == plan
    redo(workspace)
    assert load(workspace, plan.id).sections[0].items[0].measures[0].text == "三"


def test_of_many_rows_none_may_be_missing(workspace: Workspace) -> None:
    with pytest.raises(LookupError), workspace.edit("修改") as edit:
        edit.update_each(measure, ("text",), {"m1": ("新的",)})


def test_missing_row_is_our_own_mistake(workspace: Workspace) -> None:
    with pytest.raises(LookupError), workspace.edit("修改") as edit:
        edit.update(measure, "m1", text="新的")
