from __future__ import annotations

import pytest

from ipplanner.importing.readers.text import source_of
from ipplanner.importing.recognition.flow.header_lines import HeaderLines, find_header
from ipplanner.importing.source import Paragraph
from ipplanner.layouts import layout

FIELDS = ["number", "section", "item", "measure", "departments"]


def header_of(text: str) -> HeaderLines | None:
    blocks = source_of(text, "").blocks
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    return find_header(lines, layout("provincial-outline"))


@pytest.mark.parametrize(
    "text",
    [
        "序号 工作重点 工作内容 具体举措及成果形式 责任部门 \n\n1 ",
        "序号\n重点工作\n工作内容\n具体措施和成果形式\n责任单位\n1",
        "序号 工作\n重点\n工作内容 具体举措及成\n果形式 责任部门",
        "序号 重点任务 工作内容 具体举措及成 责任部门\n果形式",
        "关于印发的通知\n\n序 号 工作重点 工作内容 具体举措及成果形式 责任部门",
    ],
)
def test_names_of_columns_are_a_header(text: str) -> None:
    header = header_of(text)
    assert header is not None
    assert header.fields == FIELDS


def test_a_column_that_is_not_known_keeps_its_name() -> None:
    header = header_of("示例省2018年工作要点\n序号 工作重点 工作内容 具体举措 责任部门 备注")
    assert header is not None
    assert header.fields == [*FIELDS, "备注"]
    assert header.title == "示例省2018年工作要点"


@pytest.mark.parametrize("text", ["工作内容 责任部门", "做好工作内容的落实，明确责任部门。", ""])
def test_other_lines_are_none(text: str) -> None:
    assert header_of(text) is None
