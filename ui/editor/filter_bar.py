"""The line above the table that narrows it to what one looks for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QWidget,
)

from ipplanner.model import Document
from ipplanner.search.filtering import Criteria, Keep, State, department_counts, keeping
from ipplanner.search.picking import Picked
from ui.editor.filter_parts import FilterParts
from ui.editor.table import PlanTable
from ui.editor.table.rows import Rows
from ui.editor.table.splices import rows_of
from ui.session import Session

_QUICK_ROWS = 10_000
"""Rows that are looked through well within 100 ms."""
_PAUSE = 250
"""Milliseconds after the last letter."""


class FilterBar(FilterParts):
    """By section, department, state and words; all at once, one click shows everything again."""

    filtered = Signal(int, int)
    """Rows that are shown, and rows in all."""

    def __init__(self, session: Session, table: PlanTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._table = session, table
        self._applied = Criteria()
        self._picked: Picked | None = None
        """What was chosen in the statistics."""
        self._departments_known = False
        self._waiting = False
        """Whether something else was asked for while the rows were looked through."""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._renewing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()
        self.renew()

    def criteria(self) -> Criteria:
        """What is asked for now."""
        return Criteria(
            self.sections.currentData() or "",
            self.departments.name(),
            self.parts.currentData() or "any",
            self.states.currentData() or "",
            self.words.text(),
            self._picked,
        )

    def ask(self, criteria: Criteria) -> None:
        """Show only these rows, whatever was asked for before."""
        with self.silently():
            for box, data in (
                (self.sections, criteria.section_id),
                (self.parts, criteria.part),
                (self.states, criteria.state),
            ):
                box.setCurrentIndex(max(0, box.findData(data)))
            self.departments.ask_for(criteria.department)
            self.words.setText(criteria.text)
        self._picked = criteria.picked
        self.apply()

    def clear(self) -> None:
        """Show everything again."""
        self.ask(Criteria())

    def show_state(self, state: State) -> None:
        """Show only the rows of a state, such as "empty"."""
        self.clear()
        self.states.setCurrentIndex(max(0, self.states.findData(state)))

    def take_focus(self) -> None:
        """Write the words to filter by."""
        self.words.setFocus()
        self.words.selectAll()

    def apply(self) -> None:
        """Filter the table as is asked for now."""
        self._timer.stop()
        document, criteria = self._session.document, self.criteria()
        if document is None or not self._table.commit_editing():
            return
        keep = keeping(document, criteria)
        is_new = keep is not None or self._table.plan_model.filtered
        if is_new and len(self._session.index.measures) > _QUICK_ROWS:
            self._apply_aside(document, criteria, keep)
        else:
            self._applied = criteria
            self._table.set_filter(keep)
            self._tell_count()

    def _apply_aside(self, document: Document, criteria: Criteria, keep: Keep | None) -> None:
        """The same in the background; what is asked meanwhile is done afterwards."""
        errands, found = self._session.errands, []

        def show(rows: Rows) -> None:
            found.append(rows)
            if self._session.document is document:
                self._applied = criteria
                self._table.show_filtered(keep, rows)
                self._tell_count()

        def end() -> None:
            if self._waiting:
                self._waiting = False
                self.apply()
            elif not found:  # cancelled
                self.clear()

        name = self.tr("筛选")
        if not errands.run(name, lambda _: rows_of(document, keep), show, end):
            if errands.name == name:
                self._waiting = True
                errands.cancel()
            else:
                self._wait()

    def renew(self) -> None:
        """The choices of the document as it is now; what was chosen stays where it still is."""
        self._departments_known = False
        with self.silently():
            self.fill_sections(self._session.document)
        if self.criteria() != self._applied:
            self.apply()
        else:
            self._tell_count()

    # --- inside ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._timer.timeout.connect(self.apply)
        self._renewing.timeout.connect(self.renew)
        for box in (self.sections, self.parts, self.states):
            box.currentIndexChanged.connect(self.apply)
        self.departments.wanted.connect(self._know_departments)
        self.departments.activated.connect(self.apply)
        self.departments.editTextChanged.connect(self._wait)
        self.words.textChanged.connect(self._wait)
        self.words.returnPressed.connect(self.apply)
        self.clear_button.clicked.connect(self.clear)
        self._session.document_opened.connect(self._open)
        self._session.document_reloaded.connect(self._follow)
        self._session.values_changed.connect(self._follow)

    def _wait(self) -> None:
        self._timer.start()

    def _open(self) -> None:
        """Another document is shown whole."""
        self.clear()
        self.renew()

    def _follow(self) -> None:
        # Not at once for every step.
        self._renewing.start()

    def _know_departments(self) -> None:
        """Count the departments when somebody wants to choose one."""
        if not self._departments_known:
            self._departments_known = True
            document = self._session.document
            counts = department_counts(document) if document is not None else []
            with self.silently():
                self.departments.set_names(name for name, _ in counts)

    def _tell_count(self) -> None:
        empty = sum(not section.items for section in self._session.index.sections.values())
        total = self._session.tally.counts.rows + empty
        shown = self._table.plan_model.rowCount() if not self._applied.is_empty else total
        self.parts.setVisible(bool(self._applied.department))
        self.tell_picked(self._applied.picked.label if self._applied.picked else "")
        self.clear_button.setEnabled(not self._applied.is_empty)
        self.count.setText(self.tr("显示 {0} / {1} 行").format(shown, total))
        self.filtered.emit(shown, total)

    # --- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows everything and goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._table.setFocus()
        else:
            super().keyPressEvent(event)
