"""The printed text changes exactly where a name stands, and no name stands twice by it."""

from __future__ import annotations

import pytest

from ipplanner.department_register.replacing import Duties, with_names_replaced
from ipplanner.departments import read_departments

NEW = {"省工商局": "省市场监管局", "省质监局": "省市场监管局"}


def replaced(printed: str, new: dict[str, str] | None = None) -> Duties:
    return with_names_replaced(Duties(printed, *read_departments(printed)), new or NEW)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("省知识产权局、省工商局", "省知识产权局、省市场监管局"),
        ("省工商局、省知识产权局等部门", "省市场监管局、省知识产权局等部门"),
        ("省工商局、省质监局", "省市场监管局"),
        ("省工商局、省质监局、省公安厅", "省市场监管局、省公安厅"),
        ("省公安厅，省工商局，省质监局", "省公安厅，省市场监管局"),
        ("省公安厅\n省工商局\n省质监局\n省财政厅", "省公安厅\n省市场监管局\n省财政厅"),
        ("省市场监管局、省工商局", "省市场监管局"),
        ("牵头部门：省工商局\n配合部门：省公安厅", "牵头部门：省市场监管局\n配合部门：省公安厅"),
        ("省工商局牵头，省质监局、省公安厅配合", "省市场监管局牵头，省公安厅配合"),
        ("省工商局牵头，省质监局配合", "省市场监管局牵头"),
        ("省知识产权局（配合单位：省工商局、省质监局）", "省知识产权局（配合单位：省市场监管局）"),
        ("省 工商局、省公安厅", "省市场监管局、省公安厅"),
        ("乙省工商局、省公安厅", "乙省工商局、省公安厅"),
        ("（省工商局、省质监局负责）", "（省市场监管局负责）"),
    ],
)
def test_the_text_around_stays(before: str, after: str) -> None:
    done = replaced(before)
    assert done.printed == after
    assert read_departments(done.printed) == (done.lead, done.support)


def test_lead_and_support_are_kept() -> None:
    done = replaced("省工商局牵头，省公安厅、省财政厅配合")
    assert (done.lead, done.support) == (["省市场监管局"], ["省公安厅", "省财政厅"])


def test_who_leads_anywhere_leads() -> None:
    done = replaced("省公安厅牵头，省工商局配合", {"省工商局": "省公安厅"})
    assert (done.printed, done.lead, done.support) == ("省公安厅牵头", ["省公安厅"], [])


def test_what_a_person_has_set_stays_set() -> None:
    cell = Duties("省工商局、省公安厅", ["省公安厅"], ["省工商局"])
    done = with_names_replaced(cell, NEW)
    assert done == Duties("省市场监管局、省公安厅", ["省公安厅"], ["省市场监管局"])


def test_names_printed_twice_before_are_no_matter_of_this() -> None:
    assert replaced("省工商局、省公安厅、省公安厅").printed == "省市场监管局、省公安厅、省公安厅"


def test_a_name_within_another_is_not_touched() -> None:
    done = replaced("省工商局企业处、省工商局")
    assert done.printed == "省工商局企业处、省市场监管局"
