"""Every question of the program answered by chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from tests.ui.walks.hands import some_words


class RandomDialogs:
    """Answers every question by chance, also with nothing."""

    def __init__(self, chance: random.Random, folder: Path) -> None:
        self.chance = chance
        self.folder = folder
        self.told: list[str] = []

    def open_files(self, title: str, kinds: str) -> list[Path]:
        return []

    def save_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        return None

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        return self.chance.choice([None, "", "版本" * self.chance.randrange(1, 99)])

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        chosen = self.chance.randrange(-1, len(answers))
        return chosen if chosen >= 0 else None

    def run(self, dialog: QDialog) -> bool:
        dialog.show()
        for field in dialog.findChildren(QWidget):
            if field.isEnabled() and self.chance.random() < 0.3:
                self._fill(field)
        dialog.hide()
        dialog.deleteLater()
        return self.chance.random() < 0.6

    def tell(self, title: str, text: str) -> None:
        self.told.append(text)

    def _fill(self, field: QWidget) -> None:
        if isinstance(field, QLineEdit):
            field.setText(some_words(self.chance))
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText("\n".join(some_words(self.chance) for _ in range(2)))
        elif isinstance(field, QSpinBox):
            field.setValue(self.chance.randint(field.minimum(), field.maximum()))
        elif isinstance(field, QComboBox) and field.count():
            field.setCurrentIndex(self.chance.randrange(field.count()))
