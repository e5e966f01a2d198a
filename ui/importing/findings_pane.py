"""What to look at beside what is not imported."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ipplanner.importing.recognition.ledger import LeftOut
from ipplanner.text import squeeze
from ui.common.language import tr
from ui.importing.findings import Finding, FindingsList
from ui.importing.imported_file import ImportedFile

_ANY_HEIGHT = 16_777_215
"""Qt's own, which stands for no limit."""


class FindingsPane(QWidget):
    """The two lists of the file under review."""

    chosen = Signal(object)
    """A Finding to lead to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.twins: Callable[[ImportedFile], list[Finding]] = lambda _: []
        """What is in the workspace already of what a file holds."""
        self.problems = FindingsList(
            [self.tr("位置"), self.tr("说明")], self.tr("没有要看的地方。")
        )
        self.left_out = FindingsList(
            [self.tr("位置"), self.tr("文字"), self.tr("原因")], self.tr("全部文字都会导入。")
        )
        self.nothing = QLabel(self.tr("没有要看的地方，全部文字都会导入。"))
        splitter = self._lists = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for one in (self.problems, self.left_out):
            splitter.addWidget(one)
            one.chosen.connect(self.chosen)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(splitter)
        page.addWidget(self.nothing)
        self._fold(False)

    def sizeHint(self) -> QSize:
        """As Qt asks: a few lines; the splitter gives more."""
        unit = self.fontMetrics().height()
        return QSize(unit * 40, unit * (1 if self._lists.isHidden() else 8))

    def show_file(self, file: ImportedFile) -> None:
        """Show both lists of a file that was read."""
        problems = [
            Finding((one.place, one.message), one.place, one.kind) for one in file.problems()
        ]
        problems += self.twins(file)
        self.problems.show_findings(self.tr("要看的 {:,} 处").format(len(problems)), problems)
        left = left_out_of(file)
        chars = sum(len(squeeze(one.text)) for one in left)
        lines = [Finding((one.place, one.text, one.reason), one.place) for one in left]
        self.left_out.show_findings(self.tr("未导入的文字 {:,} 字").format(chars), lines)
        self._fold(not problems and not lines)

    def _fold(self, empty: bool) -> None:
        """Take one line, and leave the room to the file, where both lists are empty."""
        self._lists.setHidden(empty)
        self.nothing.setVisible(empty)
        most = self.nothing.sizeHint().height() if empty else _ANY_HEIGHT
        self.setMaximumHeight(most)


def left_out_of(file: ImportedFile) -> list[LeftOut]:
    """The text of a file that is not imported."""
    recognition = file.shown.reading.recognition if file.shown else None
    return recognition.conservation.left_out if recognition else []


def sum_of(file: ImportedFile | None) -> str:
    """The sum of a file's characters; empty for one without plans."""
    recognition = file.shown.reading.recognition if file and file.shown else None
    if recognition is None:
        return ""
    total, kept = recognition.conservation.source_chars, recognition.conservation.document_chars
    words = tr("全部 {:,} 字：{:,} 字已导入，{:,} 字未导入")
    return words.format(total, kept, total - kept)
