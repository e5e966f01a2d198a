"""What a user does in the table itself."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.pasting.clipboards import EXCEL
from tests.ui.editor.typing_chinese import commit
from tests.ui.walks.hands import ALT, CTRL, LEFT, PLAIN, SHIFT, Hands, Key, some_words


class TableHands(Hands):
    """Keys and mouse, history and clipboard."""

    def move_about(self) -> None:
        self._focus_table()
        keys = [Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Tab, Key.Key_Home]
        keys += [Key.Key_End, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Return, Key.Key_Backtab]
        for _ in range(self.chance.randrange(1, 5)):
            modifier = self.chance.choice([PLAIN, PLAIN, PLAIN, SHIFT, CTRL])
            key = self.chance.choice(keys)
            if key in (Key.Key_Return, Key.Key_Tab) and modifier == CTRL:
                modifier = PLAIN
            self.press(key, modifier)

    def choose_all(self) -> None:
        self._focus_table()
        self.press(Key.Key_A, CTRL)

    def click(self) -> None:
        if self.table.plan_model.rowCount():
            place = self._some_cell()
            modifier = self.chance.choice([PLAIN, PLAIN, SHIFT, CTRL])
            QTest.mouseClick(self.table.viewport(), LEFT, modifier, place)

    def double_click(self) -> None:
        if self.table.plan_model.rowCount():
            QTest.mouseDClick(self.table.viewport(), LEFT, PLAIN, self._some_cell())

    def type_letters(self) -> None:
        self._focus_table()
        QTest.keyClicks(self.focused(), self.chance.choice(["a", "x y", "12"]))

    def type_chinese(self) -> None:
        self._focus_table()
        self.press(Key.Key_F2)
        if self.table.editor is not None:
            commit(self.table.editor, some_words(self.chance))
            self.press(self.chance.choice([Key.Key_Return, Key.Key_Tab, Key.Key_Escape]))

    def break_line(self) -> None:
        self.press(Key.Key_Return, ALT)

    def leave_cell(self) -> None:
        keys = [Key.Key_Return, Key.Key_Tab, Key.Key_Escape, Key.Key_Backtab]
        self.press(self.chance.choice(keys))

    def go_on_typing(self) -> None:
        if self.table.editor is not None:
            commit(self.table.editor, some_words(self.chance))

    def edit_rows(self) -> None:
        self._focus_table()
        key, modifier = self.chance.choice(
            [
                (Key.Key_Return, CTRL),
                (Key.Key_Return, CTRL | SHIFT),
                (Key.Key_D, CTRL),
                (Key.Key_Delete, CTRL),
                (Key.Key_Delete, PLAIN),
                (Key.Key_Up, ALT),
                (Key.Key_Down, ALT),
                (Key.Key_Up, ALT),
                (Key.Key_Down, ALT),
                (Key.Key_J, CTRL),
                (Key.Key_F8, PLAIN),
                (Key.Key_F8, SHIFT),
            ]
        )
        self.press(key, modifier)

    def insert_section(self) -> None:
        self.command("insert.section")

    def use_handle(self) -> None:
        bar = self.table.verticalHeader()
        height = max(2, bar.viewport().height())
        start, end = (QPoint(bar.width() // 2, self.chance.randrange(height)) for _ in range(2))
        QTest.mouseMove(bar.viewport(), start)
        QTest.mousePress(bar.viewport(), LEFT, PLAIN, start)
        if self.chance.random() < 0.6:
            for at in (start + QPoint(0, 12), end):
                QTest.mouseMove(bar.viewport(), at)
                QApplication.processEvents()
        if self.chance.random() < 0.2:
            self.press(Key.Key_Escape)
        QTest.mouseRelease(bar.viewport(), LEFT, PLAIN, end)

    def edit_departments(self) -> None:
        self.command("plan.departments")
        editor = self.window.editor.departments
        if editor is None:
            return
        if self.chance.random() < 0.6:
            editor.printed.setPlainText(some_words(self.chance) + self.chance.choice(["", "牵头"]))
        key = self.chance.choice([Key.Key_Return, Key.Key_Tab, Key.Key_Escape])
        QTest.keyClick(editor.printed, key)

    def zoom(self) -> None:
        self.command(self.chance.choice(["view.larger", "view.smaller"]))

    def undo(self) -> None:
        for _ in range(self.chance.randrange(1, 4)):
            self.press(Key.Key_Z, CTRL)

    def redo(self) -> None:
        for _ in range(self.chance.randrange(1, 4)):
            self.press(*self.chance.choice([(Key.Key_Y, CTRL), (Key.Key_Z, CTRL | SHIFT)]))

    def copy(self) -> None:
        self._focus_table()
        self.press(self.chance.choice([Key.Key_C, Key.Key_C, Key.Key_X]), CTRL)

    def paste(self) -> None:
        self._focus_table()
        self.press(Key.Key_V, self.chance.choice([CTRL, CTRL, CTRL | SHIFT]))

    def bring_clipboard(self) -> None:
        data = QMimeData()
        kind = self.chance.randrange(4)
        if kind == 0:
            data.setHtml(EXCEL[EXCEL.index("<html") :])
        elif kind == 1:
            data.setText("甲\t乙\n丙\t丁\r\n")
        elif kind == 2:
            data.setText("\n".join(some_words(self.chance) for _ in range(3)))
        QGuiApplication.clipboard().setMimeData(data)
        self.paste()

    def _focus_table(self) -> None:
        if self.table.editor is None:
            self.table.setFocus()

    def _some_cell(self) -> QPoint:
        view = self.table.viewport().rect()
        x, y = (self.chance.randrange(max(1, size)) for size in (view.width(), view.height()))
        return QPoint(x, y)
