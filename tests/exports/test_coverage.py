from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from exports.coverage import (
    coverage_lists,
    coverage_title,
    export_coverage_excel,
    export_coverage_word,
)
from exports.rows import COVERED
from ipplanner.answering.coverage import Covered, coverage
from ipplanner.answering.tasks import tasks_of
from ipplanner.errors import UsageError
from ipplanner.importing.reading import read_source
from ipplanner.model import Answer, Document, Measure
from ipplanner.obligations.profile import Declaration
from tests.answering.making import national, plan


def rows(*documents: Document, answered: bool = True) -> list[Covered]:
    """A plan whose first item, with two measures, answers the first task."""
    drafted = plan()
    items = [item for _, item in drafted.walk_items()]
    if answered:
        items[0].answers = [Answer("i1")]
        items[0].measures = [
            Measure(text="开展培育。", departments="省知识产权局", deadline="6月"),
            Measure(text="形成名录。", departments="省商务厅"),
        ]
    tasks = [task for document in documents for task in tasks_of(document)]
    return coverage(drafted, tasks, [Declaration("category", 2018, "三类")])


def test_tasks_stand_beside_the_measures_that_answer_them() -> None:
    (made,) = coverage_lists(rows(national()))
    assert made.title == "《示例计划》任务与本省工作要点对照表"
    assert made.above == ["（必做1项，已答复1项；选做1项，已答复0项）"]
    first, second, other = made.rows
    assert [cell.text for cell in first] == [
        "1",
        "培育高价值商标\n各地要开展商标品牌培育。",
        "必做",
        "商标品牌培育\n开展培育。",
        "省知识产权局",
        "6月",
    ]
    assert [cell.span for cell in first] == [2, 2, 2, 1, 1, 1]
    assert second[:3] == [COVERED] * 3
    assert [cell.text for cell in second[3:]] == ["形成名录。", "省商务厅", ""]
    assert [cell.text for cell in other][:4] == [
        "2",
        "建设数据中心\n有关省份要建设数据中心。",
        "选做",
        "",
    ]


def test_of_a_document_without_duties_all_tasks_are_listed() -> None:
    document = national()
    for *_, measure in document.walk_measures():
        measure.obligation = ""
    (made,) = coverage_lists(rows(document, answered=False))
    assert [row[0].text for row in made.rows] == ["1", "2", "3", "4"]
    assert made.above == [""]
    assert made.rows[2][1].text == "修订示例条例"


def test_every_document_has_a_list_of_its_own() -> None:
    other = national(2019)
    other.id, other.title = "d2", "《另一计划》任务分工"
    made = coverage_lists(rows(national(), other))
    assert [one.title for one in made] == [
        "《示例计划》任务与本省工作要点对照表",
        "《〈另一计划〉任务分工》任务与本省工作要点对照表",
    ]
    assert coverage_title("甲") == "《甲》任务与本省工作要点对照表"


def test_word_and_excel_are_read_back(tmp_path: Path) -> None:
    other = national(2019)
    other.id, other.title = "d2", "另一计划"
    found = rows(national(), other)
    word = export_coverage_word(found, tmp_path / "对照表.docx")
    assert word.rows == sum(len(one.rows) for one in coverage_lists(found))
    grids = read_source(tmp_path / "对照表.docx").grids
    texts = {cell.text: cell.row_span for grid in grids for cell in grid.cells}
    assert texts["培育高价值商标\n各地要开展商标品牌培育。"] == 2
    assert {"序号", "上级任务", "我省任务", "本省工作内容及举措", "责任部门", "完成时间"} <= set(
        texts
    )
    export_coverage_excel(found, tmp_path / "对照表.xlsx")
    assert openpyxl.load_workbook(tmp_path / "对照表.xlsx").sheetnames == ["示例计划", "另一计划"]


def test_nothing_is_exported_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export_coverage_word([], tmp_path / "a.docx")
    with pytest.raises(UsageError):
        export_coverage_excel([], tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []
