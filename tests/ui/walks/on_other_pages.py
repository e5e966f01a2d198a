"""What a user does on the pages that are there for a while."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from ipplanner.store.documents import listing
from tests.ui.editor.typing_chinese import commit
from tests.ui.walks.hands import ALT, LEFT, PLAIN, SHIFT, Hands, Key, some_words


class PageHands(Hands):
    """Goes there and back, and uses whatever there is."""

    def ask_around(self) -> None:
        ids = ["plan.surroundings", "tools.keep", "tools.layout", "plan.successors"]
        self.command(self.chance.choice(ids))

    def open_page(self) -> None:
        ids = ["view.figures", "plan.tasks", "plan.answer", "plan.duties", "plan.compare"]
        ids += ["tools.templates", "tools.departments", "file.start", "plan.carry", "file.preview"]
        self.command(self.chance.choice(ids))

    def switch(self) -> None:
        plans = listing(self.window.session.workspace)
        if plans:
            self.window.open_document(self.chance.choice(plans).id)

    def leave_page(self) -> None:
        self.press(Key.Key_Escape)
        if self.window.pages.currentWidget() is not self.window.editor:
            self.window.pages.leave()

    def press_any_key(self) -> None:
        keys = [Key.Key_Up, Key.Key_Down, Key.Key_Return, Key.Key_Tab, Key.Key_Space, Key.Key_Home]
        keys += [Key.Key_Delete, Key.Key_F2, Key.Key_M, Key.Key_O, Key.Key_D, Key.Key_U, Key.Key_S]
        for _ in range(self.chance.randrange(1, 4)):
            self.press(self.chance.choice(keys), self.chance.choice([PLAIN, PLAIN, SHIFT, ALT]))

    def push_any_button(self) -> None:
        buttons = [one for one in self._page().findChildren(QAbstractButton) if _can_be_pushed(one)]
        if buttons:
            button = self.chance.choice(buttons)
            self.done[-1] += f" {button.text()}"
            QTest.mouseClick(button, LEFT, PLAIN, button.rect().center())

    def fill_in_anything(self) -> None:
        kinds = QLineEdit | QComboBox | QAbstractItemView | QTabBar
        fields = [one for one in self._page().findChildren(QWidget) if isinstance(one, kinds)]
        fields = [one for one in fields if one.isVisible() and one.isEnabled()]
        if fields:
            field = self.chance.choice(fields)
            self.done[-1] += f" {type(field).__name__}"
            self._use(field)

    def _use(self, field: QWidget) -> None:
        if isinstance(field, QLineEdit):
            field.setFocus()
            commit(field, self.chance.choice(["局", "专利", some_words(self.chance)]))
        elif isinstance(field, QComboBox) and field.count():
            field.setCurrentIndex(self.chance.randrange(field.count()))
            field.activated.emit(field.currentIndex())
        elif isinstance(field, QTabBar) and field.count():
            field.setCurrentIndex(self.chance.randrange(field.count()))
        elif isinstance(field, QAbstractItemView):
            rect = field.viewport().rect()
            x, y = (self.chance.randrange(max(1, size)) for size in (rect.width(), rect.height()))
            press = self.chance.choice([QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick])
            press(field.viewport(), LEFT, PLAIN, QPoint(x, y))

    def _page(self) -> QWidget:
        page = self.window.pages.currentWidget()
        assert page is not None
        return page


def _can_be_pushed(button: QAbstractButton) -> bool:
    has_menu = isinstance(button, QPushButton | QToolButton) and button.menu() is not None
    return button.isVisible() and button.isEnabled() and not has_menu
