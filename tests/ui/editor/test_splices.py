"""Rows that are brought up to date in place are the rows made anew, and few of them give way."""

from __future__ import annotations

import random
from itertools import count

import pytest

from ipplanner.model import Document, Item, Measure, Section
from ui.editor.table.rows import Keep, Rows
from ui.editor.table.splices import rows_of, splices

_NUMBERS = count(1)


def measure() -> Measure:
    return Measure(f"m{next(_NUMBERS)}", "做")


def item(measures: int = 2) -> Item:
    return Item(f"i{next(_NUMBERS)}", title="项", measures=[measure() for _ in range(measures)])


def section(items: int = 3) -> Section:
    return Section(f"s{next(_NUMBERS)}", title="重点", items=[item() for _ in range(items)])


def plan(sections: int = 6) -> Document:
    made = [section() for _ in range(sections)]
    made[1].sections = [section(1)]
    made[2].items.clear()
    return Document(layout="provincial-outline", sections=made)


def follow(rows: Rows, document: Document, touched: set[str], keep: Keep | None = None) -> int:
    """Bring rows up to date as the model does; how many rows were told to have gone or come."""
    by = told = 0
    for one in splices(rows, document, keep, touched):
        assert one.at >= one.first
        rows.replace(one.first + by, one.size, one.rows, one.same)
        by += len(one.rows) - one.size
        told += max(one.removed, one.inserted)
    return told


def assert_same(rows: Rows, document: Document, keep: Keep | None = None) -> None:
    fresh = rows_of(document, keep)
    assert rows.ids == fresh.ids
    assert rows.merges(0, len(rows)) == fresh.merges(0, len(fresh))
    for mine, other in zip(rows.entries(), fresh.entries(), strict=True):
        assert all(one is another for one, another in zip(mine, other, strict=True))
    ids = {id_ for entry in fresh.entries() for id_ in (part.id for part in entry if part)}
    assert {id_: rows.row_of(id_) for id_ in ids} == {id_: fresh.row_of(id_) for id_ in ids}


def test_where_nothing_changed_no_row_gives_way() -> None:
    document = plan()
    ids = {one.id for one in document.walk_sections()}
    assert splices(rows_of(document), document, None, ids) == []


@pytest.mark.parametrize(
    ("at", "row"), [(0, 0), (1, 1), (2, 2)], ids=["first", "in between", "last"]
)
def test_a_new_measure_is_one_row(at: int, row: int) -> None:
    document = plan()
    rows = rows_of(document)
    document.sections[0].items[0].measures.insert(at, measure())
    (one,) = splices(rows, document, None, {document.sections[0].id})
    assert (one.at, one.removed, one.inserted) == (row, 0, 1)
    assert follow(rows, document, {document.sections[0].id}) == 1
    assert_same(rows, document)


def test_a_measure_that_only_changes_its_item_is_one_row() -> None:
    document = plan()
    rows, (first, second, _) = rows_of(document), document.sections[0].items
    second.measures.insert(0, first.measures.pop())
    assert follow(rows, document, {document.sections[0].id}) == 1
    assert_same(rows, document)


def test_a_section_that_moves_goes_and_comes() -> None:
    document = plan()
    rows = rows_of(document)
    document.sections.append(document.sections.pop(0))
    assert follow(rows, document, set()) == 12
    assert_same(rows, document)


def test_a_section_with_a_part_becomes_a_chapter() -> None:
    document = plan()
    rows = rows_of(document)
    document.sections[0].sections.append(section(1))
    follow(rows, document, set())
    assert rows.is_chapter(0)
    assert_same(rows, document)
    document.sections[0].sections.clear()
    follow(rows, document, set())
    assert not rows.is_chapter(0)
    assert_same(rows, document)


def test_very_many_changes_are_told_as_one() -> None:
    document = plan(50)
    rows = rows_of(document)
    for one in document.sections[::2]:
        one.items[:1] = []
    (whole,) = splices(rows, document, None, {one.id for one in document.sections})
    assert whole.first == 0
    follow(rows, document, {one.id for one in document.sections})
    assert_same(rows, document)


def test_neighbours_are_told_together() -> None:
    document = plan()
    rows = rows_of(document)
    gone = document.sections[3:5]
    del document.sections[3:5]
    assert len(splices(rows, document, None, {one.id for one in gone})) == 1
    follow(rows, document, set())
    assert_same(rows, document)


def even(_section: Section, _item: Item, one: Measure | None) -> bool:
    return one is not None and one.id[-1] in "02468"


@pytest.mark.parametrize("filtered", [False, True])
def test_after_any_changes_the_rows_are_those_made_anew(filtered: bool) -> None:
    chance, document = random.Random(4), plan()
    keep: Keep | None = (
        (lambda s, i, m: m is not None and m.id[-1] in "02468") if filtered else None
    )
    rows = rows_of(document, keep)
    gone: set[str] = set()
    for _ in range(300):
        known = {one.id for one in document.walk_sections()}
        touched = {home.id for home in change(document, chance)}
        present = {one.id for one in document.walk_sections()}
        gone |= known - present
        follow(rows, document, touched & present, keep)
        assert_same(rows, document, keep)
    assert all(rows.row_of(id_) is None for id_ in gone)


def change(document: Document, chance: random.Random) -> list[Section]:
    """Change something; the sections whose rows are others."""
    home, other = chance.choice(document.sections), chance.choice(document.sections)
    kind = chance.randrange(8)
    if kind == 0:
        home.items.insert(chance.randint(0, len(home.items)), item(chance.randint(0, 3)))
    elif kind == 1 and home.items:
        other.items.insert(0, home.items.pop(chance.randrange(len(home.items))))
    elif kind == 2 and home.items:
        chance.choice(home.items).measures.append(measure())
    elif kind == 3 and home.items and other.items:
        one = chance.choice(home.items)
        if one.measures:
            other.items[0].measures.append(one.measures.pop(0))
    elif kind == 4 and home.items:
        del home.items[chance.randrange(len(home.items))]
    elif kind == 5:
        document.sections.insert(chance.randint(0, len(document.sections)), section(2))
        return [one for one in document.sections if one not in (home, other)]
    elif kind == 6 and len(document.sections) > 3:
        document.sections.remove(home)
    else:
        chance.shuffle(document.sections)
    return [home, other]
