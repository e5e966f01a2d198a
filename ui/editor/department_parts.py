"""The fields in which departments are edited: two rows of names, an entry, the printed text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPlainTextEdit, QWidget

from ipplanner.departments.roles import read_departments
from ipplanner.departments.search import Candidate
from ipplanner.departments.wording import official_wording
from ui.editor.department_entry import DepartmentEntry
from ui.editor.department_names_row import NamesRow


class DepartmentParts(QFrame):
    """Names and printed text follow each other, whichever of them is changed."""

    def __init__(self, candidates: Sequence[Candidate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._style = ""
        self.lead = NamesRow(self.tr("牵头"), self)
        self.support = NamesRow(self.tr("配合"), self)
        self.entry = DepartmentEntry(candidates, self)
        self.printed = QPlainTextEdit(self)
        self._lay_out()
        self._follow_each_other()

    def show_departments(self, printed: str, lead: list[str], support: list[str]) -> None:
        """Show what is in the plan; its style is that of what is made here."""
        self._style = printed
        self._show_roles(lead, support)
        self._show_text(printed)

    def place_over(self, cell: QRect) -> None:
        """Lie over a cell of the parent, as large as needed, moved so that all is to be seen."""
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else cell
        wanted = self.sizeHint()
        width = min(max(cell.width(), wanted.width()), room.width())
        height = min(max(cell.height(), wanted.height()), room.height())
        left = max(room.left(), min(cell.left(), room.right() + 1 - width))
        top = max(room.top(), min(cell.top(), room.bottom() + 1 - height))
        self.setGeometry(left, top, width, height)

    def text(self) -> str:
        """What will be printed."""
        return self.printed.toPlainText()

    def _show_roles(self, lead: list[str], support: list[str]) -> None:
        self._filling = True
        self.lead.set_names(lead)
        self.support.set_names(support)
        self._filling = False
        self.entry.set_taken([*lead, *support])

    def _show_text(self, text: str) -> None:
        if text != self.text():
            self._filling = True
            self.printed.setPlainText(text)
            self.printed.moveCursor(QTextCursor.MoveOperation.End)
            self._filling = False

    def _roles_changed(self) -> None:
        if not self._filling:
            lead, support = self.lead.names(), self.support.names()
            self._show_text(official_wording(lead, support, self._style_model()))
            self.entry.set_taken([*lead, *support])

    def _style_model(self) -> str:
        """The text whose style is kept: the present one, or the first one when all is gone."""
        return self.text() or self._style

    def _text_changed(self) -> None:
        if not self._filling:
            self._show_roles(*read_departments(self.text()))

    def choose(self, names: list[str], leads: bool) -> None:
        """Add names that are not there yet, the first of all as the one that leads."""
        here = [*self.lead.names(), *self.support.names()]
        for name in dict.fromkeys(names):
            if name and name not in here:
                row = self.lead if leads or not self.lead.count() else self.support
                row.add(name)
                here.append(name)

    def _cross(self, source: NamesRow, target: NamesRow) -> None:
        target.receive(source, target.count())
        target.setFocus()

    def _follow_each_other(self) -> None:
        self.lead.changed.connect(self._roles_changed)
        self.support.changed.connect(self._roles_changed)
        self.lead.crossed.connect(lambda: self._cross(self.lead, self.support))
        self.support.crossed.connect(lambda: self._cross(self.support, self.lead))
        self.entry.chosen.connect(self.choose)
        self.printed.textChanged.connect(self._text_changed)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("责任部门"))
        self.setFocusProxy(self.entry)
        self.printed.setAccessibleName(self.tr("印出的文字"))
        self.printed.setTabChangesFocus(True)
        self.printed.setFixedHeight(self.fontMetrics().height() * 4)
        self.printed.setToolTip(self.tr("印在表里的文字，可以直接改；Alt+Enter 换行。"))
        tip = self.tr("拖动或按 Alt+←/→ 调整次序，Alt+↑/↓ 在牵头与配合之间移动，Del 去掉。")
        grid = QGridLayout(self)
        gap = self.fontMetrics().height() // 3
        grid.setContentsMargins(gap, gap, gap, gap)
        grid.setSpacing(gap)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("牵头"), self.lead),
            (self.tr("配合"), self.support),
            (self.tr("添加"), self.entry),
            (self.tr("印出"), self.printed),
        ]
        for at, (label, part) in enumerate(rows):
            top = QLabel(label)
            top.setBuddy(part)
            grid.addWidget(top, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, at, 1)
        grid.setColumnStretch(1, 1)
        for row in (self.lead, self.support):
            row.setToolTip(tip)
