from __future__ import annotations

import pytest

from ipplanner.cells.parts import split_number
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import add_item, delete_item
from ipplanner.edits.renumbering import Manner, manner_of, renumber_items
from ipplanner.history import steps, undo
from ipplanner.model import Document, Item, Section
from ipplanner.numbering import chinese
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace


def plan(*sections: str) -> Document:
    made = [
        Section("", "一、", "甲", items=[Item("", number) for number in numbers.split()])
        for numbers in sections
    ]
    return Document(layout="task-list", sections=made)


@pytest.mark.parametrize(
    ("sections", "manner"),
    [
        (["1. 2．", "", "3."], "through"),
        (["（一） （二）"], "through"),
        (["1. 2.", "1. 2."], "sections"),
        (["1. 3."], ""),
        (["1. x"], ""),
        ([""], ""),
        ([], ""),
    ],
)
def test_items_are_numbered_in_a_manner(sections: list[str], manner: Manner) -> None:
    assert manner_of(plan(*sections)) == manner


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        (["1. 2．", "3. 4."], ["1.", "2．", "3.", "4."]),
        (["1. 2．", "1. 2."], ["1.", "2．", "1.", "2."]),
    ],
)
def test_items_count_on_in_their_own_way(
    workspace: Workspace, sections: list[str], expected: list[str]
) -> None:
    kept = load(workspace, add_document(workspace, plan(*sections)))
    manner, before = manner_of(kept), len(steps(workspace))
    delete_item(workspace, kept.sections[1].items[0].id)
    added = add_item(workspace, kept.sections[1].id, Item(title="新"), at=0)
    assert added in renumber_items(workspace, kept.id, manner)
    numbers = [item.number for _, item in load(workspace, kept.id).walk_items()]
    assert numbers == [expected[0], expected[1], expected[2].replace(".", "．"), expected[3]]
    assert len(steps(workspace)) == before + 3
    undo(workspace)
    assert load(workspace, kept.id).sections[1].items[0].number == ""


def test_more_than_99_items_may_count_in_chinese(workspace: Workspace) -> None:
    numbers = " ".join(f"{chinese(n)}、" for n in range(1, 110))
    kept = load(workspace, add_document(workspace, plan(numbers)))
    delete_item(workspace, kept.sections[0].items[0].id)
    renumber_items(workspace, kept.id, "through")
    found = [item.number for _, item in load(workspace, kept.id).walk_items()]
    assert (found[0], found[98], found[99]) == ("一、", "九十九、", "一百、")
    assert found[-1] == "一百零八、"
    assert [split_number(f"{number}推进改革")[0] for number in found] == found
