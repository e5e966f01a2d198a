"""Headings, page numbers, sums and other tables among the rows of a plan."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.recognising import recognise
from ipplanner.importing.recognition.surroundings import is_number, key
from ipplanner.importing.source import Aside
from tests.importing.recognition.tables import HEADER, LAYOUT, LEFT, grid, one, read, source

TITLE = "示例省2018年工作要点"
SHORT = ["工作内容", "具体措施", "责任单位"]
FIRST = ["开展试点", "出台方案。", "省知识产权局"]
SECOND = ["信息公开", "公开案件。", "省市场监管局"]


def test_an_item_without_measures_is_no_heading_beside_numbered_ones() -> None:
    rows = [["一、推进改革", "", ""], FIRST, ["设置奖励", "", ""], ["二、严格保护", "", ""], SECOND]
    document = one(TITLE, grid([SHORT, *rows]))
    assert [s.title for s in document.sections] == ["推进改革", "严格保护"]
    assert [i.title for i in document.sections[0].items] == ["开展试点", "设置奖励"]


def test_a_heading_may_read_like_a_title() -> None:
    rows = [["一、落实工作要点", LEFT, LEFT], FIRST, ["二、严格保护", LEFT, LEFT], SECOND]
    document = one(TITLE, grid([SHORT, *rows]))
    assert [s.title for s in document.sections] == ["落实工作要点", "严格保护"]


def test_a_heading_repeated_at_the_top_of_a_page_is_one_section() -> None:
    first = grid([SHORT, ["一、推进改革", LEFT, LEFT], FIRST])
    second = grid([SHORT, ["一、推进改革（续）", LEFT, LEFT], SECOND], "表格 2")
    assert [s.title for s in one(TITLE, first, second).sections] == ["推进改革"]


def test_sums_and_remarks_are_kept_below_the_plan() -> None:
    table = [HEADER, ["1", "推进改革", *FIRST], ["", "小计", "3项", "", ""]]
    remark = ["（以上各项年底前完成）", LEFT, LEFT, LEFT, LEFT]
    document = one(TITLE, grid([*table, remark, ["2", "严格保护", *SECOND]]))
    assert [s.title for s in document.sections] == ["推进改革", "严格保护"]
    assert document.back == ["小计\t3项", "（以上各项年底前完成）"]


def test_contacts_below_the_plan_in_a_sheet_are_no_rows_of_it() -> None:
    contacts = [["序号", "单位", "姓名", "", ""], ["1", "省知识产权局", "张某", "", ""]]
    table = [[TITLE, "", "", "", ""], HEADER, ["1", "推进改革", *FIRST], *contacts]
    document = one(grid(table, "要点", is_sheet=True))
    assert [i.title for _, i in document.walk_items()] == ["开展试点"]
    assert len(document.back) == 2


def test_item_numbers_in_titles_are_numbers() -> None:
    rows = [[f"{n}.{row[0]}", *row[1:]] for n, row in enumerate([FIRST, SECOND, FIRST], start=1)]
    document = one(TITLE, grid([SHORT, *rows]))
    assert [(i.number, i.title) for _, i in document.walk_items()] == [
        ("1.", "开展试点"),
        ("2.", "信息公开"),
        ("3.", "开展试点"),
    ]


def test_digits_of_a_title_stay() -> None:
    rows = [["3.15专项行动", *FIRST[1:]], SECOND, FIRST]
    _, item = next(one(TITLE, grid([SHORT, *rows])).walk_items())
    assert item.title == "3.15专项行动"


def test_a_title_in_page_headers_names_region_and_year() -> None:
    file = source(grid([HEADER, ["1", "推进改革", *FIRST]]), name="无名.docx")
    file.asides.append(Aside("页眉", TITLE, "页眉页脚"))
    (document,) = recognise(file, LAYOUT).documents
    assert (document.region, document.year) == ("示例省", 2018)


def test_plans_of_one_region_with_titles_of_their_own_stay_apart() -> None:
    table = grid([HEADER, ["1", "推进改革", *FIRST], ["2", "严格保护", *SECOND]])
    found = read(TITLE, table, "示例省2018年商标工作计划", table).documents
    assert [d.title for d in found] == [TITLE, "示例省2018年商标工作计划"]


@pytest.mark.parametrize("text", ["1", "6、", "（一）", "第一部分", "1.1"])
def test_numbers(text: str) -> None:
    assert is_number(text)
    assert not is_number("联系人")


def test_lines_are_alike_but_for_what_pages_change() -> None:
    assert key("第 3 页 工作要点") == key("第 12 页 工作要点（续）")
