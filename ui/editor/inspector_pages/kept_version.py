"""One item as a kept version has it, with what has changed since, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.history import load_snapshot, restore_item
from ipplanner.model import Document, Item
from ui.common.jobs import Job
from ui.common.marked import legend, marked
from ui.editor.inspector_pages.page import text_label
from ui.session import Session


class KeptVersion(QWidget):
    """Reads the version in the background, as a large document takes its time."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._snapshot_id = self._item_id = ""
        self._loaded_id = ""
        self._document: Document | None = None
        self._jobs: list[Job] = []
        self.legend = QLabel()
        self.text = text_label()
        self.restore = QPushButton(self.tr("恢复这一条"))
        self.restore.setToolTip(self.tr("把当前条目恢复成留存时的样子，可以撤销"))
        self.restore.clicked.connect(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.legend, self.text, self.restore):
            column.addWidget(part)

    def show_item(self, snapshot_id: str, item_id: str) -> None:
        """Show an item as it is in a version; nothing without one."""
        self._snapshot_id, self._item_id = snapshot_id, item_id
        self.setVisible(bool(snapshot_id))
        if snapshot_id == self._loaded_id:
            self._show()
        elif snapshot_id:
            self._say(self.tr("正在读取留存版本…"))
            self._load(snapshot_id)

    def _load(self, snapshot_id: str) -> None:
        workspace = self._session.workspace
        job = Job(lambda _: (snapshot_id, load_snapshot(workspace, snapshot_id)))
        job.succeeded.connect(self._arrived)
        job.failed.connect(self._say)
        job.ended.connect(lambda: self._jobs.remove(job))
        self._jobs.append(job)
        job.start()

    def _arrived(self, result: tuple[str, Document]) -> None:
        if result[0] == self._snapshot_id:
            self._loaded_id, self._document = result
            self._show()

    def _show(self) -> None:
        old = _item_in(self._document, self._item_id)
        if old is None:
            self._say(self.tr("这个留存版本里没有当前条目。"))
            return
        now = self._session.index.items.get(self._item_id)
        before, after = _as_text(old), _as_text(now)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setText(legend(self.tr("当时有"), self.tr("现在有"), self.palette()))
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setText(marked(before, after, self.palette()))
        self.legend.setVisible(before != after)
        self.restore.setVisible(old != now and not self._session.read_only)
        if old == now:
            self._say(self.tr("当前条目与留存时相同。"))

    def _say(self, sentence: str) -> None:
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setText(sentence)
        self.legend.hide()
        self.restore.hide()

    def _restore(self) -> None:
        workspace = self._session.workspace
        self._session.run(lambda: restore_item(workspace, self._snapshot_id, self._item_id))


def _item_in(document: Document | None, item_id: str) -> Item | None:
    walk = document.walk_items() if document else ()
    return next((item for _, item in walk if item.id == item_id), None)


def _as_text(item: Item | None) -> str:
    """An item with its measures as lines."""
    if item is None:
        return ""
    lines = [item.title]
    for measure in item.measures:
        lines += [line for line in (measure.text, measure.departments, measure.deadline) if line]
    return "\n".join(lines)
