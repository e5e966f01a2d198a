"""What the three levels look like: an icon of its own shape and the word."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from ui.common.icons import icon

_ICONS = {
    "必错": "mdi6.close-octagon-outline",
    "疑似": "mdi6.alert-outline",
    "提示": "mdi6.information-outline",
}


@cache
def icon_of(level: str) -> QIcon:
    """The level's icon."""
    return icon(_ICONS[level])


def word_of(level: str) -> str:
    """The level in the language of the window."""
    words = {
        "必错": QCoreApplication.translate("CheckLevels", "必错"),
        "疑似": QCoreApplication.translate("CheckLevels", "疑似"),
        "提示": QCoreApplication.translate("CheckLevels", "提示"),
    }
    return words[level]


def meaning_of(level: str) -> str:
    """What a level says, for tooltips."""
    words = {
        "必错": QCoreApplication.translate("CheckLevels", "一定写错了，请改正"),
        "疑似": QCoreApplication.translate("CheckLevels", "多半有问题，请核对"),
        "提示": QCoreApplication.translate("CheckLevels", "可以写得更好，供参考"),
    }
    return words[level]
