"""The shapes in which offices keep one and the same plan, as blocks of paragraphs and tables.

Every shape holds the same rows; `expected` says what a careful reader takes out of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ipplanner.model import Document
from tests.importing.office_files import LEFT, UP, Block, Rows

PlanRow = tuple[str, str, str, str]
"""Section, item, measure and departments."""
Shape = Callable[[Document], list[Block]]
HEADER = ["序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门"]
SHORT_HEADER = ["工作内容", "具体措施", "责任单位"]
SHAPES: dict[str, Shape] = {}
_HAN = "零一二三四五六七八九十"


@dataclass(slots=True)
class Entry:
    """One row of the plan, and which of its cells the official table merges with those above."""

    number: str
    section: str
    item: str
    measure: str
    departments: str
    opens_section: bool
    opens_item: bool


def shape(make: Shape) -> Shape:
    """Enter a shape under its function's name."""
    SHAPES[make.__name__] = make
    return make


def entries(plan: Document) -> list[Entry]:
    """The rows of a plan in printed order."""
    return [
        Entry(
            str(number),
            section.title,
            item.title,
            measure.text,
            measure.departments,
            opens_section=not item_at and not at,
            opens_item=not at,
        )
        for number, section in enumerate(plan.sections, start=1)
        for item_at, item in enumerate(section.items)
        for at, measure in enumerate(item.measures)
    ]


def expected(plan: Document) -> list[PlanRow]:
    """What is to be read out of every shape."""
    return [(e.section, e.item, e.measure, e.departments) for e in entries(plan)]


def official(plan: Document, up: str | None = UP) -> Rows:
    """The official table's rows; repeated cells are merged, empty ("") or printed again (None)."""
    rows = []
    for e in entries(plan):
        row = [e.number, e.section, e.item, e.measure, e.departments]
        if up is not None:
            row[:3] = [
                *(row[:2] if e.opens_section else [up, up]),
                e.item if e.opens_item else up,
            ]
        rows.append(row)
    return rows


def table(plan: Document, up: str | None = UP) -> Rows:
    """The official table with its header."""
    return [HEADER, *official(plan, up)]


def picked(rows: Rows, columns: Iterable[int | None]) -> Rows:
    """Rows with their columns in another order; None is an empty column."""
    order = list(columns)
    return [["" if c is None else row[c] for c in order] for row in rows]


def wide(text: str, width: int = 5) -> list[str]:
    """A row of one cell over the whole width."""
    return [text, *[LEFT] * (width - 1)]


def han(number: int) -> str:
    """A number up to 10 in Chinese."""
    return _HAN[number]


def by_section(plan: Document) -> list[tuple[str, list[Entry]]]:
    """Each section's number in Chinese and its entries."""
    groups: list[tuple[str, list[Entry]]] = []
    for entry in entries(plan):
        if entry.opens_section:
            groups.append((han(len(groups) + 1), []))
        groups[-1][1].append(entry)
    return groups


def short_row(entry: Entry, up: str = UP) -> list[str]:
    """A row of a table that has no column for sections."""
    return [entry.item if entry.opens_item else up, entry.measure, entry.departments]
