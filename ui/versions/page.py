"""比较两个版本: choose two, read what differs, hand it out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ipplanner.versions import Change, Comparison, compare
from ui.common.dialogs import Dialogs
from ui.common.jobs import Job
from ui.common.lines import line_of
from ui.common.page_head import PageHead
from ui.common.told_line import ToldLine
from ui.session import Session
from ui.versions.changes_list import ChangesList
from ui.versions.choices import Choice, choices, from_file
from ui.versions.handing_out import HandingOut
from ui.versions.reading import Block, anchor_of, blocks
from ui.versions.text_page import TextPage

_SOON = 400
"""Milliseconds after a change of the plan until it is compared again."""


@dataclass(frozen=True, slots=True)
class _Result:
    comparison: Comparison
    blocks: list[Block]


class VersionsPage(QWidget):
    """Compares again by itself when a version is chosen or the plan changes."""

    closed = Signal()
    place_requested = Signal(str)
    """The id of the section, item or measure of the open plan that the user wants to see."""
    broke = Signal(object)

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._job: Job | None = None
        self._files: list[Choice] = []
        self.old_box, self.new_box = QComboBox(), QComboBox()
        self.file_button = QPushButton(self.tr("从文件选取(&F)…"))
        self.beside = QRadioButton(self.tr("左右对照(&B)"))
        self.in_one = QRadioButton(self.tr("合成一篇(&O)"))
        self.summary = ToldLine()
        self.changes, self.text = ChangesList(), TextPage()
        self.handing_out = HandingOut(dialogs)
        self.head = PageHead(self.tr("比较两个版本"), [self.handing_out])
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Offer the versions there are now, and compare the two chosen ones."""
        if self._session.busy:
            self._soon.start()
            return
        self._offer(self.old_box, self._first_guess())
        self._offer(self.new_box, 0)
        self.compare()

    def compare(self) -> None:
        """Compare the two chosen versions in the background."""
        old, new = self._choice(self.old_box), self._choice(self.new_box)
        if self._job is not None:
            self._job.cancel()
        if old is None or new is None:
            self._fail(self.tr("没有可以比较的版本，请先留存版本或导入文件。"))
            return
        self.summary.tell(self.tr("正在比较…"))
        self._job = job = Job(lambda _: _compared(old, new))
        job.succeeded.connect(self._show)
        job.failed.connect(self._fail)
        job.broke.connect(self.broke)
        job.start()

    def choose_file(self) -> None:
        """Compare the plan with a file that somebody sent back."""
        plan = self._session.document
        kinds = self.tr("Word、Excel 或 PDF 文件 (*.docx *.doc *.wps *.xlsx *.xls *.et *.pdf)")
        paths = self._dialogs.open_files(self.tr("选取要比较的文件"), kinds)
        if plan is None or not paths:
            return
        chosen = from_file(paths[0], self._session.layout, plan)
        self._files = [*(one for one in self._files if one.key != chosen.key), chosen]
        for box in (self.old_box, self.new_box):
            self._offer(box, box.currentIndex())
        with QSignalBlocker(self.old_box), QSignalBlocker(self.new_box):
            self.old_box.setCurrentIndex(self.old_box.findData(plan.id))
            self.new_box.setCurrentIndex(self.new_box.count() - 1)
        self.compare()

    def _all_choices(self) -> list[Choice]:
        return [*choices(self._session), *self._files]

    def _first_guess(self) -> int:
        """The newest kept version, else last year's plan, else whatever there is."""
        return 1 if len(self._all_choices()) > 1 else 0

    def _offer(self, box: QComboBox, at: int) -> None:
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for one in self._all_choices():
                box.addItem(one.name, one.key)
            known = box.findData(chosen) if chosen else -1
            box.setCurrentIndex(known if known >= 0 else at)

    def _choice(self, box: QComboBox) -> Choice | None:
        key = box.currentData()
        return next((one for one in self._all_choices() if one.key == key), None)

    def _show(self, result: _Result) -> None:
        comparison = result.comparison
        same = self.tr("两个版本相同。")
        self.summary.tell(comparison.summary() if comparison.changes else same)
        names = self.old_box.currentText(), self.new_box.currentText()
        self.text.show_blocks(result.blocks, *names)
        self.changes.show_changes(comparison.changes)
        self.handing_out.set_comparison(comparison, *names)

    def _fail(self, sentence: str) -> None:
        self.summary.tell(sentence)
        self.changes.show_changes(())
        self.text.show_blocks((), "", "")
        self.handing_out.set_comparison(None)

    def _open(self, change: Change) -> None:
        """Lead to the place in the plan, where the change is in the open one."""
        plan = self._session.document
        wanted = {self.old_box: change.old_id, self.new_box: change.new_id}
        for box, object_id in reversed(wanted.items()):
            if plan is not None and object_id and box.currentData() == plan.id:
                self.place_requested.emit(object_id)
                return

    def _connect(self) -> None:
        for box in (self.old_box, self.new_box):
            box.currentIndexChanged.connect(self.compare)
        self.file_button.clicked.connect(self.choose_file)
        self.beside.toggled.connect(self.text.set_beside)
        self.head.left.connect(self.closed)
        self.changes.chosen.connect(lambda change: self.text.go_to(anchor_of(change)))
        self.changes.opened.connect(self._open)
        self.handing_out.told.connect(self.summary.tell)
        self.handing_out.broke.connect(self.broke)
        self._session.changed.connect(self._note_change)
        self._soon.timeout.connect(self.refresh)

    def _note_change(self) -> None:
        self._soon.start()

    def _lay_out(self) -> None:
        self.beside.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.beside)
        group.addButton(self.in_one)
        split = QSplitter()
        split.addWidget(self.changes)
        split.addWidget(self.text)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 5)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addLayout(self._choosing_line())
        told = line_of([self.summary, None, self.beside, self.in_one])
        told.setStretchFactor(self.summary, 1)
        column.addLayout(told)
        column.addWidget(split, 1)
        self.setAccessibleName(self.head.title.text())
        self.setFocusProxy(self.changes.view)

    def _choosing_line(self) -> QHBoxLayout:
        names = (self.tr("原来的版本(&A)："), self.tr("修改后的版本(&N)："))
        parts: list[QWidget | None] = []
        for name, box in zip(names, (self.old_box, self.new_box), strict=True):
            label = QLabel(name)
            label.setBuddy(box)
            box.setAccessibleName(name.split("(")[0])
            box.setMinimumContentsLength(10)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            parts += [label, box]
        line = line_of([*parts, self.file_button])
        for box in (self.old_box, self.new_box):
            line.setStretchFactor(box, 1)
        return line


def _compared(old: Choice, new: Choice) -> _Result:
    comparison = compare(old.read(), new.read())
    return _Result(comparison, blocks(comparison))
