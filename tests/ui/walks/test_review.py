"""Anything at all is decided in a review: every panel shows what the review holds."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.carry.review import Review
from ipplanner.edits.documents import add_document
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import template
from tests.ui.conftest import EXAMPLE
from tests.ui.editor.typing_chinese import commit
from tests.ui.fakes import FakeDialogs
from tests.ui.walks.seeds import seeds, steps
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.picker import Picker
from ui.common.rows.rows_view import RowsView
from ui.review import CarryReview
from ui.review.board import ReviewBoard
from ui.review.item_rows import headers, item_groups
from ui.review.split_dialog import SplitDialog
from ui.review.year_rows import YearRows
from ui.session import Session

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
TEMPLATE = "provincial-2018"


@cache
def last_year() -> Document:
    """Some items of the example, so that a walk is quick."""
    made = recognise(read_source(EXAMPLE), layout("provincial-outline")).documents[0]
    for section in made.sections:
        del section.items[6:]
    return made


class Decider:
    """Decides anything, by keys."""

    def __init__(self, board: ReviewBoard, chance: random.Random) -> None:
        self.board, self.chance = board, chance

    def do_something(self) -> None:
        deeds: list[Callable[[], None]] = [self.go, self.decide, self.ask, self.decide_years]
        deeds += [self.go, self.decide, self.decide, self.undo, self.fill_unanswered, self.fold]
        deed = self.chance.choice([*deeds, self.push])
        print(deed.__name__)  # seen where a walk fails
        deed()
        QApplication.processEvents()

    def go(self) -> None:
        panel = self.chance.choice([self.board.items, self.board.years, self.board.unanswered])
        keys = [Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageDown]
        keys += [Key.Key_Left, Key.Key_Right]
        panel.view.setFocus()
        for _ in range(self.chance.randrange(1, 5)):
            QTest.keyClick(panel.view, self.chance.choice(keys))

    def decide(self) -> None:
        key = self.chance.choice([Key.Key_Return, Key.Key_O, Key.Key_D, Key.Key_U])
        self.board.items.view.setFocus()
        QTest.keyClick(self.board.items.view, key)

    def ask(self) -> None:
        """Move, merge or split, or think better of it."""
        self.board.items.view.setFocus()
        key = self.chance.choice([Key.Key_M, Key.Key_G, Key.Key_S])
        QTest.keyClick(self.board.items.view, key)
        self._answer()

    def fill_unanswered(self) -> None:
        self.board.unanswered.view.setFocus()
        QTest.keyClick(self.board.unanswered.view, Key.Key_M)
        self._answer()

    def decide_years(self) -> None:
        view = self.board.years.view
        view.setFocus()
        if self.chance.random() < 0.3:
            view.selectAll()
        keys = [(Key.Key_Return, PLAIN), (Key.Key_K, PLAIN), (Key.Key_K, PLAIN)]
        keys += [(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)]
        QTest.keyClick(view, *self.chance.choice(keys))

    def undo(self) -> None:
        self.board.back.click()

    def fold(self) -> None:
        view = self.chance.choice([self.board.items.view, self.board.years.view])
        name = self.chance.choice(view.rows.names)
        view.rows.set_open(name, not view.rows.is_open(name))

    def push(self) -> None:
        self.chance.choice([self.board.next, self.board.years.all_sure]).click()

    def _answer(self) -> None:
        for picker in self.board.findChildren(Picker):
            commit(picker.search, self.chance.choice(["", "", "知识产权", "没有这样的", "1."]))
            for _ in range(self.chance.randrange(3)):
                QTest.keyClick(picker.search, Key.Key_Down)
            self._close(picker)
        for splitting in self.board.findChildren(SplitDialog):
            for box in splitting.boxes:
                if self.chance.random() < 0.5:
                    box.setCurrentIndex(self.chance.randrange(min(box.count(), 4)))
            self._close(splitting)

    def _close(self, dialog: QDialog) -> None:
        if self.chance.random() < 0.8:
            dialog.accept()
        dialog.reject()
        dialog.setParent(None)
        dialog.deleteLater()


def shown(model: GroupedModel) -> list[list[object]]:
    columns = range(model.columnCount())
    return [[model.index(row, at).data() for at in columns] for row in range(model.rowCount())]


def check(board: ReviewBoard) -> None:
    review = board.review
    check_list(board.items.view, GroupedModel(headers(), item_groups(review)))
    check_list(board.years.view, GroupedModel(["", "", ""], YearRows(review).groups()))
    assert board.back.isEnabled() == bool(review.decisions)
    assert board.next.isEnabled() == bool(review.counts.to_decide)
    waiting = review.counts.to_decide
    assert (f" {waiting} 项要您决定" in board.state.text()) == bool(waiting)
    check_texts(review)


def check_list(view: RowsView, fresh: GroupedModel) -> None:
    for name in fresh.names:
        fresh.set_open(name, view.rows.is_open(name))
        assert view.rows.ids(name) == fresh.ids(name)
    assert shown(view.rows) == shown(fresh)


def check_texts(review: Review) -> None:
    """All items that are not left out are linked, with all their measures and no others."""
    made = review.document()
    linked = {link.previous_item for _, item in made.walk_items() for link in item.links}
    kept = [row for row in review.rows if row.group != "dropped"]
    assert len(linked) == len(kept)
    count = sum(bool(one.text) for row in kept for one in row.measures)
    assert sum(1 for *_, one in made.walk_measures() if one.text) == count


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> CarryReview:
    old_id = add_document(workspace, last_year())
    page = CarryReview(Session(workspace), old_id, TEMPLATE, 2019, FakeDialogs(choices=[0]))
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.review is not None, timeout=30_000)
    return page


def board_of(page: CarryReview) -> ReviewBoard:
    assert page.board is not None
    return page.board


@pytest.mark.parametrize("seed", seeds(1, 2, 3))
def test_any_walk_shows_what_the_review_holds(
    qtbot: QtBot, page: CarryReview, workspace: Workspace, seed: int
) -> None:
    board = board_of(page)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    panels = (board.items, board.years, board.unanswered)
    testers = [QAbstractItemModelTester(one.view.rows, mode) for one in panels]
    decider = Decider(board, random.Random(seed))
    for _ in range(steps(40)):
        decider.do_something()
        check(board)
    with qtbot.waitSignal(page.finished, timeout=30_000) as finished:
        page.finish()
    assert finished.args is not None
    made, wanted = load(workspace, finished.args[0]), board.review.document()
    assert texts(made) == texts(wanted)
    history.undo(workspace)
    assert len(listing(workspace)) == 1
    assert len(testers) == 3


def texts(document: Document) -> list[str]:
    return [measure.text for *_, measure in document.walk_measures()]


def test_taking_everything_back_is_the_review_as_it_began(page: CarryReview) -> None:
    board = board_of(page)
    before, rows = board.review.document(), shown(board.items.view.rows)
    decider = Decider(board, random.Random(4))
    for _ in range(30):
        decider.do_something()
    while board.back.isEnabled():
        board.back.click()
    for name in board.items.view.rows.names:
        board.items.view.rows.set_open(name, True)
    assert board.review.document() == before
    assert shown(board.items.view.rows) == rows
    assert board.review.counts == Review(last_year(), template(TEMPLATE), 2019).counts
