"""The commands for rows, named by what they are about just now: 删除行, 删除工作重点 and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.common.commands import Commands, refresh_tooltip

if TYPE_CHECKING:
    from ui.editor.table import PlanTable


class RowNames(QObject):
    """Names them anew whenever something else is chosen in the table."""

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._named = ""

    def follow(self, table: PlanTable) -> None:
        """Be about what is chosen in a table, which is a new one."""
        table.selectionModel().selectionChanged.connect(lambda *_: self._name(table))
        table.place_changed.connect(lambda *_: self._name(table))
        self._name(table)

    def _name(self, table: PlanTable) -> None:
        kind = table.chosen_kind()
        if kind == self._named:
            return
        self._named = kind
        names = self._names()[kind]
        for id_, name in zip(_COMMANDS, names, strict=True):
            self._commands[id_].setText(name)
            refresh_tooltip(self._commands[id_])

    def _names(self) -> dict[str, tuple[str, ...]]:
        return {
            "section": (
                self.tr("复制一份工作重点"),
                self.tr("删除工作重点"),
                self.tr("上移工作重点"),
                self.tr("下移工作重点"),
            ),
            "item": (
                self.tr("复制一份工作内容"),
                self.tr("删除工作内容"),
                self.tr("上移工作内容"),
                self.tr("下移工作内容"),
            ),
            "measure": (
                self.tr("复制一份"),
                self.tr("删除行"),
                self.tr("上移行"),
                self.tr("下移行"),
            ),
        }


_COMMANDS = ("edit.duplicate", "edit.delete", "edit.up", "edit.down")
