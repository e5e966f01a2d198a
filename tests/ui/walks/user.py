"""A user who does anything at all in the window, by keys, mouse and clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.ui.walks.at_the_table import TableHands
from tests.ui.walks.beside_the_table import PanelHands
from tests.ui.walks.on_other_pages import PageHands


class User(TableHands, PanelHands, PageHands):
    """Does one thing after the other."""

    def do_something(self) -> None:
        """One step, among those that the page in front has."""
        window = self.window
        if window.pages.currentWidget() is window.editor:
            deeds = EDITING if window.editor.table.editor is None else [*TYPING, *EDITING]
        elif window.pages.currentWidget() is window.pages.start_page:
            deeds = AT_START
        else:
            deeds = ELSEWHERE
        deed = self.chance.choice(deeds)
        self.done.append(deed.__name__)
        deed(self)
        QApplication.processEvents()
        print(self.done[-1])  # seen where a walk fails


Deed = Callable[[User], Any]
TYPING: list[Deed] = [User.go_on_typing, User.break_line, User.leave_cell, User.leave_cell] * 4
EDITING: list[Deed] = [
    User.move_about,
    User.click,
    User.double_click,
    User.type_letters,
    User.type_chinese,
    *[User.edit_rows] * 4,
    User.insert_section,
    User.choose_all,
    *[User.use_handle] * 2,
    User.edit_departments,
    User.zoom,
    *[User.undo] * 2,
    *[User.redo] * 2,
    User.copy,
    User.paste,
    User.bring_clipboard,
    *[User.use_outline] * 2,
    User.rename_in_outline,
    User.drop_in_outline,
    User.filter_outline,
    *[User.filter_table] * 2,
    User.write_note,
    User.fold,
    User.replace,
    User.ask_around,
    User.open_page,
    User.switch,
]
AT_START: list[Deed] = [User.undo, User.redo, User.switch, User.switch, User.open_page]
ELSEWHERE: list[Deed] = [
    User.undo,
    User.redo,
    *[User.press_any_key] * 3,
    *[User.push_any_button] * 3,
    *[User.fill_in_anything] * 3,
    User.leave_page,
    User.switch,
]
