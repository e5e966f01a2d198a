"""A plan of which every number is known."""

from __future__ import annotations

from ipplanner.model import CarryLink, Document, Item, Measure, Phase, Section
from ipplanner.store.register import Alias, Department


def small_plan() -> Document:
    """Two sections, one in another; seven rows of six items."""
    first = Measure("m1", "办一件事。", "省甲局、省乙厅", ["省甲局"], ["省乙厅"], "6月、12月")
    again = Measure("m2", "办二件事。", "甲局、省乙厅", ["甲局"], ["省乙厅"], "2018年6月底前")
    other = Measure("m3", "办三件事。", "省乙厅", ["省乙厅"], [], "每季度")
    later = Measure("m4", "办四件事。", "省丙委", ["省丙委"], ["有关部门"], "2019年3月")
    phased = Measure("m5", "办五件事。", "省乙厅", ["省乙厅"], [], phases=[Phase("全年")])
    bare = Measure("m6", "", "", deadline="按要求")
    unsure = [CarryLink("i0", "reworded", False)]
    inner = Section("s2", "（一）", "小节", items=[Item("i3", "", "丙", "1.3", [other, later])])
    items = [Item("i1", "", "甲", "1.1", [first, again]), Item("i2", "", "乙", "1.2", [])]
    outer = Section("s1", "一、", "大节", sections=[inner], items=items)
    rest = [Item("i4", "", "丁", "", [phased]), Item("i5", "", "戊", "2.1", [bare], unsure)]
    sections = [outer, Section("s3", "二、", "", items=rest), Section("s4", "三、", "空节")]
    return Document(
        id="d1",
        layout="provincial-outline",
        title="甲省2018年工作要点",
        region="甲省",
        year=2018,
        template="provincial-2018",
        sections=sections,
    )


def register() -> list[Department]:
    """One department, with an alias."""
    return [Department("p1", "甲省甲局", None, None, None, "", "", "", (Alias("a1", "甲局"),))]
