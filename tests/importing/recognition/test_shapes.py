"""The shapes in which offices keep the same table."""

from __future__ import annotations

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.source import Cell, Grid
from ipplanner.model import Document
from tests.importing.recognition.tables import HEADER, LEFT, UP, grid, one, read, rows

TITLE = "示例省 2018年工作要点"
EXPECTED = [
    ("推进改革", "开展试点", "出台方案。", "省知识产权局、省财政厅"),
    ("推进改革", "设置奖励", "评选专利奖。", "省知识产权局"),
    ("推进改革", "设置奖励", "召开表彰会。", "省人社厅"),
    ("严格保护", "信息公开", "公开案件信息。", "省市场监管局"),
]
MERGED = [
    HEADER,
    ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局、省财政厅"],
    [UP, UP, "设置奖励", "评选专利奖。", "省知识产权局"],
    [UP, UP, UP, "召开表彰会。", "省人社厅"],
    ["2", "严格保护", "信息公开", "公开案件信息。", "省市场监管局"],
]


def filled(marks: dict[str, str | None]) -> list[list[str]]:
    """MERGED with its UP marks replaced by nothing or by the value above."""
    result: list[list[str]] = []
    for row in MERGED:
        above = result[-1] if result else row
        result.append(
            [
                (marks["up"] if marks["up"] is not None else above[c]) if text == UP else text
                for c, text in enumerate(row)
            ]
        )
    return result


@pytest.mark.parametrize("up", [UP, "", None], ids=["merged", "blank", "repeated"])
def test_repeated_cells_merged_blank_or_repeated_give_the_same_plan(up: str | None) -> None:
    document = one(TITLE, grid(filled({"up": up})))
    assert rows(document) == EXPECTED
    assert [s.number for s in document.sections] == ["1", "2"]
    assert (document.title, document.region, document.year) == (TITLE, "示例省", 2018)


def test_sections_as_full_width_rows() -> None:
    table = grid(
        [
            ["工作内容", "具体措施", "责任单位", "完成时限", "备注"],
            ["一、推进改革", LEFT, LEFT, LEFT, LEFT],
            ["开展试点", "出台方案。", "省知识产权局、省财政厅", "6月底前", ""],
            ["设置奖励", "评选专利奖。", "省知识产权局", "年底前", "每年一次"],
            [UP, "召开表彰会。", "省人社厅", "年底前", ""],
            ["二、严格保护", LEFT, LEFT, LEFT, LEFT],
            ["信息公开", "公开案件信息。", "省市场监管局", "年底前", ""],
        ]
    )
    document = one("附件1", TITLE, "（征求意见稿）", table)
    assert rows(document) == EXPECTED
    assert [s.number for s in document.sections] == ["一、", "二、"]
    assert (document.front, document.title_at) == (["附件1", "（征求意见稿）"], 1)
    measures = [m for _, _, m in document.walk_measures()]
    assert measures[0].deadline == "6月底前"
    assert measures[1].extra == {"备注": "每年一次"}
    assert document.headers["departments"] == "责任单位"


def test_full_width_rows_without_merged_cells() -> None:
    table = grid(
        [
            ["工作内容", "具体措施", "责任单位"],
            ["一、推进改革", "", ""],
            ["开展试点", "出台方案。", "省知识产权局、省财政厅"],
            ["设置奖励", "评选专利奖。", "省知识产权局"],
            ["", "召开表彰会。", "省人社厅"],
            ["二、严格保护", "", ""],
            ["信息公开", "公开案件信息。", "省市场监管局"],
            ["注：以上由各单位填报。", "", ""],
        ],
        name="工作要点",
        is_sheet=True,
    )
    document = one(table)
    assert rows(document) == EXPECTED
    assert document.back == ["注：以上由各单位填报。"]


def test_pages_with_rows_cut_in_mid_sentence() -> None:
    document = one(
        TITLE,
        grid([HEADER, ["1", "推进改革", "开展试点", "出台", "省知识产权局、"]]),
        "- 1 -",
        grid([HEADER, ["", "", "", "方案。", "省财政厅"], *[row[:] for row in _without_merges()]]),
        name="示例省2018.docx",
    )
    assert rows(document) == EXPECTED


def _without_merges() -> list[list[str]]:
    return filled({"up": ""})[2:]


def test_a_title_cut_by_the_page_goes_on() -> None:
    document = one(
        TITLE,
        grid([HEADER, ["1", "推进改革", "开展综合管理", "出台改革", "省知识产权局"]]),
        grid([HEADER, ["", "", "改革试点", "方案。", ""]]),
    )
    assert rows(document) == [
        ("推进改革", "开展综合管理改革试点", "出台改革方案。", "省知识产权局")
    ]


def test_a_new_measure_at_the_top_of_a_page_is_not_joined() -> None:
    document = one(
        TITLE,
        grid([HEADER, ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局"]]),
        grid([HEADER, ["", "", "", "召开会议。", "省财政厅"]]),
    )
    assert [m.text for _, _, m in document.walk_measures()] == ["出台方案。", "召开会议。"]


def test_a_table_that_goes_on_without_a_header() -> None:
    document = one(TITLE, grid(MERGED[:2]), grid(filled({"up": ""})[2:], "表格 2"))
    assert rows(document) == EXPECTED


def test_header_over_two_rows_with_lead_and_support() -> None:
    table = grid(
        [
            [*HEADER, LEFT],
            [UP, UP, UP, UP, "牵头部门", "配合部门"],
            ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局", "省财政厅、省人社厅"],
        ]
    )
    (_, _, measure) = next(one(TITLE, table).walk_measures())
    assert measure.departments == "省知识产权局 配合部门：省财政厅、省人社厅"
    assert (measure.lead, measure.support) == (["省知识产权局"], ["省财政厅", "省人社厅"])


def test_departments_merged_over_two_measures_belong_to_both() -> None:
    table = grid(
        [
            HEADER,
            ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局"],
            [UP, UP, "设置奖励", "评选专利奖。", UP],
        ]
    )
    assert [m.departments for _, _, m in one(TITLE, table).walk_measures()] == ["省知识产权局"] * 2


def test_a_measure_merged_over_two_items_stands_with_the_first() -> None:
    table = grid(
        [
            HEADER,
            ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局"],
            [UP, UP, "设置奖励", UP, UP],
        ]
    )
    found = read(TITLE, table)
    assert [m.text for _, _, m in found.documents[0].walk_measures()] == ["出台方案。", ""]
    assert [problem.kind for problem in found.problems] == ["shared-cell"]


def test_a_measure_merged_over_rows_collects_their_departments() -> None:
    table = grid(
        [
            HEADER,
            ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局"],
            [UP, UP, UP, UP, "省财政厅"],
        ]
    )
    (_, _, measure) = next(one(TITLE, table).walk_measures())
    assert measure.departments == "省知识产权局\n省财政厅"
    assert (measure.lead, measure.support) == (["省知识产权局"], ["省财政厅"])


def test_numbers_that_count_items() -> None:
    table = grid(
        [
            ["序号", "工作任务", "落实举措", "责任部门"],
            ["一、推进改革", LEFT, LEFT, LEFT],
            ["1", "开展试点", "出台方案。", "省知识产权局"],
            ["2", "设置奖励", "评选专利奖。", "省知识产权局"],
            ["3", "召开会议", "印发纪要。", "省知识产权局"],
        ]
    )
    document = one(TITLE, table)
    assert [(i.number, i.title) for _, i in document.walk_items()] == [
        ("1", "开展试点"),
        ("2", "设置奖励"),
        ("3", "召开会议"),
    ]


def test_headings_as_paragraphs_between_tables() -> None:
    first = grid([["工作内容", "具体措施", "责任部门"], ["开展试点", "出台方案。", "省知识产权局"]])
    second = grid(
        [["工作内容", "具体措施", "责任部门"], ["信息公开", "公开案件。", "省市场监管局"]]
    )
    document = one(TITLE, "一、推进改革", first, "二、严格保护", second)
    assert [s.title for s in document.sections] == ["推进改革", "严格保护"]


def test_several_plans_in_one_file() -> None:
    other = [HEADER, ["1", "严格保护", "信息公开", "公开案件。", "市局"]]
    found = read(
        TITLE, grid(MERGED), "注：完。", "附件2", "北京市2018年工作要点", grid(other)
    ).documents
    assert [d.region for d in found] == ["示例省", "北京市"]
    assert found[0].back == ["注：完。"]
    assert found[1].front == ["附件2"]


def test_numbers_that_begin_again_begin_another_plan() -> None:
    found = read(grid(MERGED), grid(MERGED, "表格 2"), name="两份.docx").documents
    assert [rows(d) for d in found] == [EXPECTED, EXPECTED]


def test_several_plans_below_each_other_in_one_sheet() -> None:
    blank = [""] * 5
    table = [
        [TITLE, LEFT, LEFT, LEFT, LEFT],
        *filled({"up": ""}),
        blank,
        ["北京市2018年工作要点", LEFT, LEFT, LEFT, LEFT],
        *filled({"up": ""}),
    ]
    found = read(grid(table, "汇总", is_sheet=True)).documents
    assert [(d.region, rows(d)) for d in found] == [("示例省", EXPECTED), ("北京市", EXPECTED)]


def test_a_column_of_regions_gives_a_plan_for_each() -> None:
    table = [["地区", *HEADER]]
    table += [["示例省", *row] for row in filled({"up": None})[1:]]
    table += [["北京市", *row] for row in filled({"up": None})[1:3]]
    found = read(grid(table, "汇总", is_sheet=True), name="2018年汇总.xlsx").documents
    assert [(d.region, d.year, len(rows(d))) for d in found] == [
        ("示例省", 2018, 4),
        ("北京市", 2018, 2),
    ]
    assert found[1].title == "北京市 2018年工作要点"


def test_the_plan_is_found_among_other_tables() -> None:
    before = grid([["文号", "示知发〔2018〕1号"]])
    after = grid([["联系人", "职务", "电话"], ["张某", "科长", ""]], "表格 3")
    document = one("各单位：", before, TITLE, grid(MERGED, "表格 2"), after)
    assert rows(document) == EXPECTED
    assert document.front == ["各单位：", "文号\t示知发〔2018〕1号"]
    assert document.back == ["联系人\t职务\t电话", "张某\t科长\t"]


def test_a_plan_inside_a_table_for_looks() -> None:
    frame = Grid("表格 1", [Cell(0, 0, TITLE, nested=[grid(MERGED, "表格 1.1")])], 1, 1)
    assert rows(one(frame)) == EXPECTED


def test_a_table_inside_a_measure_is_part_of_its_text() -> None:
    table = grid(MERGED)
    table.cells[8].nested.append(grid([["甲", "乙"]], "表格 1.1"))
    _, _, measure = next(one(TITLE, table).walk_measures())
    assert measure.text == "出台方案。\n甲\t乙"


def test_a_title_over_two_lines() -> None:
    document = one("示例省", "2018年知识产权工作要点", grid(MERGED))
    assert (document.title, document.front) == ("示例省2018年知识产权工作要点", [])


def test_identity_from_the_file_name_when_there_is_no_title() -> None:
    document = one(grid(MERGED), name="广西2018年.docx")
    assert (document.region, document.year) == ("广西壮族自治区", 2018)
    assert document.title == "广西壮族自治区 2018年工作要点"


def test_broken_lines_in_cells_are_joined_and_enumerations_kept() -> None:
    table = grid(
        [
            ["序号", "工作\n重点", "工作内容", "具体举措及\n成果形式", "责任部门\n（第一位牵头）"],
            [
                "1",
                "推进\n改革",
                "开展\n试点 ",
                "　　出台\n方案。\n一是建机制。",
                "省知识产权\n局、\n省财政厅\n省人社厅",
            ],
        ]
    )
    document = one(TITLE, table)
    assert rows(document) == [
        ("推进改革", "开展试点", "出台方案。\n一是建机制。", "省知识产权局、省财政厅\n省人社厅")
    ]
    assert document.headers["measure"] == "具体举措及成果形式"


def test_a_file_without_a_plan_is_told_in_one_sentence() -> None:
    with pytest.raises(UnreadableFileError, match="没有找到工作要点的表格"):
        read(grid([["甲", "乙"], ["1", "2"]]))
    with pytest.raises(UnreadableFileError, match="没有表格"):
        read("只有一段话。")


def test_an_unreadable_number_column_is_counted() -> None:
    table = grid([[*row] for row in filled({"up": ""})])
    for cell in table.cells:
        if cell.column == 0 and cell.row:
            cell.text = ""
    document = one(TITLE, table)
    assert [s.number for s in document.sections] == ["1", "2"]


def test_empty_measures_and_departments_stay_items() -> None:
    table = grid([HEADER, ["1", "推进改革", "开展试点", "", ""], ["", "", "设置奖励", "", "省局"]])
    document: Document = one(TITLE, table)
    assert rows(document) == [
        ("推进改革", "开展试点", "", ""),
        ("推进改革", "设置奖励", "", "省局"),
    ]


def test_departments_without_a_separator_are_reported() -> None:
    row = ["1", "推进改革", "开展试点", "出台方案。", "省知识产权局省工商局、省财政厅"]
    (problem,) = read(TITLE, grid([HEADER, row])).problems
    assert (problem.kind, problem.place) == ("departments", "表格 1 第 2 行第 5 列")
    assert "“省知识产权局”和“省工商局”" in problem.message
