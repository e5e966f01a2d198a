from __future__ import annotations

import random

import pytest

from ipplanner.ordering import GAP, index_of, room, spaced


@pytest.mark.parametrize(
    ("positions", "at", "expected"),
    [
        ([], None, [GAP]),
        ([GAP], None, [2 * GAP]),
        ([GAP], 0, [0]),
        ([0, 10], 1, [5]),
        ([0, 1], 1, None),
        ([-5, 5], 99, [5 + GAP]),
        ([-5, 5], -3, [-5 - GAP]),
    ],
)
def test_one_newcomer_finds_room(
    positions: list[int], at: int | None, expected: list[int] | None
) -> None:
    assert room(positions, at) == expected


def test_several_newcomers_stay_in_order_between_their_neighbours() -> None:
    assert room([0, 100], 1, 3) == [25, 50, 75]
    assert room([0, 3], 1, 3) is None
    assert room([GAP], 0, 2) == [-GAP, 0]


def test_index_is_kept_within_the_siblings() -> None:
    assert [index_of([1, 2, 3], at) for at in (None, -1, 0, 2, 9)] == [3, 0, 0, 2, 3]


def test_spaced_positions_leave_room_everywhere() -> None:
    positions = spaced(3)
    assert all(room(positions, at) for at in range(4))


def test_inserting_anywhere_for_long_keeps_the_order() -> None:
    chance, positions = random.Random(5), spaced(2)
    for _ in range(300):
        at = chance.randrange(len(positions) + 1)
        found = room(positions, at)
        if found is None:
            positions = spaced(len(positions))
            found = room(positions, at)
        assert found is not None
        positions.insert(at, found[0])
        assert positions == sorted(set(positions))
