"""What putting all of a kind right would change, each place to be left out at will."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ipplanner.checks.finding import Finding
from ui.checks.places import Places, one_line
from ui.common.change_delegate import PARTS, STRUCK, ChangeDelegate, Parts

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
PLACE, BEFORE, AFTER = range(3)


class FixModel(QAbstractTableModel):
    """Findings with what would come in their place, and a tick for each."""

    ticked = Signal()

    def __init__(self, findings: Sequence[Finding], places: Places) -> None:
        super().__init__()
        self._findings, self._places = list(findings), places
        self._left: set[int] = set()
        """Rows that are not to be done."""

    def chosen(self) -> list[Finding]:
        """The ticked findings."""
        return [one for at, one in enumerate(self._findings) if at not in self._left]

    def tick_all(self, ticked: bool) -> None:
        """Tick all, or none."""
        self._left = set() if ticked else set(range(len(self._findings)))
        last = self.index(max(0, len(self._findings) - 1), PLACE)
        self.dataChanged.emit(self.index(0, PLACE), last, [Role.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else AFTER + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("位置"), self.tr("原文"), self.tr("改为")][section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PLACE else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        one, column = self._findings[index.row()], index.column()
        if role == Role.CheckStateRole and column == PLACE:
            left = index.row() in self._left
            return Qt.CheckState.Unchecked if left else Qt.CheckState.Checked
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return self._text(one, column, whole=role != Role.DisplayRole)
        if role == PARTS and column != PLACE:
            return self._parts(one, column)
        return column == BEFORE if role == STRUCK else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick or leave out."""
        if role != Role.CheckStateRole or index.column() != PLACE:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left.discard(index.row())
        else:
            self._left.add(index.row())
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _text(self, one: Finding, column: int, *, whole: bool) -> str:
        if column == PLACE:
            name = self._places.whole if whole else self._places.short
            return name(one.place.target, one.place.field)
        before, words, after = self._parts(one, column)
        return f"{before}〔{words}〕{after}"

    def _parts(self, one: Finding, column: int) -> Parts:
        before, words, after = self._places.in_context(one)
        return before, words if column == BEFORE else one_line(one.fix or ""), after


class FixDialog(QDialog):
    """The list before all is put right; `model.chosen()` is what is to be done."""

    def __init__(
        self, findings: Sequence[Finding], rule: str, places: Places, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("修复全部同类"))
        self.model = FixModel(findings, places)
        self.view = QTreeView()
        self.agree = QPushButton()
        self._lay_out(rule)
        self.model.ticked.connect(self._count)
        self._count()

    def _lay_out(self, rule: str) -> None:
        said = QLabel(
            self.tr("问题“{0}”共 {1} 处可以直接改，取消勾选的不改：").format(
                rule, self.model.rowCount()
            )
        )
        said.setWordWrap(True)
        self._set_up_view()
        column = QVBoxLayout(self)
        for widget in (said, self.view, self._buttons()):
            column.addWidget(widget)
        one = self.fontMetrics().horizontalAdvance("国")
        self.resize(50 * one, 26 * one)
        for at, characters in ((PLACE, 10), (BEFORE, 19)):
            self.view.setColumnWidth(at, characters * one)

    def _set_up_view(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(ChangeDelegate(self.view))
        self.view.setAccessibleName(self.tr("将要修改的各处"))
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setAlternatingRowColors(True)
        self.view.setCurrentIndex(self.model.index(0, 0))

    def _buttons(self) -> QDialogButtonBox:
        roles = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        for text, ticked in ((self.tr("全选"), True), (self.tr("全不选"), False)):
            button = box.addButton(text, roles.ResetRole)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, ticked=ticked: self.model.tick_all(ticked))
        box.addButton(self.agree, roles.AcceptRole)
        box.addButton(self.tr("取消"), roles.RejectRole)
        self.agree.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _count(self) -> None:
        count = len(self.model.chosen())
        self.agree.setText(self.tr("修改选中的 {0} 处").format(count))
        self.agree.setEnabled(bool(count))
