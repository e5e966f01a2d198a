"""The years in last year's wording as rows: the words with the change marked, why, and what."""

from __future__ import annotations

from collections import Counter

from ipplanner.carry.review import Review
from ipplanner.carry.revision import Suggestion, YearKey
from ipplanner.carry.years import Group as YearGroup
from ui.common.language import tr
from ui.common.rows.cells import Cell, Line, Run, cell, in_context, line_below
from ui.common.rows.groups import Group, ListRow

GROUPS: tuple[YearGroup, ...] = ("sure", "ask", "keep")


def headers() -> list[str]:
    """The column headers."""
    return [tr("措辞：划去的是原文，带下划线的是改法"), tr("在哪里，为什么"), tr("决定")]


class YearRows:
    """The rows of a review's years; those of which nothing is new stay the same objects."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._rows: dict[YearKey, ListRow] = {}

    def groups(self) -> list[Group]:
        """The three groups with their rows."""
        rows: dict[YearGroup, list[ListRow]] = {name: [] for name in GROUPS}
        waiting: Counter[YearGroup] = Counter()
        decided, known = self._review.years, self._rows
        self._rows = {}
        for each in self._review.suggestions:
            key = each.key
            chosen = decided.get(key)
            row = _row(known.get(key), key, each, chosen)
            rows[each.group].append(row)
            self._rows[key] = row
            waiting[each.group] += chosen is None
        return [
            Group(name, _heading(name, len(rows[name]), waiting[name]), rows[name])
            for name in GROUPS
        ]


def _row(known: ListRow | None, key: YearKey, each: Suggestion, chosen: bool | None) -> ListRow:
    if known is not None and isinstance(known.of, tuple):
        suggestion, before = known.of
        if suggestion is each and before is chosen:
            return known
    return ListRow(key, of=(each, chosen), make=lambda: _cells(each, chosen))


def _heading(name: YearGroup, count: int, waiting: int) -> Cell:
    words: dict[YearGroup, str] = {
        "sure": tr("可直接改"),
        "ask": tr("请您定"),
        "keep": tr("应保留"),
    }
    runs = [Run(f"{words[name]}　{count}", "strong")]
    if waiting and name != "keep":
        runs.append(Run("　" + tr("还有 {} 处没有定").format(waiting)))
    return Cell((Line(tuple(runs)),))


def _cells(each: Suggestion, chosen: bool | None) -> tuple[Cell, Cell, Cell]:
    new = each.words if chosen is False else each.new_words
    words = in_context(each.text, each.start, each.words, new)
    where = each.item or tr("表外文字")
    return Cell((words,)), cell(each.reason, f"{where} · {_field(each)}"), _decision(each, chosen)


def _decision(each: Suggestion, chosen: bool | None) -> Cell:
    if chosen:
        return cell(tr("采用"), tr("已定"))
    if chosen is False:
        return cell(tr("保留原文"), tr("已定"))
    if each.group == "keep":
        return Cell((line_below(tr("保留原文")),))
    return cell(tr("未定"), mark="strong" if each.group == "ask" else "")


def _field(each: Suggestion) -> str:
    names = {
        "title": tr("工作内容"),
        "text": tr("举措"),
        "departments": tr("责任部门"),
        "deadline": tr("时限"),
        "goal": tr("任务目标"),
        "front": tr("表前文字"),
        "back": tr("表后文字"),
    }
    return names.get(each.field, each.field)
