"""What holds for every rule, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from ipplanner.checks import LEVELS, Context, Finding, Memory, check
from ipplanner.checks.finding import Hit
from ipplanner.checks.fixing import fixed_text
from ipplanner.checks.overlaps import without_overlaps
from ipplanner.checks.registry import CELL_RULES
from ipplanner.checks.rule import Cell, CellRule
from ipplanner.departments.roles import read_departments
from ipplanner.model import Document, Item, Measure, Section
from tests.checks.made_up import plans, texts, titles

CONTEXT = Context(year=2018, region="甲省")


def hits_of(rule: CellRule, text: str, title: str) -> list[Hit]:
    lead, support = read_departments(text)
    cell = Cell(rule.fields[-1], text, title, tuple(lead), tuple(support))
    return list(rule.find(cell, CONTEXT))


@pytest.mark.parametrize("rule", CELL_RULES, ids=lambda rule: rule.id)
@settings(max_examples=40, deadline=None)
@given(text=texts, title=titles)
def test_what_a_rule_says_can_be_shown_and_fixed(rule: CellRule, text: str, title: str) -> None:
    for hit in hits_of(rule, text, title):
        assert hit.start >= 0 and text[hit.start : hit.end] == hit.text
        assert hit.level in LEVELS and hit.message.endswith("。")
        if hit.fix is not None:
            fixed = text[: hit.start] + hit.fix + text[hit.end :]
            again = [(one.start, one.text) for one in hits_of(rule, fixed, title)]
            assert hit.fix != hit.text and (hit.start, hit.text) not in again


@settings(max_examples=40, deadline=None)
@given(text=texts)
def test_of_rules_on_the_same_words_one_speaks(text: str) -> None:
    named = [(rule.id, hit) for rule in CELL_RULES for hit in hits_of(rule, text, "")]
    kept = without_overlaps(named)
    assert [hit.start for _, hit in kept] == sorted(hit.start for _, hit in kept)
    assert set(kept) <= set(named) and bool(kept) == bool(named)
    assert without_overlaps(kept) == kept


def cell_texts(document: Document) -> Iterator[tuple[tuple[str, str, int], str]]:
    """All texts as they are printed, by the id, field and paragraph that a finding names."""
    yield ("", "heading", 0), document.title
    for number, text in enumerate(document.front):
        yield ("", "front", number), text
    for section in document.walk_sections():
        yield (section.id, "number", 0), section.number
        yield (section.id, "title", 0), section.title
        yield (section.id, "goal", 0), section.goal
        for item in section.items:
            yield (item.id, "title", 0), item.title
            yield (item.id, "number", 0), item.number
            yield (item.id, "measure", 0), ""
            for measure in item.measures:
                yield (measure.id, "measure", 0), measure.text
                yield (measure.id, "departments", 0), measure.departments
                yield (measure.id, "deadline", 0), measure.deadline
    for number, text in enumerate(document.back):
        yield ("", "back", number), text


@settings(max_examples=60, deadline=None)
@given(document=plans())
def test_findings_stand_in_their_cells_in_printed_order(document: Document) -> None:
    texts_of = dict(cell_texts(document))
    rows = dict.fromkeys(_row(id_, field, at) for id_, field, at in texts_of)
    order = {row: at for at, row in enumerate(rows)}
    found = check(document, CONTEXT)
    places = [order[_row(*_key(one))] for one in found]
    assert places == sorted(places)
    for one in found:
        assert texts_of[_key(one)][one.start : one.end] == one.text, one


def _key(one: Finding) -> tuple[str, str, int]:
    return one.place.target, one.place.field, one.place.paragraph


def _row(id_: str, field: str, paragraph: int) -> tuple[str, int]:
    return id_ or field, paragraph


@settings(max_examples=30, deadline=None)
@given(first=plans(), second=plans())
def test_what_is_remembered_changes_nothing(first: Document, second: Document) -> None:
    memory = Memory()
    for document in (first, second, first):
        assert check(document, CONTEXT, memory) == check(document, CONTEXT)


@settings(max_examples=40, deadline=None)
@given(text=texts, title=titles)
def test_all_fixes_of_a_text_end_in_one_without_them(text: str, title: str) -> None:
    """Fixing all again and again comes to an end: no fix is undone by another."""
    seen: list[str] = []
    while text not in seen:
        seen.append(text)
        text, done = fixed_text(text, sure_fixes(text, title))
        if not done:
            return
    pytest.fail(f"fixed in a circle: {seen}")


def sure_fixes(text: str, title: str) -> list[Finding]:
    item = Item("i1", title=title, measures=[Measure("m1", text)])
    found = check(Document("d1", sections=[Section("s1", items=[item])]), CONTEXT)
    return [one for one in found if one.place.target == "m1" and one.level == "必错" and one.fix]
