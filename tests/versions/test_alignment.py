from __future__ import annotations

import random

from ipplanner.versions.alignment import aligned, aligned_texts


def test_both_lists_keep_their_order_and_lose_nothing() -> None:
    chance = random.Random(1)
    for _ in range(100):
        old, new = chance.randrange(8), chance.randrange(8)
        places = chance.sample(range(new), min(old, new, chance.randrange(8)))
        steps = aligned(old, new, dict(enumerate(places)))
        assert [one for one, _ in steps if one is not None] == list(range(old))
        assert [other for _, other in steps if other is not None] == list(range(new))


def test_what_crosses_others_is_moved_and_the_most_stay() -> None:
    assert aligned(3, 3, {0: 2, 1: 0, 2: 1}) == [(0, None), (1, 0), (2, 1), (None, 2)]


def test_lines_that_are_alike_stand_side_by_side() -> None:
    old = ["各单位：", "请结合实际执行。", "特此通知。"]
    new = ["各有关单位：", "另行通知的，从其规定。", "请结合实际认真执行。"]
    assert aligned_texts(old, new) == [(0, 0), (None, 1), (1, 2), (2, None)]


def test_very_many_lines_are_compared_at_their_ends() -> None:
    old = [str(n) for n in range(400)]
    steps = aligned_texts(old, [*old[:200], "新", *old[200:]])
    assert [step for step in steps if None in step] == [(None, 200)]


def test_nothing_and_nothing() -> None:
    assert aligned(0, 0, {}) == []
    assert aligned_texts([], ["一"]) == [(None, 0)]
