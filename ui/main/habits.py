"""The commands by which users set the program up: 选项, 外观, 语言."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from ui.common.commands import Commands
from ui.common.language import LANGUAGES
from ui.common.settings import Preferences, keep_preferences, read_preferences
from ui.common.theme import theme_names, use_theme

if TYPE_CHECKING:
    from ui.main.window import MainWindow


class Habits(QObject):
    """The choices of a window's user, and how they are changed."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands

    @property
    def preferences(self) -> Preferences:
        """The choices now."""
        return read_preferences(self._window.settings)

    def add_to_view(self, menu: QMenu) -> None:
        """The submenus 外观 and 语言."""
        menu.addSeparator()
        self._add_choices(menu.addMenu(self.tr("外观(&A)")), "theme", theme_names())
        self._add_choices(menu.addMenu(self.tr("语言(&L)")), "language", LANGUAGES)

    def add_to_tools(self, menu: QMenu) -> None:
        """The command 选项."""
        menu.addSeparator()
        menu.addAction(
            self._commands.add(
                "tools.preferences",
                self.tr("选项…"),
                self.ask,
                keys="Ctrl+,",
                icon_name="mdi6.cog-outline",
            )
        )

    def ask(self) -> None:
        """Let the user choose."""
        from ui.main.preferences import PreferencesDialog

        dialog = PreferencesDialog(self.preferences, self._window)
        if self._window.dialogs.run(dialog):
            self.use(dialog.chosen())

    def use(self, preferences: Preferences) -> None:
        """Keep these choices and follow those that can be followed at once."""
        before = self.preferences
        keep_preferences(self._window.settings, preferences)
        if preferences.theme != before.theme:
            use_theme(_application(), preferences.theme)
        if (preferences.language, preferences.text_size) != (before.language, before.text_size):
            self._window.message.say(self.tr("语言和文字大小在下次打开程序时生效。"))
        self._show_choices()

    def _add_choices(self, menu: QMenu, field: str, choices: Iterable[tuple[str, str]]) -> None:
        group = QActionGroup(menu)
        menu.aboutToShow.connect(self._show_choices)
        for value, text in choices:
            action = self._commands.add(
                f"{field}.{value}", text, partial(self._choose, field, value), checkable=True
            )
            group.addAction(action)
            menu.addAction(action)
        self._show_choices()

    def _choose(self, field: str, value: str) -> None:
        change: dict[str, Any] = {field: value}
        self.use(replace(self.preferences, **change))

    def _show_choices(self) -> None:
        preferences = self.preferences
        for action in self._commands:
            field, _, value = action.objectName().partition(".")
            if field in ("theme", "language"):
                action.setChecked(getattr(preferences, field) == value)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
