"""比较两份模板: choose two, read what differs, hand it out as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exports.lists import PlainList
from exports.template_changes import is_wanted, template_changes_list
from ipplanner.templates.changes import ItemChange, template_changes
from ipplanner.templates.sources import template_called
from ipplanner.templates.template import Template
from ui.common.dialogs import Dialogs
from ui.common.icons import icon
from ui.common.jobs import Job
from ui.common.lines import line_of
from ui.common.list_files import HandingOut
from ui.common.page_head import PageHead
from ui.session import Session
from ui.templates.changes_text import ChangesText
from ui.templates.pair import Pair

_SOON = 400
"""Milliseconds after a change of the workspace until it is compared again."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two templates and what differs."""

    old: Template
    new: Template
    changes: list[ItemChange]


class TemplateChangesPage(QWidget):
    """Compares again by itself when a template is chosen or changed."""

    closed = Signal()
    broke = Signal(object)

    def __init__(
        self, session: Session, dialogs: Dialogs, new_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._job: Job | None = None
        self._compared: Compared | None = None
        self.pair = Pair(session, new_id, self)
        self.old_box, self.new_box = self.pair.old_box, self.pair.new_box
        self.swap = QPushButton(icon("mdi6.swap-horizontal"), self.tr("对调(&S)"))
        self.boxes = {key: QCheckBox() for key in self._kinds()}
        self.summary = QLabel()
        self.text = ChangesText()
        self.handing_out = HandingOut(dialogs, self._lists, self._file_name)
        self.head = PageHead(
            self.tr("比较两份模板"),
            self.handing_out.buttons.values(),
            back=self.tr("返回模板"),
        )
        self._lay_out()
        self._connect()
        self._filter()
        self.handing_out.set_possible(False)
        self.compare()

    def refresh(self) -> None:
        """Offer the templates there are now, and compare the two chosen ones."""
        if self._session.busy:
            self._soon.start()
            return
        old_id, new_id = self.pair.ids
        self.pair.offer(new_id, old_id)
        self.compare()

    def compare(self) -> None:
        """Compare the two chosen templates in the background."""
        old_id, new_id = self.pair.ids
        workspace = self._session.workspace
        if self._job is not None:
            self._job.cancel()
        self.summary.setText(self.tr("正在比较…"))

        def work(_: Job) -> Compared:
            old, new = (template_called(workspace, one) for one in (old_id, new_id))
            return Compared(old, new, template_changes(old, new))

        self._job = job = Job(work)
        job.succeeded.connect(self._show)
        job.failed.connect(self._fail)
        job.broke.connect(self.broke)
        job.start()

    def _show(self, found: object) -> None:
        assert isinstance(found, Compared)
        self._compared = found
        for key, box in self.boxes.items():
            count = sum(is_wanted(one, (key,)) for one in found.changes)
            box.setText(f"{self._kinds()[key]} {count}")
        differ = sum(one.kind != "same" or one.asks_otherwise for one in found.changes)
        text = self.tr("共 {} 项，{} 项有变化。").format(len(found.changes), differ)
        self.summary.setText(text if differ else self.tr("两份模板的条目相同。"))
        self.text.show_changes(found.changes, (found.old.title, found.new.title))
        self.handing_out.set_possible(differ > 0)

    def _fail(self, sentence: str) -> None:
        self._compared = None
        self.summary.setText(sentence)
        self.text.show_changes((), ("", ""))
        self.handing_out.set_possible(False)

    def _wanted(self) -> list[str]:
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _filter(self) -> None:
        self.text.show_kinds(self._wanted())

    def _note_change(self) -> None:
        self._soon.start()

    # --- the list that is handed out ---------------------------------------------------------

    def _lists(self) -> Sequence[PlainList]:
        found = self._compared
        if found is None:
            return []
        return [template_changes_list(found.old, found.new, found.changes, self._wanted())]

    def _file_name(self) -> str:
        title = self._compared.new.title if self._compared else ""
        return self.tr("{}（模板变化对照表）").format(title)

    # --- how it is made ----------------------------------------------------------------------

    def _kinds(self) -> dict[str, str]:
        return {
            "added": self.tr("新增"),
            "dropped": self.tr("取消"),
            "reworded": self.tr("改写"),
            "moved": self.tr("移动"),
            "duty": self.tr("任务要求不同"),
            "same": self.tr("相同"),
        }

    def _connect(self) -> None:
        self.pair.chosen.connect(self.compare)
        self._session.changed.connect(self._note_change)
        self._soon.timeout.connect(self.refresh)
        for check in self.boxes.values():
            check.toggled.connect(self._filter)
        self.swap.clicked.connect(self.pair.swap)
        self.head.left.connect(self.closed)
        self.handing_out.broke.connect(self.broke)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.head.title.text())
        self.setFocusProxy(self.text)
        names = (self.tr("原模板(&A)："), self.tr("新模板(&N)："))
        choosing: list[QWidget | None] = []
        for name, box in zip(names, (self.old_box, self.new_box), strict=True):
            label = QLabel(name)
            label.setBuddy(box)
            box.setAccessibleName(name.split("(")[0])
            choosing += [label, box]
        first = line_of([*choosing, self.swap])
        for box in (self.old_box, self.new_box):
            first.setStretchFactor(box, 1)
        for kind, button in self.handing_out.buttons.items():
            word = {"docx": "Word", "xlsx": "Excel"}[kind]
            button.setText(self.tr("变化对照表 {}").format(word))
            button.setToolTip(self.tr("把下面列出的变化导出成一张表"))
        for key, check in self.boxes.items():
            check.setChecked(key != "same")
        self.summary.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addLayout(first)
        column.addLayout(line_of([*self.boxes.values(), None, self.summary]))
        column.addWidget(self.handing_out)
        column.addWidget(self.text, 1)
