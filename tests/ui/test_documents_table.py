from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ipplanner.store.documents import DocumentInfo
from ui.documents_table import DocumentsTable

INFO = DocumentInfo(
    id="d1",
    title="示例省 2018年工作要点",
    region="示例省",
    year=2018,
    layout="provincial-outline",
    role="plan",
    source="示例省.docx",
    created="2018-03-15T09:30:00Z",
    items=55,
    measures=66,
)


def texts(table: DocumentsTable) -> list[list[str]]:
    columns = range(table.columnCount())
    return [
        [table.data(table.index(row, column)) for column in columns]
        for row in range(table.rowCount())
    ]


def test_a_row_is_a_document_and_the_headers_are_office_words(application: QApplication) -> None:
    table = DocumentsTable([INFO])
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert texts(table) == [["2018", "示例省", "示例省 2018年工作要点", "55", "66"]]
    headers = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert headers == ["年度", "地区", "标题", "条目", "举措"]
    assert tester.model() is table


def test_showing_others_replaces_the_rows(application: QApplication) -> None:
    table = DocumentsTable([INFO, INFO])
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.show([])
    assert table.rowCount() == 0
    table.show([INFO])
    assert table.rowCount() == 1
    assert tester.model() is table


def test_nothing_can_be_changed(application: QApplication) -> None:
    table = DocumentsTable([INFO])
    for column in range(table.columnCount()):
        assert not table.flags(table.index(0, column)) & Qt.ItemFlag.ItemIsEditable
