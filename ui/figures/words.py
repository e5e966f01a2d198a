"""What the figures are called in the user's language; names out of the document stay."""

from __future__ import annotations

from ipplanner.figures.figure import NOBODY, Bar, Figure, Kind, Portion, Unit
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
    if kind in ("times", "states", "problems") or bar.key == NOBODY:
        return _own_words().get(bar.label, bar.label)
    return bar.label


def word_of(portion: Portion) -> str:
    """What sets a number apart from the others of its bar."""
    return {"牵头": tr("牵头"), "配合": tr("配合")}.get(portion.word, portion.word)


def number_with_unit(figure: Figure, portion: Portion, unit: Unit) -> str:
    """A number as it is read out: 12 项."""
    if figure.unit:
        return tr("{} 处").format(portion.items)
    text = tr("{} 项") if unit == "items" else tr("{} 行")
    return text.format(portion.count(unit))


def _own_words() -> dict[str, str]:
    return {
        "没有写责任部门": tr("没有写责任部门"),
        "全年": tr("全年"),
        "其他年份": tr("其他年份"),
        "看不出月份": tr("看不出月份"),
        "没有写时间": tr("没有写时间"),
        "已填": tr("已填"),
        "未填": tr("未填"),
        "本省自有": tr("本省自有"),
        "待决定": tr("待决定"),
        "必错": tr("必错"),
        "疑似": tr("疑似"),
        "提示": tr("提示"),
        **{f"{month}月": tr("{}月").format(month) for month in range(1, 13)},
    }
