"""Random plans with everything that users type: for round trips that must lose nothing."""

from __future__ import annotations

import random

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.ids import new_id

_ENDS = ("。", "", "；", "\n第二行。", "\n没有标点的一行", "……", "”", " ", "\t表", "（1）", "局")
_STARTS = (
    "",
    "",
    "一、",
    "（二）",
    "3.",
    "=",
    "+",
    "-",
    "@",
    "'",
    "注：",
    "附件",
    "第 1 页",
    "一是",
)
_WORDS = "推进严格保护知识产权运用管理改革 ab12“”《》<>&_x0041_、，"


def word(chance: random.Random, longest: int = 30) -> str:
    """A text as somebody may have typed it."""
    middle = "".join(chance.choices(_WORDS, k=chance.randrange(1, longest)))
    return chance.choice(_STARTS) + middle.strip() + chance.choice(_ENDS)


def title(chance: random.Random) -> str:
    """A text of one line."""
    return word(chance, 20).replace("\n", "").replace("\t", "").strip()


def random_plan(chance: random.Random) -> Document:
    """A plan of up to five sections with odd texts around and in it."""
    plan = Document(
        id=new_id("d"),
        layout="provincial-outline",
        title="示例省 2019年工作要点" if chance.random() < 0.5 else title(chance),
        region="示例省",
        year=2019,
    )
    plan.front = [_line(chance) for _ in range(chance.randrange(4))]
    plan.title_at = chance.randint(0, len(plan.front))
    plan.back = [_line(chance) for _ in range(chance.randrange(4))]
    plan.sections = [_section(chance, n) for n in range(chance.randint(1, 5))]
    if chance.random() < 0.2:
        for number, (_, item) in enumerate(plan.walk_items(), start=1):
            item.number = str(number)
    return plan


def _line(chance: random.Random) -> str:
    if chance.random() < 0.3:
        cells = [title(chance) if chance.random() < 0.8 else "" for _ in range(3)]
        return "\t".join([title(chance), *cells])
    return title(chance)


def _section(chance: random.Random, n: int) -> Section:
    number = chance.choice([str(n + 1), f"{n + 1}、", "", "一、"])
    section = Section(new_id("s"), number, title(chance) if chance.random() < 0.9 else "")
    section.items = [_item(chance) for _ in range(chance.randint(1, 5))]
    return section


def _item(chance: random.Random) -> Item:
    repeated = chance.random() < 0.1
    item = Item(new_id("i"), "", "同名的任务" if repeated else title(chance))
    item.measures = [_measure(chance) for _ in range(chance.randint(1, 3))]
    return item


def _measure(chance: random.Random) -> Measure:
    measure = Measure(new_id("m"), word(chance, 120), "省知识产权局、省财政厅")
    if chance.random() < 0.2:
        measure.text = ""
    if chance.random() < 0.3:
        measure.departments = chance.choice(["", "省知识产权局\n省财政厅", word(chance, 20)])
    if chance.random() < 0.2:
        measure.deadline = chance.choice(["6月底前", "2019年12月"])
        measure.extra = {"备注": title(chance)}
    return measure
