"""A carry-over or an import that another page came in front of: kept, and never lost unasked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ipplanner.model import Document
    from ipplanner.store.changes import Changed
    from ui.main.page_stack import Unfinished
    from ui.main.window import MainWindow


class AsideLine(QFrame):
    """Says what is not finished, with the ways to go on with it or to give it up."""

    back_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setAccessibleName(self.tr("没完成的转入或导入"))
        self.back, self.away = QPushButton(self.tr("继续")), QPushButton(self.tr("不要了"))
        self.back.clicked.connect(self.back_wanted)
        self.away.clicked.connect(self.away_wanted)
        row = QHBoxLayout(self)
        row.addWidget(self.label, 1)
        row.addWidget(self.back)
        row.addWidget(self.away)
        self.hide()


class SetAside(QObject):
    """Offers the unfinished pages of a window, and asks before what was decided in them goes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._outdated = False
        """Whether the old plan was changed since the carry-over compared it."""
        self.line = AsideLine()
        middle = window.centralWidget()
        assert middle is not None
        column = middle.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(window.message) + 1, self.line)
        self.line.back_wanted.connect(self._go_on)
        self.line.away_wanted.connect(self._give_up)
        window.pages.aside_changed.connect(self.refresh)
        self.follow()

    def follow(self) -> None:
        """Be about the window's session, which is a new one."""
        self._window.session.changed.connect(self._note_change)
        self.refresh()

    def refresh(self) -> None:
        """Offer the first page that waits; not while another import or carry-over is in front."""
        pages = self._window.pages
        waiting = pages.aside
        in_front = len(waiting) < len(pages.unfinished)
        self.line.setVisible(bool(waiting) and not in_front)
        if waiting:
            self.line.label.setText(self._said(waiting[0]))

    def may_lose(self) -> bool:
        """Whether all pages may go with the workspace: asked where something was decided."""
        return self._may_go(self._window.pages.unfinished)

    def _go_on(self) -> None:
        pages = self._window.pages
        if pages.aside:
            pages.show_for_now(pages.aside[0])
        if self._outdated and pages.review is not None:
            said = self.tr("上年的计划在对照之后改过；这里仍是对照时的文字。")
            self._window.message.say_here(said)

    def _give_up(self) -> None:
        pages = self._window.pages
        if pages.aside and self._may_go(pages.aside[:1]):
            pages.done(pages.aside[0])

    def _may_go(self, waiting: list[Unfinished]) -> bool:
        decided = [page for page in waiting if page.decided]
        if not decided:
            return True
        text = "\n".join([*map(self._said, decided), self.tr("离开后不保留。")])
        answer = self._window.dialogs.choose(self.tr("还没有完成"), text, [self.tr("不要了")])
        return answer is not None

    def _said(self, page: Unfinished) -> str:
        what = self.tr("有一个没完成的导入")
        if page is self._window.pages.begun_review:
            what = self.tr("有一个没完成的转入")
        if not page.decided:
            return self.tr("{}。").format(what)
        return self.tr("{}，您已经作了 {} 个决定。").format(what, page.decided)

    def _note_change(self, changed: Changed) -> None:
        page = self._window.pages.begun_review
        review = page.review if page is not None else None
        if review is None:
            self._outdated = False
        elif not self._outdated:
            touched = {id_ for _, id_ in changed.rows}
            self._outdated = not touched.isdisjoint(_ids_in(review.old))


def _ids_in(document: Document) -> Iterator[str]:
    yield document.id
    for section in document.walk_sections():
        yield section.id
        for item in section.items:
            yield item.id
            yield from (measure.id for measure in item.measures)
