"""Documents that come into the workspace, shown with a word on what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipplanner.layouts import layout
from ipplanner.store.documents import DocumentInfo, listing
from ui.common.settings import read_preferences
from ui.main import workspaces

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_NAMED = 3
"""Documents of an import that are named one by one."""


class Arriving(QObject):
    """The bundled example, new plans, and what an import or a carry-over has brought."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open_example(self) -> None:
        """Show the bundled example; imported where it is not in the workspace."""
        session = self._window.session
        workspace = session.workspace
        found = session.run(lambda: workspaces.find_example(workspace))
        if found is None:
            return
        made = found or session.run(lambda: workspaces.add_example(workspace))
        if made:
            self._window.open_document(made)

    def begin_plan(self, template_id: str) -> None:
        """Ask for region and year and begin a new plan on a template."""
        from ui.main.new_plan import NewPlanDialog, usual_region

        window = self._window
        workspace, region = window.session.workspace, read_preferences(window.settings).region
        region = region or window.session.run(lambda: usual_region(workspace)) or ""
        title = window.session.run(lambda: workspaces.template_title(workspace, template_id))
        if title is None:
            return
        form = NewPlanDialog(title, region, window)
        if not window.dialogs.run(form):
            return
        region, year = form.region, form.year
        made = window.session.run(
            lambda: workspaces.add_from_template(workspace, template_id, region, year)
        )
        if made:
            window.open_document(made)

    def show_imported(self, ids: list[str], not_taken: list[str]) -> None:
        """An import has brought documents; of these files it has not taken anything."""
        if ids:
            self._window.open_document(ids[0], lambda: self._tell_imported(ids, not_taken))

    def _tell_imported(self, ids: list[str], not_taken: list[str]) -> None:
        session, message = self._window.session, self._window.message
        known = {one.id: one for one in session.run(lambda: listing(session.workspace)) or ()}
        infos = [known[id_] for id_ in ids if id_ in known]
        if not infos or session.document is None:
            return
        said = self._said(infos)
        if not_taken:
            said += self.tr("没有导入：{}。").format(self._names(not_taken))
        if any(one.role == "plan" for one in infos):
            message.say(said, self.tr("转入新一年…"), self._window.carry_over)
        elif any(layout(one.layout).kind == "tasks" for one in infos):
            message.say(said, self.tr("要答复的任务…"), self._window.pages.duties)
        elif len(infos) > 1 or not_taken:
            message.say(said)
        if len(infos) > 1 and message.isVisible():
            message.offer(self.tr("切换计划…"), self._window.menus.deeds.switch_document)

    def _said(self, infos: list[DocumentInfo]) -> str:
        if len(infos) == 1:
            return self.tr("已导入：{}，{} 项。").format(infos[0].title, infos[0].items)
        named = [self.tr("{}（{} 项）").format(one.title, one.items) for one in infos]
        return self.tr("已导入 {} 份：{}。").format(len(infos), self._names(named))

    def _names(self, names: list[str]) -> str:
        shown = "、".join(names[:_NAMED])
        return self.tr("{}等").format(shown) if len(names) > _NAMED else shown
