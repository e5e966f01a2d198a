"""用继任单位替换: every cell before and after, those that are wanted changed as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ipplanner.department_register.proposing import (
    CellChange,
    Done,
    propose_successors,
    replace_by_successors,
)
from ipplanner.store.register import departments
from ui.departments.successors_model import SuccessorsModel
from ui.session import Session


class SuccessorsView(QTableView):
    """A list with boxes to tick, whose edges the theme makes visible."""


class SuccessorsDialog(QDialog):
    """About the open plan; `done_text` says what was changed."""

    def __init__(
        self, session: Session, only: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("用继任单位替换"))
        self._session = session
        self.done_text = ""
        self.model = SuccessorsModel(self._proposed(only), self)
        self.view = SuccessorsView()
        self.state = QLabel()
        self.buttons = self._buttons()
        self._lay_out()
        self._tell_state()
        self.model.dataChanged.connect(lambda *_: self._tell_state())

    def accept(self) -> None:
        """Make the wanted changes; stay open when that fails."""
        wanted, workspace = self.model.wanted(), self._session.workspace
        done = self._session.run(lambda: replace_by_successors(workspace, wanted))
        if done is not None:
            self.done_text = self._told(done)
            super().accept()

    def _told(self, done: Done) -> str:
        text = self.tr("已替换 {} 处责任部门。").format(done.cells)
        if done.skipped:
            text += self.tr("有 {} 处已经改动过，没有替换。").format(done.skipped)
        return text

    def _proposed(self, only: Sequence[str]) -> list[CellChange]:
        session, document = self._session, self._session.document
        register = session.run(lambda: departments(session.workspace)) or []
        return propose_successors(document, register, only or None) if document else []

    def _tell_state(self) -> None:
        all_, wanted = self.model.changes, self.model.wanted()
        if all_:
            pairs = dict.fromkeys(pair for one in all_ for pair in one.replaced)
            listed = "；".join(f"{old} → {new}" for old, new in pairs)
            text = self.tr("将替换 {} 处，牵头和配合的关系不变：{}").format(len(wanted), listed)
        else:
            text = self.tr(
                "这份计划里没有要替换的部门。请在名录里给改组前的部门选好“继任单位”，"
                "并给继任单位填写“自何年”；到了那一年的计划，就可以在这里替换。"
            )
        self.state.setText(text)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(wanted) and not self._session.read_only)

    def _lay_out(self) -> None:
        view, unit = self.view, self.fontMetrics().height()
        self.state.setWordWrap(True)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("替换前后"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(5 * unit // 2)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.setVisible(bool(self.model.changes))
        column = QVBoxLayout(self)
        column.addWidget(self.state)
        column.addWidget(view, 1)
        column.addWidget(self.buttons)
        self.resize(50 * unit, (28 if self.model.changes else 8) * unit)

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.button(kinds.Ok).setText(self.tr("替换"))
        buttons.button(kinds.Cancel).setText(self.tr("取消"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
