"""Header rows, however their wording differs."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.headers import find_header, matched_field
from tests.importing.recognition.tables import HEADER, LAYOUT, LEFT, UP, grid


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("重点工作", "section"),
        ("具体措施和成果形式", "measure"),
        ("具体任务", "measure"),
        ("责任部门\n（列第一位的为牵头部门）", "departments"),
        ("责 任 单 位", "departments"),
        ("序 号", "number"),
        ("完成时限", "deadline"),
        ("2018年工作内容", "item"),
        ("备注", None),
        ("", None),
    ],
)
def test_wordings_of_a_field(text: str, field: str | None) -> None:
    assert matched_field(text, LAYOUT) == field


def test_a_header_below_title_rows_is_found() -> None:
    header = find_header(grid([["标题", LEFT, LEFT, LEFT, LEFT], HEADER]), LAYOUT)
    assert header is not None
    assert (header.first, header.last) == (1, 1)
    assert header.fields == {0: "number", 1: "section", 2: "item", 3: "measure", 4: "departments"}


def test_a_header_over_two_rows() -> None:
    table = grid([["工作内容", "具体举措", "责任部门", LEFT], [UP, UP, "牵头单位", "配合单位"]])
    header = find_header(table, LAYOUT)
    assert header is not None
    assert (header.last, header.fields) == (1, {0: "item", 1: "measure", 2: "lead", 3: "support"})


def test_two_columns_of_one_field_stay_apart() -> None:
    header = find_header(grid([["工作内容", "具体举措", "责任部门", "备注", "说明"]]), LAYOUT)
    assert header is not None
    assert (header.fields[3], header.fields[4]) == ("备注", "说明")


@pytest.mark.parametrize("row", [["联系人", "职务", "电话"], ["工作内容"], ["责任部门", "电话"]])
def test_other_rows_are_no_header(row: list[str]) -> None:
    assert find_header(grid([row, row]), LAYOUT) is None
