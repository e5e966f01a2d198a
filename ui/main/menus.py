"""The commands of the window, in menus, on the toolbar and in the command list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from ipplanner import history
from ipplanner.status import next_open
from ui.common.commands import Commands, Keys, refresh_tooltip
from ui.common.dialogs import workspace_kind
from ui.editor.table import PlanTable
from ui.importing.dropping import office_kinds
from ui.main.about import About
from ui.main.command_list import CommandList
from ui.main.habits import Habits
from ui.review import CarryReview

if TYPE_CHECKING:
    from ui.main.window import MainWindow

Standard = QKeySequence.StandardKey


class Menus(QObject):
    """All commands; `refresh` says which can be used now and how undo is called."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.commands = Commands(window)
        self.habits = Habits(window, self.commands)
        self._editing: list[QAction] = []
        self._changing: list[QAction] = []
        self._add_file()
        self._add_edit()
        self._add_view()
        self._add_insert()
        self._add_plan()
        self._add_tools()
        self._add_help()
        self._add_toolbar()
        self.follow()

    def follow(self) -> None:
        """Be about the window's session, which is a new one."""
        session = self._window.session
        session.changed.connect(self.refresh)
        session.document_opened.connect(self.refresh)
        self._fill_context_menus()
        self.refresh()

    def refresh(self, _changed: object = None) -> None:
        """Enable what makes sense on the page in front."""
        window, session = self._window, self._window.session
        editing = window.pages.currentWidget() is window.editor and session.document is not None
        for action in self._editing:
            action.setEnabled(editing)
        for action in self._changing:
            action.setEnabled(editing and not session.read_only)
        for name in ("plan.next", "plan.previous"):
            self.commands[name].setEnabled(editing or self._reviews())
        self._name_undo()

    def go_to_next_open(self, *, back: bool = False) -> None:
        """Go to the next thing that waits for the drafter, round at the end."""
        page = self._window.pages.currentWidget()
        if isinstance(page, CarryReview):
            page.go_to_next()
            return
        document, table = self._window.session.document, self._window.editor.table
        if document is None:
            return
        here = table.current_place()
        place = next_open(document, here.measure_id or here.item_id, here.field, back=back)
        if place is None:
            self._window.status_line.say(self.tr("没有待处理的内容"))
            return
        table.select(place.measure_id or place.item_id, place.field)

    # menus

    def _fill_context_menus(self) -> None:
        names = "insert.measure insert.item edit.duplicate edit.up edit.down edit.delete"
        table, outline = self._window.editor.table, self._window.outline
        actions = [self.commands[name] for name in ("plan.departments", *names.split())]
        table.addActions(actions)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        outline.set_commands([self.commands["insert.item"], self.commands["insert.section"]])

    def _add_file(self) -> None:
        window = self._window
        menu = self._menu(self.tr("文件(&F)"))
        self._put(menu, "file.start", self.tr("开始页"), window.show_start, "Ctrl+Shift+H")
        self._put(
            menu,
            "file.import",
            self.tr("导入文件…"),
            self._import,
            "Ctrl+I",
            "mdi6.file-import-outline",
        )
        self._put(
            menu,
            "file.open",
            self.tr("打开工作区…"),
            self._open,
            Standard.Open,
            "mdi6.folder-open-outline",
        )
        menu.addSeparator()
        self._put(
            menu,
            "file.preview",
            self.tr("预览"),
            window.preview,
            Standard.Print,
            "mdi6.file-eye-outline",
            self._editing,
        )
        export = partial(window.export)
        self._put(
            menu,
            "file.word",
            self.tr("导出 Word…"),
            lambda: export("docx"),
            "Ctrl+E",
            "mdi6.file-word-outline",
            self._editing,
        )
        self._put(
            menu,
            "file.excel",
            self.tr("导出 Excel…"),
            lambda: export("xlsx"),
            "Ctrl+Shift+E",
            "mdi6.file-excel-outline",
            self._editing,
        )
        self._put(
            menu,
            "file.pdf",
            self.tr("导出 PDF…"),
            lambda: export("pdf"),
            None,
            "mdi6.file-pdf-box",
            self._editing,
        )
        menu.addSeparator()
        self._put(menu, "file.quit", self.tr("退出"), window.close, "Ctrl+Q")

    def _add_edit(self) -> None:
        menu = self._menu(self.tr("编辑(&E)"))
        self._put(menu, "edit.undo", self.tr("撤销"), self._undo, Standard.Undo, "mdi6.undo")
        self._put(
            menu, "edit.redo", self.tr("重做"), self._redo, ["Ctrl+Y", "Ctrl+Shift+Z"], "mdi6.redo"
        )
        menu.addSeparator()
        self._table(
            menu,
            "edit.duplicate",
            self.tr("复制一份"),
            lambda t: t.duplicate_selected(),
            "Ctrl+D",
            "mdi6.content-duplicate",
        )
        self._table(menu, "edit.clear", self.tr("清空单元格"), lambda t: t.clear_selected(), None)
        self._table(
            menu,
            "edit.delete",
            self.tr("删除行"),
            lambda t: t.delete_selected(),
            "Ctrl+Del",
            "mdi6.delete-outline",
        )
        menu.addSeparator()
        self._table(
            menu,
            "edit.up",
            self.tr("上移"),
            lambda t: t.move_selected(-1),
            "Alt+Up",
            "mdi6.arrow-up",
        )
        self._table(
            menu,
            "edit.down",
            self.tr("下移"),
            lambda t: t.move_selected(1),
            "Alt+Down",
            "mdi6.arrow-down",
        )

    def _add_view(self) -> None:
        menu = self._menu(self.tr("视图(&V)"))
        self._toggle(menu, "view.outline", self.tr("大纲"), "window/outline", "F7")
        self._toggle(menu, "view.inspector", self.tr("资料"), "window/inspector", "F9")
        menu.addSeparator()
        zoom = partial(self._zoom)
        self._put(
            menu,
            "view.larger",
            self.tr("放大"),
            lambda: zoom(1),
            Standard.ZoomIn,
            "",
            self._editing,
        )
        self._put(
            menu,
            "view.smaller",
            self.tr("缩小"),
            lambda: zoom(-1),
            Standard.ZoomOut,
            "",
            self._editing,
        )
        self.habits.add_to_view(menu)

    def _add_insert(self) -> None:
        menu = self._menu(self.tr("插入(&I)"))
        self._table(
            menu,
            "insert.measure",
            self.tr("举措"),
            lambda t: t.insert_measure(),
            "Ctrl+Return",
            "mdi6.table-row-plus-after",
        )
        self._table(
            menu,
            "insert.item",
            self.tr("工作内容"),
            lambda t: t.insert_item(),
            "Ctrl+Shift+Return",
            "mdi6.playlist-plus",
        )
        self._table(menu, "insert.section", self.tr("工作重点"), lambda t: t.insert_section(), None)

    def _add_plan(self) -> None:
        menu = self._menu(self.tr("计划(&P)"))
        self._put(
            menu,
            "plan.carry",
            self.tr("转入新一年…"),
            self._window.carry_over,
            "Ctrl+Shift+Y",
            "mdi6.calendar-arrow-right",
        )
        self._put(
            menu,
            "plan.departments",
            self.tr("编辑责任部门…"),
            self._edit_departments,
            "F4",
            "mdi6.account-group-outline",
            self._changing,
        )
        menu.addSeparator()
        self._put(
            menu,
            "plan.next",
            self.tr("下一处待处理"),
            self.go_to_next_open,
            "F8",
            "mdi6.skip-next-outline",
        )
        back = partial(self.go_to_next_open, back=True)
        self._put(menu, "plan.previous", self.tr("上一处待处理"), back, "Shift+F8")
        self._put(
            menu,
            "plan.empty",
            self.tr("下一个空单元格"),
            self._next_empty,
            "Ctrl+J",
            "",
            self._editing,
        )

    def _add_tools(self) -> None:
        menu = self._menu(self.tr("工具(&T)"))
        self._put(
            menu,
            "tools.commands",
            self.tr("搜索命令…"),
            self._show_commands,
            "Ctrl+Shift+P",
            "mdi6.magnify",
        )
        self._put(
            menu,
            "tools.snapshot",
            self.tr("保存为快照…"),
            self._snapshot,
            None,
            "mdi6.camera-outline",
            self._changing,
        )
        self.habits.add_to_tools(menu)

    def _add_help(self) -> None:
        menu = self._menu(self.tr("帮助(&H)"))
        self._put(menu, "help.about", self.tr("关于"), self._about, None)

    def _add_toolbar(self) -> None:
        bar = QToolBar(self.tr("工具栏"), self._window)
        bar.setObjectName("toolbar")
        names = "file.import plan.carry | edit.undo edit.redo | insert.item insert.measure edit.up edit.down"
        for name in f"{names} | plan.next | file.preview file.word file.excel".split():
            if name == "|":
                bar.addSeparator()
            else:
                bar.addAction(self.commands[name])
        self._window.addToolBar(bar)

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _put(
        self,
        menu: QMenu,
        id_: str,
        text: str,
        run: Callable[[], object],
        keys: Keys | list[Keys] | None,
        icon_name: str = "",
        group: list[QAction] | None = None,
    ) -> QAction:
        action = self.commands.add(id_, text, run, keys=keys, icon_name=icon_name)
        menu.addAction(action)
        if group is not None:
            group.append(action)
        return action

    def _table(
        self,
        menu: QMenu,
        id_: str,
        text: str,
        run: Callable[[PlanTable], object],
        keys: Keys | None,
        icon_name: str = "",
    ) -> None:
        self._put(
            menu, id_, text, lambda: run(self._window.editor.table), keys, icon_name, self._changing
        )

    def _toggle(self, menu: QMenu, id_: str, text: str, setting: str, keys: str) -> None:
        window = self._window

        def turn() -> None:
            window.settings.setValue(setting, action.isChecked())
            window.show_editor()

        action = self.commands.add(id_, text, turn, keys=keys, checkable=True)
        action.setChecked(bool(window.settings.value(setting, True, type=bool)))
        menu.addAction(action)
        self._editing.append(action)

    # what the commands do

    def _import(self) -> None:
        paths = self._window.dialogs.open_files(self.tr("导入文件"), office_kinds())
        if paths:
            self._window.import_files(paths)

    def _open(self) -> None:
        paths = self._window.dialogs.open_files(self.tr("打开工作区"), workspace_kind())
        if paths:
            self._window.open_workspace(paths[0])

    def _undo(self) -> None:
        page = self._window.pages.currentWidget()
        if isinstance(page, CarryReview):
            page.undo()
        elif page is self._window.editor:
            self._window.editor.table.undo()
        else:
            self._window.session.undo()

    def _redo(self) -> None:
        if self._window.pages.currentWidget() is self._window.editor:
            self._window.editor.table.redo()
        else:
            self._window.session.redo()

    def _name_undo(self) -> None:
        session = self._window.session
        if session.read_only:
            labels: list[str | None] = [None, None]
        else:
            workspace = session.workspace
            labels = [history.undo_label(workspace), history.redo_label(workspace)]
        names = (("edit.undo", self.tr("撤销")), ("edit.redo", self.tr("重做")))
        for (id_, name), label in zip(names, labels, strict=True):
            action = self.commands[id_]
            action.setText(f"{name} {label}" if label else name)
            action.setEnabled(label is not None or self._is_typing() or self._reviews())
            refresh_tooltip(action)

    def _edit_departments(self) -> None:
        self._window.editor.edit_departments()

    def _is_typing(self) -> bool:
        window = self._window
        return (
            window.pages.currentWidget() is window.editor and window.editor.table.editor is not None
        )

    def _reviews(self) -> bool:
        return isinstance(self._window.pages.currentWidget(), CarryReview)

    def _zoom(self, steps: int) -> None:
        self._window.editor.table.zoom(steps)

    def _next_empty(self) -> None:
        if not self._window.editor.table.go_to_next_empty():
            self._window.status_line.say(self.tr("没有空单元格"))

    def _show_commands(self) -> None:
        commands = CommandList(self.commands, self._window)
        corner = self._window.geometry().center() - commands.rect().center()
        commands.move(corner.x(), self._window.geometry().top() + 60)
        commands.show()

    def _snapshot(self) -> None:
        window, document = self._window, self._window.session.document
        name = window.dialogs.ask_text(self.tr("保存为快照"), self.tr("快照的名称"))
        if name and document is not None:
            workspace = window.session.workspace
            window.session.run(lambda: history.snapshot(workspace, document.id, name))
            window.status_line.say(self.tr("已保存快照“{}”").format(name))

    def _about(self) -> None:
        About(self._window).exec()
