"""On the real plans: known errors found, and silence elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.checks import Score, measure
from tests.shared_data import SHARED, needs_shared

pytestmark = needs_shared


@pytest.fixture(scope="module")
def score() -> Score:
    assert SHARED is not None
    return measure(SHARED / "data")


def test_nearly_all_mechanical_errors_are_found(score: Score) -> None:
    assert score.mechanical >= 0.95, score.missed


def test_three_in_ten_hard_errors_are_found(score: Score) -> None:
    assert score.hard >= 0.3


def test_little_else_is_reported(score: Score) -> None:
    assert score.per_thousand <= 2


def test_the_list_of_known_errors_is_the_one_measured(score: Score) -> None:
    assert SHARED is not None
    known: list[dict[str, Any]] = json.loads(
        Path(SHARED / "data" / "known-errors.json").read_text("utf-8")
    )
    assert Counter(one["kind"] for one in known) == score.known
