from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ipplanner.layouts import Column, Layout, all_layouts, layout
from ipplanner.templates.layout_faults import layout_faults, own_field

PLAN = layout("provincial-outline")
TASKS = layout("national-promotion")
OWN = Column("备注", "备注", (), "measure", "always", 1500)


def with_columns(base: Layout, *columns: Column) -> Layout:
    return replace(base, columns=columns)


def changed(base: Layout, field: str, **values: Any) -> Layout:
    return with_columns(
        base, *(replace(one, **values) if one.field == field else one for one in base.columns)
    )


def without(base: Layout, field: str) -> Layout:
    return with_columns(base, *(one for one in base.columns if one.field != field))


def sentences(wanted: Layout, before: Layout) -> list[str]:
    return [one.sentence for one in layout_faults(wanted, before)]


@pytest.mark.parametrize("known", all_layouts(), ids=lambda one: one.id)
def test_the_layouts_of_the_program_are_sound(known: Layout) -> None:
    assert layout_faults(known, known) == []


@pytest.mark.parametrize("field", ["number", "section"])
def test_some_columns_can_go(field: str) -> None:
    assert layout_faults(without(PLAN, field), PLAN) == []


@pytest.mark.parametrize("field", ["item", "measure", "departments", "deadline"])
def test_what_holds_texts_cannot_go(field: str) -> None:
    (found,) = sentences(without(PLAN, field), PLAN)
    assert found.startswith(f"“{PLAN.column(field).header}”这一列不能去掉")
    assert sentences(changed(PLAN, field, shown="never"), PLAN) == [found]


def test_columns_can_be_reworded_moved_and_added() -> None:
    wanted = changed(PLAN, "measure", header="主要做法", width=6000, align="center")
    wanted = with_columns(wanted, *wanted.columns[::-1], OWN)
    assert layout_faults(wanted, PLAN) == []


def test_two_columns_of_one_field_or_one_header() -> None:
    twice = with_columns(
        PLAN, *PLAN.columns, replace(PLAN.column("item"), header="任务二", aliases=())
    )
    (found,) = layout_faults(twice, PLAN)
    assert found.sentence == "“工作内容”和“任务二”两列写的是同一种内容，只能留一列。"
    assert found.column == len(PLAN.columns)
    same = with_columns(PLAN, *PLAN.columns, replace(OWN, header="工作内容"))
    assert sentences(same, PLAN) == ["有两列的表头都是“工作内容”，导入时分不清，请改一个。"]


def test_an_alias_may_lead_to_one_column_only() -> None:
    wanted = with_columns(PLAN, *PLAN.columns, replace(OWN, aliases=("具体任务", "工作内容")))
    found = sentences(wanted, PLAN)
    assert len(found) == 2 and all("导入时分不清" in one for one in found)


def test_headers_and_widths() -> None:
    assert sentences(changed(PLAN, "section", header=" "), PLAN) == ["第 3 列还没有写表头。"]
    for width in (0, 100, 30_000):
        found = sentences(changed(PLAN, "section", width=width), PLAN)
        assert found == ["“工作重点”的宽度要在 5 到 200 毫米之间。"]


@pytest.mark.parametrize("title", ["{name}年要点", "{year", "{}要点", "{year.real}", "{0}", ""])
def test_titles_that_cannot_be_printed(title: str) -> None:
    assert len(layout_faults(replace(PLAN, title=title), PLAN)) == 1


@pytest.mark.parametrize("title", ["{region}{year}年要点", "工作要点"])
def test_titles_that_can(title: str) -> None:
    assert layout_faults(replace(PLAN, title=title), PLAN) == []


def test_composed_columns_stay_whole() -> None:
    wanted = changed(TASKS, "measure", header="主要举措", width=7000)
    assert layout_faults(with_columns(wanted, *wanted.columns[::-1]), TASKS) == []
    for broken in (
        without(TASKS, "measure"),
        changed(TASKS, "departments", parts=("departments",)),
        changed(TASKS, "measure", shown="used"),
    ):
        assert any("由几部分合成" in one for one in sentences(broken, TASKS))


def test_what_a_composed_column_prints_has_no_column_of_its_own() -> None:
    number = Column("number", "序号", (), "item", "always", 700)
    found = sentences(with_columns(TASKS, number, *TASKS.columns), TASKS)
    assert found == ["“序号”的内容已经印在“落实举措”里，不能再单列。"]


def test_departments_are_not_printed_twice() -> None:
    (found,) = sentences(changed(PLAN, "lead", shown="always", width=1000), PLAN)
    assert found.startswith("“牵头部门”已经印在责任部门里")


def test_running_text_has_no_columns_to_change() -> None:
    text = layout("national-strategy")
    assert layout_faults(replace(text, title="{year}年计划"), text) == []
    assert sentences(changed(text, "section", header="章节"), text) != []


def test_own_columns_have_fields_of_their_own() -> None:
    assert own_field(PLAN, "备注") == "备注"
    assert own_field(PLAN, "item") == "item2"
    assert own_field(with_columns(PLAN, *PLAN.columns, OWN), "备注") == "备注2"
