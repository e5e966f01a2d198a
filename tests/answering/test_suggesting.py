from __future__ import annotations

from ipplanner.answering.suggesting import suggest
from ipplanner.answering.tasks import tasks_of
from ipplanner.model import Document
from tests.answering.making import national, plan


def test_items_of_like_wording_are_suggested() -> None:
    found = suggest(plan(), tasks_of(national()))
    assert {task: [one.item_id for one in best] for task, best in found.items()} == {
        "i1": ["p1"],
        "i4": ["p3"],
    }
    assert all(0 < one.likeness <= 1 for best in found.values() for one in best)


def test_nothing_to_suggest_from() -> None:
    assert suggest(Document(layout="provincial-outline"), tasks_of(national())) == {}
    assert suggest(plan(), []) == {}


def test_words_that_all_have_say_nothing() -> None:
    document = plan()
    for _, item in document.walk_items():
        item.title = item.measures[0].text = "开展工作"
    tasks = tasks_of(national())
    assert suggest(document, tasks) == {}
