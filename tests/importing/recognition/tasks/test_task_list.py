"""Family 4: numbered titles, chapters over the width, several lines of obligations."""

from __future__ import annotations

import pytest

from tests.importing.recognition.tables import LEFT, UP, grid
from tests.importing.recognition.tasks.making import TASK_LIST, one, outline, read, task_list, tasks

TITLE = "2031年推动示例高质量发展任务清单"
OUTLINE = ["一、提高审查质量", "  1.", "  2.", "二、加大保护力度", "  3."]


def test_everything_has_its_place() -> None:
    document = one("附件1", TITLE, task_list())
    assert (document.layout, document.title, document.front) == ("task-list", TITLE, ["附件1"])
    assert outline(document) == OUTLINE
    _, item, measure = tasks(document)[1]
    assert (item.number, item.title) == ("2.", "助力产业升级")
    assert measure.text == "国家知识产权局：制定方案。"
    assert measure.local_text == "各地要帮扶企业。\n获批 XY 的地方应发挥作用。"
    assert measure.obligation.split("\n") == [
        "省份：强省试点省必做；其他省份选做",
        "省份：涉及省份必做；其他省份选做",
    ]
    assert tasks(document)[0][2].support == ["专利局审业部"]


def test_lines_that_a_narrow_cell_broke() -> None:
    rows = [list(row) for row in TASK_LIST]
    rows[2][0] = "1.压减\n周期"
    rows[3][2] = "局内：运用\n促进司\n省份：强省试点\n省必做；\n其他省份选做"
    rows[3][1] = "国家知识产权局：制定\n方案。\n各地要帮扶\n企业。"
    document = one(TITLE, grid(rows))
    (_, first, _), (_, _, second), _ = tasks(document)
    assert first.title == "压减周期"
    assert second.departments == "局内：运用促进司"
    assert second.obligation == "省份：强省试点省必做；其他省份选做"
    assert (second.text, second.local_text) == ("国家知识产权局：制定方案。", "各地要帮扶企业。")


def test_chapters_without_numbers_and_items_without() -> None:
    rows = [[cell.split(".")[-1] for cell in row] for row in TASK_LIST]
    rows[1][0], rows[4][0] = "审查质量", "保护力度"
    document = one(TITLE, grid(rows))
    assert [section.title for section in document.sections] == ["审查质量", "保护力度"]
    assert tasks(document)[0][1].title == "压减周期"


def test_a_chapter_with_its_goal_below_the_title() -> None:
    rows = [list(row) for row in TASK_LIST]
    rows[1][0] += "\n全面提高审查质量。"
    chapter = one(TITLE, grid(rows)).sections[0]
    assert (chapter.title, chapter.goal) == ("提高审查质量", "全面提高审查质量。")


def test_notes_below_the_table_in_a_sheet() -> None:
    rows = [*TASK_LIST, ["联系人：某某", "", "", ""], ["电话：12345", "", "", ""]]
    document = one(grid(rows, "清单", is_sheet=True), name="2031.xlsx")
    assert document.back == ["联系人：某某", "电话：12345"]
    assert outline(document) == OUTLINE


def test_a_title_merged_over_its_measures() -> None:
    rows = [*TASK_LIST[:3], [UP, "各地要落实。", "省份：各省份必做", ""]]
    ((_, item, measure),) = tasks(one(TITLE, grid(rows)))
    assert item.title == "压减周期"
    assert measure.local_text == "各地要落实。"
    assert (measure.departments, measure.obligation) == (
        "局内：条法司，专利局审业部",
        "省份：各省份必做",
    )


@pytest.mark.parametrize("title", ["江苏省2031年任务清单", "2031年江苏省推动发展任务清单"])
def test_a_province_may_have_such_a_list(title: str) -> None:
    document = one(title, task_list())
    assert (document.layout, document.region) == ("task-list", "江苏省")


def test_two_lists_in_one_file() -> None:
    other = "2032年推动示例发展任务清单"
    found = read(TITLE, task_list(), other, grid(TASK_LIST, "表格 2"))
    assert [(one.title, one.year) for one in found.documents] == [(TITLE, 2031), (other, 2032)]


def test_a_table_that_goes_on_below_its_repeated_title() -> None:
    rest = [TASK_LIST[0], *TASK_LIST[4:]]
    document = one(TITLE, grid(TASK_LIST[:4]), TITLE, "— 2 —", grid(rest, "表格 2"))
    assert outline(document) == OUTLINE


def test_extra_columns_keep_their_header() -> None:
    rows = [[*TASK_LIST[0], "备注"]]
    rows += [[*row, LEFT if LEFT in row else "新增"] for row in TASK_LIST[1:]]
    document = one(TITLE, grid(rows))
    assert tasks(document)[0][2].extra == {"备注": "新增"}


def test_a_table_for_each_chapter() -> None:
    first = grid([TASK_LIST[0], *TASK_LIST[2:4]])
    second = grid([TASK_LIST[0], *TASK_LIST[5:]], "表格 2")
    document = one(TITLE, "一、提高审查质量", first, "二、加大保护力度", second)
    assert outline(document) == OUTLINE
