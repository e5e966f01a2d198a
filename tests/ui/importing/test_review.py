"""The source and what was understood of it light and lead to each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipplanner.importing.recognition.plan import Given
from ipplanner.layouts import layout
from ipplanner.model import Document
from tests.importing.recognition.tables import HEADER, LEFT, UP, grid, source
from tests.ui.importing.conftest import Opener
from tests.ui.importing.files import excel_with_notes, word_plan
from ui.importing.imported_file import ImportedFile, shown
from ui.importing.pages import Spot
from ui.importing.reading import understood
from ui.importing.review import Review
from ui.importing.source_model import CellRole
from ui.importing.source_view import SourceView

LAYOUT = layout("provincial-outline")
TABLE = grid(
    [
        HEADER,
        ["1", "加强保护", "快速维权", "建设维权中心，形成方案。", "省公安厅"],
        [UP, UP, UP, "开展专项行动，形成报告。" * 30, "省商务厅"],
        *[["2", "促进运用", f"融资{n}", f"完善机制{n}，形成报告。", "省财政厅"] for n in range(60)],
    ]
)


@pytest.fixture
def review(qtbot: QtBot) -> Review:
    made = Review(LAYOUT)
    qtbot.addWidget(made)
    made.resize(1280, 500)
    made.show()
    reading = understood(source("示例省2018年工作要点", TABLE, "联系人"), LAYOUT, Given())
    file = ImportedFile(Path("示例省.docx"))
    file.show(shown(reading))
    made.show_file(file)
    QApplication.processEvents()
    return made


def plan(review: Review) -> Document:
    assert review._file is not None
    return review._file.documents[0]


def lit(review: Review) -> set[tuple[int, int]]:
    model = review.source.view(0).source
    return {
        (row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.index(row, column).data(CellRole.LIT)
    }


def test_a_click_in_the_tree_shows_the_cells(qtbot: QtBot, review: Review) -> None:
    tree, last = review.tree, plan(review).sections[1].items[-1]
    index = tree.plans.index_of(last)
    tree.expandAll()
    tree.scrollTo(index)
    at = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert lit(review) == {(63, 2)}
    view = review.source.view(0)
    shown_at = view.visualRect(view.source.index(63, 2))
    assert view.viewport().rect().intersects(shown_at)


def test_keys_in_the_tree_show_the_cells(qtbot: QtBot, review: Review) -> None:
    review.tree.setFocus()
    qtbot.keyClick(review.tree, Qt.Key.Key_Down)
    assert lit(review) >= {(2, 0), (2, 1)}


def test_a_click_on_a_cell_leads_to_its_line(qtbot: QtBot, review: Review) -> None:
    view = review.source.view(0)
    at = view.visualRect(view.source.index(2, 3)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    node = review.tree.plans.node(review.tree.currentIndex())
    assert node is not None and node.thing is plan(review).sections[0].items[0].measures[0]
    assert lit(review) == {(2, 3), (2, 4)}


def test_the_mouse_over_one_side_lights_the_other(review: Review) -> None:
    measure = plan(review).sections[0].items[0].measures[1]
    review.tree.hovered.emit(measure)
    assert lit(review) == {(3, 3), (3, 4)}
    review.tree.hovered.emit(None)
    assert lit(review) == set()
    review.source.hovered.emit(Spot(0, 3, 3))
    index = review.tree.plans.index_of(measure)
    assert index.data(Qt.ItemDataRole.FontRole).underline()
    review.source.hovered.emit(None)
    assert index.data(Qt.ItemDataRole.FontRole) is None


def test_the_mouse_is_followed(qtbot: QtBot, review: Review) -> None:
    view = review.source.view(0)
    with qtbot.waitSignal(view.hovered):
        qtbot.mouseMove(view.viewport(), QPoint(5, 5))
        qtbot.mouseMove(view.viewport(), view.visualRect(view.source.index(2, 3)).center())


def test_places_lead_to_cells_and_lines(review: Review) -> None:
    assert review.go_to_place("表格 1 第 40 行第 3 列")
    assert lit(review) == {(40, 2)}
    node = review.tree.plans.node(review.tree.currentIndex())
    assert node is not None and node.text().startswith("融资")
    assert not review.go_to_place("页眉")


def test_merged_cells_and_full_texts_are_shown(review: Review) -> None:
    view = review.source.view(0)
    assert (view.rowSpan(2, 1), view.columnSpan(0, 0)) == (2, 5)
    view.heights.measure()
    width = view.columnWidth(3)
    lines = (
        len("开展专项行动，形成报告。" * 30) * view.fontMetrics().horizontalAdvance("开") / width
    )
    assert view.rowHeight(3) > lines * view.fontMetrics().height() * 0.9
    assert view.horizontalScrollBar().maximum() == 0


def test_only_rows_in_view_are_measured(review: Review) -> None:
    view: SourceView = review.source.view(0)
    view.heights.measure()
    assert 0 < len(view.heights._measured) < 45


def test_the_plan_is_shown_first_and_its_lists_lead_there(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    bench = opened(excel_with_notes(tmp_path / "示例省2018年.xlsx"))
    assert bench.review.source.current == 1
    left = bench.findings.left_out
    assert [one.place for one in left.findings.findings] == ["填表说明!A1"]
    at = left.view.visualRect(left.findings.index(0, 1)).center()
    qtbot.mouseClick(left.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.review.source.current == 0
    assert bench.review.source.view(0).source.index(0, 0).data(CellRole.LIT)
    assert bench.review.source.view(0).source.index(0, 0).data(CellRole.LEFT_OUT)


def test_a_problem_of_the_year_leads_to_the_field(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    bench = opened(word_plan(tmp_path / "上年.docx", title="示例省工作要点"))
    bench.activateWindow()
    problems = bench.findings.problems
    (finding,) = problems.findings.findings
    assert finding.kind == "year"
    problems.view.setFocus()
    problems.view.setCurrentIndex(problems.findings.index(0, 0))
    qtbot.keyClick(problems.view, Qt.Key.Key_Return)
    qtbot.waitUntil(bench.review.form.year.hasFocus)


def test_headings_across_the_table_are_lit(qtbot: QtBot) -> None:
    table = grid([HEADER[2:], ["一、保护", LEFT, LEFT], ["维权", "建设维权中心。", "省公安厅"]])
    reading = understood(source("示例省2018年工作要点", table), LAYOUT, Given())
    file = ImportedFile(Path("示例省.docx"))
    file.show(shown(reading))
    assert file.shown is not None
    section = file.documents[0].sections[0]
    assert file.shown.links.spots_of(section) == [Spot(0, 2, 0)]
