"""What a new or renamed template needs: of which document it is made, its title and year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ipplanner.store.documents import DocumentInfo
from ui.main.new_plan import FIRST_YEAR, LAST_YEAR, accept_or_cancel

_NO_YEAR = FIRST_YEAR - 1


class TemplateForm(QDialog):
    """Asks for title and year; with documents also of which the template is made."""

    files_asked = Signal()
    """The document is still to be imported; the form is closed."""

    def __init__(
        self,
        heading: str,
        title: str = "",
        year: int | None = None,
        documents: Sequence[DocumentInfo] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self._documents = documents or ()
        self._asks_for_source = documents is not None
        self.source_box = QComboBox()
        self.files_button = QPushButton(self.tr("从文件导入(&I)…"))
        self.title_line = QLineEdit(title)
        self.year_box = QSpinBox()
        self.year_box.setRange(_NO_YEAR, LAST_YEAR)
        self.year_box.setSpecialValueText(self.tr("未注"))
        self.year_box.setValue(year or _NO_YEAR)
        self.buttons = accept_or_cancel(self, self.tr("确定"))
        self._lay_out()
        self.title_line.textChanged.connect(self._check)
        self.source_box.currentIndexChanged.connect(self._propose)
        self.files_button.clicked.connect(self._ask_for_files)
        if documents:
            self._propose()
        self._check()

    @property
    def source(self) -> str:
        """The id of the document of which the template is made."""
        return str(self.source_box.currentData() or "")

    @property
    def title(self) -> str:
        """The title as it was written."""
        return self.title_line.text().strip()

    @property
    def year(self) -> int | None:
        """The year; None where it is not stated."""
        return None if self.year_box.value() == _NO_YEAR else self.year_box.value()

    def choose(self, document_id: str) -> None:
        """Make the template of this document."""
        at = self.source_box.findData(document_id)
        if at >= 0:
            self.source_box.setCurrentIndex(at)
            self._propose()

    def _propose(self) -> None:
        """The document's own title and year, which mostly fit."""
        info = next((one for one in self._documents if one.id == self.source), None)
        if info is not None:
            self.title_line.setText(self.tr("{}（模板）").format(info.title))
            self.year_box.setValue(info.year or _NO_YEAR)

    def _check(self) -> None:
        ready = bool(self.title) and (bool(self.source) or not self._asks_for_source)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _ask_for_files(self) -> None:
        self.reject()
        self.files_asked.emit()

    def _lay_out(self) -> None:
        for info in self._documents:
            self.source_box.addItem(self.tr("{}（{} 项）").format(info.title, info.items), info.id)
        self.source_box.setMinimumContentsLength(24)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.source_box.setSizeAdjustPolicy(policy)
        form = QFormLayout()
        if self._asks_for_source:
            label = QLabel(self.tr("依据的文件(&D)："))
            label.setBuddy(self.source_box)
            form.addRow(label, _beside(self.source_box, self.files_button))
        form.addRow(self.tr("模板名称(&N)："), self.title_line)
        form.addRow(self.tr("年份(&Y)："), self.year_box)
        self.title_line.setMinimumWidth(30 * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.buttons)


def _beside(box: QComboBox, button: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(box, 1)
    line.addWidget(button)
    return line
