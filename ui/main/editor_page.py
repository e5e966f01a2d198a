"""Drafting on one page: the table with its filter above and find and replace below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.drafts import Writing
from ui.editor.filter_bar import FilterBar
from ui.editor.table import PlanTable
from ui.main.title_line import TitleLine
from ui.session import Session

if TYPE_CHECKING:
    from ui.editor.clipboard import PlanClipboard
    from ui.editor.department_editor import DepartmentEditor
    from ui.editor.find_panel import FindPanel


class EditorPage(QWidget):
    """What stands in the middle while a document is open."""

    told = Signal(str)
    """Something worth a line, such as what a paste could not take."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.departments: DepartmentEditor | None = None
        self._writing = Writing(session, "departments")
        self.table = PlanTable(session)
        self.table.turned_unseen.connect(self._tell_unseen)
        self.table.told.connect(self.told)
        self.filter_bar = FilterBar(session, self.table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(TitleLine(session))
        self._column.addWidget(self.filter_bar)
        self._column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    @cached_property
    def clipboard(self) -> PlanClipboard:
        """Copy and paste of the table, made when it is first wanted."""
        from ui.editor.clipboard import PlanClipboard

        made = PlanClipboard(self._session, self.table)
        made.told.connect(self.told)
        return made

    @cached_property
    def find_panel(self) -> FindPanel:
        """Find and replace below the table, made when it is first wanted."""
        from ui.editor.find_panel import FindPanel

        made = FindPanel(self._session, self.table)
        made.told.connect(self.told)
        self._column.addWidget(made)
        return made

    def _tell_unseen(self, name: str) -> None:
        told = self.tr("撤销或重做的“{}”不在现在显示的表里，可能是另一份文件的改动。")
        self.told.emit(told.format(name))

    def commit(self) -> bool:
        """Write whatever is being edited; False when that failed and it stays open."""
        if self.departments is not None:
            self.departments.commit()
        return self.departments is None and self.table.commit_editing()

    def edit_departments(self) -> None:
        """Edit who leads and who supports, over the cell of the current measure."""
        measure_id = self.table.current_place().measure_id
        index = self.table.plan_model.index_of(measure_id, "departments")
        if not measure_id or not index.isValid() or not self.commit():
            return
        from ui.editor.department_editor import DepartmentEditor

        self.table.scrollTo(index)
        editor = DepartmentEditor(self._session, measure_id, self.table.viewport())
        editor.finished.connect(self._end_departments)
        before = editor.text()
        editor.printed.textChanged.connect(
            lambda: self._writing.note(measure_id, editor.text(), before)
        )
        editor.place_over(self.table.visualRect(index))
        editor.show()
        editor.entry.setFocus()
        self.departments = editor

    def _end_departments(self, _written: bool) -> None:
        editor, self.departments = self.departments, None
        self._writing.end()
        if editor is None:
            return
        focused = QApplication.focusWidget()
        if focused is None or editor.isAncestorOf(focused):
            # first: when what has the focus is hidden, Qt hands the table a Tab, and it goes on
            self.table.setFocus()
        editor.hide()
        editor.deleteLater()
        if editor.way_on:
            self.table.go("right" if editor.way_on > 0 else "left")
