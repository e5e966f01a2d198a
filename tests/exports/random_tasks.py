"""Random documents of tasks (families 2–5) with everything that users type."""

from __future__ import annotations

import random

from ipplanner.layouts import Layout
from ipplanner.model import Document, Item, Measure, Phase, Section
from ipplanner.store.ids import new_id
from tests.exports.random_plans import title

_HAN = "一二三四五六七八九十"
_CLAUSES = (
    "建立云岭市、海川市两级联席会议，每季度通报一次工作进展",
    "面向园区企业开展专利导航培训12场",
    "修订《蓝江省专利奖励办法（试行）》，评选“优秀专利”20项",
    "完善“互联网＋”投诉举报受理流程，确保24小时内响应",
    "一是抓协调；二是抓落实（详见附表）",
    "=A1&B1 <甲> _x0041_ 3.5个百分点",
    "一、抓实基础工作",
    "（二）抓实重点工作（试行）",
    "3.抓实5项工作",
    "（1）2019年完成试点",
    "第 1 页",
)
_ENDS = ("。", "。", "。", "；", "……", "", "：")
_LOCAL = ("各地要", "有关省份要", "各省份应")
_OFFICES = ("规划司", "保护司、商标局", "办公室、文献部、自动化部")
_DUTIES = ("负责", "按职责分别负责", "牵头负责")
_OBLIGATIONS = (
    "省份：各类省份必做",
    "省份：一、二类省份必做，三类省份选做",
    "省份：强省试点省必做；其他省份选做\n省份：涉及省份必做",
)
_PERIODS = ("2017年", "2018—2020年", "每年度", "每年2—4月", "")


def random_tasks(chance: random.Random, layout: Layout) -> Document:
    """A document of a layout's kind with up to four chapters and odd texts around them."""
    document = Document(
        id=new_id("d"), layout=layout.id, title="2019年示例任务清单", year=2019, role="template"
    )
    document.front = [_line(chance) for _ in range(chance.randrange(4))]
    document.title_at = chance.randint(0, len(document.front))
    document.back = [_line(chance) for _ in range(chance.randrange(4))]
    maker = _Maker(chance, layout)
    document.sections = [maker.chapter(n) for n in range(chance.randint(1, 4))]
    return document


def _line(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return "\t".join(title(chance) or "空" for _ in range(3))
    return chance.choice((title(chance), "一、" + title(chance), "2018年3月5日", "附件"))


class _Maker:
    """Makes the sections and items of one document, its items numbered through."""

    def __init__(self, chance: random.Random, layout: Layout) -> None:
        self._chance, self._layout = chance, layout
        self._parts = {part for column in layout.columns for part in column.parts}
        self._has_goals = any(column.field == "goal" for column in layout.columns)
        self._count = 0

    def chapter(self, n: int) -> Section:
        """A chapter, with sections in it where the family has them."""
        section = Section(new_id("s"), f"{_HAN[n]}、", f"加强{n}工作{title(self._chance)}")
        if self._layout.form == "text" and self._chance.random() < 0.3:
            section.goal = self._text(1)
        is_nested = self._layout.id in ("national-promotion", "national-strategy")
        if is_nested and self._chance.random() < 0.8:
            count = self._chance.randint(1, 3)
            section.sections = [self._section(number) for number in range(count)]
        else:
            section.items = self._items()
        return section

    def _section(self, n: int) -> Section:
        section = Section(new_id("s"), f"（{_HAN[n]}）", f"完善{title(self._chance)}")
        if self._has_goals and self._chance.random() < 0.8:
            section.goal = self._text(1)
        section.items = self._items()
        return section

    def _items(self) -> list[Item]:
        return [self._item() for _ in range(self._chance.randint(1, 4))]

    def _item(self) -> Item:
        self._count += 1
        item = Item(new_id("i"), f"{self._count}.")
        if "title" in self._parts:
            item.title = title(self._chance)
        item.measures = [self._measure()]
        return item

    def _measure(self) -> Measure:
        chance, has = self._chance, self._parts.__contains__
        measure = Measure(new_id("m"), self._text(chance.choice((1, 1, 1, 2, 3))))
        measure.departments = chance.choice(_OFFICES)
        if chance.random() < 0.05:
            return Measure(measure.id)
        if has("text") and has("departments"):
            measure.departments = f"（{measure.departments}{chance.choice(_DUTIES)}）"
        if has("obligation"):
            measure.departments = f"局内：{measure.departments}"
            measure.obligation = chance.choice(("", *_OBLIGATIONS))
        if has("local_text") and chance.random() < 0.6:
            measure.local_text = chance.choice(_LOCAL) + self._text(chance.randint(1, 2))
        if has("phases"):
            measure.phases = [self._phase() for _ in range(chance.randint(1, 3))]
        if any(column.field == "deadline" for column in self._layout.columns):
            measure.deadline = chance.choice(("年底前", "6月底前", ""))
        return measure

    def _phase(self) -> Phase:
        who = self._chance.choice(("（规划司）", "（保护司、各有关地方局）", ""))
        text = self._chance.choice(_CLAUSES[:4]) + self._chance.choice(_ENDS)
        return Phase(self._chance.choice(_PERIODS), text, who)

    def _text(self, lines: int) -> str:
        return "\n".join(
            self._chance.choice(_CLAUSES) + self._chance.choice(_ENDS) for _ in range(lines)
        )
