"""One item as it once was, with what has changed since, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.model import Item
from ui.common.jobs import Job
from ui.common.marked import legend, marked
from ui.editor.inspector_pages.page import text_label
from ui.session import Session

_T = TypeVar("_T")


class EarlierItem(QWidget):
    """Reads it in the background, as a large document takes its time."""

    restored = Signal()
    """The item is again as it was: the table is where one goes on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item_id = ""
        self._jobs: list[Job] = []
        self.legend = QLabel()
        self.text = text_label()
        self.restore = QPushButton(self.tr("恢复这一条"))
        self.restore.clicked.connect(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.legend, self.text, self.restore):
            column.addWidget(part)

    def bring_back(self) -> object:
        """Make the item what it was; None where that failed."""
        raise NotImplementedError

    def read(self, work: Callable[[], _T], arrived: Callable[[_T], object]) -> None:
        """Read in the background, and hand over what was read."""
        job = Job(lambda _: work())
        job.succeeded.connect(arrived)
        job.failed.connect(self.say)
        job.ended.connect(lambda: self._jobs.remove(job))
        self._jobs.append(job)
        job.start()

    def compare(self, old: Item, then: str, same: str) -> None:
        """Show how the item is now another than it was, or say that it is the same."""
        now = self._session.index.items.get(self._item_id)
        before, after = as_text(old), as_text(now)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setText(legend(then, self.tr("现在有"), self.palette()))
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setText(marked(before, after, self.palette()))
        self.legend.setVisible(before != after)
        self.restore.setVisible(old != now and not self._session.read_only)
        if old == now:
            self.say(same)

    def say(self, sentence: str) -> None:
        """A sentence in the place of the texts."""
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setText(sentence)
        self.legend.hide()
        self.restore.hide()

    def _restore(self) -> None:
        if self._session.run(self.bring_back) is not None:
            self.restored.emit()


def as_text(item: Item | None) -> str:
    """An item with its measures as lines."""
    if item is None:
        return ""
    lines = [item.title]
    for measure in item.measures:
        lines += [line for line in (measure.text, measure.departments, measure.deadline) if line]
    return "\n".join(lines)
