"""The pictures of the manual and the README, taken from the running program without a display."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ipplanner.resources import FOLDER
from ui.app import make_application, use_preferences
from ui.common.dialogs import QtDialogs
from ui.common.settings import Preferences
from ui.exporting.export_page import ExportPage
from ui.importing.plan_tree import PlanTree
from ui.importing.workbench import ImportWorkbench
from ui.main.window import MainWindow
from ui.review import CarryReview

SIZE = QSize(1280, 800)
PATIENCE = 30_000
"""Milliseconds; reached only where something is broken."""
EXAMPLE = "示例省2018年工作要点.docx"
Page = TypeVar("Page", bound=QWidget)


class FirstAnswers(QtDialogs):
    """Takes the first answer to every question."""

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """The first."""
        return 0


class Photographer:
    """Walks through the main job on the example and keeps what it sees."""

    def __init__(self, target: Path, home: Path) -> None:
        self._target = target
        settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(home / "省知识产权局.ipplan", settings, FirstAnswers())
        self.window.resize(SIZE)
        self.window.show()
        wait(300)

    def walk(self) -> None:
        """Take all pictures."""
        self._import()
        self._carry_over()
        self._draft()
        self._hand_in()
        self.window.show_start()
        self._take("start")
        self.window.close()

    def _import(self) -> None:
        self.window.import_files([FOLDER / "examples" / EXAMPLE])
        page = self._page(ImportWorkbench)
        wait_for(page.bar.import_.isEnabled)
        tree = page.findChildren(PlanTree)[0]
        tree.setFocus()
        wait(200)
        tree.setCurrentIndex(tree.plans.index(3, 0, tree.plans.index(0, 0, tree.plans.index(0, 0))))
        self._take("import")
        page.take_in()
        wait_for(lambda: self.window.session.document is not None)
        self.window.message.hide()

    def _carry_over(self) -> None:
        self.window.carry_over()
        page = self._page(CarryReview)
        assert page.start is not None
        page.start.begin.click()
        wait_for(lambda: page.review is not None)
        self._take("review")
        page.finish()
        wait_for(lambda: self.window.session.document is not None)

    def _draft(self) -> None:
        self._take("editor")
        self._show_last_year()
        self._take("last-year")

    def _show_last_year(self) -> None:
        """Beside a measure whose years were changed."""
        session, inspector = self.window.session, self.window.inspector
        assert session.document is not None
        texts = {measure.id: measure.text for *_, measure in session.document.walk_measures()}
        changed = next(id_ for id_, text in texts.items() if "2019年" in text)
        self.window.editor.table.select(changed, "measure")
        inspector.tabs.setCurrentWidget(inspector.last_year)

    def _hand_in(self) -> None:
        self.window.preview()
        page = self._page(ExportPage)
        wait_for(lambda: bool(page.page_label.text()))
        self._take("preview")

    def _page(self, kind: type[Page]) -> Page:
        page = self.window.pages.currentWidget()
        assert isinstance(page, kind)
        return page

    def _take(self, name: str) -> None:
        wait(400)
        picture = few_colours(self.window.grab().toImage())
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


def main(target: Path) -> None:
    """Write all pictures into a folder."""
    home = Path(tempfile.gettempdir(), "工作计划")  # is seen on the start page
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    target.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["FC_LANG"] = "zh-CN"  # else a font may write Chinese as Japanese does
    use_preferences(make_application(), replace(Preferences(), theme="light"))
    Photographer(target, home).walk()
    shutil.rmtree(home)
    for picture in sorted(target.glob("*.png")):
        print(f"{picture}  {picture.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
