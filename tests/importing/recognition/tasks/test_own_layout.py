"""A sixth family from a layout file alone: recognised, stored and handed on as JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document as WordDocument

from exports.document_json import document_object
from exports.exporting import Exported, export_excel, export_word
from ipplanner.edits.documents import add_document
from ipplanner.importing.files import read_files
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.importing.recognition.tables import grid, source
from tests.ledger_layout import HEADER, ROWS, ledger_known

TITLE = "蓝江省2031年工作台账"


def _word(path: Path) -> Path:
    word = WordDocument()
    word.add_paragraph(TITLE)
    table = word.add_table(0, len(HEADER))
    for row in [HEADER, *ROWS]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    word.save(str(path))
    return path


def _excel(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([TITLE])
    sheet.merge_cells("A1:E1")
    for row in [HEADER, *ROWS]:
        sheet.append(row)
    book.save(path)
    return path


def _check(document: Document) -> None:
    assert (document.layout, document.title) == ("progress-ledger", TITLE)
    (section,) = document.sections
    assert [item.number for item in section.items] == ["1", "2", "3"]
    first = section.items[0]
    assert (first.title, first.measures[0].lead) == ("建设快速维权中心", ["省知识产权局"])
    assert first.measures[0].deadline == "2031年6月"
    assert first.measures[0].extra == {"进展": "已经选址，正在装修。"}


def test_it_is_recognised_among_all_families() -> None:
    with ledger_known():
        (document,) = recognise(source(TITLE, grid([HEADER, *ROWS]))).documents
    _check(document)


def test_it_may_be_named_without_being_known() -> None:
    with ledger_known() as ledger:
        pass
    given = source(TITLE, grid([HEADER, *ROWS]))
    _check(recognise(given, ledger).documents[0])
    _check(recognise(given, candidates=[ledger]).documents[0])


@pytest.mark.parametrize(("make", "name"), [(_word, "甲.docx"), (_excel, "甲.xlsx")])
def test_files_are_read_in_the_reading_process(
    make: Callable[[Path], Path], name: str, tmp_path: Path
) -> None:
    with ledger_known():
        (result,) = read_files([make(tmp_path / name)], None, Given())
    assert result.recognition is not None
    _check(result.recognition.documents[0])


def test_it_is_stored_and_handed_on() -> None:
    with ledger_known():
        (document,) = recognise(source(TITLE, grid([HEADER, *ROWS]))).documents
        made = document_object(document)
    item = made["sections"][0]["items"][0]
    assert item == {
        "no": "1",
        "title": "建设快速维权中心",
        "departments": "省知识产权局",
        "lead": ["省知识产权局"],
        "deadline": "2031年6月",
        "extra": {"进展": "已经选址，正在装修。"},
    }


@pytest.mark.parametrize(("export", "name"), [(export_word, "甲.docx"), (export_excel, "甲.xlsx")])
def test_it_is_handed_in_as_word_and_excel(
    export: Callable[[Document, Path], Exported], name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    with ledger_known():
        (document,) = recognise(source(TITLE, grid([HEADER, *ROWS]))).documents
        assert export(document, path).rows == len(ROWS)
        _check(recognise(read_source(path)).documents[0])


def test_a_workspace_keeps_it(workspace: Workspace) -> None:
    with ledger_known():
        (document,) = recognise(source(TITLE, grid([HEADER, *ROWS]))).documents
        _check(load(workspace, add_document(workspace, document)))
