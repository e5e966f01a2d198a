"""The official fonts: which are installed, and what stands in for those that are not."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from exports.docx.styles import FANG, HEI, KAI, SONG, SONG_TITLE

TIMES = "Times New Roman"
_REGULAR = "Regular"
_STAND_INS = {
    TIMES: ("Liberation Serif", "Tinos", "Nimbus Roman", "FreeSerif", "DejaVu Serif"),
    FANG: ("仿宋", "FangSong", "STFangsong", "FandolFang", "FandolFang R"),
    KAI: ("楷体", "KaiTi", "STKaiti", "FandolKai", "AR PL UKai CN"),
    HEI: ("SimHei", "FandolHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
    SONG_TITLE: ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", "SimSun"),
    SONG: ("SimSun", "宋体-简", "AR PL UMing CN", "Noto Serif CJK SC"),
}
_SAME = {
    TIMES: {"Liberation Serif", "Tinos", "Nimbus Roman"},
    FANG: {"仿宋", "FangSong"},
    KAI: {"楷体", "KaiTi"},
    HEI: {"SimHei"},
    SONG: {"SimSun"},
}
"""Names under which the very same face is installed, or one of the very same widths."""


@cache
def _families() -> dict[str, str]:
    """Each family's plain name, and the one that also says whose it is where there are two."""
    return {family.partition(" [")[0]: family for family in QFontDatabase.families()}


def installed(name: str) -> str:
    """The family to draw an official font with: itself, or the first stand-in there is."""
    for family in (name, *_STAND_INS.get(name, ())):
        if family in _families():
            return _families()[family]
    return QFont().defaultFamily()


@cache
def _style_names(family: str) -> list[str]:
    return QFontDatabase.styles(family)


def missing() -> list[str]:
    """The official fonts that this computer lacks, so that pages look different here."""
    same = {name: {name, *_SAME.get(name, set())} for name in _STAND_INS}
    return [name for name, families in same.items() if families.isdisjoint(_families().keys())]


def font(name: str, points: float) -> QFont:
    """An official font, or what stands in for it, in a size in points."""
    family = installed(name)
    made = QFont(family)
    if _REGULAR in _style_names(family):
        made.setStyleName(_REGULAR)  # FandolHei says of its bold face that it is a normal one
    made.setPointSizeF(points)
    made.setStyleHint(QFont.StyleHint.Serif)
    return made
