"""The names of the checks in the window are those of the core, and none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ipplanner.checks.registry import rule_names
from ui.checks import rule_words as words
from ui.checks.rule_words import rule_words


@pytest.fixture
def known() -> Iterator[dict[str, str]]:
    yield words._of_texts() | words._of_departments() | words._of_the_plan()


def test_all_rules_are_known_by_the_cores_names(known: dict[str, str]) -> None:
    assert known == rule_names()


def test_a_rule_that_is_not_known_keeps_its_name() -> None:
    assert rule_words({"new-rule": "新规则"}) == {"new-rule": "新规则"}
