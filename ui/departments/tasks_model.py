"""The departments of a plan, and the tasks of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ipplanner.departments.assignments import Assignment, Task
from ui.common.language import tr

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class _Rows(QAbstractTableModel):
    """Rows of plain texts."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[tuple[str, ...]] = []
        self._headers: tuple[str, ...] = ()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._texts[index.row()][index.column()]
        if role == _Role.TextAlignmentRole and self._is_number(index.column()):
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role != _Role.DisplayRole or way != Qt.Orientation.Horizontal:
            return None
        return self._headers[section]

    def _is_number(self, column: int) -> bool:
        return False


class AssignmentsModel(_Rows):
    """The departments with how many tasks each has."""

    def __init__(self) -> None:
        super().__init__()
        self._headers = (tr("部门"), tr("牵头"), tr("配合"))
        self.assignments: list[Assignment] = []

    def show(self, assignments: Sequence[Assignment]) -> None:
        """Show other departments."""
        self.beginResetModel()
        self.assignments = list(assignments)
        self._texts = [(one.name, str(len(one.lead)), str(len(one.support))) for one in assignments]
        self.endResetModel()

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role == _Role.ToolTipRole:
            return "、".join(self.assignments[index.row()].names)
        return super().data(index, role)

    def _is_number(self, column: int) -> bool:
        return column > 0


class TasksModel(_Rows):
    """The tasks of one department, those that it leads first."""

    def __init__(self) -> None:
        super().__init__()
        words = (tr("牵头/配合"), tr("工作内容"), tr("具体举措及成果形式"))
        self._headers = (*words, tr("其他责任部门"), tr("完成时间"))
        self._words = {"lead": tr("牵头"), "support": tr("配合")}
        self.tasks: list[Task] = []

    def show(self, assignment: Assignment | None) -> None:
        """Show the tasks of another department."""
        self.beginResetModel()
        self.tasks = assignment.tasks if assignment else []
        self._texts = [self._row(task) for task in self.tasks]
        self.endResetModel()

    def _row(self, task: Task) -> tuple[str, ...]:
        others = "、".join(task.others)
        return self._words[task.role], task.headline, task.text, others, task.deadline

    def _is_number(self, column: int) -> bool:
        return column == 0
