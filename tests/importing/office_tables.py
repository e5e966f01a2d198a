"""Shapes of whole tables: merges, headers, numbers, headings, columns and what stands around."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from ipplanner.model import Document
from tests.importing.office_files import LEFT, UP, Block, Rows
from tests.importing.office_shapes import (
    HEADER,
    SHAPES,
    SHORT_HEADER,
    by_section,
    entries,
    official,
    picked,
    shape,
    short_row,
    table,
    wide,
)

_HEADERS = (
    "序 号|重点工作|工作内容|具体措施及\n成果形式|责任单位",
    "序\n号|工　作　重　点|工作\n内容|具体举措和成果形式|责任部门\n（列第一位的为牵头部门）",
    "编号|重点工作|主要内容|具体任务及成果形式|负责部门",
    "序号|重点任务|工作内容|具体任务|责任单位（第一位为牵头单位）",
    "序号|主要任务|重点工作|具体举措|牵头单位",
    "序号|类别|工作内容|2018年措施及成果|责任部门和配合部门",
    "项目|工作重点（6项）|工作内容|贯彻落实的做法|由谁落实",
    "|工作板块|工作项目|任务举措|职责分工",
)


def _register(name: str, make: Callable[[Document], Rows]) -> None:
    SHAPES[name] = lambda plan: [plan.title, make(plan)]


def _headed(header: list[str]) -> Callable[[Document], Rows]:
    return lambda plan: [header, *official(plan)]


for _up, _name in ((UP, "merged"), ("", "blank"), (None, "repeated")):
    _register(_name, lambda plan, up=_up: table(plan, up))  # type: ignore[misc]
for _at, _header in enumerate(_HEADERS):
    _register(f"header_{_at}", _headed(_header.split("|")))
for _name, _order in {
    "no_number_column": [1, 2, 3, 4],
    "departments_before_measure": [0, 1, 2, 4, 3],
    "columns_reversed": [4, 3, 2, 1, 0],
    "first_column_empty": [None, 0, 1, 2, 3, 4],
    "columns_empty_between": [0, None, 1, 2, None, 3, 4, None],
}.items():
    _register(_name, lambda plan, order=_order: picked(table(plan), order))  # type: ignore[misc]


def _numbered(form: str, *, items: bool = False) -> Callable[[Document], Rows]:
    """Numbers printed in a form, counting sections or items."""

    def make(plan: Document) -> Rows:
        counter, rows = count(1), table(plan)
        for row, entry in zip(rows[1:], entries(plan), strict=True):
            opens = entry.opens_item if items else entry.opens_section
            row[0] = form.format(next(counter)) if opens else UP
        return rows

    return make


for _at, _form in enumerate(("{}.", "{}、", "（{}）", "0{}", "第{}部分")):
    _register(f"numbers_{_at}", _numbered(_form))
_register("numbers_of_items", _numbered("{}", items=True))


def _banners(plan: Document, heading: Callable[[str, str], list[str]]) -> Rows:
    """A table without a column for sections, with a row for each."""
    rows: Rows = [SHORT_HEADER]
    for number, group in by_section(plan):
        rows += [heading(number, group[0].section), *map(short_row, group)]
    return rows


for _name, _heading in {
    "banner": lambda n, t: wide(f"{n}、{t}", 3),
    "banner_unnumbered": lambda n, t: wide(t, 3),
    "banner_in_first_cell": lambda n, t: [f"（{n}）{t}", "", ""],
    "banner_in_first_cell_unnumbered": lambda n, t: [t, "", ""],
    "banner_in_every_cell": lambda n, t: [f"{n}、{t}"] * 3,
}.items():
    _register(_name, lambda plan, heading=_heading: _banners(plan, heading))  # type: ignore[misc]


@shape
def banner_beside_its_number(plan: Document) -> list[Block]:
    counter = count(1)
    rows: Rows = [["序号", *SHORT_HEADER]]
    for number, group in by_section(plan):
        rows.append([number, group[0].section, LEFT, LEFT])
        rows += [[str(next(counter)) if e.opens_item else UP, *short_row(e)] for e in group]
    return [plan.title, rows]


@shape
def headings_as_paragraphs(plan: Document) -> list[Block]:
    blocks: list[Block] = [plan.title]
    for _, group in by_section(plan):
        blocks += [group[0].section, [SHORT_HEADER, *map(short_row, group)]]
    return blocks


@shape
def headings_as_paragraphs_and_one_header(plan: Document) -> list[Block]:
    blocks: list[Block] = [plan.title]
    for number, group in by_section(plan):
        header = [SHORT_HEADER] if number == "一" else []
        blocks += [f"{number}、{group[0].section}", [*header, *map(short_row, group)]]
    return blocks


@shape
def header_in_groups(plan: Document) -> list[Block]:
    top = ["序号", "工作重点", "任务分工", LEFT, LEFT]
    return [plan.title, [top, [UP, UP, *HEADER[2:]], *official(plan)]]


@shape
def header_with_numbered_columns(plan: Document) -> list[Block]:
    return [plan.title, [HEADER, ["1", "2", "3", "4", "5"], *official(plan)]]


@shape
def header_over_number_and_section(plan: Document) -> list[Block]:
    return [plan.title, [["工作重点", LEFT, *HEADER[2:]], *official(plan)]]


@shape
def measure_over_two_columns(plan: Document) -> list[Block]:
    return [plan.title, [[*row[:4], LEFT, row[4]] for row in table(plan)]]


@shape
def extra_columns(plan: Document) -> list[Block]:
    rows = [["任务来源", *HEADER, "完成时限", "备注", "联系人"]]
    rows += [["上级文件", *row, "6月底前", "", "张某"] for row in official(plan)]
    return [plan.title, rows]


@shape
def sums_below_sections(plan: Document) -> list[Block]:
    rows = [HEADER]
    for row, entry in zip(official(plan, ""), entries(plan), strict=True):
        if entry.opens_section and len(rows) > 1:
            rows.append(["", "小计", "3项", "", ""])
        rows.append(row)
    return [plan.title, [*rows, ["合计", LEFT, "57项", "", "12个部门"]]]


@shape
def letter_before_and_contacts_after(plan: Document) -> list[Block]:
    letter = ["各有关单位：", "现将工作要点印发给你们。", "附件：工作要点", "2019年3月5日", "附件"]
    contacts = [["单位", "姓名", "职务", "电话", "手机"], ["省版权局", "张某", "科长", "0", "1"]]
    return [*letter, plan.title, table(plan), "注：完。", contacts]


@shape
def contacts_without_header_after(plan: Document) -> list[Block]:
    contact = ["省知识产权局", "张某", "科长", "010-00000000", "13800000000"]
    return [plan.title, table(plan), [contact, contact]]


@shape
def contacts_in_the_same_table(plan: Document) -> list[Block]:
    contacts = [["序号", "单位", "姓名", "职务", "电话"], ["1", "省版权局", "张某", "科长", "010"]]
    return [plan.title, [*table(plan), [""] * 5, *contacts]]


@shape
def figures_before(plan: Document) -> list[Block]:
    figures = [["工作重点", "工作内容数", "责任部门数"], ["推进改革", "6", "10"]]
    return ["统计表", figures, plan.title, table(plan)]


@shape
def title_and_label_in_the_table(plan: Document) -> list[Block]:
    date = ["填报单位：省局", LEFT, LEFT, "填报日期：2019年3月1日", LEFT]
    return [[wide("附件1"), wide(plan.title), date, *table(plan)]]


@shape
def plans_of_regions_below_each_other(plan: Document) -> list[Block]:
    other = ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局"]
    titles = wide("紫江省2019年工作要点"), wide(plan.title)
    return [[HEADER, titles[0], other, titles[1], *official(plan)]]


@shape
def regions_in_short(plan: Document) -> list[Block]:
    rows = [["蓝江省", *row] for row in official(plan, None)]
    other = ["紫江", "1", "推进改革", "开展试点", "出台方案。", "省知识产权局"]
    return [[["省（区、市）", *HEADER], other, *rows]]
