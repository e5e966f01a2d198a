"""A list of departments: out to a file and in again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from exports.registers import export_register_csv, export_register_excel
from ipplanner.department_register.listing import Line, lines_in, lines_of
from ipplanner.department_register.reading import read_register_file
from ipplanner.department_register.taking_in import import_register
from ipplanner.errors import UnreadableFileError
from ipplanner.history import undo
from ipplanner.store.register import departments
from ipplanner.store.workspace import Workspace

LINES = [
    Line("省工商局", ["省工商行政管理局", "工商局"], None, "省市场监管局"),
    Line("省市场监管局", [], 2018, contact="张某", phone="0101234", note="含“知识产权”"),
    Line("省知识产权局", parent="省市场监管局"),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as opened:
        yield opened


def placeless(lines: list[Line]) -> list[Line]:
    for line in lines:
        line.place = ""
    return lines


@pytest.mark.parametrize(
    ("name", "export"),
    [("名录.xlsx", export_register_excel), ("名录.csv", export_register_csv)],
)
def test_what_goes_out_comes_in_again(
    workspace: Workspace, tmp_path: Path, name: str, export: object
) -> None:
    assert callable(export)
    import_register(workspace, LINES)
    register = departments(workspace)
    export(register, tmp_path / name)
    found = read_register_file(tmp_path / name)
    assert (placeless(found.lines), found.problems) == (lines_of(register), [])
    done = import_register(workspace, found.lines)
    assert (done.added, done.changed, done.problems) == (0, 0, [])
    assert departments(workspace) == register


def test_taking_in_is_one_step_and_completes(workspace: Workspace) -> None:
    done = import_register(workspace, LINES)
    assert (done.added, done.changed) == (3, 0)
    more = [
        Line("工商局", contact="李某", successor="省新局"),
        Line("省质监局", ["工商局"], place="第 3 行"),
        Line("省新局", successor="省工商局", place="第 4 行"),
    ]
    done = import_register(workspace, more)
    assert (done.added, done.changed) == (2, 1)
    assert done.problems == [
        "第 3 行：“工商局”已经是别的部门的名称，没有作“省质监局”的别名。",
        "第 4 行：“省新局”与“省工商局”：部门之间的承接或上下级关系不能首尾相连。",
    ]
    undo(workspace)
    undo(workspace)
    assert departments(workspace) == []


def test_a_plain_list_of_an_office_is_understood(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["全省责任部门名单"],
        ["序号", "部门名称", "简称", "成立年份", "承接单位", "联系人", "联系电话"],
        [1, "省教育厅", "教育厅、省教厅", "2000年", None, "王某", 6601],
        [2, None, None, None, None, "赵某", None],
        [3, "省科技厅", None, "不详", None, None, None],
        [4, "省教育厅", "省教委", None, None, None, None],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    found = read_register_file(tmp_path / "a.xlsx")
    one, other = found.lines
    assert (one.name, one.aliases, one.since) == ("省教育厅", ["教育厅", "省教厅", "省教委"], 2000)
    assert (one.contact, one.phone, other.name) == ("王某", "6601", "省科技厅")
    assert found.problems == [
        "Sheet!A4：没有写部门名称，没有导入。",
        "Sheet!A5：“不详”看不出是哪一年，年份没有导入。",
    ]


@pytest.mark.parametrize("code", ["utf-8", "gb18030", "utf-16"])
def test_csv_of_any_program(tmp_path: Path, code: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("名称;别名\n省教育厅;教育厅、省教委\n", encoding=code)
    assert read_register_file(path).lines[0].aliases == ["教育厅", "省教委"]


@pytest.mark.parametrize("data", [b"", "序号,姓名\n1,某\n".encode(), b"\xff\xff\x00\x81"])
def test_a_file_without_a_list_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError):
        read_register_file(path)


def test_without_a_header_there_is_no_list() -> None:
    assert lines_in([["省教育厅", "省科技厅"]], ["第 1 行"]) == ([], [])
