"""The register as an editable table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ipplanner.department_register.entering import write_field
from ipplanner.department_register.listing import FIELDS, cells_of, lines_of
from ipplanner.store.register import Department
from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class RegisterModel(QAbstractTableModel):
    """A row a department; what is typed goes to the workspace and comes back from there."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.register: list[Department] = []
        self._texts: list[list[str]] = []

    def show(self, register: Sequence[Department]) -> None:
        """Show the register as it is now; rows that are the same departments stay."""
        same = [one.id for one in register] == [one.id for one in self.register]
        if not same:
            self.beginResetModel()
        self.register = list(register)
        self._texts = [cells_of(line) for line in lines_of(register)]
        if not same:
            self.endResetModel()
        elif register:
            last = self.index(len(register) - 1, len(FIELDS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, department_id: str) -> int:
        """The row of a department, -1 without one."""
        ids = [one.id for one in self.register]
        return ids.index(department_id) if department_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.register)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(FIELDS)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role in (_Role.DisplayRole, _Role.EditRole, _Role.ToolTipRole):
            return self._texts[index.row()][index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Write what was typed; False when it cannot be, which the session tells."""
        text = str(value or "")
        if role != _Role.EditRole or text == self._texts[index.row()][index.column()]:
            return False
        field, id_ = FIELDS[index.column()], self.register[index.row()].id

        def write() -> bool:
            write_field(self._session.workspace, id_, field, text)
            return True

        return self._session.run(write) is True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks."""
        flags = super().flags(index)
        writable = index.isValid() and not self._session.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if writable else flags

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if way != Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return self._headers()[section]
        return self._tips()[section] if role == _Role.ToolTipRole else None

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("名称"),
            self.tr("别名"),
            self.tr("自何年"),
            self.tr("继任单位"),
            self.tr("上级单位"),
            self.tr("联系人"),
            self.tr("电话"),
            self.tr("备注"),
        )

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("正式名称"),
            self.tr("简称和其他写法，用“、”隔开"),
            self.tr("成立或更名的年份；接替别的部门的，从这一年起接替"),
            self.tr("改组以后由哪个部门承接"),
            self.tr("属于哪个部门"),
            "",
            "",
            "",
        )
