from __future__ import annotations

import pytest

from ipplanner.departments.spellings import NameIndex, index_of, is_general, is_nobody, key_of
from tests.department_register.making import REGISTER, department


@pytest.mark.parametrize(
    ("printed", "found", "how"),
    [
        ("省知识产权局", "省知识产权局", "name"),
        ("省知产局", "省知识产权局", "name"),
        ("省知识产权局等", "省知识产权局", "name"),
        ("省知识产权局等有关部门", "省知识产权局", "name"),
        ("知识产权局", "省知识产权局", "variant"),
        ("甲省知识产权局", "省知识产权局", "variant"),
        ("省发改委", "省发展改革委", "variant"),
        ("省发展和改革委员会", "省发展改革委", "variant"),
        ("省知识产权局（省版权局）", "省知识产权局", "variant"),
    ],
)
def test_spellings_lead_to_their_department(printed: str, found: str, how: str) -> None:
    assert index_of(REGISTER, "甲省").find(printed) == (found, how)


@pytest.mark.parametrize("printed", ["国家知识产权局", "乙市知识产权局", "省公安厅", ""])
def test_others_are_not_known(printed: str) -> None:
    assert index_of(REGISTER, "甲省").find(printed) is None


def test_the_region_says_what_its_own_departments_are() -> None:
    index = index_of([department("市教委")], "北京市")
    assert index.find("北京市教委") == ("市教委", "variant")
    assert index.find("教育委员会") == ("市教委", "variant")
    assert index.find("上海市教委") is None
    assert key_of("市教育局", "广东省") != key_of("省教育局", "广东省")
    assert key_of("自治区工商局", "广西壮族自治区") == key_of("广西工商局", "广西壮族自治区")


def test_a_spelling_that_fits_two_fits_none() -> None:
    index = NameIndex({"a": ["省教育厅"], "b": ["教育局"]}, "甲省")
    assert index.find("省教育厅") == ("a", "name")
    assert index.find("省教育局") is None


def test_nothing_is_found_in_an_empty_register() -> None:
    assert NameIndex({}).find("省教育厅") is None


@pytest.mark.parametrize(
    ("name", "general", "nobody"),
    [
        ("各市人民政府", True, False),
        ("其他相关部门", True, True),
        ("省直有关单位", True, True),
        ("有关部门", True, True),
        ("省相关行业协会", False, False),
        ("省教育厅", False, False),
    ],
)
def test_words_for_several_departments(name: str, general: bool, nobody: bool) -> None:
    assert (is_general(name), is_nobody(name)) == (general, nobody)
