"""Deadlines: missing, impossible, past or outside the plan's year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ipplanner.carry.mentions import Mention, mentions
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Field, Finding, Hit, finding, place_of
from ipplanner.checks.rule import Cell, CellRule, DocumentRule
from ipplanner.model import Document

_FIELDS: tuple[Field, ...] = ("deadline",)
_MONTH = re.compile(
    r"(?:(?P<year>(?<!\d)\d{4})年)?(?P<date>(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?)"
)
_SPAN = re.compile(r"年?(?:底|末|初|\d{1,2}月)?[—–~～至到-]+")
_LEAP_YEAR = 2000
_MOST = 0.5


def impossible(cell: Cell, context: Context) -> Iterator[Hit]:
    """13月, 2月30日, and 2月29日 but in leap years."""
    for found in _MONTH.finditer(cell.text):
        year = int(found["year"] or context.year or _LEAP_YEAR)
        if not _is_day(year, int(found["month"]), int(found["day"] or 1)):
            yield Hit(found.start("date"), found["date"], "没有这样的日期。", None, "必错")


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(max(1, year), month)[1]


def outside(cell: Cell, context: Context) -> Iterator[Hit]:
    """Years that are not the plan's."""
    if context.year is None:
        return
    years = list(mentions(cell.text, context.year))
    if any(mention.year == context.year for mention in years) or _spans(years, context.year):
        return
    for mention in years:
        past = mention.year < context.year
        how = "已经过去" if past else "超出计划年度"
        message = f"完成时间{how}：计划年度是{context.year}年。"
        fix = mention.written(context.year) if past else None
        yield Hit(mention.start, mention.printed, message, fix, "疑似" if past else "提示")


def _spans(years: Sequence[Mention], year: int) -> bool:
    """Whether a span of time from one of the years to the next, as 2017—2019年, holds this one."""
    return any(
        one.year < year < other.year and _SPAN.fullmatch(one.text, one.end, other.start)
        for one, other in pairwise(years)
    )


def missing(document: Document, _context: Context) -> Iterator[Finding]:
    """No deadline where most other measures have one."""
    rows = list(document.walk_measures())
    given = sum(bool(measure.deadline.strip()) for *_, measure in rows)
    if given <= _MOST * len(rows):
        return
    for section, item, measure in rows:
        if not measure.deadline.strip():
            place = place_of("deadline", section, item, measure)
            yield finding("deadline-missing", place, Hit(0, "", "没有写完成时间。", None, "提示"))


RULES = (
    CellRule(
        "deadline-date",
        "日期有误",
        _FIELDS,
        impossible,
        (
            ("2018年13月", ("13月",)),
            ("2018年2月30日前", ("2月30日",)),
            ("2018年2月29日，2020年2月29日", ("2月29日",)),
            ("2018年12月底", ()),
        ),
    ),
    CellRule(
        "deadline-year",
        "完成时间不在计划年度",
        _FIELDS,
        outside,
        (
            ("2017年6月", ("2017",)),
            ("2019年底", ("2019",)),
            ("2018年6月", ()),
            ("全年", ()),
            ("2017年12月—2018年6月", ()),
            ("2017—2019年", ()),
            ("2017年、2019年", ("2017", "2019")),
        ),
    ),
)


def rules() -> Iterable[DocumentRule]:
    """The rules on the document as a whole."""
    yield DocumentRule("deadline-missing", "没有完成时间", missing)
