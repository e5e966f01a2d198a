from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.items import change_item, delete_item, move_item
from ipplanner.edits.measures import change_measure_text, delete_measure, move_measure
from ipplanner.edits.sections import change_section, delete_section
from ipplanner.errors import UsageError, WorkspaceError
from ipplanner.history import (
    delete_snapshot,
    load_snapshot,
    restore_item,
    snapshot,
    snapshots,
    steps,
    undo,
)
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


@pytest.fixture
def plan(workspace: Workspace) -> Document:
    return load(workspace, add_document(workspace, make_plan()))


@pytest.fixture
def kept(workspace: Workspace, plan: Document) -> str:
    return snapshot(workspace, plan.id, "报\x00领导前")


def test_snapshot_holds_the_whole_document(workspace: Workspace, plan: Document, kept: str) -> None:
    delete_section(workspace, plan.sections[0].id)
    assert load_snapshot(workspace, kept) == plan
    (info,) = snapshots(workspace, plan.id)
    assert (info.id, info.document_id, info.name) == (kept, plan.id, "报领导前")
    assert snapshots(workspace, "daaaaaaaaaaaa") == []


def test_snapshot_is_no_step_and_outlives_its_document(
    workspace: Workspace, plan: Document, kept: str
) -> None:
    assert len(steps(workspace)) == 1
    remove_document(workspace, plan.id)
    assert load_snapshot(workspace, kept) == plan
    with pytest.raises(UsageError):
        restore_item(workspace, kept, plan.sections[0].items[0].id)


def test_deleted_snapshot_comes_back(workspace: Workspace, plan: Document, kept: str) -> None:
    delete_snapshot(workspace, kept)
    with pytest.raises(UsageError, match="留存版本"):
        load_snapshot(workspace, kept)
    assert undo(workspace) == "删除留存版本“报领导前”"
    assert load_snapshot(workspace, kept) == plan


def test_changed_item_is_restored_where_it_is(
    workspace: Workspace, plan: Document, kept: str
) -> None:
    item = plan.sections[0].items[0]
    change_item(workspace, item.id, title="改坏了")
    change_measure_text(workspace, item.measures[0].id, "改坏了")
    delete_measure(workspace, item.measures[1].id)
    move_item(workspace, item.id, plan.sections[1].id)
    before = load(workspace, plan.id)
    assert restore_item(workspace, kept, item.id) == item.id
    assert load(workspace, plan.id).sections[1].items[-1] == item
    assert undo(workspace) == "恢复工作内容“工作内容0”"
    assert load(workspace, plan.id) == before


@pytest.mark.parametrize("index", [0, 1, 2])
def test_deleted_item_returns_to_its_place(
    workspace: Workspace, plan: Document, kept: str, index: int
) -> None:
    item = plan.sections[0].items[index]
    delete_item(workspace, item.id)
    restore_item(workspace, kept, item.id)
    assert load(workspace, plan.id) == plan


def test_item_returns_with_its_section(workspace: Workspace, plan: Document, kept: str) -> None:
    delete_section(workspace, plan.sections[1].id)
    first, second = plan.sections[1].items[:2]
    restore_item(workspace, kept, second.id)
    restore_item(workspace, kept, first.id)
    found = load(workspace, plan.id).sections[-1]
    assert (found.title, found.goal) == (plan.sections[1].title, plan.sections[1].goal)
    assert found.items == [first, second]


def test_measure_that_has_moved_on_stays_where_it_is(
    workspace: Workspace, plan: Document, kept: str
) -> None:
    item, other = plan.sections[0].items[:2]
    move_measure(workspace, item.measures[0].id, other.id)
    restore_item(workspace, kept, item.id)
    restored, kept_on = load(workspace, plan.id).sections[0].items[:2]
    assert [one.text for one in restored.measures] == [one.text for one in item.measures]
    assert restored.measures[0].id != item.measures[0].id
    assert kept_on.measures[-1] == item.measures[0]


def test_item_that_the_snapshot_does_not_have(
    workspace: Workspace, plan: Document, kept: str
) -> None:
    change_section(workspace, plan.sections[0].id, title="别的")
    with pytest.raises(UsageError, match="留存版本里没有"):
        restore_item(workspace, kept, "iaaaaaaaaaaaa")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"sections": [{}]}', "[" * 100_000])
def test_damaged_snapshot_is_a_sentence(workspace: Workspace, kept: str, content: str) -> None:
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.execute("UPDATE snapshot SET content = ?", (content,))
        connection.commit()
    with Workspace.open(workspace.path) as again, pytest.raises(WorkspaceError, match="已损坏"):
        load_snapshot(again, kept)
