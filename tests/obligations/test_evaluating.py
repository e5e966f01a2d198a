from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipplanner.obligations.evaluating import NO_DUTY, evaluate
from ipplanner.obligations.profile import Answer, Declaration, Profile, profile_for
from tests.obligations.expected import expected_duty, profiles
from tests.obligations.lines import EXAMPLES, Printed, Truth, lines

ANSWERS: tuple[Answer, ...] = ("", "是", "否")
PROFILES = list(profiles())


@pytest.mark.parametrize(("text", "truth"), EXAMPLES)
def test_every_form_for_every_profile(text: str, truth: Truth) -> None:
    for profile in profiles():
        for concerned in ANSWERS:
            found = evaluate(text, profile, concerned)
            assert found.duty == expected_duty([truth], profile, concerned), (text, profile)
            assert bool(found.missing) == (found.duty == "未定")


@given(lines(), st.sampled_from(PROFILES), st.sampled_from(ANSWERS))
def test_any_line_for_any_profile(printed: Printed, profile: Profile, concerned: Answer) -> None:
    found = evaluate(printed.text, profile, concerned)
    assert found.duty == expected_duty([printed.truth], profile, concerned)


@given(lines(), st.sampled_from(PROFILES))
def test_declaring_what_is_missing_decides(printed: Printed, profile: Profile) -> None:
    found = evaluate(printed.text, profile)
    values = dict(profile.values)
    for key in found.missing:
        values[key] = "二类" if key == "category" else "否"
    rows = [Declaration(key, 2018, value) for key, value in values.items()]
    assert evaluate(printed.text, profile_for(rows, 2018), "否").duty != "未定"


REASONS = [
    ("省份：一、二类省份必做", "必做", "二类省份必做：本省为二类省份（2018 年填报）"),
    ("省份：三类省份必做", "", "未对本省作规定：本省不属于三类省份（2018 年填报）"),
    ("省份：各类省份选做", "选做", "各类省份选做：本省在其内"),
    (
        "省份：强省试点省、三类省份必做，其他省份选做",
        "选做",
        "其他省份选做：本省不属于强省试点省、三类省份（2018 年填报）",
    ),
    (
        "省份：自由贸易试验区涉及省份必做",
        "必做",
        "自由贸易试验区涉及省份必做：本省有自由贸易试验区（2018 年填报）",
    ),
    (
        "省份：自由贸易试验区、快速维权中心涉及省份必做",
        "必做",
        "自由贸易试验区涉及省份必做：本省有自由贸易试验区（2018 年填报）",
    ),
    (
        "省份：强市创建市、快速维权中心涉及省份必做；其他省份选做",
        "未定",
        "必做还是选做，要看本省是否有强市创建市、是否有快速维权中心（2018 年未填）",
    ),
    (
        "省份：甲试点涉及省份选做",
        "未定",
        "选做还是不作规定，要看本省是否涉及甲试点（2018 年未填）",
    ),
    ("省份：涉及省份必做", "必做", "涉及省份必做：本省涉及此项任务（已填）"),
    ("省份：涉及省份选做；二类省份必做", "必做", "二类省份必做：本省为二类省份（2018 年填报）"),
    (
        "省份：快速维权中心涉及省份必做，其他省份必做",
        "必做",
        "快速维权中心涉及省份、其他省份必做：不论尚未填写的情况如何，本省都在其内",
    ),
    (
        "省份：三类省份必做，四类省份选做",
        "未定",
        "这一行有读不懂的地方，第11字：“四类省份”不是能认出的省份范围，"
        "应写成“一类省份”“……涉及省份”“其他省份”等",
    ),
    ("省份：二类省份必做，四类省份选做", "必做", "二类省份必做：本省为二类省份（2018 年填报）"),
]


@pytest.mark.parametrize(("text", "duty", "reason"), REASONS)
def test_reasons(text: str, duty: str, reason: str) -> None:
    profile = Profile(2018, "二类", strong_province_pilot="否", free_trade_zone="是")
    found = evaluate(text, profile, "是")
    assert (found.duty, found.reason) == (duty, reason)


def test_what_decided_can_be_shown_in_the_line() -> None:
    text = "省份：强省试点省必做；其他省份选做\n省份：一、二类省份必做"
    first, second = evaluate(text, Profile(2018, "二类", strong_province_pilot="否")).lines
    assert first.scope is not None and first.clause is not None
    assert text[first.scope.start : first.scope.end] == "其他省份"
    assert text[first.clause.start : first.clause.end] == "其他省份选做"
    assert second.scope is not None
    assert text[second.scope.start : second.scope.end] == "二类省份"
    assert second.line.printed == "省份：一、二类省份必做"


@pytest.mark.parametrize(
    ("pilot", "concerned", "duties", "together"),
    [
        ("是", "", ["必做", "未定"], "必做"),
        ("否", "", ["选做", "未定"], "未定"),
        ("否", "否", ["选做", "选做"], "选做"),
        ("", "是", ["未定", "必做"], "必做"),
        ("", "", ["未定", "未定"], "未定"),
    ],
)
def test_two_lines_are_two_duties(
    pilot: Answer, concerned: Answer, duties: list[str], together: str
) -> None:
    text = "省份：强省试点省必做；其他省份选做\n省份：涉及省份必做；其他省份选做"
    found = evaluate(text, Profile(2019, strong_province_pilot=pilot), concerned)
    assert [line.duty for line in found.lines] == duties
    assert found.duty == together
    assert found.reason.startswith("第1段：") and "；第2段：" in found.reason


def test_what_stays_optional_is_not_made_doubtful_by_another_line() -> None:
    text = "省份：各类省份选做\n省份：快速维权中心涉及省份选做"
    found = evaluate(text, Profile(2018))
    assert found.duty == "选做"
    assert found.missing == ("rapid_rights_centre",)


def test_only_what_makes_a_difference_is_asked() -> None:
    text = "省份：保护中心涉及省份必做；快速维权中心、甲试点涉及省份选做；其他省份选做"
    assert evaluate(text, Profile(2018)).missing == ("protection_centre",)


def test_no_line_no_duty() -> None:
    assert evaluate("", Profile(2018)) == NO_DUTY
    assert NO_DUTY.duty == ""


def test_a_long_line_of_undeclared_conditions_is_answered() -> None:
    text = "省份：" + "、".join(f"试点{at}" for at in range(90)) + "涉及省份必做"
    found = evaluate(text, Profile(2018))
    assert found.duty == "未定"
    assert len(found.missing) == 90
