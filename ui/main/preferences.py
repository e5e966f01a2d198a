"""The dialog 选项: language, looks, and what the office always does the same way."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGroupBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.common.language import LANGUAGES
from ui.common.scrolled import scrolled
from ui.common.settings import TEXT_SIZES, Preferences
from ui.common.theme import theme_names
from ui.main.new_plan import accept_or_cancel, region_box


class PreferencesDialog(QDialog):
    """Shows the choices; `chosen` is what they are now."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("选项"))
        self.language = _choice(LANGUAGES, preferences.language)
        self.theme = _choice(theme_names(), preferences.theme)
        sizes = ((size, f"{size} %") for size in TEXT_SIZES)
        self.text_size = _choice(sizes, preferences.text_size)
        self.region = region_box(preferences.region, self.tr("选择或输入"))
        self.page_number = _choice(self._places(), preferences.page_number)
        self.digits = _choice(self._digit_fonts(), preferences.digits)
        self._lay_out()

    def chosen(self) -> Preferences:
        """The choices as they are in the dialog."""
        return Preferences(
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            text_size=self.text_size.currentData(),
            region=self.region.currentText().strip(),
            page_number=self.page_number.currentData(),
            digits=self.digits.currentData(),
        )

    def _places(self) -> tuple[tuple[str, str], ...]:
        return (
            ("standard", self.tr("横页在左侧，按公文格式")),
            ("bottom", self.tr("都在页面下方")),
        )

    def _digit_fonts(self) -> tuple[tuple[str, str], ...]:
        return ("Times New Roman", "Times New Roman"), ("仿宋_GB2312", self.tr("仿宋，与汉字相同"))

    def _lay_out(self) -> None:
        interface = QGroupBox(self.tr("界面"))
        form = QFormLayout(interface)
        form.addRow(self.tr("语言(&L)："), self.language)
        form.addRow(self.tr("外观(&A)："), self.theme)
        form.addRow(self.tr("文字大小(&S)："), self.text_size)
        form.addRow(QLabel(self.tr("语言和文字大小在下次打开程序时生效。")))
        plan = QGroupBox(self.tr("计划"))
        form = QFormLayout(plan)
        form.addRow(self.tr("本单位所在地区(&R)："), self.region)
        word = QGroupBox(self.tr("Word 文件"))
        form = QFormLayout(word)
        form.addRow(self.tr("页码(&P)："), self.page_number)
        form.addRow(self.tr("数字和字母(&D)："), self.digits)
        groups, column = QVBoxLayout(), QVBoxLayout(self)
        for group in (interface, plan, word):
            groups.addWidget(group)
        column.addWidget(scrolled(groups), 1)
        column.addWidget(accept_or_cancel(self, self.tr("确定")))


def _choice(entries: Iterable[tuple[object, str]], chosen: object) -> QComboBox:
    box = QComboBox()
    for value, text in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
