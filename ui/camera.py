"""Takes pictures of the running program, and waits until there is something to be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.common.dialogs import QtDialogs
from ui.main.window import MainWindow

SIZE = QSize(1280, 800)
PATIENCE = 30_000
"""Milliseconds; reached only where something is broken."""
Page = TypeVar("Page", bound=QWidget)


class FirstAnswers(QtDialogs):
    """Takes the first answer to every question."""

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """The first."""
        return 0


class Camera:
    """A window of its own on a new workspace, and a folder for what is taken of it."""

    def __init__(self, target: Path, workspace: Path, size: QSize = SIZE) -> None:
        self._target = target
        ini = workspace.with_name("settings.ini")
        settings = QSettings(str(ini), QSettings.Format.IniFormat)
        self.window = MainWindow(workspace, settings, FirstAnswers())
        self.window.resize(size)
        self.window.show()
        wait(300)

    def page(self, kind: type[Page]) -> Page:
        """The page in front, which must be of this kind."""
        page = self.window.pages.currentWidget()
        assert isinstance(page, kind)
        return page

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Keep what the window shows, or something else."""
        wait(400)
        picture = few_colours((of or self.window).grab().toImage())
        picture.save(str(self._target / f"{name}.png"), quality=0)  # the smallest file


def few_colours(picture: QImage) -> QImage:
    """The same in its 256 most frequent colours, which makes a file of a third of the size."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    common = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    table = [colour for colour, _ in common]
    indexed, no_dots = QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(indexed, table, no_dots)


def wait(milliseconds: int) -> None:
    """Let the program work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], bool]) -> None:
    """Let the program work until something is true."""
    for _ in range(PATIENCE // 20):
        if condition():
            return
        wait(20)
    raise SystemExit("the program did not get there")
