"""Shapes in which pages cut the table: at any point of any cell, with what pages print around."""

from __future__ import annotations

import random
from collections.abc import Callable

from ipplanner.model import Document
from tests.importing.office_files import Block, Rows
from tests.importing.office_shapes import HEADER, SHAPES, Entry, entries, official, shape, wide

Cut = Callable[[list[str], Entry, random.Random], tuple[list[str], list[str]] | None]
"""A row as its part above and its part below a page's end, if it can be cut so."""
_STOPS = "。；"


def pages(plan: Document, cut: Cut, share: float = 0.3, up: str | None = "") -> list[Rows]:
    """The plan's rows as pages, a share of the rows cut by a page's end."""
    chance = random.Random(plan.title)
    made: list[Rows] = [[]]
    for row, entry in zip(official(plan, up), entries(plan), strict=True):
        parts = cut(row, entry, chance) if chance.random() < share else None
        made[-1].append(parts[0] if parts else row)
        if parts:
            made.append([parts[1]])
    return made


def printed(plan: Document, cut: Cut, between: tuple[str, ...] = (), *, again: bool) -> list[Block]:
    """Pages as tables, with lines between them and the header again, or once."""
    blocks: list[Block] = [plan.title]
    for number, rows in enumerate(pages(plan, cut)):
        blocks += [line.format(number) for line in between if number]
        blocks.append([HEADER, *rows] if again or not number else rows)
    return blocks


def cells(*columns: int, stop: bool | None = False, repeat: tuple[int, ...] = ()) -> Cut:
    """Cuts these columns of a row, its measure after a full stop, elsewhere or anywhere (None)."""

    def cut(
        row: list[str], entry: Entry, chance: random.Random
    ) -> tuple[list[str], list[str]] | None:
        above, below = list(row), [""] * 5
        for column in columns:
            at = _place(row[column], chance, stop if column == 3 else None)
            if not at:
                return None
            above[column], below[column] = row[column][:at], row[column][at:]
        values = (entry.number, entry.section, entry.item, "", entry.departments)
        for column in repeat:
            below[column] = values[column]
        return above, below

    return cut


def _place(text: str, chance: random.Random, stop: bool | None) -> int:
    places = [
        at for at in range(2, len(text) - 1) if stop is None or (text[at - 1] in _STOPS) == stop
    ]
    return chance.choice(places) if places else 0


_CUTS = {
    "measure": cells(3),
    "measure_after_a_stop": cells(3, stop=True),
    "departments": cells(4, stop=None),
    "measure_and_departments": cells(3, 4),
    "measure_and_title": cells(2, 3),
    "title": cells(2),
    "section_repeated": cells(3, repeat=(0, 1)),
    "titles_repeated": cells(3, repeat=(0, 1, 2)),
    "all_repeated": cells(3, repeat=(0, 1, 2, 4)),
}
for _name, _cut in _CUTS.items():
    SHAPES[f"pages_{_name}"] = lambda plan, cut=_cut: printed(plan, cut, again=True)  # type: ignore[misc]
    SHAPES[f"pages_without_header_{_name}"] = lambda plan, cut=_cut: printed(  # type: ignore[misc]
        plan, cut, again=False
    )


@shape
def page_numbers_between(plan: Document) -> list[Block]:
    return printed(plan, cells(3), ("- {} -", plan.title), again=True)


@shape
def running_titles_between(plan: Document) -> list[Block]:
    return printed(plan, cells(3), ("2019年知识产权工作要点汇编", "{}"), again=True)


@shape
def continued_tables_between(plan: Document) -> list[Block]:
    return printed(plan, cells(3), ("第 {} 页", "续表{}", f"{plan.title}（续）"), again=False)


@shape
def sections_continued(plan: Document) -> list[Block]:
    blocks = printed(plan, cells(3, repeat=(1,)), again=True)
    for rows in blocks[2:]:
        assert not isinstance(rows, str)
        rows[1][1] += "（续）"
    return blocks


@shape
def pages_in_one_sheet(plan: Document) -> list[Block]:
    rows: Rows = [wide(plan.title)]
    for number, page in enumerate(pages(plan, cells(3))):
        rows += [["", f"第 {number} 页", "", "", ""], HEADER, *page]
    return [rows]


@shape
def pages_in_one_table(plan: Document) -> list[Block]:
    return [plan.title, [HEADER, *(row for page in pages(plan, cells(3)) for row in page)]]
