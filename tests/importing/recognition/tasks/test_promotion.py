"""Family 2: chapters over the table's width, sections with goals, national and local parts."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import layout
from tests.importing.recognition.tables import LEFT, UP, grid, source
from tests.importing.recognition.tasks.making import (
    PROMOTION,
    PROMOTION_HEADER,
    one,
    outline,
    promotion,
    read,
    tasks,
)

TITLE = "2031年全国示例事业发展战略推进计划"
OUTLINE = [
    "一、“制度创新”主体任务",
    "  (一)深化领域改革",
    "    1.",
    "    2．",
    "二、“运行保障”主体任务",
    "  （一）强化创造质量",
    "    3.",
]


def test_everything_has_its_place() -> None:
    document = one(TITLE, promotion())
    assert (document.layout, document.title, document.year) == ("national-promotion", TITLE, 2031)
    assert (document.role, document.region) == ("template", "")
    assert outline(document) == OUTLINE
    section, item, measure = tasks(document)[0]
    assert section.goal == "落实重大部署，取得决定性成果。"
    assert (item.number, item.title) == ("1.", "")
    assert measure.text == "推进综合管理改革。总结中心城市成效。"
    assert measure.local_text == "有关省份要建立综合管理体制。"
    assert measure.departments == "局内：专利管理司"
    assert measure.obligation == "省份：一、二类省份必做，三类省份选做"
    assert (measure.lead, measure.support) == (["专利管理司"], [])
    assert measure.deadline == "年内完成"
    assert tasks(document)[1][2].text == "强化改革。修订条例（试行）。"


def _unmerged(*, repeated: bool) -> Grid:
    rows = [["" if cell in (UP, LEFT) else cell for cell in row] for row in PROMOTION]
    if repeated:
        rows[3][:2] = rows[2][:2]
    return grid(rows)


@pytest.mark.parametrize("repeated", [False, True])
def test_cells_that_are_not_merged(*, repeated: bool) -> None:
    document = one(TITLE, _unmerged(repeated=repeated))
    assert outline(document) == OUTLINE
    assert len(document.sections[0].sections[0].items) == 2


def test_merged_cells_filled_with_the_same_text() -> None:
    rows = [[row[0]] * 5 if LEFT in row else row for row in PROMOTION]
    assert outline(one(TITLE, grid(rows))) == OUTLINE


def test_a_sheet_with_title_and_note() -> None:
    rows = [[TITLE, LEFT, LEFT, LEFT, LEFT], *PROMOTION, ["注：以上任务年底总结。", *[LEFT] * 4]]
    document = one(grid(rows, "Sheet1", is_sheet=True), name="甲.xlsx")
    assert (document.title, document.back) == (TITLE, ["注：以上任务年底总结。"])
    assert outline(document) == OUTLINE


def test_lines_below_the_table_in_the_first_column_of_a_sheet() -> None:
    rows = [*PROMOTION, ["示例局办公室", *[""] * 4], ["2031年3月1日", *[""] * 4]]
    document = one(grid(rows, "Sheet1", is_sheet=True), name="2031.xlsx")
    assert document.back == ["示例局办公室", "2031年3月1日"]
    assert outline(document) == OUTLINE


@pytest.mark.parametrize("header", [True, False])
def test_a_row_that_a_page_cut(*, header: bool) -> None:
    first = [
        *PROMOTION[:2],
        [
            "(一)深化领域",
            "落实重大部署，",
            "1.推进综合管理改革。总结中心",
            "局内：专利管理司\n省份：一、二类省",
            "年内",
        ],
    ]
    second = [
        *([PROMOTION_HEADER] if header else []),
        [
            "改革",
            "取得决定性成果。",
            "城市成效。\n有关省份要建立综合管理体制。",
            "份必做，三类省份选做",
            "完成",
        ],
        ["", *PROMOTION[3][2:4], "", ""],
    ]
    second[-1] = ["", "", "2．强化改革。", "局内：办公室、条法司", ""]
    document = one(TITLE, grid(first), grid(second, "表格 2"))
    section, _, measure = tasks(document)[0]
    assert (section.title, section.goal) == ("深化领域改革", "落实重大部署，取得决定性成果。")
    assert measure.text == "推进综合管理改革。总结中心城市成效。"
    assert measure.local_text == "有关省份要建立综合管理体制。"
    assert measure.obligation == "省份：一、二类省份必做，三类省份选做"
    assert (measure.deadline, tasks(document)[1][1].number) == ("年内完成", "2．")


def test_other_wordings_and_orders_of_the_columns() -> None:
    order = [0, 1, 4, 3, 2]
    rows = [row if LEFT in row else [row[at] for at in order] for row in PROMOTION]
    rows[0] = ["主要任务", "工作目标", "完成时限", "执行单位", "落实措施"]
    document = one(TITLE, grid(rows))
    assert outline(document) == OUTLINE
    assert document.headers["measure"] == "落实措施"
    assert tasks(document)[0][2].deadline == "年内完成"


def test_a_column_of_numbers_only_says_again_what_the_texts_begin_with() -> None:
    rows = [["序号", *PROMOTION[0]]]
    numbers = iter("123")
    for row in PROMOTION[1:]:
        rows.append([row[0], *row[1:], LEFT] if LEFT in row else [next(numbers), *row])
    found = read(TITLE, grid(rows))
    assert outline(found.documents[0]) == OUTLINE
    assert [left.reason for left in found.conservation.left_out][1:] == ["重复的序号"] * 3


def test_a_number_of_its_own_begins_the_text() -> None:
    rows = [["序号", *PROMOTION[0]], ["1", "（一）甲", "目标。", "推进改革。", "局内：甲司", ""]]
    rows.append(["2", UP, UP, "强化改革。", "局内：乙司", ""])
    document = one(TITLE, grid(rows))
    assert [item.number for _, item in document.walk_items()] == ["1.", "2."]
    assert "number" not in document.headers


def test_missing_columns_and_numbers() -> None:
    rows = [["工作任务", "落实举措", "执行部门（单位）"]]
    rows += [["（一）甲", "推进改革，形成方案。", "局内：甲司"], [UP, "强化改革。", "局内：乙司"]]
    document = one(TITLE, grid(rows))
    assert document.layout == "national-promotion"
    texts = [measure.text for *_, measure in tasks(document)]
    assert texts == ["推进改革，形成方案。", "强化改革。"]


def test_a_deadline_for_several_items_is_that_of_each() -> None:
    rows = [list(row) for row in PROMOTION]
    rows[3][4] = UP
    document = one(TITLE, grid(rows))
    assert [m.deadline for *_, m in tasks(document)] == ["年内完成", "年内完成", "6月底前"]


def test_obligations_of_an_item_on_a_row_of_their_own() -> None:
    rows = [*PROMOTION[:2], ["（一）甲", "目标。", "1.推进改革。", "局内：甲司", "年内"]]
    rows.append(["", "", "有关省份要落实。", "省份：各类省份必做", ""])
    ((_, _, measure),) = tasks(one(TITLE, grid(rows)))
    assert (measure.local_text, measure.obligation) == ("有关省份要落实。", "省份：各类省份必做")


def test_ids_of_ours_come_back() -> None:
    given = source(TITLE, promotion())
    table = given.grids[0]
    given.bookmarks.document, given.bookmarks.title = "d1", TITLE
    for at, ids in {(1, 0): ["s1"], (2, 0): ["s2"], (2, 2): ["i1", "m1"], (3, 2): ["i2"]}.items():
        given.bookmarks.cells[(table.name, *at)] = ids
    (document,) = recognise(given).documents
    chapter = document.sections[0]
    assert (document.id, chapter.id, chapter.sections[0].id) == ("d1", "s1", "s2")
    items = chapter.sections[0].items
    assert [(item.id, item.measures[0].id) for item in items] == [("i1", "m1"), ("i2", "")]


def test_a_chapter_without_tasks_stays() -> None:
    rows = [*PROMOTION, ["三、“支撑发展”主体任务", LEFT, LEFT, LEFT, LEFT]]
    assert outline(one(TITLE, grid(rows))) == [*OUTLINE, "三、“支撑发展”主体任务"]


def test_columns_said_by_the_user() -> None:
    rows = [["甲", "乙", "丙"], ["（一）机制", "1.推进改革。", "局内：甲司"]]
    given = Given(columns={"表格 1": {0: "section", 1: "measure", 2: "departments"}})
    found = recognise(source(TITLE, grid(rows)), layout("national-promotion"), given)
    ((section, item, measure),) = tasks(found.documents[0])
    assert (section.title, item.number, measure.departments) == ("机制", "1.", "局内：甲司")


def test_an_empty_cell_makes_no_item() -> None:
    table = promotion()
    table.cells.append(Cell(7, 0, ""))
    assert outline(one(TITLE, table)) == OUTLINE
