from __future__ import annotations

from copy import deepcopy

from ipplanner.versions import compare
from tests.exports.made_up import plan, small_plan
from ui.versions.reading import anchor_of, blocks


def test_every_change_has_a_block_to_go_to() -> None:
    old = small_plan()
    new = deepcopy(old)
    new.title = "另一个标题"
    new.back.append("新的一行")
    new.sections[1].items.insert(0, new.sections[0].items.pop(1))
    del new.sections[0].items[1]
    new.sections[0].goal = "目标"
    comparison = compare(old, new)
    anchors = {block.anchor for block in blocks(comparison)}
    assert {anchor_of(change) for change in comparison.changes} <= anchors


def test_what_moved_stands_in_both_places() -> None:
    old = plan(2)
    new = deepcopy(old)
    new.sections[1].items.append(new.sections[0].items.pop(0))
    moved = {one.state: one.elsewhere for one in blocks(compare(old, new)) if one.state != "kept"}
    assert moved == {"moved_away": "2.19", "moved_here": "1.1"}


def test_equal_versions_have_nothing_to_see() -> None:
    assert not any(one.is_changed for one in blocks(compare(plan(2), plan(2))))
