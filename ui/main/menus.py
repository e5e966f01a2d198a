"""The commands of the window, in menus, on the toolbar and in the command list."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.common.commands import Commands, refresh_tooltip
from ui.common.step_names import step_name
from ui.main.command_button import CommandButton
from ui.main.deeds import Deeds
from ui.main.entries import (
    CHANGING,
    EDITING,
    HANDING_IN,
    ICONS,
    KEYS,
    LEVELS,
    ZOOMING,
    Entries,
    Entry,
)
from ui.main.habits import Habits
from ui.main.levels import has_levels
from ui.main.row_names import RowNames
from ui.main.toolbar import Toolbar

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_TABLE_MENU = (
    "edit.cut edit.copy edit.paste plan.departments insert.measure insert.item edit.duplicate"
    " edit.up edit.down edit.delete"
)


class Menus(QObject):
    """All commands; `refresh` says which can be used now and how undo is called."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.deeds = Deeds(window)
        self.commands = Commands(window)
        self.habits = Habits(window, self.commands)
        self._toggles: list[QAction] = []
        self._build()
        self.toolbar = Toolbar(self.commands, window)
        window.addToolBar(self.toolbar)
        bar = window.menuBar()
        bar.setCornerWidget(CommandButton(self.commands["tools.commands"], bar))
        self._row_names = RowNames(self.commands, self)
        window.pages.reviewed.connect(self.refresh)
        self.follow()

    def follow(self) -> None:
        """Be about the window's session, which is a new one."""
        session, outline = self._window.session, self._window.outline
        session.changed.connect(self.refresh)
        session.document_opened.connect(self.refresh)
        session.errands.ended.connect(self.refresh)
        table = self._window.editor.table
        table.addActions([self.commands[name] for name in _TABLE_MENU.split()])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._row_names.follow(table)
        table.turner = self.deeds.turn
        outline.set_commands([self.commands["insert.item"], self.commands["insert.section"]])
        self.refresh()

    def refresh(self, _changed: object = None) -> None:
        """Enable what makes sense on the page in front."""
        editing = self.deeds.is_editing
        changing = editing and not self._window.session.read_only
        for id_ in EDITING:
            self.commands[id_].setEnabled(editing)
        for id_ in CHANGING:
            self.commands[id_].setEnabled(changing)
        for id_ in HANDING_IN:
            self.commands[id_].setEnabled(editing or self._window.pages.export_page is not None)
        leveled = changing and has_levels(self._window.session)
        for id_ in LEVELS:
            self.commands[id_].setEnabled(leveled)
        for id_ in ZOOMING:
            self.commands[id_].setEnabled(editing or self._window.pages.export_page is not None)
        for toggle, is_wanted in zip(self._toggles, self._window.docks.wanted, strict=True):
            toggle.setEnabled(editing)
            toggle.setChecked(is_wanted)
        for name in ("plan.next", "plan.previous"):
            self.commands[name].setEnabled(editing or self.deeds.review is not None)
        self._name_undo()

    def _build(self) -> None:
        entries = Entries(self)
        self._menu(self.tr("文件(&F)"), entries.file())
        self._menu(self.tr("编辑(&E)"), entries.edit())
        view = self._menu(self.tr("视图(&V)"), [])
        self._toggle(view, "view.outline", self.tr("大纲"), "window/outline", "F7")
        self._toggle(view, "view.inspector", self.tr("资料"), "window/inspector", "F9")
        self._toggle(view, "view.checks", self.tr("问题"), "window/checks", "F6")
        self._fill(view, entries.view())
        self.habits.add_to_view(view)
        self._menu(self.tr("插入(&I)"), entries.insert())
        self._menu(self.tr("计划(&P)"), entries.plan())
        self.habits.add_to_tools(self._menu(self.tr("工具(&T)"), entries.tool()))
        self._menu(self.tr("帮助(&H)"), entries.help())

    def _menu(self, title: str, entries: Iterable[Entry | None]) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self._fill(menu, entries)
        return menu

    def _fill(self, menu: QMenu, entries: Iterable[Entry | None]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            id_, text, do = entry
            run = partial(do, self.deeds)
            icon_name = ICONS.get(id_, "")
            action = self.commands.add(id_, text, run, keys=KEYS.get(id_), icon_name=icon_name)
            menu.addAction(action)

    def _toggle(self, menu: QMenu, id_: str, text: str, setting: str, keys: str) -> None:
        window = self._window

        def turn() -> None:
            window.settings.setValue(setting, action.isChecked())
            if action.isChecked():
                window.docks.ask_for(id_.removeprefix("view."))
            window.show_editor()

        action: QAction = self.commands.add(id_, text, turn, keys=keys, checkable=True)
        menu.addAction(action)
        self._toggles.append(action)

    def _name_undo(self) -> None:
        names = ("edit.undo", self.tr("撤销")), ("edit.redo", self.tr("重做"))
        for (id_, name), label in zip(names, self.deeds.undo_names(), strict=True):
            action = self.commands[id_]
            action.setText(f"{name} {step_name(label)}" if label else name)
            action.setEnabled(label is not None)
            refresh_tooltip(action)
