from __future__ import annotations

import random

from ipplanner.edits.documents import add_document
from ipplanner.model import CarryLink, Document
from ipplanner.status import document_counts
from ipplanner.store.documents import load
from ipplanner.store.unfinished import unfinished
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def worn(chance: random.Random) -> Document:
    """A plan with gaps: texts that are empty or only spaces, items in doubt or without measures."""
    plan = make_plan(4, 6)
    for _, item in plan.walk_items():
        for measure in item.measures:
            measure.text = chance.choice(["印发方案。", "“专项”行动。", "", " \u200b"])
            measure.departments = chance.choice(["省知识产权局", "省知识产权局", "　"])
        if chance.random() < 0.2:
            item.measures = []
        if chance.random() < 0.3:
            item.links = [CarryLink("i1", "reworded", chance.random() < 0.5, "措辞相近")]
    return plan


def test_as_many_as_are_counted_in_the_loaded_document(workspace: Workspace) -> None:
    chance = random.Random(7)
    for _ in range(5):
        id_ = add_document(workspace, worn(chance))
        counts = document_counts(load(workspace, id_))
        assert 0 < unfinished(workspace, id_) == counts.items - counts.done < counts.items


def test_each_document_by_itself(workspace: Workspace) -> None:
    full, empty = make_plan(), make_plan()
    for *_, measure in empty.walk_measures():
        measure.text = ""
    one, other = add_document(workspace, full), add_document(workspace, empty)
    items = sum(1 for _ in empty.walk_items())
    assert (unfinished(workspace, one), unfinished(workspace, other)) == (0, items)
    assert unfinished(workspace, "d-unknown") == 0
