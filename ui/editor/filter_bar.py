"""The line above the table that narrows it to what one looks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ipplanner.model import Document, Section
from ipplanner.search.filtering import Criteria, Keep, State, department_counts, keeping
from ipplanner.search.picking import Picked
from ui.common.wrapping import Wrapping
from ui.editor.filter_choices import DepartmentChoice, choice
from ui.editor.table import PlanTable
from ui.editor.table.rows import Rows
from ui.editor.table.splices import rows_of
from ui.session import Session

_QUICK_ROWS = 10_000
"""Rows that are looked through well within 100 ms."""
_PAUSE = 250
"""Milliseconds after the last letter."""


class FilterBar(QWidget):
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
        self.sections = choice(self.tr("按工作重点筛选"))
        self.departments = DepartmentChoice(self.tr("按责任部门筛选"))
        self.parts = choice(self.tr("牵头还是配合"), whole=True)
        self.states = choice(self.tr("按填写情况筛选"), whole=True)
        self.words = QLineEdit()
        self.picked_label = QLabel()
        self.count = QLabel()
        self.clear_button = QPushButton(self.tr("显示全部"))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._renewing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._set_up()
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
        with self._silently():
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
        with self._silently():
            self._fill_sections()
        if self.criteria() != self._applied:
            self.apply()
        else:
            self._tell_count()

    # --- inside ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("筛选"))
        line = Wrapping(self)
        space = self.fontMetrics().averageCharWidth()
        line.setContentsMargins(space, space // 2, space, space // 2)
        self._fill_fixed()
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText(self.tr("筛选文字"))
        self.words.setAccessibleName(self.tr("按文字筛选"))
        self.words.setMinimumWidth(6 * self.fontMetrics().horizontalAdvance("国"))
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picked_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName(self.tr("显示的行数"))
        self.clear_button.setToolTip(self.tr("取消筛选（Esc）"))
        boxes = (self.sections, self.departments, self.parts, self.states)
        for box in boxes:  # their texts would make a small window wider than the screen
            box.setMinimumWidth(5 * self.fontMetrics().horizontalAdvance("国"))
        for box in (self.sections, self.departments):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (*boxes, self.words, self.picked_label, self.count, self.clear_button):
            line.addWidget(widget)

    def _fill_fixed(self) -> None:
        parts = [(self.tr("牵头或配合"), "any"), (self.tr("牵头"), "lead")]
        for text, part in [*parts, (self.tr("配合"), "support")]:
            self.parts.addItem(text, part)
        states = [
            (self.tr("全部情况"), ""),
            (self.tr("已填"), "filled"),
            (self.tr("未填完"), "empty"),
            (self.tr("缺举措"), "no_measure"),
            (self.tr("缺责任部门"), "no_departments"),
            (self.tr("本省自有"), "own"),
            (self.tr("待决定"), "undecided"),
        ]
        for text, state in states:
            self.states.addItem(text, state)

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

    def _fill_sections(self) -> None:
        document, chosen = self._session.document, self.sections.currentData()
        self.sections.clear()
        self.sections.addItem(self.tr("全部工作重点"), "")
        for section in document.sections if document is not None else []:
            self._add_section(section, 0)
        self.sections.setCurrentIndex(max(0, self.sections.findData(chosen)))

    def _add_section(self, section: Section, depth: int) -> None:
        title = f"{section.number} {section.title}".strip() or self.tr("（无标题）")
        self.sections.addItem("\u3000" * depth + title, section.id)
        for inner in section.sections:
            self._add_section(inner, depth + 1)

    def _know_departments(self) -> None:
        """Count the departments when somebody wants to choose one."""
        if not self._departments_known:
            self._departments_known = True
            document = self._session.document
            counts = department_counts(document) if document is not None else []
            with self._silently():
                self.departments.set_names(name for name, _ in counts)

    def _tell_count(self) -> None:
        empty = sum(not section.items for section in self._session.index.sections.values())
        total = self._session.tally.counts.rows + empty
        shown = self._table.plan_model.rowCount() if not self._applied.is_empty else total
        self.parts.setVisible(bool(self._applied.department))
        self._tell_picked()
        self.clear_button.setEnabled(not self._applied.is_empty)
        self.count.setText(self.tr("显示 {0} / {1} 行").format(shown, total))
        self.filtered.emit(shown, total)

    def _tell_picked(self) -> None:
        """Name what was chosen in the statistics, shortened where it is long."""
        label = self._applied.picked.label if self._applied.picked else ""
        letter = self.fontMetrics().horizontalAdvance("国")
        short = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, 14 * letter)
        self.picked_label.setText(short)
        self.picked_label.setToolTip(label)
        self.picked_label.setAccessibleName(label)
        self.picked_label.setVisible(bool(label))

    @contextmanager
    def _silently(self) -> Iterator[None]:
        widgets = (self.sections, self.departments, self.parts, self.states, self.words)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        try:
            yield
        finally:
            for blocker in blockers:
                blocker.unblock()

    # --- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows everything and goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._table.setFocus()
        else:
            super().keyPressEvent(event)
