"""Undo and redo where the step was done: in the document it is about, whole documents on asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipplanner.history.reach import Reach, reach_of_next
from ipplanner.store.documents import listing

if TYPE_CHECKING:
    from ui.main.window import MainWindow


class Turning(QObject):
    """What Ctrl+Z and Ctrl+Y do in the window, but for the pages that have an undo of their own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def turn(self, *, back: bool) -> None:
        """Take the last step back, or do again what was taken back last."""
        editor = self._window.editor.table.editor
        if editor is not None and editor.has_step(back=back):
            self._turn_here(back=back)
        elif self._window.editor.commit():
            workspace = self._window.session.workspace
            reach = self._window.session.run(lambda: reach_of_next(workspace, undone=not back))
            if reach is not None:
                self._turn(reach, back=back)

    def _turn(self, reach: Reach, *, back: bool) -> None:
        window = self._window
        document = window.session.document
        here = document is not None and document.id in reach.documents
        if reach.leaving or reach.coming:
            self._turn_whole(reach, back=back)
        elif not self._is_drafting() or not reach.documents:
            self._turn_there(back=back)
        elif here:
            if window.pages.currentWidget() is not window.editor:
                window.show_editor()
            self._turn_here(back=back)
        else:
            window.open_document(reach.documents[0], lambda: self._turn_here(back=back))

    def _turn_here(self, *, back: bool) -> None:
        """In the table, which shows what was changed."""
        table = self._window.editor.table
        if back:
            table.undo()
        else:
            table.redo()

    def _turn_there(self, *, back: bool) -> None:
        """What is of no document, or was done on the page in front."""
        session = self._window.session
        if self._window.pages.currentWidget() is self._window.editor:
            self._turn_here(back=back)
        elif back:
            session.undo()
        else:
            session.redo()

    def _is_drafting(self) -> bool:
        """Whether the editor is in front, or the start page, from which it is reached."""
        pages = self._window.pages
        return pages.currentWidget() in (self._window.editor, vars(pages).get("start_page"))

    def _turn_whole(self, reach: Reach, *, back: bool) -> None:
        window, title = self._window, self.tr("重做“{}”").format(reach.label)
        if back:
            title = self.tr("撤销“{}”").format(reach.label)
        answer = self.tr("移出") if reach.leaving else self.tr("放回")
        if window.dialogs.choose(title, self._asked(reach, back=back), [answer]) is None:
            return
        turn = window.session.undo if back else window.session.redo
        turn(lambda: self._tell(reach, back=back))

    def _asked(self, reach: Reach, *, back: bool) -> str:
        said = []
        if reach.leaving and back:
            said.append(self.tr("这一步把“{}”整份移出工作区；要放回，以后按 Ctrl+Y 重做。"))
        elif reach.leaving:
            said.append(self.tr("这一步把“{}”整份移出工作区；要放回，以后按 Ctrl+Z 撤销。"))
        if reach.coming:
            said.append(self.tr("这一步把“{}”整份放回工作区。"))
        titles = [_titles(moved) for moved in (reach.leaving, reach.coming) if moved]
        return "".join(text.format(title) for text, title in zip(said, titles, strict=True))

    def _tell(self, reach: Reach, *, back: bool) -> None:
        session = self._window.session
        known = {one.id for one in session.run(lambda: listing(session.workspace)) or ()}
        moved = reach.leaving or reach.coming
        if (moved[0][0] in known) == bool(reach.leaving):
            return  # it failed, which has been told
        if reach.coming:
            said = self.tr("已把“{}”放回工作区。").format(_titles(reach.coming))
            self._window.message.say(said, self.tr("打开"), lambda: self._open(reach))
        elif back:
            said = self.tr("已把“{}”移出工作区，按 Ctrl+Y 可以放回。")
            self._window.message.say(said.format(_titles(moved)))
        else:
            said = self.tr("已把“{}”移出工作区，按 Ctrl+Z 可以放回。")
            self._window.message.say(said.format(_titles(moved)))

    def _open(self, reach: Reach) -> None:
        self._window.pages.leave()
        self._window.open_document(reach.coming[0][0])


def _titles(moved: tuple[tuple[str, str], ...]) -> str:
    return " / ".join(title for _, title in moved)
