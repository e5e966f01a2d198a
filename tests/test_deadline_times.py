"""Months read out of deadlines as offices write them."""

from __future__ import annotations

import pytest

from ipplanner.deadlines import Time, deadline_times

QUARTERS = {3, 6, 9, 12}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2018年6月底前", {6}),
        ("６月底前", {6}),
        ("6月、12月", {6, 12}),
        ("6、12月", {6, 12}),
        ("3月、6月、9月和12月", QUARTERS),
        ("六、七月", {6, 7}),
        ("十二月底", {12}),
        ("二〇一八年六月", {6}),
        ("18年6月", {6}),
        ("2018.6.30", {6}),
        ("2018-06-30", {6}),
        ("6月底前完成调研，12月底前出台", {6, 12}),
        ("每季度", QUARTERS),
        ("按季报送", QUARTERS),
        ("第二、三季度", {6, 9}),
        ("1、2季度", {3, 6}),
        ("2018年第四季度", {12}),
        ("上半年", {6}),
        ("每半年", {6, 12}),
        ("年底前", {12}),
        ("2018年底", {12}),
        ("年内有阶段性成果", {12}),
        ("全年", {"year"}),
        ("长期坚持", {"year"}),
        ("每月5日前", {"year"}),
        ("2018年", {"year"}),
        ("每年度", {"year"}),
        ("1—12月", {"year"}),
        ("3—6月", {6}),
        ("2018年3月-6月", {6}),
        ("2018年12月20日-25日", {12}),
        ("每年2—4月", {4}),
        ("2017年12月—2018年6月", {6}),
        ("2018年底至2019年6月", {"other"}),
        ("5月—次年2月", {"other"}),
        ("2018—2020年", {"other"}),
        ("2019年3月", {"other"}),
        ("2017年", {"other"}),
        ("2018年6月、2019年3月", {6, "other"}),
        ("10月，每月报送", {10, "year"}),
        ("按时完成", {"unread"}),
        ("13月", {"unread"}),
        ("", set()),
        ("　", set()),
    ],
)
def test_times_in_a_plan_for_2018(text: str, times: set[Time]) -> None:
    assert deadline_times(text, 2018) == times


def test_without_a_plans_year_any_year_will_do() -> None:
    assert deadline_times("2018年6月", None) == {6}
    assert deadline_times("每年", None) == {"year"}
