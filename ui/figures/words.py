"""What the figures are called in the user's language; names out of the document stay."""

from __future__ import annotations

from ipplanner.figures.figure import NOBODY, Bar, Figure, Kind, Portion, Unit
from ipplanner.search.picking import Part
from ui.checks.levels import word_of as level_word
from ui.common.language import tr


def title_of(kind: Kind) -> str:
    """What a figure is called."""
    titles: dict[Kind, str] = {
        "departments": tr("各责任部门"),
        "sections": tr("各工作重点"),
        "times": tr("各月到期"),
        "states": tr("填写情况"),
        "problems": tr("检查发现的问题"),
    }
    return titles[kind]


def empty_text(kind: Kind) -> str:
    """What stands in the place of bars where there are none."""
    texts: dict[Kind, str] = {
        "departments": tr("还没有写责任部门。"),
        "sections": tr("还没有工作重点。"),
        "times": tr("这份计划没有写完成时间。"),
        "states": tr("还没有工作内容。"),
        "problems": tr("没有发现问题。"),
    }
    return texts[kind]


def label_of(kind: Kind, bar: Bar) -> str:
    """The name of a bar."""
    if kind == "times":
        return _time(bar.key)
    if kind == "states":
        return _state(bar.key)
    if kind == "problems":
        return level_word(bar.key)
    return tr("没有写责任部门") if kind == "departments" and bar.key == NOBODY else bar.label


def word_of(portion: Portion) -> str:
    """What sets a number apart from the others of its bar."""
    words: dict[Part, str] = {"lead": tr("牵头"), "support": tr("配合"), "any": ""}
    return words[portion.part] if portion.word else ""


def number_with_unit(figure: Figure, portion: Portion, unit: Unit) -> str:
    """A number as it is read out: 12 项."""
    if figure.unit:
        return tr("{} 处").format(portion.items)
    text = tr("{} 项") if unit == "items" else tr("{} 行")
    return text.format(portion.count(unit))


def _time(key: str) -> str:
    others = {
        "year": tr("全年"),
        "other": tr("其他年份"),
        "unread": tr("看不出月份"),
        "none": tr("没有写时间"),
    }
    return others.get(key) or tr("{}月").format(key)


def _state(key: str) -> str:
    words = {
        "filled": tr("已填"),
        "empty": tr("未填"),
        "own": tr("本省自有"),
        "undecided": tr("待决定"),
    }
    return words[key]
