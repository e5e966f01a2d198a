"""The keys that the main window gives to the parts of the editor."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ui.common.commands import Commands
from ui.editor.clipboard import PlanClipboard
from ui.editor.find_panel import FindPanel

Standard = QKeySequence.StandardKey


def clipboard_keys(window: QWidget, clipboard: PlanClipboard) -> None:
    commands = Commands(window)
    commands.add("edit.cut", "剪切", clipboard.cut, keys=Standard.Cut)
    commands.add("edit.copy", "复制", clipboard.copy, keys=Standard.Copy)
    commands.add("edit.paste", "粘贴", clipboard.paste, keys=Standard.Paste)
    commands.add("edit.paste_text", "粘贴为文字", clipboard.paste_text, keys="Ctrl+Shift+V")


def find_keys(window: QWidget, panel: FindPanel) -> None:
    commands = Commands(window)
    commands.add("edit.find", "查找", panel.show_find, keys=Standard.Find)
    commands.add("edit.replace", "替换", panel.show_replace, keys="Ctrl+H")
    commands.add("edit.find_next", "下一个", panel.find_next, keys="F3")
    commands.add("edit.find_previous", "上一个", panel.find_previous, keys="Shift+F3")
