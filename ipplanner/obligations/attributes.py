"""What an office declares about its province, and the wordings of documents that ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ipplanner.text import fold

CATEGORY = "category"
CATEGORIES = ("一类", "二类", "三类")
YES, NO = "是", "否"
ANSWERS = (YES, NO)
AREA = "涉及："
"""Before the name of anything else that a document makes a condition: “涉及：甲试点”."""

_QUOTES = str.maketrans("", "", "“”\"'‘’「」")


@dataclass(frozen=True, slots=True)
class Attribute:
    """One thing to declare, under the name that it has for users."""

    key: str
    name: str
    belongs: str
    """What is said of a province for which it holds: 本省……"""
    areas: tuple[str, ...] = ()
    """What stands before 涉及省份 or 相关省份 in documents."""

    @property
    def values(self) -> tuple[str, ...]:
        """What can be declared."""
        return CATEGORIES if self.key == CATEGORY else ANSWERS


ATTRIBUTES = (
    Attribute(CATEGORY, "省份类别", "为某类省份"),
    Attribute(
        "strong_province_pilot",
        "知识产权强省建设试点省",
        "为知识产权强省建设试点省",
        ("强省试点", "强省建设试点", "知识产权强省试点", "知识产权强省建设试点"),
    ),
    Attribute(
        "strong_city",
        "强市创建市",
        "有强市创建市",
        ("强市创建市", "知识产权强市创建市", "强市创建", "知识产权强市创建", "强市"),
    ),
    Attribute(
        "innovation_reform_zone",
        "全面创新改革试验区",
        "有全面创新改革试验区",
        ("全面创新改革试验区", "全面创新改革试验", "全创改试验区"),
    ),
    Attribute(
        "free_trade_zone",
        "自由贸易试验区",
        "有自由贸易试验区",
        ("自由贸易试验区", "自贸试验区", "自由贸易区", "自贸区"),
    ),
    Attribute(
        "ip_management_reform_pilot",
        "知识产权综合管理改革试点",
        "有知识产权综合管理改革试点",
        ("知识产权综合管理改革试点", "综合管理改革试点"),
    ),
    Attribute(
        "protection_centre",
        "知识产权保护中心",
        "有知识产权保护中心",
        ("知识产权保护中心", "保护中心"),
    ),
    Attribute(
        "rapid_rights_centre",
        "快速维权中心",
        "有快速维权中心",
        ("快速维权中心", "知识产权快速维权中心"),
    ),
    Attribute(
        "trademark_exam_centre",
        "商标审查协作中心",
        "有商标审查协作中心",
        ("商标审查协作中心", "商标审协中心"),
    ),
    Attribute("belt_and_road", "“一带一路”相关省份", "为“一带一路”相关省份", ("一带一路",)),
)


def _key(area: str) -> str:
    return fold(area.translate(_QUOTES))


BY_KEY: Mapping[str, Attribute] = MappingProxyType({one.key: one for one in ATTRIBUTES})
_BY_AREA = {_key(area): one.key for one in ATTRIBUTES for area in one.areas}


def key_of_area(area: str) -> str:
    """The key under which it is declared whether the province has what a document names."""
    return _BY_AREA.get(_key(area)) or AREA + _key(area)


def attribute(key: str) -> Attribute:
    """What a key stands for; areas that only one document names are attributes too."""
    known = BY_KEY.get(key)
    if known is not None:
        return known
    name = key.removeprefix(AREA)
    return Attribute(key, name, f"涉及{name}", (name,))


def is_attribute(key: str) -> bool:
    """Whether duties can depend on what is declared under a key."""
    return key in BY_KEY or (key.startswith(AREA) and len(key) > len(AREA))
