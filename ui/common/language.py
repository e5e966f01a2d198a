"""The language of the window: Chinese as it is written in the code, or English from its file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ipplanner.resources import FOLDER

Language = Literal["zh", "en"]
LANGUAGES: tuple[tuple[Language, str], ...] = (("zh", "中文"), ("en", "English"))
"""Each with the name it has for those who speak it."""
ENGLISH = FOLDER / "translations" / "ipplanner_en.qm"
REST_OF_QT = FOLDER / "translations" / "qt_zh.qm"
"""What Qt's own Chinese texts lack; written in qt_zh.ts."""

_used: list[QTranslator] = []


def tr(text: str) -> str:
    """A text outside of any QObject in the user's language."""
    # lupdate files the texts of plain functions under the empty context
    return QCoreApplication.translate("", text)


def use_language(language: Language) -> None:
    """Have texts that are made from now on in a language; those on the screen stay."""
    while _used:
        QCoreApplication.removeTranslator(_used.pop())
    QLocale.setDefault(QLocale("en_US" if language == "en" else "zh_CN"))  # kinds of files follow
    for path in (ENGLISH,) if language == "en" else (_chinese_of_qt(), REST_OF_QT):
        _install(path)


def _chinese_of_qt() -> Path:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(folder) / "qtbase_zh_CN.qm"


def _install(path: Path) -> None:
    translator = QTranslator()
    if translator.load(str(path)):
        QCoreApplication.installTranslator(translator)
        _used.append(translator)
