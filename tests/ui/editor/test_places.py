"""Where ids are stays known while rows come and go."""

from __future__ import annotations

from ui.editor.table.places import Places


def test_what_lies_below_a_change_moves_with_it() -> None:
    places = Places({"a": 0, "b": 1, "c": 2})
    places.replace(["b"], range(1, 2), {"x": 1, "y": 2, "z": 3}, 2, 2)
    assert [places.row_of(id_) for id_ in "abcxyz"] == [0, None, 4, 1, 2, 3]
    places.replace(["a"], range(1), {}, 1, -1)
    assert [places.row_of(id_) for id_ in "acxyz"] == [None, 3, 0, 1, 2]


def test_what_has_come_elsewhere_already_does_not_go() -> None:
    places = Places({"a": 0, "b": 1, "c": 2})
    places.replace([], range(0), {"c": 0}, 0, 1)
    places.replace(["c"], range(3, 4), {}, 4, -1)
    assert [places.row_of(id_) for id_ in "abc"] == [1, 2, 0]


def test_after_many_changes_it_is_better_made_anew() -> None:
    places = Places({"a": 0})
    for _ in range(33):
        assert not places.is_long_winded
        places.replace([], range(0), {}, 0, 1)
    assert places.is_long_winded
    assert places.row_of("a") == 33
