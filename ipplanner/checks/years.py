"""Years that a plan has kept from an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.carry.mentions import Mention, mentions
from ipplanner.carry.years import is_made_then, is_settling, reason_to_keep
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import RUNNING, Cell, CellRule

EXAMPLE_YEAR = 2018


def stale_years(cell: Cell, context: Context) -> Iterator[Hit]:
    """Years before the plan's that nothing around them explains."""
    if context.year is None:
        return
    for mention in mentions(cell.text, context.year):
        if mention.year < context.year and (hit := _judged(mention, context.year)):
            yield hit


def _judged(mention: Mention, plan_year: int) -> Hit | None:
    words, start = _words(mention)
    if is_made_then(mention):
        message = f"这里写的是{mention.year}年已经出台或完成的事项，请核对年份。"
        return _recent(mention, plan_year, Hit(start, words, message, None, "提示"))
    if reason_to_keep(mention, plan_year):
        return None
    if is_settling(mention):
        message = f"这里是对{mention.year}年工作的验收、考核或兑现，请核对年份。"
        return Hit(start, words, message, None, "提示")
    message = f"计划年度是{plan_year}年，这里写的是{mention.year}年，可能没有更新。"
    fix = words.replace(mention.printed, mention.written(plan_year))
    return Hit(start, words, message, fix, "疑似" if mention.year == plan_year - 1 else "提示")


def _recent(mention: Mention, plan_year: int, hit: Hit) -> Hit | None:
    """Facts of years long gone need no second look."""
    return hit if mention.year == plan_year - 1 else None


def _words(mention: Mention) -> tuple[str, int]:
    """The year with the 年 behind it."""
    end = mention.end + mention.text[mention.end :].startswith("年")
    return mention.text[mention.start : end], mention.start


RULES = (
    CellRule(
        "stale-year",
        "年份未更新",
        RUNNING,
        stale_years,
        (
            ("研究制定2017年宣传工作要点", ("2017年",)),
            ("2017年12月底前完成", ("2017年",)),
            ("做好2017年度补助资金的受理工作", ("2017年",)),
            ("发布《2017年知识产权状况》白皮书", ()),
            ("在2017年的基础上增长10%", ()),
            ("落实国办发〔2017〕43号文件和《行动计划（2016—2020年）》", ()),
            ("自2015年起施行，举办2018年宣传周", ()),
        ),
    ),
)
