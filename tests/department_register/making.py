"""Registers and plans for the tests of departments, made up."""

from __future__ import annotations

from ipplanner.departments.roles import read_departments
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.register import Alias, Department


def department(
    name: str, *aliases: str, since: int | None = None, successor: str | None = None
) -> Department:
    """A department whose id is its name, as are those of its aliases."""
    also = tuple(Alias(alias, alias) for alias in aliases)
    return Department(name, name, since, successor, None, "", "", "", also)


REGISTER = [
    department("省知识产权局", "省知产局"),
    department("省工商局", "省工商行政管理局", successor="省市场监管局"),
    department("省质监局", "省质量技术监督局", successor="省市场监管局"),
    department("省市场监管局", since=2018),
    department("省发展改革委"),
]


def plan_of(*printed: str, year: int | None = 2019, region: str = "甲省") -> Document:
    """A plan with an item for each cell of departments, under ids i1, m1 and on."""
    items = []
    for at, text in enumerate(printed, 1):
        measure = Measure(f"m{at}", f"开展工作{at}。", text, *read_departments(text))
        items.append(Item(f"i{at}", "", f"工作{at}", "", [measure]))
    section = Section("s1", "1", "实施严格保护", items=items)
    return Document("d1", "provincial-outline", "甲省工作要点", region, year, sections=[section])
