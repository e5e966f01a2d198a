"""Find and replace below the table."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipplanner.search.matches import Match, Replacement
from ui.editor.find_line import FindLine
from ui.editor.find_marks import FindMarks
from ui.editor.finder import Finder, is_at
from ui.editor.replace_line import ReplaceLine
from ui.editor.replace_list import ReplaceList
from ui.editor.replacer import Replacer
from ui.editor.table import PlanTable
from ui.session import Session

_MOST = 20_000
"""Places that are replaced at once."""
_LONGEST = 60
"""Characters of chosen text that are taken as what to look for."""
Key = Qt.Key


class FindPanel(QWidget):
    """Looks for words in the whole document, goes from place to place, and replaces them."""

    told = Signal(str)
    """What was replaced."""
    closed = Signal()

    def __init__(self, session: Session, table: PlanTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._table = session, table
        self._marks = FindMarks(table)
        self._replacer = Replacer(session, self)
        self._replacer.told.connect(self.told)
        self.finder = Finder(session, self)
        self.line = FindLine(self)
        self.replace_line = ReplaceLine(self)
        self.list = ReplaceList(session, self)
        self._set_up()
        self._connect()
        self.hide()

    # --- what the user does ------------------------------------------------------------------

    def show_find(self) -> None:
        """Open for finding, with the chosen words."""
        self._open(replacing=self.replace_line.isVisible())

    def show_replace(self) -> None:
        """Open for finding and replacing."""
        self._open(replacing=not self._session.read_only)

    def find_next(self) -> None:
        """Go to the next place; open first when nothing is looked for yet."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the place before."""
        self._go(-1)

    def close_panel(self) -> None:
        """Close, and back to the table."""
        self.hide()
        self._table.setFocus()
        self.closed.emit()

    def replace_one(self) -> None:
        """Replace the place one is at and go to the next; first go there."""
        self.finder.settle()
        match = self.finder.current
        if match is None or not is_at(match, self._table.current_place()):
            self._go(1)
            return
        if self._may_change():
            self._replace([match], lambda: self._go(1))

    def show_list(self) -> None:
        """List what replacing all would change."""
        self.finder.settle()
        count = len(self.finder.matches)
        if count > _MOST:
            text = self.tr("找到 {0} 处，一次最多替换 {1} 处，请把要查找的文字写得更具体。")
            self.line.tell(text.format(count, _MOST))
        elif count and self._may_change():
            self.list.show_proposals(self._proposals(self.finder.matches))

    def replace_chosen(self) -> None:
        """Replace what is ticked in the list, as one step."""
        if self._may_change():
            self._replace([one.match for one in self.list.chosen()], self.list.hide)

    # --- inside ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("查找和替换"))
        lines = QVBoxLayout(self)
        space = self.fontMetrics().averageCharWidth()
        lines.setContentsMargins(space, space // 2, space, space // 2)
        lines.setSpacing(space // 2)
        for widget in (self.line, self.replace_line, self.list):
            lines.addWidget(widget)
        self.replace_line.hide()
        self.list.hide()
        self.line.align_with(self.replace_line)
        for one, other in pairwise([self.line.field, self.replace_line.field, self.line.back]):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        self.line.wanted.connect(self.finder.look_for)
        self.line.stepped.connect(self._go)
        self.line.close_wanted.connect(self.close_panel)
        self.replace_line.one_wanted.connect(self.replace_one)
        self.replace_line.all_wanted.connect(self.show_list)
        self.replace_line.changed.connect(self._renew_list)
        self.list.agreed.connect(self.replace_chosen)
        self.list.went_to.connect(self._show_match)
        self.finder.changed.connect(self._renew)
        self._session.document_opened.connect(self.list.hide)

    def _open(self, *, replacing: bool) -> None:
        self.replace_line.setVisible(replacing)
        self.line.start(self._chosen_words())
        self.show()
        self.line.wanted.emit(self.line.query())

    def _chosen_words(self) -> str:
        editor = self._table.editor
        words = editor.textCursor().selectedText() if editor is not None else ""
        return words if len(words) <= _LONGEST and "\u2029" not in words else ""

    def _go(self, step: int) -> None:
        if not self.line.query().text:
            self.show_find()
            return
        self.finder.look_for(self.line.query())
        self.finder.settle()
        if not self._table.commit_editing():
            return
        match = self.finder.step(self._table.current_place(), step)
        if match is not None:
            self._show_match(match)

    def _show_match(self, match: Match) -> None:
        if match is not self.finder.current:
            self.finder.at = self.finder.matches.index(match)
        shown = self._table.select(match.id, match.field)
        self._tell_count("" if shown else self.tr("（这一处被筛选隐藏）"))

    def _may_change(self) -> bool:
        return not self._session.read_only and self._table.commit_editing()

    def _proposals(self, matches: list[Match]) -> list[Replacement]:
        return self._replacer.proposals(matches, self.finder.query, self.replace_line.words())

    def _replace(self, matches: list[Match], then: Callable[[], None]) -> None:
        """Replace these places, and do something when the table shows it."""

        def done() -> None:
            self.finder.search_now()
            then()

        query, words = self.finder.query, self.replace_line.words()
        self._replacer.replace(self._proposals(matches), query, words, done)

    def _renew(self) -> None:
        self._marks.set_matches(self.finder.by_cell)
        self._tell_count()
        self.replace_line.set_ready(bool(self.finder.matches))
        self._renew_list()

    def _renew_list(self) -> None:
        if self.list.isVisible():
            matches = self.finder.matches if len(self.finder.matches) <= _MOST else []
            self.list.renew(self._proposals(matches))

    def _tell_count(self, more: str = "") -> None:
        finder = self.finder
        if finder.fault or not finder.query.text:
            self.line.tell(finder.fault)
        elif finder.is_busy:
            self.line.tell(self.tr("正在查找…"))
        elif not finder.matches:
            self.line.tell(self.tr("没有找到"))
        elif finder.current is None:
            self.line.tell(self.tr("共 {0} 个").format(len(finder.matches)))
        else:
            text = self.tr("第 {0} 个，共 {1} 个").format(finder.at + 1, len(finder.matches))
            self.line.tell(text + more)

    # --- Qt ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What is found is lit while the panel is open."""
        super().showEvent(event)
        self.finder.active = True
        self._table.set_marks(self._marks.stretches)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is lit any more."""
        super().hideEvent(event)
        self.finder.active = False
        self._table.set_marks(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the list, then the panel."""
        if event.key() != Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.list.isVisible():
            self.list.hide()
            self.line.take_focus()
        else:
            self.close_panel()
