"""Going from one open cell to the next, round and round."""

from __future__ import annotations

import pytest

from ipplanner.model import Document, Item, Section
from ipplanner.open_places import OpenPlace, next_open
from ipplanner.tally import Tally
from tests.mixed_plan import measure, mixed_plan


@pytest.fixture
def plan() -> Document:
    return mixed_plan()


@pytest.mark.parametrize(
    ("after", "field", "expected"),
    [
        ("", "", ("i2", "measure")),
        ("i1", "item", ("i2", "measure")),
        ("i2", "", ("i2", "measure")),
        ("i2", "measure", ("i2", "departments")),
        ("m5", "measure", ("i4", "departments")),
        ("m6", "measure", ("i4", "departments")),
        ("m6", "departments", ("i5", "item")),
        ("m6", "", ("i5", "item")),
        ("s2", "number", ("i4", "departments")),
        ("i5", "item", ("i2", "measure")),
        ("m7", "item", ("i2", "measure")),
        ("m5", "item", ("i4", "departments")),
        ("gone", "measure", ("i2", "measure")),
    ],
)
def test_the_next_open_place_goes_round(
    plan: Document, after: str, field: str, expected: tuple[str, str]
) -> None:
    found = next_open(plan, after, field)
    assert found is not None
    assert (found.item_id, found.field) == expected


@pytest.mark.parametrize(
    ("after", "field", "expected"),
    [
        ("", "", ("i5", "item")),
        ("i1", "", ("i5", "item")),
        ("i5", "item", ("i4", "departments")),
        ("m7", "item", ("i4", "departments")),
        ("m6", "departments", ("i2", "departments")),
        ("i2", "departments", ("i2", "measure")),
    ],
)
def test_the_way_back_goes_round_too(
    plan: Document, after: str, field: str, expected: tuple[str, str]
) -> None:
    found = next_open(plan, after, field, back=True)
    assert found is not None
    assert (found.item_id, found.field) == expected


def test_where_nothing_is_open_there_is_no_next_place() -> None:
    done = Document(sections=[Section("s", items=[Item("i", measures=[measure("m")])])])
    assert next_open(done) is None
    assert next_open(done, "m", "measure", back=True) is None


def test_walking_on_visits_every_open_place_once(plan: Document) -> None:
    seen: list[OpenPlace] = []
    place = next_open(plan)
    while place is not None and place not in seen:
        seen.append(place)
        here = place.item_id if place.field == "item" else place.measure_id or place.item_id
        place = next_open(plan, here, place.field)
    assert seen == [
        OpenPlace("i2", "", "measure"),
        OpenPlace("i2", "", "departments"),
        OpenPlace("i4", "m6", "departments"),
        OpenPlace("i5", "m7", "item"),
    ]


@pytest.mark.parametrize("back", [False, True])
def test_looking_at_those_that_wait_is_enough(plan: Document, back: bool) -> None:
    waiting = Tally(plan).waiting
    assert waiting == {"i2", "i4", "i5"}
    ids = [one.id for one in plan.walk_sections()]
    ids += [item.id for _, item in plan.walk_items()]
    ids += [one.id for *_, one in plan.walk_measures()]
    for id_ in ("", "gone", *ids):
        for field in ("", "item", "measure", "departments"):
            found = next_open(plan, id_, field, back=back, among=waiting)
            assert found == next_open(plan, id_, field, back=back)
