"""A source as it is: one tab for each table or sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.importing.column_header import Field
from ui.importing.pages import Pages, Spot
from ui.importing.source_view import SourceView


class SourceTabs(QWidget):
    """The pages of one source; a page's table is made when it is first looked at."""

    hovered = Signal(object)
    """The Spot under the mouse, None when it left."""
    chosen = Signal(object)
    """The Spot that became current."""
    field_chosen = Signal(int, int, str)
    """A page, a column and the field that the user gave it."""
    page_shown = Signal(int)

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = list(fields)
        self._pages = Pages([])
        self._views: dict[int, SourceView] = {}
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(self.tr("原文件的表格"))
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show_page)

    @property
    def current(self) -> int:
        """The page in view, -1 without any."""
        return self.bar.currentIndex()

    def view(self, page: int) -> SourceView:
        """The table of a page."""
        if page not in self._views:
            self._views[page] = self._new_view(page)
        return self._views[page]

    def show_pages(
        self, pages: Pages, current: int = 0, fields: Sequence[Field] | None = None
    ) -> None:
        """Show another source, and what can be said of its columns where that is something else."""
        self.clear()
        self._fields = list(fields or self._fields)
        self._pages = pages
        for page in pages.pages:
            self.bar.addTab(page.grid.name or self.tr("文字"))
        self.bar.setVisible(len(pages.pages) > 1)
        self.bar.setCurrentIndex(current)

    def clear(self) -> None:
        """Show nothing."""
        self._pages = Pages([])
        while self.bar.count():
            self.bar.removeTab(self.bar.count() - 1)
        for view in self._views.values():
            self._stack.removeWidget(view)
            view.deleteLater()
        self._views = {}

    def light(self, spots: Iterable[Spot]) -> None:
        """Light these cells where they are in view."""
        by_page: dict[int, list[tuple[int, int]]] = {}
        for spot in spots:
            by_page.setdefault(spot.page, []).append((spot.row, spot.column))
        for page, view in self._views.items():
            view.light(by_page.get(page, []))

    def go_to(self, spot: Spot) -> None:
        """Bring a cell into view and light it."""
        self.bar.setCurrentIndex(spot.page)
        view = self.view(spot.page)
        view.go_to(spot.row, spot.column)

    def _show_page(self, page: int) -> None:
        if 0 <= page < len(self._pages.pages):
            self._stack.setCurrentWidget(self.view(page))
            self.page_shown.emit(page)

    def _new_view(self, page: int) -> SourceView:
        view = SourceView(self._pages.pages[page], self._fields)
        view.hovered.connect(
            lambda row, column: self.hovered.emit(Spot(page, row, column) if row >= 0 else None)
        )
        view.chosen.connect(lambda row, column: self.chosen.emit(Spot(page, row, column)))
        view.field_chosen.connect(lambda column, field: self.field_chosen.emit(page, column, field))
        self._stack.addWidget(view)
        return view
