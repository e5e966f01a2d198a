"""Deadlines: missing, impossible, past or outside the plan's year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ipplanner.carry.mentions import mentions
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Field, Finding, Hit, finding, place_of
from ipplanner.checks.rule import Cell, CellRule, DocumentRule
from ipplanner.model import Document

_FIELDS: tuple[Field, ...] = ("deadline",)
_MONTH = re.compile(r"(?<![0-9])(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})[日号])?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MOST = 0.5


def impossible(cell: Cell, _context: Context) -> Iterator[Hit]:
    """13月, 2月30日."""
    for found in _MONTH.finditer(cell.text):
        month, day = int(found["month"]), int(found["day"] or 1)
        if not 1 <= month <= len(_DAYS) or not 1 <= day <= _DAYS[month - 1]:
            yield Hit(found.start(), found[0], "没有这样的日期。", None, "必错")


def outside(cell: Cell, context: Context) -> Iterator[Hit]:
    """Years that are not the plan's."""
    if context.year is None:
        return
    years = list(mentions(cell.text, context.year))
    if any(mention.year == context.year for mention in years):
        return
    for mention in years:
        past = mention.year < context.year
        how = "已经过去" if past else "超出计划年度"
        message = f"完成时间{how}：计划年度是{context.year}年。"
        fix = mention.written(context.year) if past else None
        yield Hit(mention.start, mention.printed, message, fix, "疑似" if past else "提示")


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
        ),
    ),
)


def rules() -> Iterable[DocumentRule]:
    """The rules on the document as a whole."""
    yield DocumentRule("deadline-missing", "没有完成时间", missing)
