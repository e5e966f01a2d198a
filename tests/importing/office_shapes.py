"""The shapes in which offices keep one and the same plan, as blocks of paragraphs and tables."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from ipplanner.model import Document
from tests.importing.office_files import LEFT, UP, Block, Rows

PlanRow = tuple[str, str, str, str]
"""Section, item, measure and departments."""
HEADER = ["序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门"]
_HAN = "零一二三四五六七八九十"


@dataclass(slots=True)
class Entry:
    """One row of the plan with the cells that are merged downwards in the official table."""

    number: str
    section: str
    item: str
    measure: str
    departments: str
    opens_section: bool = False
    opens_item: bool = False


Shape = Callable[[Document, random.Random], list[Block]]
SHAPES: dict[str, Shape] = {}


def shape(make: Shape) -> Shape:
    """Enter a shape under its function's name."""
    SHAPES[make.__name__] = make
    return make


def entries(plan: Document) -> list[Entry]:
    """The rows of a plan in printed order."""
    made: list[Entry] = []
    section_before = item_before = None
    for position, section in enumerate(plan.sections, start=1):
        number = section.number or str(position)
        for item in section.items:
            for measure in item.measures:
                entry = Entry(number, section.title, item.title, measure.text, measure.departments)
                entry.opens_section = section is not section_before
                entry.opens_item = item is not item_before
                section_before, item_before = section, item
                made.append(entry)
    return made


def expected(plan: Document) -> list[PlanRow]:
    """What a careful reader takes out of every shape."""
    return [(e.section, e.item, e.measure, e.departments) for e in entries(plan)]


def official(plan: Document, up: str | None = UP) -> Rows:
    """The official table's rows; repeated cells are merged, empty ("") or printed again (None)."""
    rows = []
    for e in entries(plan):
        row = [e.number, e.section, e.item, e.measure, e.departments]
        if not e.opens_section and up is not None:
            row[:2] = [up, up]
        if not e.opens_item and up is not None:
            row[2] = up
        rows.append(row)
    return rows


def title(plan: Document) -> str:
    """The plan's title line."""
    return plan.title


def han(number: int) -> str:
    """A number below 100 in Chinese."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else _HAN[tens]) + "十" if tens else ""
    return ten + (_HAN[ones] if ones or not tens else "")


def sections_of(rows: list[Entry]) -> list[list[Entry]]:
    """The entries of each section."""
    groups: list[list[Entry]] = []
    for entry in rows:
        if entry.opens_section:
            groups.append([])
        groups[-1].append(entry)
    return groups


def wide(text: str, width: int) -> list[str]:
    """A row of one cell over the whole width."""
    return [text, *[LEFT] * (width - 1)]


@shape
def merged(plan: Document, chance: random.Random) -> list[Block]:
    return [title(plan), [HEADER, *official(plan)]]


@shape
def blank(plan: Document, chance: random.Random) -> list[Block]:
    return [title(plan), [HEADER, *official(plan, "")]]


@shape
def repeated(plan: Document, chance: random.Random) -> list[Block]:
    return [title(plan), [HEADER, *official(plan, None)]]
