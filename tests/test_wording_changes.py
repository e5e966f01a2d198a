from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipplanner.wording_changes import Run, wording_changes

SIGNS = {"equal": "{}", "delete": "[-{}-]", "insert": "[+{}+]"}


def shown(old: str, new: str) -> str:
    return "".join(SIGNS[run.kind].format(run.text) for run in wording_changes(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("甲", "甲", "甲"),
        ("", "甲", "[+甲+]"),
        ("甲", "", "[-甲-]"),
        ("重大经济科技活动评议", "重大经济活动评议", "重大经济[-科技-]活动评议"),
        ("加强知识产权海关保护", "加强海关知识产权保护", "加强[+海关+]知识产权[-海关-]保护"),
        ("聚集区建设", "集聚区建设", "[-聚集-][+集聚+]区建设"),
    ],
)
def test_changes_are_told_by_character(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_numbers_change_as_a_whole() -> None:
    assert shown("制定2017年要点", "制定2018年要点") == "制定[-2017-][+2018+]年要点"


def test_a_new_clause_is_marked_from_comma_to_comma() -> None:
    assert shown("开展甲，开展乙。", "开展甲，开展丙，开展乙。") == "开展甲，[+开展丙，+]开展乙。"


def test_single_characters_in_common_are_no_islands() -> None:
    runs = wording_changes("完成年度任务。", "力争年内做好各项任务。")
    assert [run.kind for run in runs] == ["delete", "insert", "equal"]
    assert runs[-1] == Run("equal", "任务。")


TEXTS = st.text(alphabet="知识产权保护运用2018年，。\n ", max_size=60)


@given(TEXTS, TEXTS)
def test_the_runs_make_up_both_texts(old: str, new: str) -> None:
    runs = wording_changes(old, new)
    assert "".join(run.text for run in runs if run.kind != "insert") == old
    assert "".join(run.text for run in runs if run.kind != "delete") == new
    assert all(run.text for run in runs)


@given(TEXTS)
def test_an_equal_text_is_one_run(text: str) -> None:
    assert wording_changes(text, text) == ([Run("equal", text)] if text else [])


def test_a_long_paragraph_with_few_changes_has_few_runs() -> None:
    chance = random.Random(1)
    old = "".join(chance.choice("推进知识产权改革保护运用服务管理，。") for _ in range(6000))
    new = old[:1000] + "新增" + old[1000:3000] + old[3010:]
    runs = wording_changes(old, new)
    assert len(runs) == 5
