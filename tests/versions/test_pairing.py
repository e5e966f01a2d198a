from __future__ import annotations

from ipplanner.versions.pairing import Pairing


def test_each_has_at_most_one_partner() -> None:
    pairing = Pairing(["a", "a", "b"], ["a", "b", "a"])
    pairing.by_key(str)
    assert pairing.new_of == {0: 0, 1: 2, 2: 1}


def test_an_empty_key_says_nothing() -> None:
    pairing = Pairing([""], [""])
    pairing.by_key(str)
    assert pairing.new_of == {}


def test_the_most_alike_come_first_and_the_nearer_of_two() -> None:
    pairing = Pairing(["ab", "abc"], ["x", "abc", "ab"])
    pairing.by_score(lambda one, other: float(one == other) + 0.5 * (one[0] == other[0]), 0.5)
    assert pairing.new_of == {0: 2, 1: 1}
