"""Anything at all is done on the workbench: it takes in what it shows, and nothing before."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.ui.editor.typing_chinese import commit
from tests.ui.fakes import FakeDialogs
from tests.ui.importing.files import excel_book, excel_with_notes, word_plan
from tests.ui.walks.seeds import seeds, steps
from ui.importing.imported_file import ImportedFile, State
from ui.importing.reading import understood
from ui.importing.workbench import ImportWorkbench
from ui.session import Session

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG = 30_000


class Importer:
    """Does anything on a workbench, by keys and mouse."""

    def __init__(self, bench: ImportWorkbench, chance: random.Random, others: list[Path]) -> None:
        self.bench, self.chance, self._others = bench, chance, others

    def do_something(self) -> None:
        deeds: list[Callable[[], None]] = [self.choose_file, self.go_in_tree, self.fill_form]
        deeds += [
            self.choose_field,
            self.click_source,
            self.click_finding,
            self.tick,
            self.fill_form,
        ]
        deed = self.chance.choice([*deeds, self.press_button])
        print(deed.__name__)  # seen where a walk fails
        deed()
        QApplication.processEvents()

    def choose_file(self) -> None:
        keys = [Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home]
        self.bench.files.view.setFocus()
        QTest.keyClick(self.bench.files.view, self.chance.choice(keys))

    def go_in_tree(self) -> None:
        tree = self.bench.review.tree
        tree.setFocus()
        keys = [Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Right, Key.Key_End]
        for _ in range(self.chance.randrange(1, 6)):
            modifier = self.chance.choice([Qt.KeyboardModifier.NoModifier] * 3 + [SHIFT])
            QTest.keyClick(tree, self.chance.choice(keys), modifier)

    def tick(self) -> None:
        QTest.keyClick(self.bench.review.tree, Key.Key_Home)
        QTest.keyClick(self.bench.review.tree, Key.Key_Space)

    def fill_form(self) -> None:
        form = self.bench.review.form
        kind = self.chance.randrange(4)
        if not form.isEnabled():
            return
        if kind == 0:
            commit(form.title, "某某")
        elif kind == 1:
            commit(form.region, self.chance.choice(["甲省", "", " "]))
        elif kind == 2:
            QTest.keyClick(form.year, self.chance.choice([Key.Key_Up, Key.Key_Down]))
        else:
            form.use.setCurrentIndex(self.chance.randrange(form.use.count()))
            form.use.activated.emit(form.use.currentIndex())

    def choose_field(self) -> None:
        source = self.bench.review.source
        if not self.bench.review.isVisible() or source.current < 0:
            return
        boxes = [box for box in source.view(source.current).columns.boxes if box.isVisible()]
        if boxes:
            box = self.chance.choice(boxes)
            box.setCurrentIndex(self.chance.randrange(box.count()))
            box.activated.emit(box.currentIndex())

    def click_source(self) -> None:
        source = self.bench.review.source
        if self.bench.review.isVisible() and source.current >= 0:
            view = source.view(source.current)
            index = view.model().index(
                self.chance.randrange(max(1, view.model().rowCount())),
                self.chance.randrange(max(1, view.model().columnCount())),
            )
            rect = view.visualRect(index)
            QTest.mouseMove(view.viewport(), rect.center())
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    def click_finding(self) -> None:
        lists = [one for one in self.bench.findings.findChildren(QTreeView) if one.isVisible()]
        rows = [(one, row) for one in lists for row in range(one.model().rowCount())]
        if rows:
            view, row = self.chance.choice(rows)
            rect = view.visualRect(view.model().index(row, 0))
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    def press_button(self) -> None:
        bench = self.bench
        kind = self.chance.randrange(5)
        if kind == 0 and self._others:
            bench._dialogs.files = [self._others.pop()]  # type: ignore[attr-defined]
            bench.files.add_button.click()
        elif kind == 1 and self.chance.random() < 0.4:
            bench.files.remove_button.click()
        elif kind == 2 and bench.bar.cancel.isVisible():
            bench.bar.cancel.click()
        elif kind == 3 and bench.message.retry.isVisible():
            bench.message.retry.click()


def check(bench: ImportWorkbench) -> None:
    """Whatever is said is true of the files, and nothing is in the workspace yet."""
    files = bench.files.files.files
    wanted = sum(len(file.wanted) for file in files)
    busy = bench.queue.busy or bench.recogniser.busy
    assert bench.bar.import_.isEnabled() == (wanted > 0 and not busy)
    assert bench.bar.import_.text().startswith(f"导入 {wanted} 份" if wanted > 1 else "导入(")
    current = bench.files.current
    assert (current is None) == (not files)
    assert bench.review.isVisible() == (current is not None and current.state is State.READ)
    assert bench.message.isVisible() != bench.review.isVisible()
    if current is not None and current.state is State.READ:
        check_shown(bench, current)


def check_shown(bench: ImportWorkbench, file: ImportedFile) -> None:
    review = bench.review
    assert review.tree.plans.rowCount() == len(file.documents) == len(file.choices)
    at = review.tree.current_plan()
    if at is not None and file.documents:
        plan = file.documents[at]
        assert review.form.title.text() == plan.title
        assert review.form.region.text() == plan.region
        assert review.form.use.currentData() == plan.role
    for row, choice in enumerate(file.choices):
        box = review.tree.plans.index(row, 0).data(Qt.ItemDataRole.CheckStateRole)
        assert (Qt.CheckState(box) == Qt.CheckState.Checked) == choice.wanted


def check_recognised(file: ImportedFile) -> None:
    """The same as when the file is read anew and its columns are known from the beginning."""
    again = understood(read_source(file.path), None, Given(columns=file.columns)).recognition
    fresh = [texts(document) for document in again.documents] if again else []
    assert [texts(document) for document in file.documents] == fresh


def texts(document: Document) -> list[tuple[str, ...]]:
    return [
        (section.title, item.title, measure.text, measure.departments, measure.deadline)
        for section, item, measure in document.walk_measures()
    ]


@pytest.mark.parametrize("seed", seeds(1, 2))
def test_any_walk_takes_in_what_is_shown(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, seed: int
) -> None:
    broken = tmp_path / "坏的.docx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    paths = [excel_book(tmp_path / "汇总.xlsx", "东示省", "西示省", "南示省"), broken]
    paths += [word_plan(tmp_path / "示例省.docx")]
    others = [excel_with_notes(tmp_path / "上年.xlsx"), word_plan(tmp_path / "又一个.docx")]
    bench = ImportWorkbench(Session(workspace), paths, FakeDialogs())
    qtbot.addWidget(bench)
    bench.resize(1280, 760)
    bench.show()
    bench.activateWindow()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(bench.files.files, mode)]
    testers.append(QAbstractItemModelTester(bench.review.tree.plans, mode))
    qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)
    importer = Importer(bench, random.Random(seed), others)
    for _ in range(steps(40)):
        importer.do_something()
        check(bench)
        assert listing(workspace) == []
    finish(qtbot, bench, workspace)
    bench.stop()
    assert len(testers) == 2


def finish(qtbot: QtBot, bench: ImportWorkbench, workspace: Workspace) -> None:
    """Everything that is wanted comes in as it is shown, and goes with one undo."""
    qtbot.waitUntil(lambda: not bench.queue.busy and not bench.recogniser.busy, timeout=LONG)
    files = [file for file in bench.files.files.files if file.state is State.READ]
    for file in files:
        check_recognised(file)
    wanted = [document for file in files for document in file.wanted]
    if not wanted:
        assert not bench.bar.import_.isEnabled()
        return
    with qtbot.waitSignal(bench.imported, timeout=LONG) as told:
        QTest.mouseClick(bench.bar.import_, Qt.MouseButton.LeftButton)
    assert told.args is not None
    made = [load(workspace, id_) for id_ in told.args[0]]
    for one, meant in zip(made, wanted, strict=True):
        assert (one.title, one.region, one.year) == (meant.title, meant.region, meant.year)
        assert (one.role, texts(one)) == (meant.role, texts(meant))
    assert history.undo(workspace) is not None
    assert listing(workspace) == []
