"""Documents for the tests of the store, made up, with every kind of content in them."""

from __future__ import annotations

import random

from ipplanner.model import CarryLink, Document, Item, Measure, Section

DEPARTMENTS = ["省知识产权局", "省商务厅", "省财政厅", "省公安厅", "省教育厅"]


def make_measure(number: int) -> Measure:
    lead, support = DEPARTMENTS[number % 5], DEPARTMENTS[(number + 1) % 5]
    extra = {"备注": f"备注{number}"} if number % 3 == 0 else {}
    deadline = "2018年12月" if number % 2 else ""
    text = f"第{number}条：开展“专项行动”，\n形成报告{number}份。"
    return Measure("", text, f"{lead}、{support}", [lead], [support], deadline, extra)


def make_item(number: int, measures: int = 2) -> Item:
    links = [CarryLink("iaaaaaaaaaaaa", "same", True, "标题相同")] if number % 2 else []
    texts = [make_measure(number * 10 + index) for index in range(measures)]
    return Item("", "", f"工作内容{number}", f"1.{number}", texts, links)


def make_plan(sections: int = 3, items: int = 3, *, title: str = "甲省2018年工作要点") -> Document:
    """A plan whose first section holds another one."""
    made = [
        Section("", f"{index + 1}、", f"工作重点{index}", "目标" if index else "")
        for index in range(sections)
    ]
    for index, section in enumerate(made):
        section.items = [make_item(index * 100 + number) for number in range(items)]
    made[0].sections = [Section("", "（一）", "小节", items=[make_item(999, 1)])]
    return Document(
        layout="provincial-outline",
        title=title,
        region="甲省",
        year=2018,
        front=["附件1", "单位\t联系人"],
        title_at=1,
        back=["联系人：某某"],
        headers={"item": "重点工作", "备注": "备注"},
        sections=made,
        source="甲省.docx",
        template="provincial-2018",
    )


def without_ids(plan: Document) -> Document:
    """The same object, its ids taken away, for comparing contents."""
    plan.id = ""
    for section in plan.walk_sections():
        section.id = ""
    for _, item in plan.walk_items():
        item.id = ""
    for *_, measure in plan.walk_measures():
        measure.id = ""
    return plan


def any_of(chance: random.Random, ids: list[str]) -> str:
    return ids[chance.randrange(len(ids))]
