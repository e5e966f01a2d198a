"""Going from finding to finding in the table, with the words of the one gone to lit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ipplanner.checks.finding import AROUND, Finding
from ipplanner.open_places import OpenPlace
from ui.checks.marks import CheckMarks
from ui.checks.places import Places
from ui.checks.snapshot import SERIOUS, Snapshot, cell_of
from ui.checks.todo import TodoList
from ui.editor.table import PlanTable
from ui.session import Session


class Going(QObject):
    """Knows which finding was gone to last, as long as the caret is still there."""

    arrived = Signal(object)
    """The Finding that is to be dealt with now; its cell, where it has one, is chosen."""
    left = Signal()
    """The caret has gone elsewhere."""
    told = Signal(str)

    def __init__(self, session: Session, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._places = session, places
        self.table: PlanTable | None = None
        self.at: Finding | None = None
        """The finding that was gone to last."""
        self._marks: CheckMarks | None = None
        self._snapshot = Snapshot()
        self._todo: TodoList | None = None
        for signal in (session.document_reloaded, session.values_changed):
            signal.connect(self._outdate)

    def attach(self, table: PlanTable) -> None:
        """Go to places in this table, and mark the words there."""
        self.table = table
        self._marks = CheckMarks(table, self._places)
        self._marks.show(self._snapshot)
        table.place_changed.connect(self._leave)
        table.plan_model.followed.connect(self._outdate)

    def show(self, snapshot: Snapshot) -> None:
        """Go to these findings from now on."""
        self._snapshot, self._todo = snapshot, None
        if self._marks is not None:
            self._marks.show(snapshot)

    def forget(self) -> None:
        """Nothing is gone to any more."""
        self.at = None
        if self._marks is not None:
            self._marks.light(None)

    def go_to(self, finding: Finding) -> bool:
        """Choose the cell of a finding and light its words; False where that cannot be."""
        table = self.table
        if table is None or not finding.place.target:
            self.forget()
            self.told.emit(self._said(finding))
            self.arrived.emit(finding)
            return False
        self.at = None
        id_, field = cell_of(finding)
        if not (table.select(id_, field) or (field == "goal" and table.select(id_, "section"))):
            self.told.emit(self.tr("这一处被筛选隐藏，取消筛选即可看到。"))
            return False
        self.at = finding
        if self._marks is not None:
            self._marks.light(finding)
        self.arrived.emit(finding)
        return True

    def go_on(self, *, back: bool) -> bool:
        """Go to the next thing to do, open or doubtful; False when there is none to be seen."""
        document, table = self._session.document, self.table
        if document is None or table is None:
            return False
        if self._todo is None:
            shown = self._is_shown if table.plan_model.filtered else None
            self._todo = TodoList(self._session, document, self._snapshot, shown)
        todo = self._todo.next(table.current_place(), self.at, back=back)
        if isinstance(todo, Finding):
            if self.go_to(todo):
                self.told.emit(self._said(todo))
        elif isinstance(todo, OpenPlace):
            table.select(todo.measure_id or todo.item_id, todo.field)
        # What is in no row is left when nothing else is.
        return todo is not None or self.go_to_problem(None, back=back)

    def go_to_problem(self, current: Finding | None, *, back: bool) -> bool:
        """Go to the next serious finding, whatever is open; False when there is none to be seen."""
        found = [one for one in self._serious if self._may_be_gone_to(one)]
        if not found:
            return False
        at = found.index(current) if current in found else (0 if back else -1)
        self.go_to(found[(at + (-1 if back else 1)) % len(found)])
        return True

    @property
    def hidden(self) -> int:
        """How many serious findings are in rows that a filter hides."""
        return sum(not self._may_be_gone_to(one) for one in self._serious)

    @property
    def _serious(self) -> list[Finding]:
        return [one for one in self._snapshot.findings if one.level in SERIOUS]

    def _may_be_gone_to(self, finding: Finding) -> bool:
        return not finding.place.target or self._is_shown(*cell_of(finding))

    def _is_shown(self, id_: str, field: str) -> bool:
        table = self.table
        if table is None or not table.plan_model.filtered:
            return True
        return table.plan_model.index_of(id_, field).isValid()

    def _said(self, finding: Finding) -> str:
        if not finding.place.target and finding.place.field not in AROUND:
            return finding.message
        return self.tr("{0}：{1}").format(self._places.of_finding(finding), finding.message)

    def _leave(self) -> None:
        if self.at is None or self.table is None:
            return
        if cell_of(self.at)[0] not in self.table.current_place()[:3]:
            self.forget()
            self.left.emit()

    def _outdate(self) -> None:
        self._todo = None
