"""The tally is what counting anew gives, whatever came, went or changed."""

from __future__ import annotations

from ipplanner.model import CarryLink, Document, Item, Measure, Section
from ipplanner.status import document_counts, section_counts
from ipplanner.tally import Tally
from tests.store.making import make_plan


def named(document: Document) -> dict[str, Item]:
    items = {f"i{at}": item for at, (_, item) in enumerate(document.walk_items())}
    for id_, item in items.items():
        item.id = id_
    return items


def test_items_that_change_come_and_go_are_counted() -> None:
    document = make_plan()
    items = named(document)
    tally = Tally(document)
    assert tally.counts == document_counts(document)
    items["i0"].measures[0].text = " "
    items["i1"].links = [CarryLink("x", "same", sure=False)]
    items["i2"].measures.append(Measure(text="新的。", departments="省财政厅"))
    tally.follow(items, ["i0", "i1", "i2"])
    assert tally.counts == document_counts(document)
    gone = document.sections[1].items.pop()
    document.sections[2].items.append(Item("new", title="新的"))
    del items[gone.id]
    items["new"] = document.sections[2].items[-1]
    tally.follow(items, [gone.id, "new"])
    assert tally.counts == document_counts(document)


def test_a_section_is_counted_with_those_in_it() -> None:
    document = make_plan()
    named(document)
    tally = Tally(document)
    for section in document.walk_sections():
        assert tally.of(section) == section_counts(document, section)
    assert tally.of(Section()) == section_counts(document, Section())


def test_items_wait_as_long_as_something_is_to_be_written_or_decided() -> None:
    document = make_plan()
    items = named(document)
    items["i0"].measures[1].departments = ""
    items["i1"].title = " "
    items["i2"].measures.clear()
    items["i3"].links = [CarryLink("x", "same", sure=False)]
    tally = Tally(document)
    assert tally.waiting == {"i0", "i1", "i2", "i3"}
    items["i0"].measures[1].departments = "省财政厅"
    items["i1"].title = "写了"
    del items["i2"]
    items["i4"].measures[0].text = "\n"
    tally.follow(items, ["i0", "i1", "i2", "i4"])
    assert tally.waiting == {"i3", "i4"}


def test_nothing_is_counted_in_an_empty_document() -> None:
    tally = Tally(Document())
    assert tally.counts == document_counts(Document())
    tally.follow({}, ["gone"])
    assert tally.counts.items == 0
