"""Lines of cells and headers are broken as Chinese is set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_documents
from ipplanner.store.workspace import Workspace
from tests.exports.made_up_tasks import promotion
from ui.editor.table import PlanTable
from ui.editor.table.layouts import Layouts
from ui.editor.table.typography import Type
from ui.session import Session

NEVER_FIRST, NEVER_LAST = "）、，。；：》”！？", "（《“"
TEXT = (
    "完善（试行）办法，出台《示例省条例》、“一带一路”相关规定；加强（专利、商标、版权）保护："
    "有没有（含市、州）？有。"
)


def lines_of(layouts: Layouts, text: str, width: int) -> list[str]:
    """What stands on each line."""
    layout = layouts.laid(text, width).layout
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [text[one.textStart() : one.textStart() + one.textLength()] for one in lines]


@pytest.mark.parametrize("characters", range(5, 16))
def test_no_line_of_a_cell_begins_or_ends_as_it_must_not(qtbot: QtBot, characters: int) -> None:
    type_ = Type()
    found = lines_of(Layouts(type_), TEXT, round(characters * type_.em) + 2)
    assert "".join(found) == TEXT
    assert len(found) > 3
    assert not [line for line in found if line[0] in NEVER_FIRST]
    assert not [line for line in found if line[-1] in NEVER_LAST]


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> PlanTable:
    """A national document with the header 执行部门（单位）."""
    (id_,) = add_documents(workspace, [promotion()])
    session = Session(workspace)
    made = PlanTable(session)
    qtbot.addWidget(made)
    assert session.open_document(id_)
    made.resize(900, 300)
    made.show()
    return made


def test_a_header_is_as_high_as_its_lines(table: PlanTable) -> None:
    heading, column = table.horizontalHeader(), 3
    text = str(table.plan_model.headerData(column, Qt.Orientation.Horizontal))
    assert text == "执行部门（单位）"
    font = heading.font()
    font.setBold(True)
    em = table.type.em
    heading.resizeSection(column, round(20 * em))
    one = heading.sizeHint().height()
    heading.resizeSection(column, round(7.5 * em))
    two = heading.sizeHint().height()
    heading.resizeSection(column, round(3.5 * em))
    three = heading.sizeHint().height()
    assert two - one == three - two == table.type.pitch


def test_a_header_does_not_leave_a_bracket_alone(table: PlanTable) -> None:
    heading, column = table.horizontalHeader(), 3
    heading.resizeSection(column, round(7.5 * table.type.em))
    table.resize(table.width(), table.height() + 1)
    image = QImage(heading.size(), QImage.Format.Format_RGB32)
    heading.render(image)
    left = heading.sectionViewportPosition(column)
    rows = [
        [x for x in range(left + 3, left + heading.sectionSize(column) - 4) if dark(image, x, y)]
        for y in range(2, image.height() - 3)
    ]
    inked = [row for row in rows if row]
    middle = len(inked) * 3 // 4  # within the second line
    assert max(inked[middle]) - min(inked[middle]) > table.type.em


def dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 120
