"""A loaded document that follows edits is the document that loading gives."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from ipplanner.edits.departments import add_department
from ipplanner.edits.documents import (
    add_document,
    change_document_title,
    remove_document,
    set_year,
)
from ipplanner.edits.items import (
    add_item,
    change_item,
    delete_item,
    merge_items,
    move_item,
)
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    delete_measure,
    move_measure,
    set_deadline,
)
from ipplanner.edits.sections import add_section, change_section, delete_section, move_section
from ipplanner.history import redo, undo
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.changes import Changed
from ipplanner.store.documents import load
from ipplanner.store.index import Index
from ipplanner.store.refreshing import refresh
from ipplanner.store.states import concerns, read_state
from ipplanner.store.workspace import Workspace
from tests.store.making import any_of, make_plan


class Follower:
    """A document that is kept up to date."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.document = load(workspace, add_document(workspace, make_plan()))
        self.index = Index(self.document)
        self.anew = self.followed = 0
        workspace.subscribe(self._follow)

    def _follow(self, changed: Changed) -> None:
        if not concerns(changed, self.document.id):
            return
        state = read_state(self.workspace, self.document.id, changed)
        if state is None:
            self.anew += 1
            return
        assert refresh(self.document, self.index, state)
        self.followed += 1
        assert self.document == load(self.workspace, self.document.id)
        fresh = Index(self.document)
        assert vars(self.index) == vars(fresh)


@pytest.fixture
def follower(workspace: Workspace) -> Follower:
    return Follower(workspace)


def test_values_are_taken_over(workspace: Workspace, follower: Follower) -> None:
    section, item, measure = next(follower.document.walk_measures())
    change_measure_text(workspace, measure.id, "新的文字。")
    assert measure.text == "新的文字。"
    assign_departments(workspace, measure.id, "省财政厅牵头，省教育厅、省科技厅配合")
    set_deadline(workspace, measure.id, "6月底前")
    change_item(workspace, item.id, title="新的任务")
    change_section(workspace, section.id, title="新的重点")
    for _ in range(5):
        undo(workspace)
    redo(workspace)
    assert (follower.followed, follower.anew) == (11, 0)


def test_what_stays_is_the_same_object_wherever_it_goes(
    workspace: Workspace, follower: Follower
) -> None:
    first, second = follower.document.sections[:2]
    item = first.items[1]
    measure = item.measures[0]
    move_item(workspace, item.id, second.id, at=0)
    assert second.items[0] is item
    move_measure(workspace, measure.id, second.items[1].id, at=1)
    assert second.items[1].measures[1] is measure
    move_section(workspace, second.id, at=0)
    assert follower.document.sections[0] is second
    move_section(workspace, second.id, parent_id=first.id)
    assert first.sections[-1] is second
    assert follower.index.section_of(measure.id) is second
    for _ in range(4):
        undo(workspace)
    assert first.items[1] is item
    assert follower.index.section_of("m000") is None


def test_changes_of_structure_are_followed_with_undo_and_redo(
    workspace: Workspace, follower: Follower
) -> None:
    chance = random.Random(7)
    for _ in range(60):
        _any_edit(workspace, follower.document, chance)
        if chance.random() < 0.4:
            undo(workspace)
        if chance.random() < 0.3:
            redo(workspace)
    while undo(workspace):
        pass
    assert follower.followed > 60


def _any_edit(workspace: Workspace, document: Document, chance: random.Random) -> None:
    sections = [one.id for one in document.walk_sections()]
    items = [one.id for _, one in document.walk_items()]
    measures = [one.id for *_, one in document.walk_measures()]
    edits: list[Callable[[], object]] = [
        lambda: add_section(workspace, document.id, Section(title="新", items=[Item(title="项")])),
        lambda: add_item(workspace, any_of(chance, sections), Item(measures=[Measure(text="新")])),
        lambda: add_measure(workspace, any_of(chance, items), Measure(lead=["省财政厅"]), at=0),
        lambda: move_item(workspace, any_of(chance, items), any_of(chance, sections), at=1),
        lambda: move_measure(workspace, any_of(chance, measures), any_of(chance, items), at=1),
        lambda: _copy_item(workspace, document, chance),
        lambda: delete_item(workspace, any_of(chance, items)),
        lambda: delete_measure(workspace, any_of(chance, measures)),
        lambda: merge_items(workspace, items[:2]),
        lambda: delete_section(workspace, sections[-1]) if len(sections) > 3 else None,
    ]
    chance.choice(edits)()


def _copy_item(workspace: Workspace, document: Document, chance: random.Random) -> None:
    section, one = chance.choice(list(document.walk_items()))
    add_item(workspace, section.id, one, at=section.items.index(one) + 1)


def test_what_is_of_another_document_does_not_concern(
    workspace: Workspace, follower: Follower
) -> None:
    before = follower.followed
    other = add_document(workspace, make_plan(title="乙省"))
    add_department(workspace, "省财政厅")
    undo(workspace)
    assert (follower.followed, follower.anew) == (before, 0)
    section = load(workspace, other).sections[0]
    add_item(workspace, section.id, Item(title="别处的"))
    assert follower.document == load(workspace, follower.document.id)


def test_the_documents_own_texts_are_taken_over(workspace: Workspace, follower: Follower) -> None:
    set_year(workspace, follower.document.id, 2030)
    change_document_title(workspace, follower.document.id, "新的标题")
    assert (follower.document.year, follower.anew) == (2030, 0)
    remove_document(workspace, follower.document.id)
    assert follower.anew == 1
