from __future__ import annotations

import pytest

from ipplanner.checks import Context, KnownDepartment
from ipplanner.departments.organs import meant, read
from tests.checks.plans import found, make_plan, words

TEXT = "开展培训2期。"


def cells(*printed: str) -> list[tuple[str, str, str]]:
    return [(f"工作{at}", TEXT, departments) for at, departments in enumerate(printed)]


@pytest.mark.parametrize(
    ("printed", "region", "official"),
    [
        ("省发改委", "省", "发展和改革委员会"),
        ("北京市教委", "北京市", "教育委员会"),
        ("广西社科院", "广西", "社会科学院"),
        ("知识产权局", "", "知识产权局"),
        ("省新闻出版广电局（版权局）", "省", "新闻出版广电局"),
        ("市场监管局", "", "市场监督管理局"),
        ("自治区高级法院", "自治区", "高级人民法院"),
        ("南宁高新区管委会", "", ""),
    ],
)
def test_a_name_is_taken_apart(printed: str, region: str, official: str) -> None:
    name = read(printed)
    assert name.official == official
    if official:
        assert name.region == region


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("新闻广电出版局", "新闻出版广电局"),
        ("工商管理局", "工商行政管理局"),
        ("知识产全局", "知识产权局"),
        ("转型综改局", ""),
    ],
)
def test_slips_are_led_back_to_the_name_meant(slip: str, right: str) -> None:
    assert meant(slip) == right


def test_unknown_names() -> None:
    plan = make_plan(*cells("省知识产权局、省新闻广电出版局", "省建设专利局", "海关总署"))
    slip, unknown = found(plan, "department-unknown")
    assert (slip.text, slip.fix) == ("省新闻广电出版局", "省新闻出版广电局")
    assert (unknown.text, unknown.fix, unknown.level) == ("省建设专利局", None, "疑似")


def test_the_register_knows_names_of_its_own() -> None:
    known = KnownDepartment("省建设专利局", ("省专利局",))
    plan = make_plan(*cells("省建设专利局", "省专利局"))
    assert found(plan, "department-unknown", Context(departments=(known,))) == []


def test_one_department_under_two_names() -> None:
    plan = make_plan(*cells("省发改委", "省发改委", "省发展改革委", "甲市发展改革委"))
    (rare,) = found(plan, "department-variant")
    assert (rare.text, rare.fix, rare.place.target) == ("省发展改革委", "省发改委", "m3")


def test_of_two_names_alike_in_number_both_are_told() -> None:
    plan = make_plan(*cells("省人社厅", "省人力资源社会保障厅"))
    told = found(plan, "department-variant")
    assert [one.fix for one in told] == [None, None]


def test_a_name_without_its_region() -> None:
    plan = make_plan(*cells("省教育厅", "省科技厅", "省商务厅", "省公安厅", "财政厅"))
    (bare,) = found(plan, "department-region")
    assert (bare.text, bare.fix, bare.level) == ("财政厅", "省财政厅", "提示")


def test_a_department_that_another_took_over_from() -> None:
    old = KnownDepartment("省工商局", ("省工商行政管理局",), "省市场监管局")
    plan = make_plan(*cells("省工商局", "省市场监管局"))
    (told,) = found(plan, "department-outdated", Context(departments=(old,)))
    assert (told.text, told.fix) == ("省工商局", "省市场监管局")


@pytest.mark.parametrize(("year", "level"), [(2018, "提示"), (2019, "疑似"), (None, "疑似")])
def test_in_the_year_of_the_change_both_names_may_be_right(year: int | None, level: str) -> None:
    old = KnownDepartment("省工商局", (), "省市场监管局", 2018)
    plan = make_plan(*cells("工商局"))
    (told,) = found(plan, "department-outdated", Context(year, departments=(old,)))
    assert (told.level, told.text, told.fix) == (level, "工商局", "省市场监管局")
    assert "自2018年起" in told.message


@pytest.mark.parametrize(
    ("printed", "fixed"),
    [
        ("省公安厅、省工商局、省质监局", "省公安厅、省市场监管局"),
        ("省市场监管局、省工商局", "省市场监管局"),
        ("省质监局牵头，省公安厅、省工商局配合", "省市场监管局牵头，省公安厅配合"),
    ],
)
def test_names_that_become_the_same_are_fixed_together(printed: str, fixed: str) -> None:
    known = [KnownDepartment(name, (), "省市场监管局", 2018) for name in ("省工商局", "省质监局")]
    context = Context(2019, departments=(*known, KnownDepartment("省市场监管局")))
    (told,) = found(make_plan(*cells(printed)), "department-outdated", context)
    assert (told.text, told.fix) == (printed, fixed)


def test_a_name_that_is_not_as_registered() -> None:
    known = KnownDepartment("省发展改革委", ("省发改委",))
    plan = make_plan(*cells("省发展改革委", "省发改委", "发展和改革委员会"))
    (told,) = found(plan, "department-variant", Context(departments=(known,)))
    assert (told.text, told.fix) == ("发展和改革委员会", "省发展改革委")


def test_where_nearly_all_are_registered_the_others_stand_out() -> None:
    known = KnownDepartment("省教育厅")
    plan = make_plan(*cells(*["省教育厅"] * 5, "省公安厅、各市人民政府"))
    (told,) = found(plan, "department-unknown", Context(departments=(known,)))
    assert (told.text, told.level) == ("省公安厅", "提示")
    few = make_plan(*cells("省教育厅", "省公安厅", "省财政厅"))
    assert found(few, "department-unknown", Context(departments=(known,))) == []


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("省财政厅、省财政厅", ["省财政厅、省财政厅"]),
        ("省财政厅、省教育厅、省财政厅", ["省财政厅"]),
        ("省教育厅牵头，省财政厅、省教育厅配合", ["省教育厅"]),
        ("省教育厅、省财政厅", []),
    ],
)
def test_a_department_named_twice(printed: str, wrong: list[str]) -> None:
    assert words(make_plan(*cells(printed)), "department-twice") == wrong


def test_nobody_leads() -> None:
    plan = make_plan(*cells("省教育厅"))
    measure = plan.sections[0].items[0].measures[0]
    measure.lead, measure.support = [], ["省教育厅"]
    assert words(plan, "no-lead") == ["省教育厅"]
