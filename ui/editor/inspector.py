"""What concerns the current cell, beside the table: requirement, last year, history, notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.editor.inspector_pages.history_page import HistoryPage
from ui.editor.inspector_pages.last_year_page import LastYearPage
from ui.editor.inspector_pages.national_page import NationalPage
from ui.editor.inspector_pages.note_page import NotePage
from ui.editor.inspector_pages.page import Page, Spot
from ui.editor.inspector_pages.requirement_page import RequirementPage
from ui.editor.sources import Sources
from ui.session import Session


class Inspector(QWidget):
    """Pages that follow the current cell; only the one in front is kept filled."""

    done = Signal()
    """What its user wanted is done: one goes on in the table."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.sources = Sources(session, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)  # all are to be seen, if only by their beginnings
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(self.tr("条目资料"))
        self.requirement = RequirementPage(session, self.sources)
        self.last_year = LastYearPage(session, self.sources)
        self.history = HistoryPage(session, self.sources)
        self.national = NationalPage(session, self.sources)
        self.note = NotePage(session, self.sources)
        self._pages: list[Page] = [self.requirement, self.last_year, self.history]
        self._pages += [self.national, self.note]
        for page, name in zip(self._pages, self._names(), strict=True):
            page.done.connect(self.done)
            self.tabs.setTabToolTip(self.tabs.addTab(page, name), name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.setFocusProxy(self.tabs)
        self._connect()

    def show_place(self, item_id: str, measure_id: str = "", field: str = "") -> None:
        """Be about a cell; empty ids when none is current."""
        spot = Spot(item_id, measure_id, field)
        for page in self._pages:
            if page.spot != spot:
                page.show_spot(spot)

    def keep(self) -> None:
        """Write what is being typed here into the plan."""
        self.note.keep()
        self.requirement.asking.keep()

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks; the marks are drawn in colours of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()

    def _names(self) -> list[str]:
        first = [self.tr("要求"), self.tr("上年"), self.tr("历史")]
        return [*first, self.tr("上级任务"), self.tr("备注")]

    def _connect(self) -> None:
        self._session.document_opened.connect(self._open)
        self._session.changed.connect(lambda _: self._refresh())
        self._session.errands.ended.connect(self._refresh)

    def _open(self) -> None:
        for page in self._pages:
            page.show_spot(Spot())

    def _refresh(self) -> None:
        for page in getattr(self, "_pages", ()):
            page.refresh()
