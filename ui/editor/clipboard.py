"""Copy, cut and paste in the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ipplanner.pasting.clip import Clip, clip_of, pasted
from ipplanner.pasting.columns import header_of
from ipplanner.pasting.filling import Filled, Target, fill, fits, texts_in
from ipplanner.pasting.inserting import Inserted, insert
from ipplanner.pasting.payload import MIME
from ipplanner.pasting.reading import Pasted
from ui.editor.aside import Aside
from ui.editor.chosen_cells import Chosen
from ui.editor.copying import copy_cells, copy_rows, copy_text
from ui.editor.table import PlanTable
from ui.session import Session

_QUICK = 300_000
"""Characters that are read well within 100 ms."""
_FEW_LINES = 30
"""More may be a table copied out of a PDF, which takes up to a second to understand."""
_MAKE_ROWS = ("section", "item", "measure")
"""Fields that make a row; others, such as departments, belong to the rows that are there."""
_FEW = 100
"""Rows or cells that are written well within 100 ms."""
_MOST_CHOSEN = 200
"""Rows; choosing more one by one would be slow."""


class PlanClipboard(QObject):
    """What the commands 剪切, 复制 and 粘贴 do, also while a text is being edited."""

    told = Signal(str)
    """What was done, and what of the clipboard was not taken."""

    def __init__(self, session: Session, table: PlanTable) -> None:
        super().__init__(table)
        self._session, self._table = session, table
        self._aside = Aside(session, self)
        self._aside.begun.connect(lambda: self.told.emit(self.tr("正在粘贴…")))

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
            self._table.delete_units(chosen.units())
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
        if not self._may_change():
            return
        data = QGuiApplication.clipboard().mimeData() or QMimeData()
        own = bytes(data.data(MIME).data()) if data.hasFormat(MIME) else b""
        markup, text = data.html() if data.hasHtml() else "", data.text()
        large = len(own) + len(markup) + len(text) > _QUICK or text.count("\n") > _FEW_LINES
        document_id = self._document_id()
        self._aside.run(
            lambda: clip_of(own, markup, text),
            lambda clip: self._take(clip, document_id),
            large=large,
            name=self.tr("粘贴"),
        )

    def paste_text(self) -> None:
        """The clipboard's plain text into the cell of the caret, with all its lines."""
        editor = _text_editor()
        if editor is not None:
            editor.paste()
        elif self._may_change():
            text = QGuiApplication.clipboard().text()
            self._aside.run(
                lambda: clip_of(b"", "", text.replace("\t", " "), as_text=True),
                lambda clip: self._take(clip, self._document_id()),
                large=False,
            )

    def _may_change(self) -> bool:
        session = self._session
        return (
            session.document is not None and not session.read_only and self._table.commit_editing()
        )

    def _document_id(self) -> str:
        document = self._session.document
        return document.id if document is not None else ""

    def _take(self, clip: Clip, document_id: str) -> None:
        if document_id != self._document_id() or not self._may_change():
            return  # another document was opened meanwhile
        if clip.is_empty:
            nothing = self.tr("剪贴板里没有可以粘贴的文字。")
            self.told.emit("".join(clip.notices) or nothing)
            return
        chosen = Chosen(self._table)
        single = clip.single
        if single is not None and not chosen.is_empty:
            self._fill(chosen.targets(), [[single]], clip.notices)
            return
        texts = [[single]] if single is not None else self._texts(clip)
        block = _block(chosen, texts)
        if block:
            self._fill(block, texts, clip.notices)
        else:
            self._insert(clip, chosen)

    def _texts(self, clip: Clip) -> list[list[str]]:
        """The cells of a clipboard that has no header; none of one that has."""
        if clip.grid is None or header_of(clip.grid, self._session.layout) is not None:
            return []
        return texts_in(clip.grid)

    def _fill(
        self,
        targets: Sequence[Sequence[Target]],
        texts: Sequence[Sequence[str]],
        notices: Sequence[str],
    ) -> None:
        document_id = self._document_id()
        workspace, label = self._session.workspace, self.tr("粘贴")
        self._aside.run(
            lambda: fill(workspace, document_id, targets, texts, label),
            lambda done: self._tell_filled(done, notices),
            large=len(targets) * len(targets[0]) > _FEW,
            name=self.tr("粘贴"),
        )

    def _tell_filled(self, done: Filled, notices: Sequence[str]) -> None:
        if done.cells > 1 or notices or done.notices:
            what = self.tr("已粘贴 {0} 个单元格。").format(done.cells)
            self.told.emit("".join([what, *notices, *done.notices]))

    def _insert(self, clip: Clip, chosen: Chosen) -> None:
        document, layout, field = self._session.document, self._session.layout, _field_of(chosen)
        assert document is not None
        after, workspace, label = chosen.last_id(), self._session.workspace, self.tr("粘贴 {0} 行")

        def work() -> tuple[Inserted, Pasted]:
            made = pasted(clip, document, layout, field)
            named = label.format(made.rows)
            return insert(workspace, document, made.plan, after, named), made

        large = clip.row_count > _FEW
        self._aside.run(work, self._tell_inserted, large=large, name=self.tr("粘贴"))

    def _tell_inserted(self, result: tuple[Inserted, Pasted]) -> None:
        done, made = result
        self._show(done)
        if done.rows:
            what = self.tr("已在下面新增 {0} 行。").format(done.rows)
        else:
            what = self.tr("没有可以粘贴的行。")
        self.told.emit("".join(dict.fromkeys([what, *done.notices, *made.notices])))

    def _show(self, done: Inserted) -> None:
        cells = [(id_, "measure") for id_ in done.measure_ids]
        cells += [(id_, "item") for id_ in done.item_ids]
        shown = cells[:_MOST_CHOSEN]
        self._table.plan_model.pin(*(id_ for id_, _ in shown))
        if shown:
            self._table.choose(shown)


def _block(chosen: Chosen, texts: Sequence[Sequence[str]]) -> list[list[Target]]:
    """The cells that texts are meant for; none where they are to be new rows."""
    if not texts or chosen.is_empty:
        return []
    if not chosen.is_single:
        return chosen.targets() if fits(texts, chosen.targets()) else []
    below = chosen.downwards(len(texts), len(texts[0]))
    makes_rows = any(place.field in _MAKE_ROWS for row in below for place, _ in row)
    return [] if makes_rows else below


def _field_of(chosen: Chosen) -> str:
    return "" if chosen.is_empty else chosen.targets()[0][0][0].field


def _text_editor() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    """The field in which a text is being edited, if the focus is in one."""
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) else None
