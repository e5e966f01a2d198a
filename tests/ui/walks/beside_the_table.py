"""What a user does beside the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.editor.typing_chinese import commit
from tests.ui.walks.hands import ALT, PLAIN, SHIFT, Hands, Key, some_words


class PanelHands(Hands):
    """Outline, filters, notes, find and replace."""

    def use_outline(self) -> None:
        tree = self.window.outline.tree
        tree.setFocus()
        keys = [(Key.Key_Up, PLAIN), (Key.Key_Down, PLAIN), (Key.Key_Left, PLAIN)]
        keys += [(Key.Key_Right, PLAIN), (Key.Key_Down, SHIFT), (Key.Key_Return, PLAIN)]
        keys += [(Key.Key_Up, ALT), (Key.Key_Down, ALT), (Key.Key_Delete, PLAIN)]
        for _ in range(self.chance.randrange(1, 4)):
            QTest.keyClick(tree, *self.chance.choice(keys))

    def rename_in_outline(self) -> None:
        tree = self.window.outline.tree
        tree.setFocus()
        QTest.keyClick(tree, Key.Key_F2)
        editor = tree.findChild(QLineEdit)
        if editor is not None:
            assert isinstance(editor, QLineEdit)
            editor.setText(some_words(self.chance))
            QTest.keyClick(editor, self.chance.choice([Key.Key_Return, Key.Key_Escape]))

    def drop_in_outline(self) -> None:
        model, tree = self.window.outline.model, self.window.outline.tree
        if not model.rowCount():
            return
        tree.setFocus()  # as the mouse does
        tree.setFocus()  # as the mouse does
        chosen = tree.selectionModel().selectedRows()
        data = model.mimeData(chosen)
        parent = model.index(self.chance.randrange(model.rowCount()), 0)
        row = self.chance.randrange(-1, model.rowCount(parent) + 1)
        if data is not None and chosen:
            model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)

    def filter_outline(self) -> None:
        line = self.window.outline.filter_line
        line.line.setText(self.chance.choice(["", "", "工作", "没有"]))
        QTest.keyClick(line.line, Key.Key_Return)

    def filter_table(self) -> None:
        bar = self.window.editor.filter_bar
        kind = self.chance.randrange(5)
        if kind == 0:
            bar.states.setCurrentIndex(self.chance.randrange(bar.states.count()))
        elif kind == 1:
            bar.renew()
            bar.sections.setCurrentIndex(self.chance.randrange(bar.sections.count()))
        elif kind == 2:
            bar.words.setText(self.chance.choice(["", "做", "报告", "没有"]))
            QTest.keyClick(bar.words, Key.Key_Return)
        else:
            bar.words.setFocus()
            QTest.keyClick(bar.words, Key.Key_Escape)

    def write_note(self) -> None:
        inspector = self.window.inspector
        inspector.tabs.setCurrentIndex(self.chance.randrange(inspector.tabs.count()))
        if inspector.note.note.isVisible():
            inspector.note.note.setFocus()
            commit(inspector.note.note, some_words(self.chance))

    def fold(self) -> None:
        self.press(self.chance.choice([Key.Key_F6, Key.Key_F7, Key.Key_F9]))

    def replace(self) -> None:
        self.command("edit.replace")
        panel = self.window.editor.find_panel
        panel.line.field.setText(self.chance.choice(["", "做", "报告", "第", "省"]))
        panel.replace_line.field.setText(some_words(self.chance))
        if self.chance.random() < 0.5:
            QTest.keyClick(panel.line.field, Key.Key_Return)
            panel.replace_line.one.click()
        else:
            panel.replace_line.all.click()
            if panel.list.isVisible():
                panel.replace_chosen()
        panel.close_panel()
