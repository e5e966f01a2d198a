"""部门任务: choose a department of the open plan, see what it has to do, hand the list out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ipplanner.departments.assignments import Assignment
from ui.common.dialogs import Dialogs
from ui.departments.facts import Facts
from ui.departments.task_files import TaskFiles
from ui.departments.tasks_model import AssignmentsModel, TasksModel

_LINES = 4
"""Of the interface's font in a row, for three of the taller Chinese; the tooltip has it all."""
_WIDTHS = (5, 12, 0, 11, 6)
"""Of the columns of tasks, in characters; 0 takes what is left."""


class TasksPanel(QWidget):
    """Left the departments, right the tasks of the chosen one."""

    told = Signal(str, object)
    """A sentence, and a file that may be opened or None."""
    broke = Signal(object)
    place_requested = Signal(str)
    """The id of a measure."""

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.departments, self.tasks = AssignmentsModel(), TasksModel()
        self.list, self.table = QTableView(), QTableView()
        self.state = QLabel()
        self.files = TaskFiles(dialogs, self)
        self._facts = Facts()
        self._lay_out()
        self._set_up()
        self.show_facts(Facts())

    def show_facts(self, facts: Facts) -> None:
        """Show the departments of the plan as it is now, the chosen one again."""
        chosen = self.chosen()
        self._facts = facts
        with QSignalBlocker(self.list.selectionModel()):
            self.departments.show(facts.assignments)
        at = self._row_of(chosen)
        if facts.assignments:
            self.list.setCurrentIndex(self.departments.index(at, 0))
        self._show_tasks()

    def choose(self, name: str) -> None:
        """Show the department with this name, where it has tasks."""
        for row, one in enumerate(self._facts.assignments):
            if name in (one.name, *one.names):
                self.list.setCurrentIndex(self.departments.index(row, 0))

    def chosen(self) -> Assignment | None:
        """The department whose tasks are shown."""
        row = self.list.currentIndex().row()
        return self.departments.assignments[row] if row >= 0 else None

    def _row_of(self, chosen: Assignment | None) -> int:
        """The row of the same department among those of now, else the first."""
        for row, one in enumerate(self._facts.assignments):
            if chosen and chosen.name in (one.name, *one.names):
                return row
        return 0

    def _show_tasks(self) -> None:
        chosen, document = self.chosen(), self._facts.document
        self.tasks.show(chosen)
        self.files.set_content(document, chosen, self._facts.assignments)
        if document is None:
            text = self.tr("请先打开一份计划，这里会列出各部门牵头和配合的任务。")
        elif chosen is None:
            text = self.tr("“{}”的责任部门栏还没有填写。").format(document.title)
        else:
            count = self.tr("{}：牵头 {} 条，配合 {} 条")
            text = count.format(chosen.name, len(chosen.lead), len(chosen.support))
            others = [name for name in chosen.names if name != chosen.name]
            if others:
                text += self.tr("（计划里写作：{}）").format("、".join(others))
        self.state.setText(text)

    def _open(self, index: QModelIndex) -> None:
        self.place_requested.emit(self.tasks.tasks[index.row()].measure.id)

    # --- how it looks

    def _set_up(self) -> None:
        self.list.setModel(self.departments)
        self.list.setAccessibleName(self.tr("部门"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setModel(self.tasks)
        self.table.setAccessibleName(self.tr("任务"))
        self.table.setToolTip(self.tr("双击或按 Enter 转到计划里的这一处"))
        for view in (self.list, self.table):
            view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setTabKeyNavigation(False)
            view.verticalHeader().hide()
            view.horizontalHeader().setHighlightSections(False)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_tasks())
        self.table.activated.connect(self._open)
        self.files.told.connect(self.told)
        self.files.broke.connect(self.broke)
        self._size()

    def _size(self) -> None:
        unit, mode = self.fontMetrics().horizontalAdvance("国"), QHeaderView.ResizeMode
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(0, mode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, mode.Fixed)
            self.list.setColumnWidth(column, max(4 * unit, header.sectionSizeHint(column)))
        self.table.setWordWrap(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        height = _LINES * self.fontMetrics().lineSpacing() + unit // 2
        self.table.verticalHeader().setDefaultSectionSize(height)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(column, width * unit)
            else:
                self.table.horizontalHeader().setSectionResizeMode(column, mode.Stretch)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self.table)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 4)
        unit = self.fontMetrics().horizontalAdvance("国")
        split.setSizes([22 * unit, 66 * unit])
        self.state.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.state, 1)
        line.addWidget(self.files)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, column.spacing(), 0, 0)
        column.addLayout(line)
        column.addWidget(split, 1)
