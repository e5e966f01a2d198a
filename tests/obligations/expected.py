"""The duty as domain.md has it, worked out from true scopes by trying every case there is.

Nothing in here calls the code under test but for the profile's values.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ipplanner.obligations.profile import Profile
from tests.obligations.lines import Truth

CATEGORIES = ("一类", "二类", "三类")
PILOTS = {
    "强省试点省": "strong_province_pilot",
    "知识产权强省建设试点省": "strong_province_pilot",
    "强市创建市涉及省份": "strong_city",
    "全面创新改革试验区涉及省份": "innovation_reform_zone",
    "自由贸易试验区涉及省份": "free_trade_zone",
    "知识产权综合管理改革试点涉及省份": "ip_management_reform_pilot",
    "知识产权保护中心涉及省份": "protection_centre",
    "保护中心涉及省份": "protection_centre",
    "快速维权中心涉及省份": "rapid_rights_centre",
    "商标审查协作中心涉及省份": "trademark_exam_centre",
    "“一带一路”相关省份": "belt_and_road",
    "涉及省份": "concerned",
    "甲乙试点涉及省份": "area one",
    "“丙、丁”行动涉及省份": "area two",
    "“甲、乙”试点涉及省份": "area three",
}
EVERYONE = ("各类省份", "各省份", "各省（区、市）")


def expected_duty(blocks: list[Truth], profile: Profile, concerned: str) -> str:
    """必做, 选做, 未定 or nothing, of lines that are given as scopes with their duties."""
    possible = [outcomes(block, declared_in(profile, concerned)) for block in blocks]
    if {"必做"} in possible:
        return "必做"
    if any("必做" in each for each in possible):
        return "未定"
    if {"选做"} in possible:
        return "选做"
    return "未定" if any("选做" in each for each in possible) else ""


def declared_in(profile: Profile, concerned: str) -> dict[str, str]:
    """What is known of the province; an empty text where nothing was declared."""
    known = {key: str(getattr(profile, key, "")) for key in PILOTS.values()}
    return known | {"category": profile.category, "concerned": concerned}


def outcomes(block: Truth, known: dict[str, str]) -> set[str]:
    """What one line gives in each case that the undeclared leaves possible."""
    wanted = {PILOTS[name] for name, _ in block if name in PILOTS}
    keys = ["category", *sorted(wanted)]
    choices = [
        [known[key]] if known[key] else list(CATEGORIES if key == "category" else ("是", "否"))
        for key in keys
    ]
    return {outcome(block, dict(zip(keys, case, strict=True))) for case in product(*choices)}


def outcome(block: Truth, case: dict[str, str]) -> str:
    """必做 before 选做 before nothing, all being known."""
    ours = [belongs(name, case) for name, _ in block]
    rest = not any(mine for mine, (name, _) in zip(ours, block, strict=True) if name != "其他省份")
    duties = {
        duty
        for mine, (name, duty) in zip(ours, block, strict=True)
        if mine or (name == "其他省份" and rest)
    }
    return "必做" if "必做" in duties else "选做" if "选做" in duties else ""


def belongs(name: str, case: dict[str, str]) -> bool:
    """Whether a province is one of those that a scope names."""
    if name.endswith("类省份") and name[:2] in CATEGORIES:
        return case["category"] == name[:2]
    return name in EVERYONE or (name in PILOTS and case[PILOTS[name]] == "是")


def profiles(year: int = 2018) -> Iterator[Profile]:
    """Profiles that have each attribute declared yes, no and not at all, beside all kinds."""
    keys = [key for key in PILOTS.values() if hasattr(Profile(), key)]
    for category, rest in product(("", *CATEGORIES), ("", "是", "否")):
        base = dict.fromkeys(keys, rest)
        yield made(year, category, base)
        for key, value in product(dict.fromkeys(keys), ("", "是", "否")):
            yield made(year, category, base | {key: value})


def made(year: int, category: str, answers: dict[str, str]) -> Profile:
    """A profile with these values."""
    return Profile(year, category, **answers)  # type: ignore[arg-type]
