"""A line that offers what was being typed when the program ended and is not in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.store.documents import listing
from ipplanner.text import one_line
from ui.main.putting_back import put_back, stored_text

if TYPE_CHECKING:
    from ipplanner.store.drafts import Draft
    from ui.main.window import MainWindow

_SHOWN = 20
"""Characters of the text that are shown."""


class UnfinishedLine(QFrame):
    """A sentence and what can be done."""

    back_wanted = Signal()
    copy_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setAccessibleName(self.tr("没写完的文字"))
        self.back = QPushButton(self.tr("放回"))
        self.back.setToolTip(self.tr("打开那一格接着写，按 Esc 就不改"))
        self.copy = QPushButton(self.tr("复制文字"))
        self.copy.setToolTip(self.tr("全文放进剪贴板，可以粘贴到别处"))
        self.away = QPushButton(self.tr("不要了"))
        row = QHBoxLayout(self)
        row.addWidget(self.label, 1)
        for button, wanted in (
            (self.back, self.back_wanted),
            (self.copy, self.copy_wanted),
            (self.away, self.away_wanted),
        ):
            button.clicked.connect(wanted)
            row.addWidget(button)
        self.hide()

    def show_sentence(self, sentence: str, *, fits: bool) -> None:
        """Say this; what does not fit into the plan any more can only be copied."""
        self.label.setText(sentence)
        self.back.setVisible(fits)
        self.copy.setVisible(not fits)


class Unfinished(QObject):
    """Offers the drafts of a window's session one after the other."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._draft: Draft | None = None
        self.line = UnfinishedLine()
        middle = window.centralWidget()
        assert middle is not None
        column = middle.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(window.message) + 1, self.line)
        self.line.back_wanted.connect(self._open)
        self.line.copy_wanted.connect(self._copy)
        self.line.away_wanted.connect(self._forget)
        window.pages.turned.connect(self._show_line)

    def follow(self) -> None:
        """Be about the window's session, which is a new one."""
        session = self._window.session
        session.drafts.left_changed.connect(self.refresh)
        session.document_opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the first of those that are left."""
        drafts = self._window.session.drafts
        for draft in [one for one in drafts.left if self._is_there(one)]:
            drafts.forget(draft)  # it got into the plan after all
        self._draft = drafts.left[0] if drafts.left else None
        if self._draft is not None:
            fits = not self._is_open(self._draft) or self._fits(self._draft)
            self._say(self._draft, fits=fits)
        self._show_line()

    def _say(self, draft: Draft, *, fits: bool) -> None:
        text = one_line(draft.text)
        text = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        if draft in self._window.session.drafts.from_before:
            said = self.tr("上次有一处没写完的文字：“{}”").format(text)
        else:
            said = self.tr("有一处文字没有写进计划：“{}”").format(text)
        if not fits:
            said += self.tr("。原来的一格已经改过，或者不在了。")
        self.line.show_sentence(said, fits=fits)

    def _show_line(self) -> None:
        """An import or a carry-over in front is not left for it."""
        pages = self._window.pages
        is_free = pages.workbench is None and pages.review is None
        self.line.setVisible(self._draft is not None and is_free)

    def _open(self) -> None:
        window, draft = self._window, self._draft
        if draft is None or not window.editor.commit():
            return
        if self._is_open(draft):
            window.pages.leave()
            window.show_editor()
            self._put_back(draft)
        elif self._is_known(draft):
            window.open_document(draft.document, lambda: self._put_back(draft))
        else:
            self._say(draft, fits=False)

    def _put_back(self, draft: Draft) -> None:
        if draft.part in ("cell", "departments"):
            self._window.editor.table.plan_model.pin(draft.row)  # a filter may hide it
        if not self._fits(draft):
            self._say(draft, fits=False)
        elif put_back(self._window, draft):
            self._window.session.drafts.forget(draft)

    def _copy(self) -> None:
        if self._draft is not None:
            QGuiApplication.clipboard().setText(self._draft.text)
            self.line.label.setText(self.tr("已复制，可以粘贴到要放的地方。"))

    def _forget(self) -> None:
        if self._draft is not None:
            self._window.session.drafts.forget(self._draft)

    def _is_open(self, draft: Draft) -> bool:
        document = self._window.session.document
        return document is not None and document.id == draft.document

    def _is_known(self, draft: Draft) -> bool:
        session = self._window.session
        known = session.run(lambda: listing(session.workspace)) or []
        return any(info.id == draft.document for info in known)

    def _fits(self, draft: Draft) -> bool:
        return stored_text(self._window, draft) == draft.before

    def _is_there(self, draft: Draft) -> bool:
        return stored_text(self._window, draft) == draft.text.strip("\n")
