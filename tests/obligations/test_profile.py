from __future__ import annotations

import dataclasses

import pytest

from ipplanner.obligations.attributes import (
    ATTRIBUTES,
    BY_KEY,
    attribute,
    is_attribute,
    key_of_area,
)
from ipplanner.obligations.grammar import read_obligation
from ipplanner.obligations.profile import (
    Declaration,
    Profile,
    is_valid,
    profile_for,
    suggestions_for,
)

ROWS = [
    Declaration("category", 2019, "一类"),
    Declaration("category", 2018, "二类"),
    Declaration("free_trade_zone", 2018, "是"),
    Declaration("strong_city", 2017, "否"),
    Declaration("strong_city", 2018, "是"),
    Declaration("涉及：甲试点", 2018, "否"),
    Declaration("region", 0, "甲省"),
]


def test_a_profile_is_that_of_its_year() -> None:
    found = profile_for(ROWS, 2018)
    assert found == Profile(
        2018, "二类", strong_city="是", free_trade_zone="是", areas=(("涉及：甲试点", "否"),)
    )
    assert found.value("category") == "二类"
    assert found.value("涉及：甲试点") == "否"
    assert found.value("涉及：乙试点") == found.value("belt_and_road") == ""
    assert profile_for(ROWS, 2019) == Profile(2019, "一类")
    assert profile_for(ROWS, 2020) == Profile(2020)
    assert profile_for(ROWS, None) == Profile()


def test_earlier_values_are_only_suggested() -> None:
    found = suggestions_for(ROWS, 2019)
    assert {key: (one.year, one.value) for key, one in found.items()} == {
        "free_trade_zone": (2018, "是"),
        "strong_city": (2018, "是"),
        "涉及：甲试点": (2018, "否"),
    }
    assert "category" in suggestions_for(ROWS, 2020)
    assert suggestions_for(ROWS, 2017) == {}


def test_what_is_declared_for_every_year_holds_until_a_year_says_otherwise() -> None:
    rows = [Declaration("category", 0, "三类"), *ROWS]
    assert profile_for(rows, 2020).category == "三类"
    assert profile_for(rows, 2020).when("category") == "已填"
    assert profile_for(rows, 2018).category == "二类"
    assert profile_for(rows, 2018).when("category") == "2018 年填报"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("category", "四类"),
        ("category", "是"),
        ("free_trade_zone", "一类"),
        ("region", "是"),
        ("涉及：", "是"),
        ("涉及：甲", ""),
    ],
)
def test_what_cannot_be_declared_is_not_taken(key: str, value: str) -> None:
    assert not is_valid(key, value)
    assert profile_for([Declaration(key, 2018, value)], 2018) == Profile(2018)


def test_every_attribute_has_its_field() -> None:
    fields = {field.name for field in dataclasses.fields(Profile)}
    assert {one.key for one in ATTRIBUTES} <= fields
    assert len({one.name for one in ATTRIBUTES}) == len(BY_KEY) == 10
    assert all(is_attribute(one.key) for one in ATTRIBUTES)


@pytest.mark.parametrize(
    ("area", "key"),
    [
        ("自由贸易试验区", "free_trade_zone"),
        ("自贸试验区", "free_trade_zone"),
        ("快速维权中心", "rapid_rights_centre"),
        ("知识产权保护中心", "protection_centre"),
        ("“一带一路”", "belt_and_road"),
        ("一带一路", "belt_and_road"),
        ("甲试点", "涉及：甲试点"),
        ("“甲”试点", "涉及：甲试点"),
    ],
)
def test_wordings_of_areas(area: str, key: str) -> None:
    assert key_of_area(area) == key
    (line,) = read_obligation(f"省份：{area}涉及省份必做")
    ((_, scope),) = line.scopes
    assert scope.attribute == key
    assert attribute(key).name


def test_areas_of_a_single_document_are_attributes_too() -> None:
    found = attribute(key_of_area("甲试点"))
    assert (found.name, found.belongs, found.values) == ("甲试点", "涉及甲试点", ("是", "否"))
