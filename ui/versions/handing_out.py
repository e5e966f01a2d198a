"""The four files of a comparison, each written in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from exports.exporting import Exported
from exports.revisions import (
    export_changes_excel,
    export_changes_word,
    export_marked,
    export_tracked,
)
from ipplanner.versions import Comparison
from ui.common.dialogs import Dialogs
from ui.common.file_writer import FileWriter
from ui.common.wrapping import Wrapping

Write = Callable[..., Exported]


@dataclass(frozen=True, slots=True)
class Product:
    """One file that can be made of a comparison."""

    button: str
    name: str
    """What the file is called after the document's title."""
    suffix: str
    tip: str
    write: Write
    names_versions: bool = False
    """Whether it says which two versions they are."""


class HandingOut(QWidget):
    """Four buttons."""

    told = Signal(str, object)
    """What came of an export, with the file that may be opened."""
    broke = Signal(object)

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._names: tuple[str, str] = ("", "")
        self._writer = FileWriter(dialogs, self)
        self._writer.told.connect(self.told)
        self._writer.broke.connect(self.broke)
        line = Wrapping(self)
        self.buttons: list[QPushButton] = []
        for product in self._products():
            button = QPushButton(product.button)
            button.setToolTip(product.tip)
            button.clicked.connect(lambda _=False, one=product: self._export(one))
            line.addWidget(button)
            self.buttons.append(button)
        self.set_comparison(None)

    def set_comparison(
        self, comparison: Comparison | None, old_name: str = "", new_name: str = ""
    ) -> None:
        """What is handed out from now on, with the names of both; nothing can be without one."""
        self._comparison, self._names = comparison, (old_name, new_name)
        for button in self.buttons:
            button.setEnabled(comparison is not None)

    def _products(self) -> tuple[Product, ...]:
        compared = self.tr("逐条列出原文、修改后的文字和说明")
        tracked = self.tr("正式版式，带修订标记，可以在 Word、WPS 里逐处接受或拒绝")
        marked = self.tr("正式版式，删去的文字带删除线，增加的文字带下划线，适合打印")
        name = self.tr("修订对照表")
        return (
            Product(self.tr("对照表 Word(&W)"), name, ".docx", compared, export_changes_word, True),
            Product(
                self.tr("对照表 Excel(&X)"), name, ".xlsx", compared, export_changes_excel, True
            ),
            Product(self.tr("修订文件(&T)"), self.tr("修订"), ".docx", tracked, export_tracked),
            Product(self.tr("花脸稿(&M)"), self.tr("花脸稿"), ".docx", marked, export_marked),
        )

    def _export(self, product: Product) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        name = f"{comparison.new.title}（{product.name}）{product.suffix}"
        target = self._writer.ask(product.button, name, product.name)
        if target is not None:
            names = self._names if product.names_versions else ()
            self._writer.write(lambda: product.write(comparison, target, *names))
