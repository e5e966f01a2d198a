"""Years in last year's wording: which move on, which to ask about, which to keep."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ipplanner.carry.mentions import Mention, mentions

Group = Literal["sure", "ask", "keep"]
_Verdict = tuple[Group, int, str]
"""Group, years to move by, reason."""


@dataclass(frozen=True, slots=True)
class YearSuggestion:
    """What to do with the words at `start`..`end` of a text; `new` equals `old` where they stay."""

    start: int
    end: int
    old: str
    new: str
    reason: str
    group: Group


_DASH = r"(?:年度?)?(?:[-—–－‐―~～]+|至|到)"
_RANGE_ENDS_HERE = re.compile(rf"((?:19|20)[0-9]{{2}}){_DASH}$")
_RANGE_STARTS_HERE = re.compile(rf"{_DASH}((?:19|20)[0-9]{{2}})")
_DOCUMENT_NUMBER = re.compile(r"[〔\[（(【［]$")
_NUMBER_FOLLOWS = re.compile(r"(?:[〕\]）)】］]|年)第?[0-9０-９]+号")
_STANDARD = re.compile(r"[A-Z]{2,}(?:/[A-Z]+)?[0-9.]+[-—:]$")
_EDITION = re.compile(r"^年?(?:[0-9]+月)?(?:版|修订|修正|修改|年版|公布|施行)")
_BASIS = re.compile(
    r"^年?度?(?:底|末)?(?:的|工作)*(?:基础上|为基数|为基准|同期|相比|水平)|^年?以来"
)
_COMPARED = re.compile(r"(?:较|比|相对|对比|同比|与)$")
_UNTIL_FACT = re.compile(r"(?:截至|截止|截止到|到)$")
_STARTING = re.compile(r"(?:自|从)$")
_MADE_THEN = re.compile(
    r"^年[^，。；]{0,28}(?:印发|制定|出台|颁布|发布|修订|签订|签署|认定|批准|获批|建成|设立|启动|确定|下达|立项)的"
)
_REPORT = re.compile(r"报告|白皮书|蓝皮书|绿皮书|年报|年鉴|状况|统计|公报|典型案例|十大|大事记")
_PUBLISH = re.compile(r"发布|编制|编写|编辑|撰写|公布|出版|编印|起草|评选|推出|印发")
_SETTLING = re.compile(
    r"验收|考评|考核|评价|评估|总结|评审|绩效|受理|结题|审计|检查|督查|兑现|补助|资助|奖励|名录|授权|通报|表彰|清算"
)
_PLAN = re.compile(r"要点|计划|方案|安排|任务|目标|部署|日程|推进")
_FOLLOWED = re.compile(
    r"(?:根据|按照?|依据|落实|贯彻|对照)(?:国家|省|市|国务院|并)?[^，。；]{0,8}$"
)
_DATE_GOES_ON = re.compile(r"年|[-/.][0-9]")
_BATCH = re.compile(r"^年?度?第[一二三四五六七八九十0-9]+(?:批|期|次|季度?)")
_PERIOD = re.compile('十([一二三四五六七])五(?=[”"’]|规划|时期|期间)')
_PERIOD_DIGITS = "一二三四五六七"
_FIRST_PERIOD_BEGINS = 2006
_ORDINAL_EVENT = re.compile(r"第[一二三四五六七八九十百0-9０-９]+届")


def year_suggestions(text: str, old_year: int, new_year: int) -> list[YearSuggestion]:
    """One suggestion for each year that a text of last year's plan names, in order.

    Plan periods (“十三五”) that the new year is outside of and ordinals (第五届) are named as well.
    """
    found = [_of_year(mention, old_year, new_year) for mention in mentions(text, old_year)]
    found += _of_periods(text, old_year, new_year) + _of_ordinals(text)
    return sorted(found, key=lambda suggestion: suggestion.start)


def apply(text: str, suggestions: list[YearSuggestion]) -> str:
    """The text with the suggestions carried out."""
    for each in sorted(suggestions, key=lambda suggestion: -suggestion.start):
        text = text[: each.start] + each.new + text[each.end :]
    return text


def reason_to_keep(mention: Mention, plan_year: int) -> str:
    """Why a year before the plan's stays in a plan for `plan_year`; empty where nothing says so."""
    for rule in _RULES:
        if verdict := rule(mention, plan_year, 1):
            return verdict[2]
    return "报告或统计所属的年份" if _is_report(mention) else ""


def is_made_then(mention: Mention) -> bool:
    """Whether the year is that in which something was issued or finished (2017年印发的…)."""
    return _MADE_THEN.match(mention.after) is not None


def is_settling(mention: Mention) -> bool:
    """Whether what follows closes work of that year (验收, 考核, 补助) or names a batch of it."""
    return bool(_SETTLING.search(mention.after) or _BATCH.match(mention.after))


def _of_year(mention: Mention, old_year: int, new_year: int) -> YearSuggestion:
    step = new_year - old_year
    group, by, reason = _verdict(mention, old_year, new_year, step)
    new = mention.written(mention.year + by) if by else mention.printed
    if group != "keep" and new == mention.printed:
        group, reason = "keep", "年份不变"
    return YearSuggestion(mention.start, mention.end, mention.printed, new, reason, group)


def _verdict(mention: Mention, old_year: int, new_year: int, step: int) -> _Verdict:
    for rule in _RULES:
        if verdict := rule(mention, old_year, step):
            return verdict
    if mention.year > old_year:
        return "keep", 0, "计划年度以后的年份，不随年度变动"
    if mention.year == old_year:
        return _plan_year(mention, new_year, step)
    if mention.year == old_year - 1:
        return _year_before(mention, new_year, step)
    if _SETTLING.search(mention.after):
        return "ask", step, "对以前年度工作的验收或考核，请核对年份"
    return "keep", 0, "以前年份的事实或名称"


def _official_number(mention: Mention, _old_year: int, _step: int) -> _Verdict | None:
    bracketed = _DOCUMENT_NUMBER.search(mention.before) and _NUMBER_FOLLOWS.match(mention.after)
    if bracketed or re.match(r"^年第[0-9０-９]+号", mention.after):
        return "keep", 0, "文号中的年份"
    if _STANDARD.search(mention.before):
        return "keep", 0, "标准编号中的年份"
    return None


def _range(mention: Mention, old_year: int, step: int) -> _Verdict | None:
    started, goes_on = (
        _RANGE_ENDS_HERE.search(mention.before),
        _RANGE_STARTS_HERE.match(mention.after),
    )
    if started is None and goes_on is None:
        return None
    first = int(started[1]) if started else mention.year
    last = int(goes_on[1]) if goes_on else mention.year
    if 0 < last - first <= 1 and old_year in (first, last):
        return "ask", step, "跨年度的时段，请核对是否顺延"
    if last <= old_year:
        return "keep", 0, "规划或时段的起止年份，新一年已不在其中，请核对"
    return "keep", 0, "规划或时段的起止年份"


def _fixed_name(mention: Mention, _old_year: int, _step: int) -> _Verdict | None:
    if _EDITION.match(mention.after) and mention.before.endswith(("（", "(", "》")):
        return "keep", 0, "法规或文件的版本年份"
    if _MADE_THEN.match(mention.after):
        return "keep", 0, "当年已经出台的文件或已经完成的事项"
    return None


def _basis(mention: Mention, old_year: int, step: int) -> _Verdict | None:
    if _BASIS.match(mention.after) or _COMPARED.search(mention.before):
        return "keep", 0, "作比较的基数年份，请按新一年的数据核对"
    if _STARTING.search(mention.before):
        return "keep", 0, "某项工作开始的年份"
    if not _UNTIL_FACT.search(mention.before) or mention.year > old_year:
        return None
    if mention.year == old_year:
        return "ask", step, "可能是完成时限，也可能是已有的数据，请核对"
    return "keep", 0, "截至该年的已有数据，请按新一年的数据核对"


_RULES: tuple[Callable[[Mention, int, int], _Verdict | None], ...] = (
    _official_number,
    _range,
    _fixed_name,
    _basis,
)


def _plan_year(mention: Mention, new_year: int, step: int) -> _Verdict:
    if _is_report(mention):
        return "ask", step, "报告或统计所属的年份，请核对"
    if len(mention.printed) == 2:
        return "ask", step, "简写的年份，请核对"
    if _BATCH.match(mention.after):
        return "ask", step, "带有批次，年份和批次都要核对"
    if mention.named.startswith("《") and _FOLLOWED.search(mention.before.partition("《")[0]):
        return "ask", step, "所依据的文件的年份，请核对新一年的文件名称"
    if not _DATE_GOES_ON.match(mention.after):
        return "ask", step, f"名称中的年份，请核对{new_year}年的名称"
    return "sure", step, "计划年度的年份"


def _year_before(mention: Mention, new_year: int, step: int) -> _Verdict:
    if _is_report(mention):
        return "ask", step, "上一年的报告或统计在当年发布，新一年相应顺延，请核对"
    if _SETTLING.search(mention.after):
        return "ask", step, "对上一年度工作的验收、考核或兑现，请核对"
    if _PLAN.search(mention.after):
        by = new_year - mention.year
        return "ask", by, f"当年的工作里写着上一年的年份，可能是以前没有改，建议写{new_year}年"
    return "ask", step, "上一年的年份，请核对是否顺延"


def _is_report(mention: Mention) -> bool:
    if mention.named.startswith("《"):
        return _REPORT.search(mention.named) is not None
    following = re.split("[，、。]", mention.after)[0]
    return bool(_REPORT.search(following) and _PUBLISH.search(mention.before))


def _of_periods(text: str, old_year: int, new_year: int) -> list[YearSuggestion]:
    """Mentions of the old year's plan period that the new year is outside of."""
    then, now = (_period(year) for year in (old_year, new_year))
    if then == now or not 0 <= now < len(_PERIOD_DIGITS):
        return []
    new = f"十{_PERIOD_DIGITS[now]}五"
    reason = f"{new_year}年已不在这一规划期内，请核对"
    return [
        YearSuggestion(found.start(), found.end(), found[0], new, reason, "ask")
        for found in _PERIOD.finditer(text)
        if _PERIOD_DIGITS.index(found[1]) == then
    ]


def _period(year: int) -> int:
    return (year - _FIRST_PERIOD_BEGINS) // 5


def _of_ordinals(text: str) -> list[YearSuggestion]:
    return [
        YearSuggestion(
            found.start(),
            found.end(),
            found[0],
            found[0],
            "届次不一定每年一届，请按实际填写",
            "keep",
        )
        for found in _ORDINAL_EVENT.finditer(text)
    ]
