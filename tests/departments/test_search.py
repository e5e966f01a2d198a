from __future__ import annotations

import pytest

from ipplanner.departments.search import Candidate, candidates, find, is_spelt, syllables_of
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.register import Alias, Department

NAMES = ["省知识产权局", "省商务厅", "省质量技术监督局", "重庆市知识产权局", "省旅游局", "商务部"]


def names(typed: str) -> list[str]:
    return [one.name for one in find(typed, [Candidate(name) for name in NAMES])]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("知识", ["省知识产权局", "重庆市知识产权局"]),
        ("商务", ["省商务厅", "商务部"]),
        ("zscq", ["省知识产权局", "重庆市知识产权局"]),
        ("SHENGZSCQJ", ["省知识产权局"]),
        ("zhishichan", ["省知识产权局", "重庆市知识产权局"]),
        ("zhiliang", ["省质量技术监督局"]),
        ("chongqing", ["重庆市知识产权局"]),
        ("zhongqing", ["重庆市知识产权局"]),
        ("lvyou", ["省旅游局"]),
        ("ｓｗ", ["省商务厅", "商务部"]),
        ("xyz", []),
        ("海关", []),
    ],
)
def test_names_are_found_by_parts_and_by_pinyin(typed: str, expected: list[str]) -> None:
    assert names(typed) == expected


def test_nothing_typed_offers_all_in_order() -> None:
    assert names("") == NAMES
    assert len(find("", [Candidate(name) for name in NAMES], most=2)) == 2


def test_a_former_name_leads_to_the_present_one() -> None:
    one = Candidate("省市场监管局", also=("省工商局",))
    assert find("工商", [one]) == [one]
    assert find("gsj", [one]) == [one]


def test_names_of_the_document_come_by_use_and_those_of_the_register_behind() -> None:
    measures = [Measure(lead=["甲局"], support=["乙厅"]), Measure(lead=["乙厅"])]
    plan = Document(sections=[Section(items=[Item(measures=measures)])])
    alias = Alias("a1", "旧甲局")
    register = [
        Department("p1", "丙委", None, None, None, "", "", "", ()),
        Department("p2", "甲局", None, None, None, "", "", "", (alias,)),
    ]
    assert candidates(register, plan) == [
        Candidate("乙厅", 2),
        Candidate("甲局", 1, True, ("旧甲局",)),
        Candidate("丙委", 0, True),
    ]
    assert [one.name for one in candidates(register, None)] == ["丙委", "甲局"]


def test_a_character_has_all_its_readings_without_tones() -> None:
    assert "zhong" in syllables_of("重")
    assert "chong" in syllables_of("重")
    assert syllables_of("旅") == ("lv",)
    assert syllables_of("a") == ("a",)
    assert syllables_of("、") == ()


def test_letters_spell_any_part_of_a_text() -> None:
    assert is_spelt("liucun", "留存版本…")
    assert is_spelt("bb", "留存版本…")
    assert is_spelt("ＬＣ", "留存版本…")
    assert not is_spelt("cunliu", "留存版本…")
    assert not is_spelt("版本", "留存版本…")


def test_names_in_no_register_come_last_and_forgotten_letters_behind_them() -> None:
    among = [
        Candidate("sheng", 3),
        Candidate("省甲局", 9),
        Candidate("省乙厅", 0, True),
        Candidate("原省丙局", 0, True),
    ]
    assert [one.name for one in find("sheng", among)] == ["省乙厅", "原省丙局", "省甲局", "sheng"]
    assert find("", among) == among
