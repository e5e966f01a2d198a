"""The pages below each other, as they will print."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.exporting.painting import Sheet, paint

_GAP = 16
"""Logical pixels between pages."""
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
"""With Ctrl."""
_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class Preview(QAbstractScrollArea):
    """Shows sheets at a zoom; only those in view are painted."""

    page_changed = Signal(int, int)
    """The page in view, from 1, and how many there are."""
    zoomed = Signal()
    """The pages are of another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: list[Sheet] = []
        self._zoom: float | None = None
        """None for pages that fit into the width."""
        self.setAccessibleName(self.tr("预览"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    def show_sheets(self, sheets: list[Sheet]) -> None:
        """Show other pages, from the first on."""
        self._sheets = sheets
        self._fit_scroll_bars()
        self.verticalScrollBar().setValue(0)
        self._tell_page()
        self.viewport().update()

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps, for 0 as wide as the view; the page in view kept."""
        before = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
        self._zoom = _stepped(self._zoom or self._fitting, steps) if steps else None
        self._fit_scroll_bars()
        self.verticalScrollBar().setValue(round(before * self.verticalScrollBar().maximum()))
        self.viewport().update()

    def go_to_page(self, page: int) -> None:
        """Show a page from its top on, the first or last one for a number beyond."""
        places = self._places()
        if places:
            at = max(1, min(page, len(places))) - 1
            self.verticalScrollBar().setValue(places[at].top() - _GAP)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    @property
    def percent(self) -> int:
        """How large the pages are, 100 for as printed."""
        return round(100 * (self._zoom or self._fitting))

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = 0
        for number, place in enumerate(self._places(), start=1):
            if place.top() <= middle:
                page = number
        return page

    def sizeHint(self) -> QSize:
        """Room for a turned A4 page."""
        return QSize(900, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        painter = QPainter(self.viewport())
        view = QRectF(event.rect())
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for sheet, place in zip(self._sheets, self._places(), strict=True):
            shown = place.translated(-offset)
            if not QRectF(shown).intersects(view):
                continue
            painter.fillRect(shown, QColor(Qt.GlobalColor.white))
            painter.save()
            painter.translate(shown.topLeft())
            paint(sheet, painter, self._scale)
            painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bars in step with the window."""
        self._fit_scroll_bars()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """As Qt asks: the zoom keys are ours before they are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and _zoom_of(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and plus, minus or 0 zoom; Home and End go to the first and the last page."""
        steps = _zoom_of(event)
        if steps:
            self.zoom(steps[0])
        elif event.key() == Qt.Key.Key_Home:
            self.go_to_page(1)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show it."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    @property
    def _scale(self) -> float:
        return (self._zoom or self._fitting) * self.logicalDpiX() / 72

    @property
    def _fitting(self) -> float:
        """The zoom at which the widest page is seen as a whole, and not larger than printed."""
        widest = max((sheet.width for sheet in self._sheets), default=0.0)
        room = self.viewport().width() - 2 * _GAP
        return min(1.0, max(0.1, room / widest / self.logicalDpiX() * 72)) if widest else 1.0

    def _places(self) -> list[QRect]:
        """Where the pages are, in logical pixels, before scrolling."""
        scale, y, places = self._scale, _GAP, []
        widest = max((round(sheet.width * scale) for sheet in self._sheets), default=0)
        room = max(self.viewport().width(), widest + 2 * _GAP)
        for sheet in self._sheets:
            width, height = round(sheet.width * scale), round(sheet.height * scale)
            places.append(QRect((room - width) // 2, y, width, height))
            y += height + _GAP
        return places

    def _fit_scroll_bars(self) -> None:
        places = self._places()
        height = places[-1].bottom() + _GAP if places else 0
        width = max((place.right() + _GAP for place in places), default=0)
        view = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, height - view.height()))
        vertical.setPageStep(view.height())
        vertical.setSingleStep(max(1, view.height() // 12))
        horizontal.setRange(0, max(0, width - view.width()))
        horizontal.setPageStep(view.width())
        self.zoomed.emit()

    def _tell_page(self) -> None:
        self.page_changed.emit(self.page, len(self._sheets))


def _zoom_of(event: QKeyEvent) -> tuple[int] | None:
    """The steps that a key zooms by."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    key = Qt.Key(event.key())
    return (_ZOOMS[key],) if key in _ZOOMS else None


def _stepped(zoom: float, steps: int) -> float:
    """The zoom so many steps further, which may be between two of them now."""
    beyond = [one for one in _STEPS if (one > zoom if steps > 0 else one < zoom)]
    beyond.sort(reverse=steps < 0)
    return beyond[min(abs(steps), len(beyond)) - 1] if beyond else zoom
