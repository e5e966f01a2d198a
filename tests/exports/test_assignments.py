from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from exports.assignments import (
    Kind,
    assignment_list,
    export_assignment_files,
    export_assignments_excel,
    export_assignments_word,
)
from exports.rows import COVERED
from ipplanner.departments.assignments import assignment_of, assignments_in
from ipplanner.errors import ExportError, UsageError
from ipplanner.importing.reading import read_source
from ipplanner.model import Measure
from tests.department_register.making import REGISTER, plan_of

PLAN = plan_of("省公安厅、省工商局", "省工商局", "省公安厅牵头，省工商局、省质监局配合")
PLAN.sections[0].items[1].measures.append(
    Measure("m9", "再开展。", "", ["省工商局"], [], "6月底前")
)
ALL = assignments_in(PLAN, REGISTER)


def test_the_list_of_a_department() -> None:
    made = assignment_list(PLAN, assignment_of(PLAN, REGISTER, "省工商局"))
    assert made.title == "省工商局任务分工表"
    assert made.above == ["（甲省工作要点：牵头2条，配合2条）"]
    assert [column.header for column in made.columns] == [
        "序号",
        "工作重点",
        "工作内容",
        "具体举措及成果形式",
        "牵头/配合",
        "其他责任部门",
        "完成时间",
    ]
    assert [[cell.text for cell in row] for row in made.rows] == [
        ["1", "实施严格保护", "工作2", "开展工作2。", "牵头", "", ""],
        ["2", "", "", "再开展。", "牵头", "", "6月底前"],
        ["3", "实施严格保护", "工作1", "开展工作1。", "配合", "省公安厅", ""],
        ["4", "", "工作3", "开展工作3。", "配合", "省公安厅、省质监局", ""],
    ]
    assert [(row[1].span, row[2].span) for row in made.rows] == [(2, 2), (0, 0), (2, 1), (0, 1)]
    assert made.rows[1][2] == COVERED


def test_all_departments_in_one_word_file(tmp_path: Path) -> None:
    done = export_assignments_word(PLAN, ALL, tmp_path / "a.docx")
    assert done.rows == 7
    assert len(read_source(tmp_path / "a.docx").grids) == 3


def test_all_departments_in_one_excel_file(tmp_path: Path) -> None:
    export_assignments_excel(PLAN, ALL, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["省工商局", "省质监局", "省公安厅"]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_file_for_each(tmp_path: Path, kind: Kind) -> None:
    steps: list[int] = []
    again = [*ALL, ALL[0]]
    again[1].name = "省质监局/标准处"
    done = export_assignment_files(
        PLAN, again, tmp_path / "分工", kind, lambda at, _all: steps.append(at)
    )
    assert [one.path.name for one in done] == [
        f"省工商局任务分工表.{kind}",
        f"省质监局 标准处任务分工表.{kind}",
        f"省公安厅任务分工表.{kind}",
        f"省工商局任务分工表2.{kind}",
    ]
    assert steps == [0, 1, 2, 3]
    assert all(one.path.exists() for one in done)


def test_nothing_to_hand_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export_assignments_word(PLAN, [], tmp_path / "a.docx")
    (tmp_path / "file").touch()
    with pytest.raises(ExportError):
        export_assignment_files(PLAN, ALL, tmp_path / "file" / "in", "docx")
