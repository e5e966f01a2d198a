"""What putting all of a kind right would change, each place to be left out at will."""

from __future__ import annotations

from collections.abc import Sequence

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
from ui.common.change_delegate import ChangeDelegate, Parts
from ui.common.ticked_changes import BEFORE, NOWHERE, PLACE, Index, TickedChanges


class FixModel(TickedChanges):
    """Findings with what would come in their place, and a tick for each."""

    def __init__(self, findings: Sequence[Finding], places: Places) -> None:
        super().__init__()
        self._findings, self._places = list(findings), places
        self.left = set()

    def chosen(self) -> list[Finding]:
        """The ticked findings."""
        return [one for at, one in enumerate(self._findings) if at not in self.left]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._findings)

    def key(self, row: int) -> object:
        """The row itself: the list does not change."""
        return row

    def text(self, row: int, column: int, *, whole: bool) -> str:
        """The place, or the words in their context."""
        one, parts = self._findings[row], self.parts(row, column)
        if parts is None:
            return self._places.of_finding(one, whole=whole)
        before, words, after = parts
        return f"{before}〔{words}〕{after}"

    def parts(self, row: int, column: int) -> Parts | None:
        """The words as they stand, or what would come for them."""
        if column == PLACE:
            return None
        one = self._findings[row]
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
