"""统计: bars of the open document, each of which leads to its rows in the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ipplanner.checks.finding import Finding
from ipplanner.figures.figure import Unit
from ui.common.dialogs import Dialogs
from ui.common.page_head import PageHead
from ui.common.told_line import ToldLine
from ui.figures.counter import Counter
from ui.figures.handing_out import HandingOut
from ui.figures.sheet import Sheet
from ui.session import Session

if TYPE_CHECKING:
    from ui.checks import ChecksPanel


class FiguresPage(QWidget):
    """Always of the document as it is now."""

    closed = Signal()
    filter_asked = Signal(object)
    """The `Criteria` that show in the table what a bar counts."""
    broke = Signal(object)
    """An exception that is our own fault."""

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._checks: ChecksPanel | None = None
        self.counter = Counter(session, self)
        self.handing_out = HandingOut(dialogs, self)
        self.message = ToldLine()
        self.by_items = QRadioButton(self.tr("按项数(&I)"))
        self.by_rows = QRadioButton(self.tr("按行数(&R)"))
        self.picture_button = QPushButton(self.tr("存为图片(&P)…"))
        self.excel_button = QPushButton(self.tr("导出 Excel(&X)…"))
        self.sheet, self.area = Sheet(), QScrollArea()
        self.head = self._head()
        self._lay_out()
        self._connect()
        self.counter.count()

    @property
    def unit(self) -> Unit:
        """What is counted."""
        return "rows" if self.by_rows.isChecked() else "items"

    def take_findings(
        self, findings: Iterable[Finding], counts: Mapping[str, int] | None = None
    ) -> None:
        """Show what the checks found, too; `counts` tells by level of more than are given."""
        self.counter.take_findings(findings, counts)

    def follow_checks(self, checks: ChecksPanel) -> None:
        """Show what the checks find from now on."""
        self._checks = checks
        checks.changed.connect(self._take_snapshot)
        self._take_snapshot()

    def _take_snapshot(self) -> None:
        snapshot = self._checks.snapshot if self._checks is not None else None
        if snapshot is not None and snapshot.names:  # else nothing was checked yet
            self.take_findings(snapshot.findings, snapshot.counts)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first bar takes it."""
        super().focusInEvent(event)
        self.sheet.focus_first()

    def _show(self) -> None:
        document = self._session.document
        title = document.title if document is not None else self.tr("没有打开的计划")
        self.head.note.setText(title)
        figures = self.counter.figures
        if figures or not self.counter.is_counting:
            self.sheet.show_figures(figures, self.unit)
        counting = self.tr("正在统计…")
        if self.counter.is_counting:
            self.message.tell(counting)
        elif self.message.text() in ("", counting):  # what came of an export stays
            self.message.tell("")
        for button in (self.picture_button, self.excel_button):
            button.setEnabled(bool(figures))
        if self.hasFocus():
            self.sheet.focus_first()

    def _save_picture(self) -> None:
        document = self._session.document
        if document is not None:
            self.handing_out.save_picture(document.title, self.counter.figures, self.unit)

    def _export_excel(self) -> None:
        document = self._session.document
        if document is not None:
            self.handing_out.export_excel(document.title, self.counter.figures, self.unit)

    def _connect(self) -> None:
        self.head.left.connect(self.closed)
        self.counter.changed.connect(self._show)
        self.by_items.toggled.connect(self._show)
        self.sheet.chosen.connect(self.filter_asked)
        self.sheet.entered.connect(self.area.ensureWidgetVisible)
        self.picture_button.clicked.connect(self._save_picture)
        self.excel_button.clicked.connect(self._export_excel)
        self.handing_out.told.connect(self.message.tell)
        for source in (self.counter, self.handing_out):
            source.broke.connect(self.broke)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.head.title.text())
        self.by_items.setChecked(True)
        self.by_items.setToolTip(self.tr("一项工作内容算一个"))
        self.by_rows.setToolTip(self.tr("表格中的一行（一条举措）算一个"))
        group = QButtonGroup(self)
        group.addButton(self.by_items)
        group.addButton(self.by_rows)
        self.area.setWidget(self.sheet)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        hint = QLabel(self.tr("点击一条（或用方向键选中后按回车），表格只显示它所统计的行。"))
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(hint)
        column.addWidget(self.message)
        column.addWidget(self.area, 1)

    def _head(self) -> PageHead:
        units = (self.by_items, self.by_rows)
        return PageHead(self.tr("统计"), (*units, self.picture_button, self.excel_button))
