"""Buttons for the preview: from page to page, and how large the pages are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.common.icons import icon
from ui.exporting.preview import Preview


class PreviewBar(QWidget):
    """Its keys do the same: Home, End, Ctrl and plus, minus or 0."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        go = preview.go_to_page
        self.back = self._button("mdi6.chevron-up", self.tr("上一页"))
        self.on = self._button("mdi6.chevron-down", self.tr("下一页"))
        self.smaller = self._button("mdi6.minus", self.tr("缩小（Ctrl+-）"))
        self.percent = self._button("", self.tr("适合页宽（Ctrl+0）"))
        self.larger = self._button("mdi6.plus", self.tr("放大（Ctrl++）"))
        deeds: list[tuple[QToolButton, Callable[[], None]]] = [
            (self.back, lambda: go(preview.page - 1)),
            (self.on, lambda: go(preview.page + 1)),
            (self.smaller, lambda: preview.zoom(-1)),
            (self.percent, lambda: preview.zoom(0)),
            (self.larger, lambda: preview.zoom(1)),
        ]
        for button, do in deeds:
            button.clicked.connect(do)
        preview.page_changed.connect(self._show)
        preview.zoomed.connect(self._show)
        self._show()

    def _button(self, icon_name: str, does: str) -> QToolButton:
        button = QToolButton()
        if icon_name:
            button.setIcon(icon(icon_name))
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setToolTip(does)
        button.setAccessibleName(does)
        button.setAutoRaise(True)
        self._line.addWidget(button)
        return button

    def _show(self) -> None:
        preview = self._preview
        self.back.setEnabled(preview.page > 1)
        self.on.setEnabled(preview.page < preview.page_count)
        self.percent.setText(f"{preview.percent} %")
        self.percent.setEnabled(preview.page_count > 0)
