"""Real office files for the tests of the workbench."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl

HEADER = ["序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门"]
ROWS = [
    ["1", "加强保护", "快速维权", "建设快速维权中心，形成方案。", "省知识产权局"],
    ["", "", "海关保护", "开展专项行动，形成报告。", "省公安厅"],
    ["2", "促进运用", "质押融资", "完善质押融资机制，形成报告。", "省财政厅"],
]
TITLE = "示例省2018年工作要点"


def word_plan(path: Path, header: list[str] | None = None, title: str = TITLE) -> Path:
    """A plan as a Word table below its title, the first section merged over two rows."""
    document = docx.Document()
    document.add_paragraph(title)
    rows = [header or HEADER, *ROWS]
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for column in (0, 1):
        table.cell(1, column).merge(table.cell(2, column))
    document.add_paragraph("联系人：某某")
    document.save(str(path))
    return path


def excel_book(path: Path, *regions: str, year: str = "2018年") -> Path:
    """A workbook with a plan of each region on a sheet of its own."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for region in regions:
        sheet = book.create_sheet(region)
        sheet.append([f"{region}{year}工作要点"])
        for row in [HEADER, *ROWS]:
            sheet.append(row)
    book.save(path)
    return path


def excel_with_notes(path: Path) -> Path:
    """A workbook whose first sheet is no plan, and whose plan names neither region nor year."""
    book = openpyxl.Workbook()
    notes = book.worksheets[0]
    notes.title = "填表说明"
    notes.append(["请勿改动表头。"])
    sheet = book.create_sheet("计划")
    for row in [HEADER, *ROWS]:
        sheet.append(row)
    book.save(path)
    return path
