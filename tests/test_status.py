from __future__ import annotations

from collections.abc import Iterator

import pytest

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.status import counts_of, document_counts, section_counts, status_of
from tests.mixed_plan import measure, mixed_plan


@pytest.fixture
def plan() -> Document:
    return mixed_plan()


def test_each_item_has_the_state_that_matters_most(plan: Document) -> None:
    states = [status_of(plan, item) for _, item in plan.walk_items()]
    assert states == ["filled", "empty", "own", "empty", "undecided"]


def test_an_own_item_without_text_is_empty(plan: Document) -> None:
    assert status_of(plan, Item(title="自有", measures=[Measure()])) == "empty"


def test_without_a_template_no_item_is_called_own() -> None:
    assert status_of(Document(), Item(measures=[measure("m1")])) == "filled"


def test_counts_are_of_items_and_of_printed_rows(plan: Document) -> None:
    counts = document_counts(plan)
    assert (counts.items, counts.done, counts.undecided, counts.own) == (5, 2, 1, 1)
    assert (counts.rows, counts.rows_filled) == (7, 5)
    assert counts.gaps == sum(1 for _ in _open_cells(plan))


def _open_cells(plan: Document) -> Iterator[str]:
    for _, item in plan.walk_items():
        for one in item.measures or [Measure()]:
            yield from (text for text in (one.text, one.departments) if not text.strip())


def test_a_section_counts_the_sections_in_it(plan: Document) -> None:
    outer = Section(sections=plan.sections)
    assert section_counts(plan, outer) == document_counts(plan)
    assert section_counts(plan, outer) == counts_of(plan, [item for _, item in plan.walk_items()])
