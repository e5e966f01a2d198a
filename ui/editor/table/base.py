"""The table's looks: type and zoom, widths, heights and merged cells where one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView, QWidget

from ui.editor.table.colours import Colours
from ui.editor.table.dragging import Drag
from ui.editor.table.gaps import Gaps
from ui.editor.table.handles import Handles
from ui.editor.table.heading import Corner, Heading
from ui.editor.table.heights import Heights
from ui.editor.table.layouts import Layouts
from ui.editor.table.sizing import Sizer
from ui.editor.table.table_model import Index, PlanModel
from ui.editor.table.typography import Type
from ui.editor.table.widths import Widths
from ui.session import Session

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_ZOOM_STEP = 10


class SizedTable(QTableView):
    """A table of plan rows that measures only what is seen."""

    zoom_changed = Signal(int)
    """Per cent."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.plan_model = PlanModel(session, self)
        self.type = Type()
        self.layouts = Layouts(self.type)
        self.colours = Colours(self.palette())
        self.heights = Heights(self.plan_model, self.type)
        whole = cast("PlanTable", self)
        self.sizer = Sizer(whole)
        self.drag = Drag(whole)
        self.gaps = Gaps(whole)
        self._set_up(whole)
        self.setModel(self.plan_model)
        self.widths = Widths(whole)

    def _set_up(self, whole: PlanTable) -> None:
        self.setAccessibleName(self.tr("工作计划表"))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):
            corner.installEventFilter(Corner(whole))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # A bar that comes and goes would change all widths and so all heights.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalHeader(Handles(whole))
        self.setHorizontalHeader(Heading(whole))
        self._use_type()

    # --- zoom --------------------------------------------------------------------------------

    def zoom(self, step: int) -> None:
        """Larger (1) or smaller (-1)."""
        self.set_zoom(self.type.zoom + step * _ZOOM_STEP)

    def set_zoom(self, percent: int) -> None:
        """The size of the type, 100 for 五号."""
        if Type(percent).zoom == self.type.zoom:
            return
        anchor = self.sizer.anchor()
        self.type = Type(percent)
        self.layouts = Layouts(self.type)
        self.heights.use(self.type, self.layouts)
        self._use_type()
        self.widths.spread()
        self.resize_all(anchor)
        self.zoom_changed.emit(self.type.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _use_type(self) -> None:
        header = self.verticalHeader()
        header.setMinimumSectionSize(self.type.least_height)
        self.horizontalHeader().setFont(self.type.font)
        self.verticalScrollBar().setSingleStep(2 * self.type.pitch)
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()

    def resize_all(self, anchor: tuple[int, int] | None = None) -> None:
        """Everything is of another size: measure anew where one looks."""
        anchor = anchor or self.sizer.anchor()
        self.sizer.forget_sizes()
        self.sizer.hold(anchor)
        self.viewport().update()

    # --- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths mean other heights."""
        super().resizeEvent(event)
        if self.widths.spread():
            self.resize_all()
        else:
            self.sizer.settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure before the first paint."""
        super().showEvent(event)
        self.sizer.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure what comes into view; texts of merged cells stay in view."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self.gaps.hover(None)
            self._update_merged()
            self.sizer.settle()
        self.update_editor()

    def changeEvent(self, event: QEvent) -> None:
        """Light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.colours = Colours(self.palette())
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and where dragged rows would go; what to do when there is nothing."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.plan_model.rowCount():
            self._paint_hint(painter)
        self.gaps.paint_line(painter)
        self.drag.paint(painter)
        painter.end()

    def update_editor(self) -> None:
        """Put the open editor where its cell is."""

    def needed_height(self, index: Index) -> int:
        """Pixels that the text of a cell takes with what is kept free around it."""
        columns, at = self.plan_model.columns, index.column()
        assert columns is not None
        if self.plan_model.rows.is_chapter(index.row()):
            return self.rowHeight(index.row())
        inner = self.columnWidth(at) - 2 * self.type.pad_x - 1
        text = self.plan_model.text(index.row(), at)
        return self.layouts.height(text, inner, columns.centred(at)) + 2 * self.type.pad_y

    def _update_merged(self) -> None:
        columns = self.plan_model.columns
        if columns is None:
            return
        for at in (*columns.of_level("section"), *columns.of_level("item")):
            left, width = self.columnViewportPosition(at), self.columnWidth(at)
            self.viewport().update(QRect(left, 0, width, self.viewport().height()))

    def _paint_hint(self, painter: QPainter) -> None:
        if self.session.document is None:
            return
        painter.setPen(self.colours.quiet)
        middle = self.viewport().rect().adjusted(20, 20, -20, -20)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(middle, flags, self._hint())

    def _hint(self) -> str:
        if self.plan_model.filtered:
            return self.tr("没有符合筛选条件的内容，取消筛选即可看到全部。")
        return self.tr("这里是正式表格，现在还没有内容。按 Ctrl+Shift+Enter 添加第一项工作内容。")
