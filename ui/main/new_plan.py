"""The two things a new plan needs: whose it is and for which year."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ipplanner.resources import FOLDER
from ipplanner.store.documents import listing
from ipplanner.store.workspace import Workspace

FIRST_YEAR, LAST_YEAR = 2000, 2100


class NewPlanDialog(QDialog):
    """Asks for region and year; `region` and `year` are what was answered."""

    def __init__(self, template: str, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("从模板新建"))
        self.region_box = region_box(region, self.tr("选择或输入"))
        self.year_box = QSpinBox()
        self.year_box.setRange(FIRST_YEAR, LAST_YEAR)
        self.year_box.setValue(QDate.currentDate().year())
        self._buttons = accept_or_cancel(self, self.tr("新建"))
        form = QFormLayout()
        form.addRow(self.tr("模板："), QLabel(template))
        form.addRow(self.tr("地区(&R)："), self.region_box)
        form.addRow(self.tr("年份(&Y)："), self.year_box)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.region_box.editTextChanged.connect(self._check)
        self._check()

    @property
    def region(self) -> str:
        """The region as it was written."""
        return self.region_box.currentText().strip()

    @property
    def year(self) -> int:
        """The year of the plan."""
        return self.year_box.value()

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.region))


def region_box(region: str, hint: str) -> QComboBox:
    """A list of the regions in which any other name may be written too."""
    box = QComboBox()
    line = QLineEdit()
    line.setPlaceholderText(hint)
    box.setLineEdit(line)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(regions())
    box.setEditText(region)
    names = QCompleter(box.model(), box)
    names.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(names)
    box.setMinimumContentsLength(18)
    return box


def accept_or_cancel(dialog: QDialog, accept: str) -> QDialogButtonBox:
    """The two buttons of a dialog, the first named by what it does."""
    kinds = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
    buttons.button(kinds.Ok).setText(accept)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def usual_region(workspace: Workspace) -> str:
    """The region of the newest plan, empty where no plan has one."""
    plans = [one for one in listing(workspace) if one.role == "plan" and one.region]
    newest = max(enumerate(plans), key=lambda pair: (pair[1].year or 0, pair[0]), default=None)
    return newest[1].region if newest is not None else ""


@cache
def regions() -> list[str]:
    """The provincial regions in their official order."""
    names: list[str] = json.loads((FOLDER / "regions.json").read_text("utf-8"))
    return names
