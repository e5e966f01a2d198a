"""Titles, regions and years."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.identity import region_in, title_line, title_score, year_in
from tests.importing.recognition.tables import LAYOUT


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("北京市 2018年工作要点", "北京市"),
        ("2018年广西知识产权工作要点", "广西壮族自治区"),
        ("内蒙古.docx", "内蒙古自治区"),
        ("新疆生产建设兵团2018年工作要点", "新疆生产建设兵团"),
        ("示例省2018年工作要点", "示例省"),
        ("工作要点", ""),
    ],
)
def test_region(text: str, region: str) -> None:
    assert region_in(text) == region


@pytest.mark.parametrize(
    ("text", "year"),
    [("2018 年", 2018), ("二〇一八年工作要点", 2018), ("二○一九年", 2019), ("工作要点", None)],
)
def test_year(text: str, year: int | None) -> None:
    assert year_in(text) == year


def test_the_title_is_told_from_labels_salutations_and_attachments() -> None:
    lines = [
        "各有关单位：",
        "现将工作要点印发给你们。",
        "附件：工作要点",
        "北京市 2018年工作要点",
        "（稿）",
    ]
    assert title_line(lines, LAYOUT) == 3
    assert title_line(["附件1", "说明"], LAYOUT) is None
    assert title_score("填报日期：2018年3月1日", LAYOUT) == 0
