"""The obligation lines of the two national documents that have them, all 43 items."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from ipplanner.obligations.evaluating import evaluate
from ipplanner.obligations.grammar import faults_of, read_obligation, slips_of
from ipplanner.obligations.profile import Answer
from tests.obligations.expected import expected_duty, profiles
from tests.obligations.lines import Truth
from tests.shared_data import SHARED, needs_shared

DOCUMENTS = (("national-2018-patent", 2018, 25), ("national-2019-quality", 2019, 18))


def items_of(name: str) -> list[dict[str, Any]]:
    """The items of a document, as their true structure is given."""
    assert SHARED is not None
    chapters = json.loads((SHARED / "data" / "national" / f"{name}.json").read_text("utf-8"))
    return list(_items(chapters["chapters"]))


def _items(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for each in node:
            yield from _items(each)
    elif isinstance(node, dict) and "obligation_raw" in node:
        yield node
    elif isinstance(node, dict):
        yield from _items(list(node.values()))


def blocks_of(item: dict[str, Any]) -> list[Truth]:
    """The true scopes, line by line."""
    blocks: dict[int, Truth] = {}
    for one in item["obligations"]:
        blocks.setdefault(one.get("block", 1), []).append((one["scope"], one["duty"]))
    return [blocks[at] for at in sorted(blocks)]


@needs_shared
@pytest.mark.parametrize(("name", "_year", "count"), DOCUMENTS)
def test_every_line_says_what_is_known_of_it(name: str, _year: int, count: int) -> None:
    items = items_of(name)
    assert len(items) == count
    for item in items:
        found = [
            [(scope.name, clause.duty) for clause, scope in line.scopes]
            for line in read_obligation(item["obligation_raw"])
        ]
        assert found == blocks_of(item), item["no"]
        assert not faults_of(item["obligation_raw"])


@needs_shared
def test_the_one_slip_is_marked() -> None:
    slips = [
        (item["no"], slip.words)
        for name, *_ in DOCUMENTS
        for item in items_of(name)
        for slip in slips_of(item["obligation_raw"])
    ]
    assert slips == [("5", "选作")]


@needs_shared
@pytest.mark.parametrize(("name", "year", "_count"), DOCUMENTS)
def test_every_item_for_every_profile(name: str, year: int, _count: int) -> None:
    answers: tuple[Answer, ...] = ("", "是", "否")
    seen = set()
    for item in items_of(name):
        blocks = blocks_of(item)
        for profile in profiles(year):
            for concerned in answers:
                found = evaluate(item["obligation_raw"], profile, concerned)
                wanted = expected_duty(blocks, profile, concerned)
                assert found.duty == wanted, (item["no"], profile, concerned)
                assert [line.duty for line in found.lines] == [
                    expected_duty([block], profile, concerned) for block in blocks
                ]
                seen.add(wanted)
    # in 2018 all provinces are named by some scope of every line
    assert seen == {"必做", "选做", "未定"} | ({""} if year == 2019 else set())
