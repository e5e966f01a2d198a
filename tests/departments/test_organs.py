"""Printed names of departments taken apart, and what slips of them mean."""

from __future__ import annotations

import pytest

from ipplanner.departments.organs import is_office, meant, read, short_region


@pytest.mark.parametrize(
    ("printed", "region", "organ", "official"),
    [
        ("知产局", "", "知产局", "知识产权局"),
        ("省知识产权局", "省", "知识产权局", "知识产权局"),
        ("甘肃省科技厅", "甘肃省", "科技厅", "科学技术厅"),
        ("省科技厅（牵头）", "省", "科技厅", "科学技术厅"),
        (" 全省公安局 ", "全省", "公安局", "公安厅"),
        ("云岭产业研究院", "", "云岭产业研究院", ""),
        ("省", "", "省", ""),
        ("", "", "", ""),
    ],
)
def test_a_name_is_region_and_organ(printed: str, region: str, organ: str, official: str) -> None:
    found = read(printed)
    assert (found.region, found.organ, found.official) == (region, organ, official)
    assert found.printed == printed


@pytest.mark.parametrize(
    ("organ", "official"),
    [
        ("产权知识局", "知识产权局"),
        ("知识产局", "知识产权局"),
        ("知识产杈局", "知识产权局"),
        ("质技监督局", "质量技术监督局"),
        ("云岭研究院", ""),
        ("局", ""),
        ("", ""),
    ],
)
def test_a_slip_means_what_one_change_makes_of_it(organ: str, official: str) -> None:
    assert meant(organ) == official


@pytest.mark.parametrize(
    ("name", "office"),
    [("省数据资源局", True), ("省知识产权局专利处", False), ("甲公司", False), ("局", False)],
)
def test_an_office_is_called_so(name: str, office: bool) -> None:
    assert is_office(read(name)) is office


def test_a_region_without_its_kind() -> None:
    assert [short_region(name) for name in ("甘肃省", "上海市", "省")] == ["甘肃", "上海", "省"]
