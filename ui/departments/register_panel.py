"""The register: a table to write in, with what can be done to its rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ipplanner.department_register.merging import merge_departments
from ipplanner.edits.departments import add_department, delete_departments
from ipplanner.store.register import Department, departments
from ui.common.dialogs import Dialogs
from ui.departments.keys_view import KeysView
from ui.departments.name_delegate import NameDelegate
from ui.departments.register_files import RegisterFiles
from ui.departments.register_model import RegisterModel
from ui.session import Session

_WIDTHS = (13, 16, 5, 11, 11, 6, 9, 12)
"""Of the columns, in characters."""
_QUICK = 60
"""Departments that are taken out well within 100 ms."""
_POINTERS = (3, 4)
"""Columns that hold another department."""


class RegisterPanel(QWidget):
    """Follows the workspace by `refresh`; every change is one undo step."""

    told = Signal(str)
    broke = Signal(object)
    replacing_requested = Signal(list)
    """The ids of the chosen departments; empty for all."""

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self.model = RegisterModel(session, self)
        self.view = KeysView()
        self.hint = QLabel(
            self.tr(
                "名录还是空的。可以按“添加”，按“导入”读入 Excel 名单，或到“待确认名称”里逐个登记。"
            )
        )
        self.files = RegisterFiles(session, dialogs, self)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._set_up_view()
        self.files.told.connect(self.told)
        self.files.broke.connect(self.broke)
        self.refresh()

    def button(self, name: str) -> QPushButton:
        """One of add, delete, merge, replace, import and export."""
        return self._buttons[name]

    def refresh(self) -> None:
        """Show the register as it is in the workspace; as it was while that is being written."""
        session = self._session
        if session.busy:
            return
        chosen = {one.id for one in self.chosen()}
        register = session.run(lambda: departments(session.workspace)) or []
        self.model.show(register)
        if chosen and not self.chosen():
            self.select(next((id_ for id_ in chosen if self.model.row_of(id_) >= 0), ""))
        self.hint.setVisible(not register)
        self._enable()

    def chosen(self) -> list[Department]:
        """The departments whose rows are selected."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        return [self.model.register[row] for row in rows]

    def select(self, department_id: str) -> None:
        """Put the caret on a department."""
        row = self.model.row_of(department_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def add(self) -> None:
        """Ask for a name and add the department."""
        name = self._dialogs.ask_text(self.tr("添加部门"), self.tr("部门的正式名称"))
        if name:
            workspace = self._session.workspace
            made = self._session.run(lambda: add_department(workspace, name))
            self.select(made or "")

    def delete(self) -> None:
        """Take the chosen departments out, as one step."""
        ids, workspace = [one.id for one in self.chosen()], self._session.workspace
        if not ids or self._session.read_only:
            return
        row = self.model.row_of(ids[0])
        name, large = self.tr("删除部门"), len(ids) > _QUICK
        self._session.perform(name, lambda _: delete_departments(workspace, ids), large=large)
        self.view.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    def merge(self) -> None:
        """Make two departments one: the chosen two, or the chosen one and another to choose."""
        pair = self._pair()
        if pair is None:
            return
        names = [one.name for one in pair]
        title, question = self.tr("合并部门"), self.tr("合并后用哪个名称，另一个作别名")
        kept = self._dialogs.choose(title, question, names)
        if kept is not None:
            workspace, (one, other) = self._session.workspace, (pair[kept], pair[1 - kept])
            self._session.run(lambda: merge_departments(workspace, one.id, other.id))
            self.select(one.id)

    def _pair(self) -> list[Department] | None:
        chosen = self.chosen()
        if len(chosen) != 1:
            return chosen[:2] if len(chosen) == 2 else None
        others = [one for one in self.model.register if one.id != chosen[0].id]
        title = self.tr("合并部门")
        question = self.tr("“{}”与哪个部门合并").format(chosen[0].name)
        at = self._dialogs.choose(title, question, [one.name for one in others])
        return None if at is None else [chosen[0], others[at]]

    def _replace(self) -> None:
        self.replacing_requested.emit([one.id for one in self.chosen() if one.successor_id])

    def _enable(self) -> None:
        writable, count = not self._session.read_only, len(self.chosen())
        self.button("add").setEnabled(writable)
        self.button("import").setEnabled(writable)
        self.button("delete").setEnabled(writable and count > 0)
        mergeable = count == 2 or (count == 1 and len(self.model.register) > 1)
        self.button("merge").setEnabled(writable and mergeable)
        self.button("export").setEnabled(bool(self.model.register))
        has_plan = self._session.document is not None
        self.button("replace").setEnabled(writable and has_plan and bool(self.model.register))

    # --- how it looks

    def _set_up_view(self) -> None:
        view, triggers = self.view, QAbstractItemView.EditTrigger
        view.setModel(self.model)
        view.setAccessibleName(self.tr("部门名录"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setHighlightSections(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        unit = self.fontMetrics().horizontalAdvance("国")
        for column, width in enumerate(_WIDTHS):
            view.setColumnWidth(column, width * unit)
        delegate = NameDelegate(lambda: [one.name for one in self.model.register], self)
        for column in _POINTERS:
            view.setItemDelegateForColumn(column, delegate)
        view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.model.modelReset.connect(self._enable)
        view.keys[Qt.Key.Key_Delete] = self.delete

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for name, text, do in self._commands():
            button = self._buttons[name] = QPushButton(text)
            button.clicked.connect(lambda _=False, do=do: do())
            line.addWidget(button)
            if name == "replace":
                line.addStretch()
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, column.spacing(), 0, 0)
        column.addLayout(line)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)

    def _commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        return [
            ("add", self.tr("添加(&N)…"), self.add),
            ("delete", self.tr("删除(&D)"), self.delete),
            ("merge", self.tr("合并(&M)…"), self.merge),
            ("replace", self.tr("用继任单位替换(&R)…"), self._replace),
            ("import", self.tr("导入(&I)…"), self.files.take_in),
            ("export", self.tr("导出(&X)…"), lambda: self.files.hand_out(self.model.register)),
        ]
