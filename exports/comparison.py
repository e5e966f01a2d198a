"""Whether a document that was read back from an official file is the one that was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import bare


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two documents differ, with both values as the user would read them."""

    place: str
    first: str
    second: str


def differences(document: Document, other: Document) -> list[Difference]:
    """Where the documents differ in what an official file carries; none for equal ones.

    Texts are compared exactly but for white space at their ends, ids only where both have one. An
    item with one wholly empty measure equals an item without measures: both print an empty row.
    """
    return [
        *_texts("标题", document.title, other.title),
        *_ids("文件编号", document.id, other.id),
        *_lists("标题前文字", _paragraphs(document, True), _paragraphs(other, True)),
        *_lists("标题后文字", _paragraphs(document, False), _paragraphs(other, False)),
        *_lists("表头", _headers(document), _headers(other)),
        *_sections(document, other),
        *_lists("表后文字", _printed(document.back), _printed(other.back)),
    ]


def _texts(place: str, first: str, second: str) -> Iterator[Difference]:
    if first.strip() != second.strip():
        yield Difference(place, first.strip(), second.strip())


def _ids(place: str, first: str, second: str) -> Iterator[Difference]:
    if first and second and first != second:
        yield Difference(place, first, second)


def _lists(place: str, first: Sequence[str], second: Sequence[str]) -> Iterator[Difference]:
    """Differences between two lists of texts by position; what one list has more is one too."""
    for index in range(max(len(first), len(second))):
        yield from _texts(f"{place}第 {index + 1} 项", _at(first, index), _at(second, index))


def _at(texts: Sequence[str], index: int) -> str:
    return texts[index] if index < len(texts) else ""


def _printed(paragraphs: Sequence[str]) -> list[str]:
    return [text for text in paragraphs if text.strip()]


def _paragraphs(document: Document, above: bool) -> list[str]:
    split = document.title_at
    return _printed(document.front[:split] if above else document.front[split:])


def _headers(document: Document) -> list[str]:
    chosen = layout(document.layout)
    return [chosen.header_of(document, column) for column in chosen.printed_columns(document)]


def _sections(document: Document, other: Document) -> Iterator[Difference]:
    pairs = list(document.walk_sections()), list(other.walk_sections())
    if len(pairs[0]) != len(pairs[1]):
        yield Difference("工作重点个数", str(len(pairs[0])), str(len(pairs[1])))
    for first, second in zip(*pairs, strict=False):
        yield from _section(first, second)


def _section(first: Section, second: Section) -> Iterator[Difference]:
    place = f"工作重点“{_short(first.title)}”"
    if first.number + first.title != second.number + second.title:
        yield from _texts(f"{place}的序号", bare(first.number), bare(second.number))
        yield from _texts(f"{place}的名称", first.title, second.title)
    yield from _ids(f"{place}的编号", first.id, second.id)
    items = _items(first), _items(second)
    if len(items[0]) != len(items[1]):
        yield Difference(f"{place}的工作内容个数", str(len(items[0])), str(len(items[1])))
    for one, two in zip(*items, strict=False):
        yield from _item(place, one, two)


def _item(section: str, first: Item, second: Item) -> Iterator[Difference]:
    place = f"{section}、工作内容“{_short(first.title)}”"
    yield from _texts(f"{place}的名称", first.title, second.title)
    yield from _texts(f"{place}的序号", first.number, second.number)
    yield from _ids(f"{place}的编号", first.id, second.id)
    measures = _measures(first), _measures(second)
    if len(measures[0]) != len(measures[1]):
        yield Difference(f"{place}的举措条数", str(len(measures[0])), str(len(measures[1])))
    for index, (one, two) in enumerate(zip(*measures, strict=False), 1):
        yield from _measure(f"{place}第 {index} 条举措", one, two)


def _measure(place: str, first: Measure, second: Measure) -> Iterator[Difference]:
    yield from _texts(f"{place}的文字", first.text, second.text)
    yield from _texts(f"{place}的责任部门", first.departments, second.departments)
    yield from _texts(f"{place}的完成时间", first.deadline, second.deadline)
    yield from _ids(f"{place}的编号", first.id, second.id)
    for name in sorted(first.extra.keys() | second.extra.keys()):
        yield from _texts(f"{place}的{name}", first.extra.get(name, ""), second.extra.get(name, ""))


def _items(section: Section) -> list[Item]:
    """The items, an item that prints an empty cell and an empty row counting as none."""
    items = section.items
    if len(items) == 1 and not items[0].title.strip() and not _measures(items[0]):
        return []
    return items


def _measures(item: Item) -> list[Measure]:
    if len(item.measures) == 1 and _is_empty(item.measures[0]):
        return []
    return item.measures


def _is_empty(measure: Measure) -> bool:
    values = (measure.text, measure.departments, measure.deadline, *measure.extra.values())
    return not any(value.strip() for value in values)


def _short(title: str) -> str:
    return f"{title[:20]}…" if len(title) > 20 else title
