"""Where a department is typed, in Chinese or pinyin, with the names that fit below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ipplanner.departments.names import split_names
from ipplanner.departments.search import Candidate, find

_SEPARATORS = "、，,；;"
_NAME = Qt.ItemDataRole.UserRole
_LINES = 5


class _Names(QListWidget):
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.height() * 20, metrics.height() * _LINES * 4 // 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 8, self.sizeHint().height() // 2)


class DepartmentEntry(QWidget):
    """Tells the names the user asks for; those `taken` are not offered again."""

    chosen = Signal(list, bool)
    """Names, and whether they are meant to lead (Shift+Enter)."""
    finished = Signal()
    """Enter with nothing typed or marked."""

    def __init__(self, candidates: Sequence[Candidate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidates = list(candidates)
        self._taken: set[str] = set()
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("输入部门名称或拼音，如 zscq"))
        self.line.setAccessibleName(self.tr("添加部门"))
        self.names = _Names(self)
        self.names.setAccessibleName(self.tr("可选部门"))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.names)
        self.line.textChanged.connect(self._typed)
        self.names.itemClicked.connect(lambda item: self._choose([item.data(_NAME)], False))

    def set_taken(self, names: Sequence[str]) -> None:
        """Names that are in use already."""
        self._taken = set(names)
        self._offer()

    def take_rest(self) -> list[str]:
        """What is typed and not yet chosen, as names; the line is empty then."""
        text = self.line.text()
        names = self._meant(text) if text.strip() else []
        self.line.clear()
        return names

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key of the line was one for the list below it."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.names.setCurrentRow(max(-1, min(self.names.currentRow() + step, self._last())))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return False

    def _last(self) -> int:
        return self.names.count() - 1

    def _enter(self, leads: bool) -> None:
        item = self.names.currentItem()
        if item is not None:
            self._choose([item.data(_NAME)], leads)
        elif self.line.text().strip():
            self._choose(split_names(self.line.text()), leads)
        else:
            self.finished.emit()

    def _choose(self, names: list[str], leads: bool) -> None:
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self.chosen.emit(names, leads)
        self._offer()

    def _typed(self, text: str) -> None:
        if text and text[-1] in _SEPARATORS:
            self._choose(self._meant(text), False)
        else:
            self._offer()

    def _meant(self, text: str) -> list[str]:
        """The names that were typed; for letters the first one they stand for."""
        names = split_names(text)
        if len(names) == 1 and names[0].isascii():
            found = self._fitting(names[0])
            return [found[0].name] if found else names
        return names

    def _fitting(self, text: str) -> list[Candidate]:
        return find(text, [one for one in self._candidates if one.name not in self._taken])

    def _offer(self) -> None:
        text = self.line.text().strip()
        self.names.clear()
        found = self._fitting(text)
        for one in found:
            self._add(one.name, self._described(one))
        if text and not text.isascii() and text not in {one.name for one in found}:
            self._add(text, self.tr("照写：{name}").format(name=text))
        self.names.setCurrentRow(0 if text and self.names.count() else -1)

    def _add(self, name: str, text: str) -> None:
        item = QListWidgetItem(text, self.names)
        item.setData(_NAME, name)

    def _described(self, one: Candidate) -> str:
        notes = [self.tr("别名 {names}").format(names="、".join(one.also))] if one.also else []
        if one.uses:
            notes.append(self.tr("本文件 {count} 处").format(count=one.uses))
        elif one.registered:
            notes.append(self.tr("已登记"))
        return f"{one.name}（{'；'.join(notes)}）" if notes else one.name
