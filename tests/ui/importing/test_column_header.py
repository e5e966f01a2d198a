"""What a column holds can be read over it, however narrow the window is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from ipplanner.importing.source import Cell, Grid, Paragraph, Source
from ui.importing.column_header import ColumnBox
from ui.importing.pages import Page, pages_of
from ui.importing.source_view import SourceView, shared_out

FIELDS = [("number", "序号"), ("item", "工作内容"), ("measure", "具体举措及成果形式")]


def page() -> Page:
    texts = ["1", "试点", "出台办法。" * 20]
    cells = [Cell(0, n, text) for n, text in enumerate(texts)]
    return Page(Grid("表格 1", cells, 1, 3), cells={(0, one.column): one for one in cells})


def room_for_text(box: ColumnBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(control, option, part, box).width()


@pytest.mark.parametrize("width", [300, 900])
def test_every_choice_is_read_whole(qtbot: QtBot, width: int) -> None:
    view = SourceView(page(), FIELDS)
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show()
    view.show_fields(dict(enumerate(name for name, _ in FIELDS)))

    def fits(box: ColumnBox) -> bool:
        return room_for_text(box) >= box.fontMetrics().horizontalAdvance(box.currentText())

    qtbot.waitUntil(lambda: all(map(fits, view.columns.boxes)))
    assert [box.currentText() for box in view.columns.boxes] == [words for _, words in FIELDS]


@pytest.mark.parametrize(
    ("room", "weights", "least", "shares"),
    [
        (100, [1, 1], [10, 10], [50, 50]),
        (100, [9, 1], [10, 40], [60, 40]),
        (100, [8, 1, 1], [10, 30, 12], [57, 30, 12]),
        (50, [1, 1], [40, 40], [40, 40]),
        (100, [], [], []),
        (100, [1, 0], [10, 10], [90, 10]),
    ],
)
def test_room_is_shared_by_weight(
    room: int, weights: list[float], least: list[int], shares: list[int]
) -> None:
    found = shared_out(room, weights, least)
    assert found == pytest.approx(shares, abs=6)
    assert all(share >= one for share, one in zip(found, least, strict=True))


def test_a_text_has_numbered_lines_and_no_header(qtbot: QtBot) -> None:
    lines = [Paragraph(text, f"第 {n} 行") for n, text in enumerate(("甲", "", "乙"), start=1)]
    (only,) = pages_of(Source("甲.txt", list(lines))).pages
    text, table = SourceView(only, FIELDS), SourceView(page(), FIELDS)
    for view in (text, table):
        qtbot.addWidget(view)
        view.show()
    assert not text.columns.isVisible()
    assert table.columns.isVisible()
    down = Qt.Orientation.Vertical
    assert [text.source.headerData(row, down) for row in range(3)] == ["1", "2", "3"]
