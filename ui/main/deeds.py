"""What the commands of the window do, on whatever session and page is there when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipplanner import history
from ui.common.dialogs import workspace_kind
from ui.common.dropping import office_kinds
from ui.editor.table import PlanTable
from ui.main.editor_page import EditorPage
from ui.main.turning import Turning
from ui.main.workspaces import newest_plans

if TYPE_CHECKING:
    from ui.checks import ChecksPanel
    from ui.departments.page import Tab
    from ui.editor.clipboard import PlanClipboard
    from ui.editor.find_panel import FindPanel
    from ui.main.window import MainWindow
    from ui.review import CarryReview


class Deeds(QObject):
    """One method a command; the parts are looked up each time, as another workspace has others."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._turning = Turning(window)

    @property
    def editor(self) -> EditorPage:
        """The page on which the open document is drafted."""
        return self.window.editor

    @property
    def table(self) -> PlanTable:
        """The official table."""
        return self.window.editor.table

    @property
    def clipboard(self) -> PlanClipboard:
        """Copy and paste of the table."""
        return self.window.editor.clipboard

    @property
    def find(self) -> FindPanel:
        """Find and replace."""
        return self.window.editor.find_panel

    @property
    def checks(self) -> ChecksPanel:
        """What the checks found."""
        return self.window.docks.checks

    @property
    def is_editing(self) -> bool:
        """Whether a document is in front to be drafted."""
        window = self.window
        return window.pages.currentWidget() is window.editor and window.session.document is not None

    @property
    def review(self) -> CarryReview | None:
        """The carry-over, where it is in front."""
        return self.window.pages.review

    def import_files(self) -> None:
        """Choose files and look at them."""
        paths = self.window.dialogs.open_files(self.tr("导入文件"), office_kinds())
        if paths:
            self.window.import_files(paths)

    def open_workspace(self) -> None:
        """Choose another workspace."""
        paths = self.window.dialogs.open_files(self.tr("打开工作区"), workspace_kind())
        if paths:
            self.window.open_workspace(paths[0])

    def back_up(self) -> None:
        """Write a copy of the whole workspace to a file, to be taken along or put away."""
        from ui.main.backing_up import back_up

        window = self.window
        if self.editor.commit():
            back_up(window.session, window.dialogs, window.message.say)

    def switch_document(self) -> None:
        """Choose another plan of the workspace."""
        from ui.main.plan_picker import plan_picker

        window, chosen = self.window, list[str]()
        plans = window.session.run(lambda: newest_plans(window.session.workspace)) or []
        if not plans:
            window.status_line.say(self.tr("工作区里还没有计划"))
            return
        picker = plan_picker(window.session, plans, window)
        picker.chosen.connect(chosen.append)
        if window.dialogs.run(picker) and chosen and self.editor.commit():
            window.open_document(chosen[0])

    def undo(self) -> None:
        """Take back the last step, of the page in front."""
        if self.review is not None:
            self.review.undo()
        else:
            self._turning.turn(back=True)

    def redo(self) -> None:
        """Do again what was taken back; in a carry-over nothing is."""
        if self.review is None:
            self._turning.turn(back=False)

    def turn(self, back: bool) -> None:
        """Undo or redo."""
        if back:
            self.undo()
        else:
            self.redo()

    def undo_names(self) -> tuple[str | None, str | None]:
        """What undo and redo would take back and do again."""
        session = self.window.session
        if self.review is not None:
            return self.review.undo_name, None
        if session.read_only or session.busy:
            return None, None
        return history.undo_label(session.workspace), history.redo_label(session.workspace)

    def next_open(self) -> None:
        """Go to the next thing that waits for the drafter."""
        self._go_to_open(back=False)

    def previous_open(self) -> None:
        """Go to the one before."""
        self._go_to_open(back=True)

    def next_problem(self) -> None:
        """Go to the next serious finding of the checks."""
        if not self.checks.go_to_problem():
            self._tell_nothing(self.tr("没有问题"), self.checks.going.hidden)

    def show_problems(self) -> None:
        """Write in the list of findings: show it and give it the focus."""
        window = self.window
        if not window.docks.checks_wanted:
            window.menus.commands["view.checks"].trigger()
        self.checks.filters.set_aside.setChecked(False)
        self.checks.view.setFocus()

    def next_empty(self) -> None:
        """Go to the next empty cell."""
        if not self.table.go_to_next_empty():
            gaps = self.window.session.tally.counts.gaps
            self._tell_nothing(self.tr("没有空单元格"), gaps)

    def keep_version(self) -> None:
        """Keep the document as it is now under a name."""
        window, document = self.window, self.window.session.document
        name = window.dialogs.ask_text(self.tr("留存版本"), self.tr("这个版本的名称"))
        if name and document is not None:
            workspace = window.session.workspace
            window.session.run(lambda: history.snapshot(workspace, document.id, name))
            window.status_line.say(self.tr("已留存版本“{}”").format(name))

    def edit_surroundings(self) -> None:
        """Change title, region, year and what stands around the table."""
        from ui.main.surroundings_dialog import edit_surroundings

        if self.editor.commit():
            edit_surroundings(self.window.session, self.window.dialogs, self.window)

    def declare_profile(self) -> None:
        """Say what the province is, for judging what it has to answer."""
        document = self.window.session.document
        self.window.pages.declare_profile(document.year if document is not None else None)

    def show_departments(self, tab: Tab) -> None:
        """The register of departments, or the tasks of those in the open plan."""
        if self.editor.commit():
            self.window.pages.show_departments(tab)

    def replace_by_successors(self) -> None:
        """Preview the plan with successors in the place of departments of before, and replace."""
        from ui.departments import SuccessorsDialog

        window = self.window
        if self.editor.commit():
            dialog = SuccessorsDialog(window.session, (), window)
            if window.dialogs.run(dialog):
                window.status_line.say(dialog.done_text)

    def show_templates(self) -> None:
        """All templates, the one that is open chosen."""
        document = self.window.session.document
        if self.editor.commit():
            self.window.pages.show_templates(document.id if document else "")

    def change_layout(self) -> None:
        """Headers, columns and title of the document that is open."""
        from ui.templates.layout_dialog import change_layout

        window, document = self.window, self.window.session.document
        if document is not None and self.editor.commit():
            change_layout(window.session, window.dialogs, document.id, window)

    def change_level(self, step: int) -> None:
        """Put the section of the caret a level up (-1) or down (1)."""
        from ui.main.levels import change_level

        change_level(self.window, step)

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps, for 0 the usual size: the pages, or the table."""
        page = self.window.pages.export_page
        if page is not None:
            page.preview.zoom(steps)
        elif steps:
            self.table.zoom(steps)
        else:
            self.table.set_zoom(100)

    def show_figures(self) -> None:
        """The open plan in numbers, as bars."""
        if self.editor.commit():
            self.window.pages.show_figures()

    def show_manual(self) -> None:
        """The manual, beside the work."""
        from ui.main.manual import Manual

        Manual.show_for(self.window)

    def show_commands(self) -> None:
        """The searchable list of all commands."""
        from ui.main.command_list import CommandList

        commands = CommandList(self.window.menus.commands, self.window)
        place = self.window.geometry()
        corner = place.center() - commands.rect().center()
        commands.move(corner.x(), place.top() + 3 * commands.fontMetrics().height())
        commands.show()

    def show_about(self) -> None:
        """Version and licences."""
        from ui.main.about import About

        self.window.dialogs.run(About(self.window))

    def _go_to_open(self, *, back: bool) -> None:
        if self.review is not None:
            self.review.go_to_next()
        elif self.window.session.document is not None and not self.checks.go_on(back=back):
            counts = self.window.session.tally.counts
            waiting = counts.gaps + counts.undecided + self.checks.going.hidden
            self._tell_nothing(self.tr("没有待处理的内容"), waiting)

    def _tell_nothing(self, nothing: str, left: int) -> None:
        """Say that there is nothing, or that the filter hides what is left."""
        if left and self.table.plan_model.filtered:
            said = self.tr("其余 {} 处被筛选隐藏。").format(left)
            self.window.message.say(said, self.tr("显示全部"), self.editor.filter_bar.clear)
        else:
            self.window.status_line.say(nothing)
