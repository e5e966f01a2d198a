"""The buttons of the list of templates: what can be done with the chosen one, and in general."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.common.icons import icon
from ui.common.wrapping import Wrapping
from ui.templates.entries import Entry


class Actions(QWidget):
    """The line of what is done with the chosen template; `general` is for the page's head."""

    wanted = Signal(str)
    """What is to be done: the key of a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {key: self._button(key, *name) for key, name in self._names().items()}
        self.general = [self.buttons[key] for key in ("make", "take", "compare")]
        line = Wrapping(self)
        for button in self.buttons.values():
            if button not in self.general:
                line.addWidget(button)
        line.addStretch()
        self.enable(None, read_only=False)

    def enable(self, entry: Entry | None, *, read_only: bool) -> None:
        """Offer what can be done with a template."""
        own = entry is not None and entry.own and not read_only
        for key in ("layout", "rename", "delete"):
            self.buttons[key].setEnabled(own)
        self.buttons["open"].setEnabled(entry is not None and entry.own)
        self.buttons["send"].setEnabled(entry is not None and entry.own)
        for key in ("copy", "begin"):
            self.buttons[key].setEnabled(entry is not None and not read_only)
        for key in ("make", "take"):
            self.buttons[key].setEnabled(not read_only)

    def _names(self) -> dict[str, tuple[str, str, str]]:
        """By key the text, the icon and the tooltip."""
        return {
            "make": (
                self.tr("由文件建立模板(&M)…"),
                "mdi6.file-document-plus-outline",
                self.tr("用工作区里的一份文件，或新导入的文件，做下一年的模板"),
            ),
            "take": (
                self.tr("导入模板(&I)…"),
                "mdi6.file-import-outline",
                self.tr("别人发来的模板文件，也可以拖到窗口上"),
            ),
            "compare": (
                self.tr("比较两份模板(&D)…"),
                "mdi6.compare-horizontal",
                self.tr("新模板增加、取消、改写、移动了哪些条目"),
            ),
            "open": (
                self.tr("打开修改(&O)"),
                "mdi6.pencil-outline",
                self.tr("在表格里增删和改写条目"),
            ),
            "layout": (
                self.tr("版式(&L)…"),
                "mdi6.table-column",
                self.tr("各列的表头、宽度和次序，标题"),
            ),
            "rename": (self.tr("名称和年份(&N)…"), "mdi6.rename-outline", ""),
            "copy": (
                self.tr("修改副本(&C)…"),
                "mdi6.content-copy",
                self.tr("复制成另一份模板再修改，原来的不变"),
            ),
            "begin": (
                self.tr("用它新建计划(&P)…"),
                "mdi6.playlist-plus",
                self.tr("按模板的条目从空表写起"),
            ),
            "send": (
                self.tr("发送(&S)…"),
                "mdi6.send-outline",
                self.tr("存成一个文件，发给别的单位"),
            ),
            "delete": (self.tr("删除(&R)"), "mdi6.delete-outline", self.tr("可以撤销")),
        }

    def _button(self, key: str, text: str, icon_name: str, tip: str) -> QPushButton:
        button = QPushButton(icon(icon_name), text)
        button.setToolTip(tip)
        button.clicked.connect(lambda _=False: self.wanted.emit(key))
        return button
