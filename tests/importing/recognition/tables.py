"""Sources made by hand: tables as lists of texts, with marks for merged cells."""

from __future__ import annotations

from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Cell, Grid, Paragraph, Source
from ipplanner.layouts import layout
from ipplanner.model import Document

UP = "^"
"""The cell above reaches down into this one."""
LEFT = "<"
"""The cell to the left reaches into this one."""
HEADER = ["序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门"]
LAYOUT = layout("provincial-outline")


def grid(rows: list[list[str]], name: str = "表格 1", *, is_sheet: bool = False) -> Grid:
    """A grid of texts in which UP and LEFT mark what a merged cell covers."""
    made = Grid(name, row_count=len(rows), column_count=max(map(len, rows)), is_sheet=is_sheet)
    owners: dict[tuple[int, int], Cell] = {}
    for r, texts in enumerate(rows):
        for c, text in enumerate(texts):
            if text == UP:
                owner = owners[r - 1, c]
                owner.row_span = r - owner.row + 1
            elif text == LEFT:
                owner = owners[r, c - 1]
                owner.column_span = max(owner.column_span, c - owner.column + 1)
            else:
                owner = Cell(r, c, text)
                made.cells.append(owner)
            owners[r, c] = owner
    return made


def source(*blocks: Grid | str, name: str = "示例省.docx") -> Source:
    """A file of tables and paragraphs."""
    made = Source(name)
    for position, block in enumerate(blocks, start=1):
        if isinstance(block, str):
            made.blocks.append(Paragraph(block, f"第 {position} 段"))
        else:
            made.blocks.append(block)
    return made


def read(*blocks: Grid | str, name: str = "示例省.docx") -> Recognition:
    """What is recognised in a file of these blocks."""
    return recognise(source(*blocks, name=name), LAYOUT)


def one(*blocks: Grid | str, name: str = "示例省.docx") -> Document:
    """The one plan in a file of these blocks."""
    (document,) = read(*blocks, name=name).documents
    return document


def rows(document: Document) -> list[tuple[str, str, str, str]]:
    """A plan as rows of section, item, measure and departments."""
    return [(s.title, i.title, m.text, m.departments) for s, i, m in document.walk_measures()]
