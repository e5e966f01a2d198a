"""The commands of the window, in menus, on the toolbar and in the command list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from ui.common.commands import Commands, Keys, refresh_tooltip
from ui.main.command_list import CommandList
from ui.main.deeds import Deeds
from ui.main.habits import Habits

if TYPE_CHECKING:
    from ui.main.window import MainWindow

Standard = QKeySequence.StandardKey
When = Literal["always", "editing", "changing"]
"""When a command can be used: always, with a document in front, or where that can be changed."""
_TOOLBAR = (
    "file.import plan.carry | edit.undo edit.redo | insert.item insert.measure edit.up edit.down"
    " | edit.find plan.next | file.preview file.word file.excel"
)
_TABLE_MENU = (
    "edit.cut edit.copy edit.paste plan.departments insert.measure insert.item edit.duplicate"
    " edit.up edit.down edit.delete"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu."""

    id: str
    text: str
    run: Callable[[Deeds], object]
    keys: Keys | list[Keys] | None = None
    icon: str = ""
    when: When = "always"


class Menus(QObject):
    """All commands; `refresh` says which can be used now and how undo is called."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.deeds = Deeds(window)
        self.commands = Commands(window)
        self.habits = Habits(window, self.commands)
        self._when: dict[str, When] = {}
        self._build()
        self._add_toolbar()
        self.follow()

    def follow(self) -> None:
        """Be about the window's session, which is a new one."""
        session, outline = self._window.session, self._window.outline
        session.changed.connect(self.refresh)
        session.document_opened.connect(self.refresh)
        table = self._window.editor.table
        table.addActions([self.commands[name] for name in _TABLE_MENU.split()])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        outline.set_commands([self.commands["insert.item"], self.commands["insert.section"]])
        self.refresh()

    def refresh(self, _changed: object = None) -> None:
        """Enable what makes sense on the page in front."""
        editing = self.deeds.is_editing
        may = {
            "always": True,
            "editing": editing,
            "changing": editing and not self._window.session.read_only,
        }
        for id_, when in self._when.items():
            self.commands[id_].setEnabled(may[when])
        for name in ("plan.next", "plan.previous"):
            self.commands[name].setEnabled(editing or self.deeds.is_reviewing)
        self._name_undo()

    def _build(self) -> None:
        self._menu(self.tr("文件(&F)"), self._file_entries())
        self._menu(self.tr("编辑(&E)"), self._edit_entries())
        view = self._menu(self.tr("视图(&V)"), [])
        self._toggle(view, "view.outline", self.tr("大纲"), "window/outline", "F7")
        self._toggle(view, "view.inspector", self.tr("资料"), "window/inspector", "F9")
        self._fill(view, self._view_entries())
        self.habits.add_to_view(view)
        self._menu(self.tr("插入(&I)"), self._insert_entries())
        self._menu(self.tr("计划(&P)"), self._plan_entries())
        self.habits.add_to_tools(self._menu(self.tr("工具(&T)"), self._tool_entries()))
        self._menu(self.tr("帮助(&H)"), self._help_entries())

    def _file_entries(self) -> list[Entry | None]:
        return [
            Entry("file.start", self.tr("开始页"), lambda d: d.window.show_start(), "Ctrl+Shift+H"),
            Entry(
                "file.import",
                self.tr("导入文件…"),
                Deeds.import_files,
                "Ctrl+I",
                "mdi6.file-import-outline",
            ),
            Entry(
                "file.open",
                self.tr("打开工作区…"),
                Deeds.open_workspace,
                Standard.Open,
                "mdi6.folder-open-outline",
            ),
            Entry("file.switch", self.tr("切换计划…"), Deeds.switch_document, "Ctrl+Shift+O"),
            None,
            Entry(
                "file.preview",
                self.tr("预览"),
                lambda d: d.window.preview(),
                Standard.Print,
                "mdi6.file-eye-outline",
                "editing",
            ),
            Entry(
                "file.word",
                self.tr("导出 Word…"),
                lambda d: d.window.export("docx"),
                "Ctrl+E",
                "mdi6.file-word-outline",
                "editing",
            ),
            Entry(
                "file.excel",
                self.tr("导出 Excel…"),
                lambda d: d.window.export("xlsx"),
                "Ctrl+Shift+E",
                "mdi6.file-excel-outline",
                "editing",
            ),
            Entry(
                "file.pdf",
                self.tr("导出 PDF…"),
                lambda d: d.window.export("pdf"),
                None,
                "mdi6.file-pdf-box",
                "editing",
            ),
            None,
            Entry("file.quit", self.tr("退出"), lambda d: d.window.close(), "Ctrl+Q"),
        ]

    def _edit_entries(self) -> list[Entry | None]:
        redo_keys: list[Keys] = ["Ctrl+Y", "Ctrl+Shift+Z"]
        cut, copy, paste = "mdi6.content-cut", "mdi6.content-copy", "mdi6.content-paste"
        find, replace = "mdi6.magnify", "mdi6.find-replace"
        move = {-1: "mdi6.arrow-up", 1: "mdi6.arrow-down"}
        again, delete = "mdi6.content-duplicate", "mdi6.delete-outline"
        return [
            Entry("edit.undo", self.tr("撤销"), Deeds.undo, Standard.Undo, "mdi6.undo"),
            Entry("edit.redo", self.tr("重做"), Deeds.redo, redo_keys, "mdi6.redo"),
            None,
            self._table(
                "edit.cut", self.tr("剪切"), lambda d: d.clipboard.cut(), Standard.Cut, cut
            ),
            Entry(
                "edit.copy",
                self.tr("复制"),
                lambda d: d.clipboard.copy(),
                Standard.Copy,
                copy,
                "editing",
            ),
            self._table(
                "edit.paste",
                self.tr("粘贴"),
                lambda d: d.clipboard.paste(),
                Standard.Paste,
                paste,
            ),
            self._table(
                "edit.paste_text",
                self.tr("粘贴为文字"),
                lambda d: d.clipboard.paste_text(),
                "Ctrl+Shift+V",
            ),
            None,
            Entry(
                "edit.find",
                self.tr("查找…"),
                lambda d: d.find.show_find(),
                Standard.Find,
                find,
                "editing",
            ),
            self._table(
                "edit.replace",
                self.tr("替换…"),
                lambda d: d.find.show_replace(),
                "Ctrl+H",
                replace,
            ),
            Entry(
                "edit.find_next",
                self.tr("查找下一个"),
                lambda d: d.find.find_next(),
                "F3",
                "",
                "editing",
            ),
            Entry(
                "edit.find_previous",
                self.tr("查找上一个"),
                lambda d: d.find.find_previous(),
                "Shift+F3",
                "",
                "editing",
            ),
            None,
            self._table(
                "edit.duplicate",
                self.tr("复制一份"),
                lambda d: d.table.duplicate_selected(),
                "Ctrl+D",
                again,
            ),
            self._table(
                "edit.clear", self.tr("清空单元格"), lambda d: d.table.clear_selected(), None
            ),
            self._table(
                "edit.delete",
                self.tr("删除行"),
                lambda d: d.table.delete_selected(),
                "Ctrl+Del",
                delete,
            ),
            None,
            self._table(
                "edit.up",
                self.tr("上移"),
                lambda d: d.table.move_selected(-1),
                "Alt+Up",
                move[-1],
            ),
            self._table(
                "edit.down",
                self.tr("下移"),
                lambda d: d.table.move_selected(1),
                "Alt+Down",
                move[1],
            ),
        ]

    def _view_entries(self) -> list[Entry | None]:
        larger, smaller = Standard.ZoomIn, Standard.ZoomOut
        return [
            Entry(
                "view.filter",
                self.tr("筛选"),
                lambda d: d.editor.filter_bar.take_focus(),
                "Ctrl+L",
                "mdi6.filter-outline",
                "editing",
            ),
            None,
            Entry("view.larger", self.tr("放大"), lambda d: d.table.zoom(1), larger, "", "editing"),
            Entry(
                "view.smaller",
                self.tr("缩小"),
                lambda d: d.table.zoom(-1),
                smaller,
                "",
                "editing",
            ),
        ]

    def _insert_entries(self) -> list[Entry | None]:
        return [
            self._table(
                "insert.measure",
                self.tr("插入举措"),
                lambda d: d.table.insert_measure(),
                "Ctrl+Return",
                "mdi6.table-row-plus-after",
            ),
            self._table(
                "insert.item",
                self.tr("插入工作内容"),
                lambda d: d.table.insert_item(),
                "Ctrl+Shift+Return",
                "mdi6.playlist-plus",
            ),
            self._table(
                "insert.section",
                self.tr("插入工作重点"),
                lambda d: d.table.insert_section(),
                None,
            ),
        ]

    def _plan_entries(self) -> list[Entry | None]:
        return [
            Entry(
                "plan.carry",
                self.tr("转入新一年…"),
                lambda d: d.window.carry_over(),
                "Ctrl+Shift+Y",
                "mdi6.calendar-arrow-right",
            ),
            self._table(
                "plan.departments",
                self.tr("编辑责任部门…"),
                lambda d: d.editor.edit_departments(),
                "F4",
                "mdi6.account-group-outline",
            ),
            None,
            Entry(
                "plan.next",
                self.tr("下一处待处理"),
                Deeds.next_open,
                "F8",
                "mdi6.skip-next-outline",
            ),
            Entry("plan.previous", self.tr("上一处待处理"), Deeds.previous_open, "Shift+F8"),
            Entry(
                "plan.empty", self.tr("下一个空单元格"), Deeds.next_empty, "Ctrl+J", "", "editing"
            ),
        ]

    def _tool_entries(self) -> list[Entry | None]:
        keep = "mdi6.content-save-outline"
        return [
            Entry(
                "tools.commands",
                self.tr("搜索命令…"),
                lambda _: self._show_commands(),
                "Ctrl+Shift+P",
                "mdi6.magnify",
            ),
            self._table("tools.keep", self.tr("留存版本…"), Deeds.keep_version, None, keep),
        ]

    def _help_entries(self) -> list[Entry | None]:
        manual = self.tr("使用手册")
        return [
            Entry("help.manual", manual, Deeds.show_manual, "F1", "mdi6.help-circle-outline"),
            Entry("help.about", self.tr("关于"), Deeds.show_about),
        ]

    @staticmethod
    def _table(
        id_: str,
        text: str,
        run: Callable[[Deeds], object],
        keys: Keys | None,
        icon: str = "",
    ) -> Entry:
        """A command that changes the document."""
        return Entry(id_, text, run, keys, icon, "changing")

    def _menu(self, title: str, entries: Iterable[Entry | None]) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self._fill(menu, entries)
        return menu

    def _fill(self, menu: QMenu, entries: Iterable[Entry | None]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            run = partial(entry.run, self.deeds)
            action = self.commands.add(
                entry.id, entry.text, run, keys=entry.keys, icon_name=entry.icon
            )
            menu.addAction(action)
            self._when[entry.id] = entry.when

    def _toggle(self, menu: QMenu, id_: str, text: str, setting: str, keys: str) -> None:
        window = self._window

        def turn() -> None:
            window.settings.setValue(setting, action.isChecked())
            window.show_editor()

        action: QAction = self.commands.add(id_, text, turn, keys=keys, checkable=True)
        action.setChecked(bool(window.settings.value(setting, True, type=bool)))
        menu.addAction(action)
        self._when[id_] = "editing"

    def _add_toolbar(self) -> None:
        bar = QToolBar(self.tr("工具栏"), self._window)
        bar.setObjectName("toolbar")
        for name in _TOOLBAR.split():
            if name == "|":
                bar.addSeparator()
            else:
                bar.addAction(self.commands[name])
        self._window.addToolBar(bar)

    def _name_undo(self) -> None:
        names = ("edit.undo", self.tr("撤销")), ("edit.redo", self.tr("重做"))
        for (id_, name), label in zip(names, self.deeds.undo_names(), strict=True):
            action = self.commands[id_]
            action.setText(f"{name} {label}" if label else name)
            action.setEnabled(label is not None or self.deeds.is_reviewing)
            refresh_tooltip(action)

    def _show_commands(self) -> None:
        commands = CommandList(self.commands, self._window)
        place = self._window.geometry()
        corner = place.center() - commands.rect().center()
        commands.move(corner.x(), place.top() + 3 * commands.fontMetrics().height())
        commands.show()
