"""What the user says of a table's columns, and where each node stands in the file."""

from __future__ import annotations

from ipplanner.importing.recognition.origins import IGNORED, OTHER
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Grid
from tests.importing.recognition.tables import HEADER, LAYOUT, LEFT, UP, grid, rows, source

PLAN = [
    HEADER,
    ["1", "加强保护", "快速维权", "建设快速维权中心，形成方案。", "省知识产权局"],
    [UP, UP, UP, "开展专项行动，形成报告。", "省公安厅"],
    ["2", "促进运用", "质押融资", "完善质押融资机制，形成报告。", "省财政厅"],
]


def read(*blocks: Grid | str, columns: dict[str, dict[int, str]]) -> Recognition:
    return recognise(source(*blocks), LAYOUT, Given(columns=columns))


def places_of(found: Recognition, node: object) -> list[str]:
    return [origin.place for origin in found.origins if origin.node is node]


def test_the_fields_of_the_columns_are_told() -> None:
    found = read("示例省2018年工作要点", grid(PLAN), columns={})
    fields = {0: "number", 1: "section", 2: "item", 3: "measure", 4: "departments"}
    assert found.columns == {"表格 1": fields}


def test_every_node_knows_its_cells() -> None:
    found = read("示例省2018年工作要点", grid(PLAN), columns={})
    (plan,) = found.documents
    section = plan.sections[0]
    first, second = section.items[0].measures
    assert places_of(found, plan) == ["第 1 段", "第 1 段"]
    assert "表格 1 第 2 行第 2 列" in places_of(found, section)
    assert places_of(found, section.items[0])[0] == "表格 1 第 2 行第 3 列"
    assert places_of(found, first) == ["表格 1 第 2 行第 4 列", "表格 1 第 2 行第 5 列"]
    assert places_of(found, second) == ["表格 1 第 3 行第 4 列", "表格 1 第 3 行第 5 列"]


def test_a_heading_across_the_table_knows_its_row() -> None:
    table = grid(
        [HEADER[2:], ["一、加强保护", LEFT, LEFT], ["快速维权", "建设维权中心。", "省公安厅"]]
    )
    found = read("示例省2018年工作要点", table, columns={})
    assert places_of(found, found.documents[0].sections[0]) == ["表格 1 第 2 行第 1 列"]


def test_a_column_can_be_given_another_field() -> None:
    table = grid([[*HEADER[:3], "主要做法", "何人"], *PLAN[1:]])
    given = {"表格 1": {3: "measure", 4: "departments"}}
    found = read("示例省2018年工作要点", table, columns=given)
    assert rows(found.documents[0])[1] == (
        "加强保护",
        "快速维权",
        "开展专项行动，形成报告。",
        "省公安厅",
    )
    assert found.documents[0].headers["measure"] == "主要做法"


def test_a_column_that_is_not_wanted_is_listed_as_left_out() -> None:
    given = {"表格 1": {4: IGNORED}}
    found = read("示例省2018年工作要点", grid(PLAN), columns=given)
    assert {measure.departments for *_, measure in found.documents[0].walk_measures()} == {""}
    left = [(one.place, one.text, one.reason) for one in found.conservation.left_out]
    assert left[0] == ("表格 1 第 1 行第 5 列", "责任部门", "不导入的列")
    assert len(left) == 4
    assert found.columns["表格 1"][4] == IGNORED
    sums = found.conservation
    assert sums.source_chars == sums.document_chars + sum(len(text) for _, text, _ in left)


def test_a_column_kept_as_other_has_its_own_header() -> None:
    given = {"表格 1": {4: OTHER}}
    found = read("示例省2018年工作要点", grid(PLAN), columns=given)
    measure = next(one for *_, one in found.documents[0].walk_measures())
    assert measure.extra == {"责任部门": "省知识产权局"} and measure.departments == ""
    assert not [one for one in found.problems if one.kind == "conservation"]


def test_a_table_without_any_known_word_becomes_a_plan() -> None:
    table = grid([["甲", "乙", "丙"], ["快速维权", "建设维权中心。", "省公安厅"]])
    given = {"表格 1": {0: "item", 1: "measure", 2: "departments"}}
    found = read("示例省2018年工作要点", table, columns=given)
    assert rows(found.documents[0]) == [("", "快速维权", "建设维权中心。", "省公安厅")]
    assert found.documents[0].headers == {"item": "甲", "measure": "乙", "departments": "丙"}


def test_a_table_without_a_header_keeps_its_first_row() -> None:
    table = grid([["1", "加强保护", "建设维权中心。"], ["2", "促进运用", "完善机制。"]])
    given = {"表格 1": {0: "number", 1: "section", 2: "measure"}}
    found = read("示例省2018年工作要点", table, columns=given)
    assert [one.title for one in found.documents[0].sections] == ["加强保护", "促进运用"]
    assert not [one for one in found.problems if one.kind == "conservation"]


def test_a_repeated_header_is_read_in_the_same_way() -> None:
    table = grid([*PLAN, HEADER, ["3", "服务", "培训", "开展培训，形成报告。", "省人社厅"]])
    given = {"表格 1": {4: "lead"}}
    found = read("示例省2018年工作要点", table, columns=given)
    measures = [one for *_, one in found.documents[0].walk_measures()]
    assert [one.lead for one in measures][-1] == ["省人社厅"]
    assert "departments" not in found.documents[0].headers
