"""Questions and answers with the user, through one service that tests replace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from ui.common.language import tr
from ui.common.scrolled import fit_to_screen


def workspace_kind() -> str:
    """Workspaces, for choosing a file."""
    return tr("工作区 (*.ipplan)")


_MOST_BUTTONS = 3


class Dialogs(Protocol):
    """How the program asks and tells."""

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Files to open, none when the user thinks better of it."""

    def save_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """A file to write."""

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        """A line of text."""

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """Which of some answers, by position; None for cancel."""

    def run(self, dialog: QDialog) -> bool:
        """Show a form until it is closed; whether it was accepted."""

    def tell(self, title: str, text: str) -> None:
        """Something that has to be read."""


class QtDialogs:
    """The real thing, in front of a window."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = QStandardPaths.locate(
            documents, "", QStandardPaths.LocateOption.LocateDirectory
        )

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Files to open, none when the user thinks better of it."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, self._folder, kinds)
        paths = [Path(name) for name in names]
        if paths:
            self._folder = str(paths[0].parent)
        return paths

    def save_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """A file to write."""
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(proposal), kinds)
        return Path(name) if name else None

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        """A line of text."""
        answer, accepted = QInputDialog.getText(self._window, title, label, text=text)
        return answer if accepted else None

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """Which of some answers, by position; None for cancel."""
        if len(answers) > _MOST_BUTTONS:
            return self._choose_of_many(title, text, answers)
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=self._window)
        buttons = [box.addButton(answer, QMessageBox.ButtonRole.AcceptRole) for answer in answers]
        box.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        clicked = box.clickedButton()
        return next((n for n, button in enumerate(buttons) if button is clicked), None)

    def _choose_of_many(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """By its place in the list: there may be several with the same words."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(text)
        dialog.setComboBoxItems(list(answers))
        dialog.setComboBoxEditable(False)
        box = dialog.findChild(QComboBox)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return box.currentIndex() if accepted and isinstance(box, QComboBox) else None

    def run(self, dialog: QDialog) -> bool:
        """Show a form until it is closed; whether it was accepted."""
        fit_to_screen(dialog)
        return dialog.exec() == QDialog.DialogCode.Accepted

    def tell(self, title: str, text: str) -> None:
        """Something that has to be read."""
        QMessageBox.information(self._window, title, text)
