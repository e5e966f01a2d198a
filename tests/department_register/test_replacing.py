"""The printed text changes exactly where a name stands, and no name stands twice by it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from ipplanner.department_register.replacing import Duties, with_names_replaced
from ipplanner.departments.roles import read_departments
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from tests.shared_data import SHARED, needs_shared

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


NAMES = ["省工商局", "省质监局", "省公安厅", "省教育厅", "海关", "甲市知识产权局", "省委宣传部"]
FORMS = [
    "{0}",
    "{0}、{1}",
    "{0}、{1}、{2}等部门",
    "{0}，{1}，{2}",
    "{0}牵头，{1}、{2}配合",
    "{0}、{1}牵头，{2}、{3}配合",
    "牵头部门：{0}\n配合部门：{1}、{2}、{3}",
    "{0}（配合单位：{1}、{2}）",
    "{0}\n{1}\n{2}",
    "（{0}、{1}、{2}按职责分别负责）",
    "{0}会同{1}、{2}",
]


def cells(chance: random.Random) -> Iterator[str]:
    for form in FORMS * 20:
        yield form.format(*chance.sample(NAMES, 4))


def is_right(cell: Duties, new: dict[str, str], target: str) -> bool:
    """Whether the old names are gone, the new one is there once, and it all reads so."""
    done = with_names_replaced(cell, new)
    named = [*done.lead, *done.support]
    return (
        named.count(target) == 1
        and not set(new) & set(named)
        and bool(done.lead) == bool(cell.lead)
        and read_departments(done.printed) == (done.lead, done.support)
    )


def wrong_ones(cell: Duties, chance: random.Random) -> Iterator[object]:
    names = [*cell.lead, *cell.support]
    for count in (1, 2):
        old = chance.sample(names, min(count, len(names)))
        for target in ("省新某某局", chance.choice(names)):
            new = {name: target for name in old if name != target}
            if new and not is_right(cell, new, target):
                yield cell.printed, new


def test_any_cell_reads_rightly_afterwards() -> None:
    chance = random.Random(1)
    for printed in cells(chance):
        cell = Duties(printed, *read_departments(printed))
        assert list(wrong_ones(cell, chance)) == []


@needs_shared
@pytest.mark.parametrize("region", ["北京市", "广东省", "云南省"])
def test_cells_of_real_plans_read_rightly_afterwards(region: str) -> None:
    chance = random.Random(2)
    assert SHARED is not None
    source = read_source(SHARED / "data" / "office" / f"{region}.clean.docx")
    (plan,) = recognise(source, layout("provincial-outline")).documents
    for *_, one in plan.walk_measures():
        cell = Duties(one.departments, one.lead, one.support)
        if len(set(one.lead + one.support)) == len(one.lead + one.support) > 0:
            assert list(wrong_ones(cell, chance)) == []
