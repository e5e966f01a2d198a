from __future__ import annotations

import pytest

from ipplanner.departments.assignments import Assignment, assignment_of, assignments_in
from ipplanner.errors import UsageError
from ipplanner.model import Phase, Section
from tests.department_register.making import REGISTER, plan_of

PLAN = plan_of(
    "省知识产权局、省公安厅",
    "公安厅牵头，知识产权局、工商局配合",
    "省工商行政管理局、省公安厅等部门",
    "",
    "省公安厅、各市人民政府、其他有关部门",
)


def shown(one: Assignment) -> tuple[str, list[str], list[str]]:
    lead, support = ([task.item.title for task in tasks] for tasks in (one.lead, one.support))
    return one.name, lead, support


def test_registered_ones_first_all_spellings_together() -> None:
    assert [shown(one) for one in assignments_in(PLAN, REGISTER)] == [
        ("省知识产权局", ["工作1"], ["工作2"]),
        ("省工商局", ["工作3"], ["工作2"]),
        ("省公安厅", ["工作2", "工作5"], ["工作1", "工作3"]),
        ("各市人民政府", [], ["工作5"]),
    ]


def test_without_a_register_the_most_used_name_stands() -> None:
    found = {one.name: one for one in assignments_in(PLAN)}
    assert found["省公安厅"].names == ["省公安厅", "公安厅"]
    assert found["省公安厅"].department_id == ""


def test_a_task_says_who_else_does_it_and_where_it_stands() -> None:
    task = assignment_of(PLAN, REGISTER, "省工商局").support[0]
    assert task.others == ("公安厅", "知识产权局")
    assert (task.section, task.content, task.role) == ("实施严格保护", "工作2", "support")
    assert (task.text, task.deadline) == ("开展工作2。", "")


def test_a_department_that_leads_and_supports_leads() -> None:
    (one,) = assignments_in(plan_of("省工商局、工商局"), REGISTER)
    assert (len(one.lead), len(one.support)) == (1, 0)


@pytest.mark.parametrize("name", ["省工商局", "工商局", "省工商行政管理局", "甲省工商局", "工商"])
def test_a_department_is_found_by_any_of_its_names(name: str) -> None:
    assert assignment_of(PLAN, REGISTER, name).name == "省工商局"


def test_what_is_not_there_or_not_clear_is_told() -> None:
    with pytest.raises(UsageError, match="里没有“省教育厅”的任务，现有：省知识产权局、"):
        assignment_of(PLAN, REGISTER, "省教育厅")
    with pytest.raises(UsageError, match="对应多个部门：省知识产权局、省工商局、省公安厅"):
        assignment_of(PLAN, REGISTER, "省")
    with pytest.raises(UsageError, match="没有写责任部门"):
        assignment_of(plan_of(""), REGISTER, "省教育厅")


def test_sections_in_sections_and_schedules_are_told_whole() -> None:
    plan = plan_of("省公安厅")
    (section,) = plan.sections
    measure = section.items[0].measures[0]
    measure.local_text, measure.phases = "各地要配合。", [Phase("2019年", "完成")]
    plan.sections = [Section("s0", "一、", "上级标题", sections=[section])]
    (task,) = assignments_in(plan)[0].lead
    assert task.section == "上级标题\n实施严格保护"
    assert task.text == "开展工作1。\n各地要配合。\n2019年：完成"
