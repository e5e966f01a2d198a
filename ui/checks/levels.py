"""What the three levels look like: an icon of its own shape and the word."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QIcon

from ipplanner.checks.finding import LEVELS
from ui.common.icons import icon
from ui.common.language import tr

_ICONS = ("mdi6.close-octagon-outline", "mdi6.alert-outline", "mdi6.information-outline")
_ORDER: tuple[str, ...] = LEVELS


@cache
def icon_of(level: str) -> QIcon:
    """The level's icon."""
    return icon(_ICONS[_ORDER.index(level)])


def word_of(level: str) -> str:
    """The level in the language of the window."""
    words = (tr("必错"), tr("疑似"), tr("提示"))
    return words[_ORDER.index(level)]


def meaning_of(level: str) -> str:
    """What a level says, for tooltips."""
    words = (tr("一定写错了，请改正"), tr("多半有问题，请核对"), tr("可以写得更好，供参考"))
    return words[_ORDER.index(level)]
