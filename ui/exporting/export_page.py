"""Preview and export on one page: what will print, what was written, and that it was checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from exports.docx import WordOptions
from exports.exporting import Exported, export_excel, export_word
from ipplanner.layouts import layout
from ipplanner.model import Document
from ui.common.dialogs import Dialogs
from ui.common.file_writer import as_copy, in_documents
from ui.common.icons import icon
from ui.common.jobs import Job
from ui.common.page_head import PageHead
from ui.common.told_line import ToldLine
from ui.exporting import fonts
from ui.exporting.pages import pages
from ui.exporting.pdf import export_pdf
from ui.exporting.preview import Preview
from ui.exporting.preview_bar import PreviewBar
from ui.session import Session

_KINDS = {"docx": "Word", "xlsx": "Excel", "pdf": "PDF"}


class ExportPage(QWidget):
    """The open document on its pages, and the three ways to hand it in."""

    closed = Signal()
    exported = Signal(str)
    """The path of a file that was written, read again and found equal."""

    def __init__(
        self,
        session: Session,
        dialogs: Dialogs,
        options: WordOptions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self.options = options or WordOptions()
        self._job: Job | None = None
        self._wanted = ""
        self._target: tuple[str, Path] | None = None
        """What was last written, and where to."""
        self.preview = Preview()
        self.told, self.stop = ToldLine(), QPushButton(self.tr("取消"))
        self.buttons = {kind: self._export_button(kind) for kind in _KINDS}
        self.bar = PreviewBar(self.preview)
        self.head = PageHead(self.tr("预览"), [self.bar, *self.buttons.values()])
        self.page_label = self.head.note
        self._lay_out()
        self._connect()
        self.stop.hide()

    def refresh(self) -> None:
        """Lay the pages of the open document out anew, in the background."""
        document = self._session.document
        if document is None:
            return
        self._say(self._font_note() or self.tr("正在排版"))
        chosen, options = layout(document.layout), self.options
        self._start(
            lambda _: pages(document, chosen, options),
            self._show_sheets,
            partial(self.told.fail, writing=False),
        )

    def export(self, kind: str, proposal: Path | None = None) -> None:
        """Ask where to, write, check, and only then say that it is done."""
        document = self._session.document
        if document is None or self._job is not None:
            return
        wanted = self.tr("{} 文件").format(_KINDS[kind]) + f" (*.{kind})"
        proposal = proposal or in_documents(f"{document.title or '工作要点'}.{kind}")
        target = self._dialogs.save_file(self.tr("导出"), proposal, wanted)
        if target is not None:
            self._write(kind, target if target.suffix else target.with_suffix(f".{kind}"))

    def _write(self, kind: str, target: Path) -> None:
        document, options = self._session.document, self.options
        if document is None or self._job is not None:
            return
        self._target = kind, target
        self._say(self.tr("正在导出并核对"))
        self._start(
            lambda job: _write(kind, document, target, options, job),
            self._tell_exported,
            partial(self.told.fail, writing=True),
        )
        self.stop.setVisible(kind == "pdf")

    def _write_again(self) -> None:
        if self._target is not None:
            self._write(*self._target)

    def _write_copy(self) -> None:
        if self._target is not None:
            kind, target = self._target
            self.export(kind, as_copy(target))

    def export_when_laid_out(self, kind: str) -> None:
        """Export as soon as the pages are there."""
        self._wanted = kind
        if self._job is None:
            self._export_wanted()

    def _export_wanted(self) -> None:
        kind, self._wanted = self._wanted, ""
        if kind:
            self.export(kind)

    def _start(
        self,
        work: Callable[[Job], object],
        done: Callable[[object], None],
        failed: Callable[[str], None],
    ) -> None:
        self._job = job = Job(work)
        job.succeeded.connect(done)
        job.failed.connect(failed)
        job.progressed.connect(self._tell_progress)
        job.broke.connect(_raise)
        job.ended.connect(self._end_job)
        for button in self.buttons.values():
            button.setEnabled(False)
        job.start()

    def _end_job(self) -> None:
        if self._job is not None and self._job.cancelled:
            self._say(self.tr("已取消，没有导出。"))
        self._job = None
        self.stop.hide()
        for button in self.buttons.values():
            button.setEnabled(True)
        self._export_wanted()

    def _show_sheets(self, sheets: object) -> None:
        assert isinstance(sheets, list)
        self.preview.show_sheets(sheets)
        self._say(self._font_note())

    def _tell_progress(self, done: int, pages: int) -> None:
        if self._job is not None and not self._job.cancelled:
            self._say(self.tr("正在重新读取并核对：第 {} 页，共 {} 页").format(done, pages))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._say(self.tr("正在取消"))

    def _tell_exported(self, result: object) -> None:
        assert isinstance(result, Exported)
        text = self.tr("已导出并核对：{} 行一致。").format(result.rows)
        lines = [f"{text}{result.path}", *self._still_open(), *result.warnings]
        self.told.tell("\n".join(lines), result.path)
        self.exported.emit(str(result.path))

    def _still_open(self) -> list[str]:
        counts = self._session.tally.counts
        waiting = counts.items - counts.done
        return [self.tr("还有 {} 项未填。").format(waiting)] if waiting else []

    def _font_note(self) -> str:
        lacking = fonts.missing()
        if not lacking:
            return ""
        names = "、".join(lacking)
        return self.tr("本机没有 {}，预览和 PDF 用相近的字体代替；Word 文件不受影响。").format(
            names
        )

    def _say(self, text: str) -> None:
        self.told.tell(text)

    def _export_button(self, kind: str) -> QPushButton:
        icons = {"docx": "mdi6.file-word-outline", "xlsx": "mdi6.file-excel-outline"}
        text = self.tr("导出 {}").format(_KINDS[kind])
        button = QPushButton(icon(icons.get(kind, "mdi6.file-pdf-box")), text)
        button.clicked.connect(partial(self._export_clicked, kind))
        return button

    def _export_clicked(self, kind: str, _checked: bool = False) -> None:
        self.export(kind)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.head.title.text())
        self.setFocusProxy(self.preview)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.stop)
        column.addLayout(line)
        column.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.head.left.connect(self.closed)
        self.stop.clicked.connect(self._cancel)
        self.told.copy_wanted.connect(self._write_copy)
        self.told.again_wanted.connect(self._write_again)
        self.preview.page_changed.connect(self._show_page)

    def _show_page(self, page: int, count: int) -> None:
        self.page_label.setText(self.tr("第 {} 页，共 {} 页").format(page, count))


def _write(kind: str, document: Document, target: Path, options: WordOptions, job: Job) -> Exported:
    if kind == "docx":
        return export_word(document, target, options)
    if kind == "xlsx":
        return export_excel(document, target)
    return export_pdf(document, target, options, lambda: job.cancelled, job.report)


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
