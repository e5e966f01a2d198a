"""Copy, cut and paste in the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ipplanner.model import Document
from ipplanner.pasting.clip import Clip, clip_of, pasted
from ipplanner.pasting.columns import header_of
from ipplanner.pasting.filling import fill, fits, texts_in
from ipplanner.pasting.inserting import Inserted, insert
from ipplanner.pasting.payload import MIME
from ui.common.commands import Commands
from ui.common.jobs import Job
from ui.editor.chosen_cells import Chosen
from ui.editor.copying import copy_cells, copy_rows, copy_text
from ui.editor.table import PlanTable
from ui.editor.table.structure import delete
from ui.session import Session

_QUICK = 300_000
"""Characters that are read well within 100 ms."""
_MOST_CHOSEN = 200
"""Rows; choosing more one by one would be slow."""


class PlanClipboard(QObject):
    """What the commands 剪切, 复制 and 粘贴 do, also while a text is being edited."""

    told = Signal(str)
    """What was done, and what of the clipboard was not taken."""

    def __init__(self, session: Session, table: PlanTable) -> None:
        super().__init__(table)
        self._session, self._table = session, table
        self._job: Job | None = None

    def register(self, commands: Commands) -> None:
        """Add the commands edit.cut, edit.copy, edit.paste and edit.paste_text."""
        keys = QKeySequence.StandardKey
        add = commands.add
        add("edit.cut", self.tr("剪切"), self.cut, keys=keys.Cut, icon_name="mdi6.content-cut")
        add("edit.copy", self.tr("复制"), self.copy, keys=keys.Copy, icon_name="mdi6.content-copy")
        paste = self.tr("粘贴")
        add("edit.paste", paste, self.paste, keys=keys.Paste, icon_name="mdi6.content-paste")
        add("edit.paste_text", self.tr("粘贴为文字"), self.paste_text, keys="Ctrl+Shift+V")

    # --- out ---------------------------------------------------------------------------------

    def copy(self) -> None:
        """What is chosen: a text, a block of cells or whole rows."""
        editor = _text_editor()
        if editor is not None:
            editor.copy()
        elif self._session.document is not None and self._table.commit_editing():
            self._copy(Chosen(self._table))

    def cut(self) -> None:
        """The same, and take it out."""
        editor = _text_editor()
        if editor is not None:
            editor.cut()
            return
        if self._session.document is None or not self._table.commit_editing():
            return
        chosen = Chosen(self._table)
        self._copy(chosen)
        if chosen.is_empty or self._session.read_only:
            return
        if chosen.is_whole_rows:
            workspace, document = self._session.workspace, self._session.document
            units = chosen.units()
            self._session.run(lambda: delete(workspace, document, units))
        else:
            self._table.clear_selected()

    def _copy(self, chosen: Chosen) -> None:
        if chosen.is_empty:
            return
        if chosen.is_whole_rows:
            count = copy_rows(self._session, chosen.row_ids())
            self.told.emit(self.tr("已复制 {0} 行。").format(count))
        elif chosen.is_single:
            copy_text(chosen.text)
        else:
            copy_cells(chosen.shown())

    # --- in ----------------------------------------------------------------------------------

    def paste(self) -> None:
        """Into the cell, the block of cells, or as new rows behind the caret's."""
        editor = _text_editor()
        if editor is not None:
            editor.paste()
            return
        if not self._may_change() or self._job is not None:
            return
        data = QGuiApplication.clipboard().mimeData() or QMimeData()
        own = data.data(MIME).data() if data.hasFormat(MIME) else b""
        markup, text = data.html() if data.hasHtml() else "", data.text()
        if len(own) + len(markup) + len(text) <= _QUICK:
            self._take(self._session.run(lambda: clip_of(bytes(own), markup, text)))
        else:
            self._read_aside(lambda: clip_of(bytes(own), markup, text))

    def paste_text(self) -> None:
        """The clipboard's plain text into the cell of the caret, with all its lines."""
        editor = _text_editor()
        if editor is not None:
            editor.paste()
        elif self._may_change():
            text = QGuiApplication.clipboard().text()
            self._take(self._session.run(lambda: clip_of(b"", "", text.replace("\t", " "))))

    def _may_change(self) -> bool:
        session = self._session
        return (
            session.document is not None and not session.read_only and self._table.commit_editing()
        )

    def _read_aside(self, read: Callable[[], Clip]) -> None:
        document, job = self._session.document, Job(lambda _: read(), self)
        self.told.emit(self.tr("正在读取剪贴板…"))
        job.succeeded.connect(lambda clip: self._take_later(clip, document))
        job.failed.connect(self._session.failed)
        job.broke.connect(_raise)
        job.ended.connect(self._forget_job)
        self._job = job
        job.start()

    def _forget_job(self) -> None:
        self._job = None

    def _take_later(self, clip: Clip, document: Document | None) -> None:
        now = self._session.document
        same = document is not None and now is not None and now.id == document.id
        if same and self._may_change():
            self._take(clip)

    def _take(self, clip: Clip | None) -> None:
        if clip is None:
            return
        if clip.is_empty:
            nothing = self.tr("剪贴板里没有可以粘贴的文字。")
            self.told.emit("".join(clip.notices) or nothing)
            return
        chosen = Chosen(self._table)
        single = clip.single
        if single is not None and not chosen.is_empty:
            self._fill(chosen, [[single]], clip.notices)
            return
        texts = [[single]] if single is not None else self._texts(clip)
        if texts and not chosen.is_single and fits(texts, chosen.targets()):
            self._fill(chosen, texts, clip.notices)
        else:
            self._insert(clip, chosen)

    def _texts(self, clip: Clip) -> list[list[str]]:
        """The cells of a clipboard that has no header; none of one that has."""
        if clip.grid is None or header_of(clip.grid, self._session.layout) is not None:
            return []
        return texts_in(clip.grid)

    def _fill(self, chosen: Chosen, texts: Sequence[Sequence[str]], notices: Sequence[str]) -> None:
        document, targets = self._session.document, chosen.targets()
        assert document is not None
        workspace, label = self._session.workspace, self.tr("粘贴")
        done = self._session.run(lambda: fill(workspace, document.id, targets, texts, label))
        if done is not None and (done.cells > 1 or notices or done.notices):
            what = self.tr("已粘贴 {0} 个单元格。").format(done.cells)
            self.told.emit("".join([what, *notices, *done.notices]))

    def _insert(self, clip: Clip, chosen: Chosen) -> None:
        session, field = self._session, _field_of(chosen)
        document, layout = session.document, session.layout
        assert document is not None
        made = session.run(lambda: pasted(clip, document, layout, field))
        if made is None:
            return
        if not made.rows:
            self.told.emit("".join([self.tr("没有可以粘贴的行。"), *made.notices]))
            return
        label = self.tr("粘贴 {0} 行").format(made.rows)
        after, workspace = chosen.last_id(), session.workspace
        done = session.run(lambda: insert(workspace, document, made.plan, after, label))
        if done is not None:
            self._show(done)
            what = self.tr("已粘贴 {0} 行。").format(done.rows)
            self.told.emit("".join([what, *done.notices, *made.notices]))

    def _show(self, done: Inserted) -> None:
        cells = [(id_, "measure") for id_ in done.measure_ids]
        cells += [(id_, "item") for id_ in done.item_ids]
        shown = cells[:_MOST_CHOSEN]
        for id_, _ in shown:
            self._table.plan_model.pin(id_)
        if shown:
            self._table.choose(shown)


def _field_of(chosen: Chosen) -> str:
    return "" if chosen.is_empty else chosen.targets()[0][0][0].field


def _text_editor() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    """The field in which a text is being edited, if the focus is in one."""
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) else None


def _raise(bug: Exception) -> None:
    # A fault of our own: the window's last resort tells and logs it.
    raise bug
