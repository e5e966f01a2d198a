"""Small made-up plans for the tests of checks."""

from __future__ import annotations

from ipplanner.checks import Context, Finding, check
from ipplanner.departments.roles import read_departments
from ipplanner.model import Document, Item, Measure, Section

Row = tuple[str, str, str]
"""Title, text of the measure, departments."""


def make_measure(text: str = "开展培训2期。", departments: str = "省知识产权局") -> Measure:
    lead, support = read_departments(departments)
    return Measure("", text, departments, lead, support)


def make_plan(*rows: Row, year: int = 2018) -> Document:
    """A plan of one section with an item for each row, under ids s1, i1, m1 and on."""
    items = [
        Item(f"i{at}", "", title, "", [make_measure(text, departments)])
        for at, (title, text, departments) in enumerate(rows, 1)
    ]
    for at, item in enumerate(items, 1):
        item.measures[0].id = f"m{at}"
    section = Section("s1", "1", "实施严格的知识产权保护", items=items)
    return Document(
        "d1", "provincial-outline", "甲省2018年工作要点", "甲省", year, sections=[section]
    )


def found(document: Document, rule: str, context: Context | None = None) -> list[Finding]:
    """The findings of one rule."""
    wanted = context or Context(year=document.year)
    return [one for one in check(document, wanted) if one.rule == rule]


def words(document: Document, rule: str, context: Context | None = None) -> list[str]:
    """The words that one rule finds."""
    return [one.text for one in found(document, rule, context)]
