"""The three questions before a carry-over: from which plan, onto which template, for which year."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ipplanner.layouts import layout
from ipplanner.store.documents import DocumentInfo, listing
from ipplanner.templates.template import builtin_templates
from ui.common.language import tr
from ui.common.times import local_time
from ui.session import Session

_YEARS = (1985, 2100)


class CarryStart(QWidget):
    """A small form with the likely answers filled in."""

    started = Signal(str, str, int)
    """The old document's id, the template's id and the new year."""
    cancelled = Signal()

    def __init__(
        self,
        session: Session,
        old_id: str = "",
        template_id: str = "",
        year: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._infos = session.run(lambda: listing(session.workspace)) or []
        self.old, self.template = QComboBox(self), QComboBox(self)
        self.year = QSpinBox(self)
        self.year.setRange(*_YEARS)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.begin = QPushButton(tr("开始对照"), self)
        self.cancel = QPushButton(tr("取消"), self)
        self._fill(old_id, template_id)
        self._lay_out()
        self._connect()
        self._propose_year()
        if year is not None:
            self.year.setValue(year)

    def _fill(self, old_id: str, template_id: str) -> None:
        plans = [info for info in self._infos if info.role != "template"]
        for info in sorted(plans, key=_newest_first):
            self.old.addItem(self._name(info), info.id)
        _choose(self.old, old_id)
        for name, id_ in self._templates():
            self.template.addItem(name, id_)
        _choose(self.template, template_id)

    def _templates(self) -> list[tuple[str, str]]:
        """Name and id: templates, the newest first, below them all other documents.

        What is of another kind than the old plan, as lists of tasks from above are, comes later.
        """
        old = self._chosen()
        kind = layout(old.layout).kind if old is not None else "plan"

        def rank(layout_id: str, year: int | None) -> tuple[bool, int]:
            return layout(layout_id).kind != kind, -(year or 0)

        own = [info for info in self._infos if info.role == "template"]
        found = [(rank(one.layout, one.year), self._name(one), one.id) for one in own]
        for each in builtin_templates():
            name = tr("自带：{}").format(each.title)
            found.append((rank(each.layout, each.year), name, each.id))
        others = [info for info in self._infos if info.role != "template"]
        others.sort(key=lambda info: -(info.year or 0))
        named = [(name, id_) for _, name, id_ in sorted(found, key=lambda one: one[0])]
        return named + [(self._name(info), info.id) for info in others]

    def _name(self, info: DocumentInfo) -> str:
        """The title, with file and time where another one is called the same."""
        name = tr("{}（{} 项）").format(info.title, info.items)
        if sum(one.title == info.title for one in self._infos) < 2:
            return name
        parts = [Path(info.source).name, local_time(info.created)]
        return " · ".join([name, *(part for part in parts if part)])

    def _lay_out(self) -> None:
        heading = QLabel(tr("把上年的计划转到新一年的模板上"), self)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        heading.setFont(font)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("上年的计划(&O)："), self.old)
        form.addRow(tr("新的模板(&T)："), self.template)
        form.addRow(tr("新计划的年度(&Y)："), self.year)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.cancel)
        inner = QVBoxLayout()
        for part in (heading, form, self.note, buttons):
            inner.addWidget(part) if isinstance(part, QWidget) else inner.addLayout(part)
        self._centre(inner)

    def _centre(self, inner: QVBoxLayout) -> None:
        """The form in the middle, not stretched over a wide window."""
        unit = self.fontMetrics().height()
        inner.setSpacing(unit)
        box = QWidget(self)
        box.setLayout(inner)
        box.setMaximumWidth(unit * 44)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(box, 6, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def _connect(self) -> None:
        self.old.currentIndexChanged.connect(self._propose_year)
        self.template.currentIndexChanged.connect(self._check)
        self.year.valueChanged.connect(self._check)
        self.begin.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.cancelled)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            enter = QShortcut(QKeySequence(key), self)
            enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            enter.activated.connect(self.begin.click)
        self.setFocusProxy(self.begin)
        for box in (self.old, self.template):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(20)

    def _chosen(self) -> DocumentInfo | None:
        return next((one for one in self._infos if one.id == self.old.currentData()), None)

    def _propose_year(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.year is not None:
            self.year.setValue(chosen.year + 1)
        self._check()

    def _check(self) -> None:
        chosen = self._chosen()
        self.begin.setEnabled(chosen is not None)
        self.note.setText(self._remark(chosen))

    def _remark(self, chosen: DocumentInfo | None) -> str:
        if chosen is None:
            return tr("工作区里还没有上年的计划，请先导入上年的 Word 或 Excel 文件。")
        if chosen.id == self.template.currentData():
            return tr("模板就是上年的计划本身：条目照旧，只看年份。")
        if chosen.year is None:
            return tr("这份计划没有写年度，请核对新计划的年度。")
        if self.year.value() <= chosen.year:
            return tr("上年的计划是 {} 年的，请核对新计划的年度。").format(chosen.year)
        return tr("对照只是建议，做出的计划可以一步撤销，上年的计划不变。")

    def _begin(self) -> None:
        old_id, template_id = str(self.old.currentData()), str(self.template.currentData())
        self.started.emit(old_id, template_id, self.year.value())


def _newest_first(info: DocumentInfo) -> tuple[bool, int]:
    return info.role != "plan", -(info.year or 0)


def _choose(box: QComboBox, id_: str) -> None:
    if id_ and (at := box.findData(id_)) >= 0:
        box.setCurrentIndex(at)
