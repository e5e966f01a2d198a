from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipplanner.departments.roles import read_departments
from ipplanner.departments.wording import official_wording

STYLES = [
    "省知识产权局、省商务厅、省财政厅",
    "省知识产权局牵头，省商务厅配合",
    "省知识产权局牵头，省商务厅、省财政厅等部门配合。",
    "牵头部门：省知识产权局；配合部门：省商务厅、省财政厅",
    "省知识产权局\n配合部门：省商务厅",
    "省知识产权局（配合单位：省商务厅、省财政厅）",
    "省知识产权局\n省商务厅\n省财政厅",
    "省知识产权局、省商务厅等部门",
    "（省知识产权局、省商务厅负责）",
    "省知识产权局、省商务厅按职责分别负责",
    "责任单位：省知识产权局",
    "省知识产权局",
]


@pytest.mark.parametrize("printed", STYLES)
def test_a_cell_that_is_not_changed_reads_as_before(printed: str) -> None:
    assert official_wording(*read_departments(printed), printed) == printed


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (STYLES[0], "省知识产权局、省商务厅、省财政厅、省科技厅"),
        (STYLES[1], "省知识产权局牵头，省商务厅、省科技厅配合"),
        (STYLES[2], "省知识产权局牵头，省商务厅、省财政厅、省科技厅等部门配合。"),
        (STYLES[3], "牵头部门：省知识产权局；配合部门：省商务厅、省财政厅、省科技厅"),
        (STYLES[4], "省知识产权局\n配合部门：省商务厅、省科技厅"),
        (STYLES[5], "省知识产权局（配合单位：省商务厅、省财政厅、省科技厅）"),
        (STYLES[6], "省知识产权局\n省商务厅\n省财政厅\n省科技厅"),
        (STYLES[8], "（省知识产权局、省商务厅、省科技厅负责）"),
        ("", "省科技厅配合"),
    ],
)
def test_one_more_keeps_the_style(printed: str, expected: str) -> None:
    lead, support = read_departments(printed)
    assert official_wording(lead, [*support, "省科技厅"], printed) == expected


def test_several_leads_are_named_as_such() -> None:
    assert official_wording(["甲局", "乙局"], ["丙厅"], "甲局、丙厅") == "甲局、乙局牵头，丙厅配合"
    assert official_wording(["甲局", "乙局"], [], "") == "甲局、乙局牵头"


def test_a_plain_list_begins_with_the_lead() -> None:
    assert official_wording(["甲局"], ["乙厅"]) == "甲局、乙厅"


def test_nobody_prints_nothing() -> None:
    assert official_wording([], [], "甲局牵头") == ""


NAMES = st.lists(
    st.sampled_from(["省知识产权局", "省商务厅", "省财政厅", "各市州人民政府", "省高级法院"]),
    unique=True,
    min_size=1,
)


@given(NAMES, st.integers(0, 5), st.sampled_from([*STYLES, ""]))
def test_what_is_printed_says_who_leads(names: list[str], leading: int, like: str) -> None:
    lead, support = names[:leading], names[leading:]
    assert read_departments(official_wording(lead, support, like)) == (lead, support)
