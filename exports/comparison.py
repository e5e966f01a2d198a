"""Whether a document that was read back from an official file is the one that was written."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from exports.rows import numbered_title
from ipplanner.cells.parts import Parts, read_parts
from ipplanner.cells.printed import bracketed, headline, printed_text
from ipplanner.layouts import Layout, Part, layout
from ipplanner.model import Document, Item, Measure, Phase, Section
from ipplanner.numbering import bare

_FIELDS = {
    "text": "文字",
    "local_text": "地方任务",
    "obligation": "必做选做",
    "deadline": "完成时间",
}


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
        *_title(document, other),
        *_ids("文件编号", document.id, other.id),
        *_lists("标题前文字", _paragraphs(document, True), _paragraphs(other, True)),
        *_lists("标题后文字", _paragraphs(document, False), _paragraphs(other, False)),
        *_lists("表头", _headers(document), _headers(other)),
        *_sections(document, other),
        *_lists("表后文字", _printed(document.back), _printed(other.back)),
    ]


def _title(document: Document, other: Document) -> Iterator[Difference]:
    """A document without a title prints none, and gets one when it is read."""
    if document.title.strip():
        yield from _texts("标题", document.title, other.title)


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
    return _inner("", document.sections, other.sections, layout(document.layout))


def _inner(
    place: str, first: Sequence[Section], second: Sequence[Section], form: Layout
) -> Iterator[Difference]:
    """Differences between sections of one level."""
    if len(first) != len(second):
        yield Difference(f"{place}工作重点个数", str(len(first)), str(len(second)))
    for one, two in zip(first, second, strict=False):
        yield from _section(one, two, form)


def _section(first: Section, second: Section, form: Layout) -> Iterator[Difference]:
    place = f"工作重点“{_short(first.title)}”"
    if numbered_title(first) != numbered_title(second):
        yield from _texts(f"{place}的序号", bare(first.number), bare(second.number))
        yield from _texts(f"{place}的名称", first.title, second.title)
    yield from _texts(f"{place}的任务目标", first.goal, second.goal)
    yield from _ids(f"{place}的编号", first.id, second.id)
    items = _items(first, form), _items(second, form)
    if len(items[0]) != len(items[1]):
        yield Difference(f"{place}的工作内容个数", str(len(items[0])), str(len(items[1])))
    for one, two in zip(*items, strict=False):
        yield from _item(place, one, two, form)
    yield from _inner(f"{place}的", first.sections, second.sections, form)


def _item(section: str, first: Item, second: Item, form: Layout) -> Iterator[Difference]:
    place = f"{section}、工作内容“{_short(headline(first) or first.number)}”"
    alike = _printed_alike(first, second, form)
    if "title" not in alike:
        yield from _texts(f"{place}的名称", first.title, second.title)
    is_number = form.kind == "plan" or bare(first.number) != bare(second.number)
    if "number" not in alike and is_number:
        yield from _texts(f"{place}的序号", first.number, second.number)
    yield from _ids(f"{place}的编号", first.id, second.id)
    measures = _measures(first), _measures(second)
    if len(measures[0]) != len(measures[1]):
        yield Difference(f"{place}的举措条数", str(len(measures[0])), str(len(measures[1])))
    for index, (one, two) in enumerate(zip(*measures, strict=False), 1):
        yield from _measure(f"{place}第 {index} 条举措", one, two, alike)


def _printed_alike(first: Item, second: Item, form: Layout) -> set[Part]:
    """The parts of those cells that read the same: where one part ends in print is not to be seen.

    Such as a text without a number that begins with 一、 or a bracket that names nobody.
    """
    parted = {column.parts for column in form.columns if column.shown != "never"}
    read = ((parts, _as_read(parts, first), _as_read(parts, second)) for parts in parted)
    return {part for parts, one, other in read if one == other for part in parts}


def _as_read(parts: Sequence[Part], item: Item) -> Parts:
    measure = item.measures[0] if item.measures else Measure()
    return read_parts(parts, printed_text(parts, item, measure))


def _measure(
    place: str, first: Measure, second: Measure, alike: Container[str]
) -> Iterator[Difference]:
    for name, called in _FIELDS.items():
        if name not in alike:
            yield from _texts(f"{place}的{called}", getattr(first, name), getattr(second, name))
    if "departments" not in alike:
        yield from _texts(f"{place}的责任部门", first.departments, second.departments)
    if "phases" not in alike:
        phases = ["｜".join(_phase(one)) for one in first.phases]
        others = ["｜".join(_phase(one)) for one in second.phases]
        yield from _lists(f"{place}的工作进度", phases, others)
    yield from _ids(f"{place}的编号", first.id, second.id)
    for name in sorted(first.extra.keys() | second.extra.keys()):
        yield from _texts(f"{place}的{name}", first.extra.get(name, ""), second.extra.get(name, ""))


def _phase(phase: Phase) -> tuple[str, str, str]:
    period = phase.period.rstrip("：:").strip()
    return period, phase.text.strip(), bracketed(phase.departments.strip())


def _items(section: Section, form: Layout) -> list[Item]:
    """The items, an item that prints an empty cell and an empty row counting as none.

    In running text an empty item prints nothing.
    """
    items = section.items
    if form.form == "text":
        return [item for item in items if not _is_blank(item)]
    return [] if len(items) == 1 and _is_blank(items[0]) else items


def _is_blank(item: Item) -> bool:
    return not item.title.strip() and not item.number.strip() and not _measures(item)


def _measures(item: Item) -> list[Measure]:
    if len(item.measures) == 1 and _is_empty(item.measures[0]):
        return []
    return item.measures


def _is_empty(measure: Measure) -> bool:
    texts = (measure.text, measure.local_text, measure.departments, measure.obligation)
    phases = ["｜".join(_phase(one)) for one in measure.phases]
    values = (*texts, *phases, measure.deadline, *measure.extra.values())
    return not any(value.strip() for value in values)


def _short(title: str) -> str:
    return f"{title[:20]}…" if len(title) > 20 else title
