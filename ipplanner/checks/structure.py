"""What a document as a whole lacks: numbers, texts, departments, answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Finding, Hit, Place, finding, place_of
from ipplanner.checks.rule import DocumentRule
from ipplanner.model import Document, Section
from ipplanner.numbering import bare, like, ordinal
from ipplanner.text import squeeze

_Numbered = tuple[str, Place]


def numbers(document: Document, _context: Context) -> Iterator[Finding]:
    """Numbers left out, used twice or missing, among sections and among items."""
    yield from _series(_sections(document.sections))
    for section in document.walk_sections():
        yield from _series(_sections(section.sections))
        items = [(item.number, place_of("number", section, item)) for item in section.items]
        yield from _series(items)


def _sections(sections: Sequence[Section]) -> list[_Numbered]:
    return [(section.number, _at_first_item(section)) for section in sections]


def _at_first_item(section: Section) -> Place:
    """A section's number is printed beside its first item; the target is the section."""
    title = section.items[0].title if section.items else ""
    return Place(section.title, title, "number", section.id)


def _series(numbered: Sequence[_Numbered]) -> Iterator[Finding]:
    values = [ordinal(bare(number).rpartition(".")[2]) for number, _ in numbered]
    if sum(value is not None for value in values) < 2:
        return
    last: int | None = None
    pattern, missing = "", list[_Numbered]()
    """The last number as printed, and the places behind it that have none."""
    for (number, place), value in zip(numbered, values, strict=True):
        if value is None:
            if not squeeze(number):
                missing.append((number, place))
            elif last is not None:
                last += 1  # it stands for a number, if for none that can be read
            continue
        yield from _without_number(missing, last, value, pattern)
        if last is not None:
            yield from _out_of_order(number, place, value, last, len(missing))
        last, pattern, missing = value, number, []
    yield from _without_number(missing, last, None, pattern)


def _without_number(
    places: Sequence[_Numbered], last: int | None, following: int | None, pattern: str
) -> Iterator[Finding]:
    """The places between two printed numbers; the fix is what is left free for each of them."""
    free = last is not None and (following is None or following > last + len(places))
    for at, (blank, place) in enumerate(places, 1):
        fix = like(pattern, last + at) if free and last is not None else None
        yield finding("number", place, Hit(0, blank, "没有序号。", fix, "疑似"))


def _out_of_order(
    number: str, place: Place, value: int, last: int, between: int
) -> Iterator[Finding]:
    """A number that does not go on from the last one; those without one may count or not."""
    if value == last:
        message = "序号与前面的相同。" if between else "序号与前一个相同。"
        yield finding("number", place, Hit(0, number, message, None, "必错"))
    elif not last < value <= last + 1 + between:
        message = f"序号不连续：前一个是{last}，这里是{value}。"
        yield finding("number", place, Hit(0, number, message, None, "疑似"))


def empty(document: Document, _context: Context) -> Iterator[Finding]:
    """Cells that wait for the drafter; hints, as the window marks them anyway."""
    if document.role != "plan":
        return
    for section, item in document.walk_items():
        if not item.measures:
            place = place_of("measure", section, item)
            yield finding("empty", place, Hit(0, "", "还没有写举措。", None, "提示"))
        for measure in item.measures:
            for field, text, message in (
                ("measure", measure.text, "还没有写举措。"),
                ("departments", measure.departments, "还没有写责任部门。"),
            ):
                if not squeeze(text):
                    place = place_of(field, section, item, measure)  # type: ignore[arg-type]
                    yield finding("empty", place, Hit(0, "", message, None, "提示"))
        if not squeeze(item.title):
            place = place_of("title", section, item)
            yield finding("empty", place, Hit(0, "", "还没有写工作内容。", None, "提示"))


def unanswered(_document: Document, context: Context) -> Iterator[Finding]:
    """Tasks that have to be done and that nothing in the document answers."""
    for task in context.unanswered:
        reason = f"（{task.reason}）" if task.reason else ""
        message = f"必做任务“{task.title}”还没有落实{reason}。"
        place = Place(task.section, "", "title")
        yield finding("unanswered", place, Hit(0, task.title, message, None, "疑似"))


def rules() -> Iterable[DocumentRule]:
    """The rules of this module."""
    yield DocumentRule("number", "序号不连续", numbers)
    yield DocumentRule("empty", "没有填写", empty)
    yield DocumentRule("unanswered", "必做任务未落实", unanswered)
