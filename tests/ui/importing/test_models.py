"""The models of the workbench pass Qt's own tester."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ipplanner.model import Document, Item, Measure, Section
from tests.importing.recognition.tables import HEADER, UP, grid, read, source
from ui.importing.files_model import FilesModel
from ui.importing.findings import Finding, FindingsModel
from ui.importing.imported_file import ImportedFile, shown
from ui.importing.pages import pages_of
from ui.importing.plan_model import PlanModel
from ui.importing.plan_nodes import nodes_of
from ui.importing.reading import Reading
from ui.importing.source_model import CellRole, SourceModel

ROLE = Qt.ItemDataRole


def checker(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def texts(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[list[Any]]:
    at = parent or QModelIndex()
    return [
        [model.index(row, column, at).data() for column in range(model.columnCount(at))]
        for row in range(model.rowCount(at))
    ]


def plan() -> Document:
    measures = [Measure(text="建设中心。\n形成方案。", departments="省公安厅"), Measure()]
    section = Section(number="一、", title="加强保护", items=[Item("", "1", "维权", "", measures)])
    return Document(title="工作要点", region="示例省", sections=[section])


def test_a_page_shows_paragraphs_cells_and_what_is_not_imported(application: QApplication) -> None:
    page = pages_of(source("题目", grid([HEADER[:2], ["1", "保护"], [UP, "运用\x01"]]))).pages[0]
    model = SourceModel(page)
    tester = checker(model)
    assert texts(model) == [["题目", ""], HEADER[:2], ["1", "保护"], ["", "运用"]]
    headers = [model.headerData(row, Qt.Orientation.Vertical) for row in range(4)]
    assert headers == ["", "1", "2", "3"]
    model.set_left_out({(1, 0): "重复的表头"})
    model.light([(2, 1)])
    assert model.index(1, 0).data(ROLE.ToolTipRole) == "未导入：重复的表头"
    assert model.index(1, 0).data(CellRole.LEFT_OUT) == "重复的表头"
    assert model.index(2, 1).data(CellRole.LIT) and not model.index(1, 1).data(CellRole.LIT)
    assert tester.model() is model


def test_the_tree_holds_plans_down_to_their_measures(application: QApplication) -> None:
    model = PlanModel()
    tester, wanted = checker(model), [True, False]
    document = plan()
    model.show(nodes_of([document, Document()]), wanted)
    assert texts(model) == [["工作要点", "示例省 · 1 项"], ["（没有标题）", "0 项"]]
    section = model.index(0, 0, model.index(0, 0))
    item = model.index(0, 0, section)
    assert (section.data(), item.data()) == ("一、加强保护", "1 维权")
    assert texts(model, item) == [["建设中心。 形成方案。", "省公安厅"], ["（没有举措）", ""]]
    found = model.index_of(document.sections[0].items[0])
    assert found == item and not model.index_of(Item()).isValid()
    model.light(document.sections[0])
    assert section.data(ROLE.FontRole).underline() and item.data(ROLE.FontRole) is None
    model.light(None)
    model.show(nodes_of([]), [])
    assert tester.model() is model


def test_plans_can_be_ticked_and_nothing_else(application: QApplication) -> None:
    model = PlanModel()
    told: list[tuple[int, bool]] = []
    model.wanted_changed.connect(lambda at, wanted: told.append((at, wanted)))
    model.show(nodes_of([plan()]), [True])
    root = model.index(0, 0)
    assert root.data(ROLE.CheckStateRole) == Qt.CheckState.Checked
    assert model.setData(root, Qt.CheckState.Unchecked, ROLE.CheckStateRole)
    assert root.data(ROLE.CheckStateRole) == Qt.CheckState.Unchecked
    section = model.index(0, 0, root)
    assert not section.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(section, Qt.CheckState.Unchecked, ROLE.CheckStateRole)
    assert told == [(0, False)]


def test_files_and_findings(application: QApplication, tmp_path: Path) -> None:
    files, findings = FilesModel(), FindingsModel(["位置", "说明"])
    testers = [checker(files), checker(findings)]
    first, second = ImportedFile(tmp_path / "甲.docx"), ImportedFile(tmp_path / "乙.docx")
    files.add([first, second])
    assert texts(files) == [["甲.docx", "等待读取"], ["乙.docx", "等待读取"]]
    table = grid([HEADER, ["1", "保护", "维权", "建设维权中心。", "省公安厅"]])
    made = source("题目", table, name="甲.docx")
    first.show(shown(Reading(made, read("题目", table, name="甲.docx"))))
    files.refresh(first)
    assert texts(files)[0] == ["甲.docx", "已识别 1 项，有 2 处要看"]
    files.remove(first)
    files.refresh(first)
    assert texts(files) == [["乙.docx", "等待读取"]]
    findings.show([Finding(("第 1 段", "甲\n乙"), "第 1 段")])
    assert texts(findings) == [["第 1 段", "甲 乙"]]
    assert findings.index(0, 1).data(ROLE.ToolTipRole) == "甲\n乙"
    assert [tester.model() for tester in testers] == [files, findings]
