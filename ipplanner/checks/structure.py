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
    pattern = ""
    for (number, place), value in zip(numbered, values, strict=True):
        if value is None:
            if not squeeze(number):
                fix = None if last is None else like(pattern, last + 1)
                yield finding("number", place, Hit(0, number, "没有序号。", fix, "疑似"))
        elif last is not None and value == last:
            yield finding("number", place, Hit(0, number, "序号与前一个相同。", None, "必错"))
        elif last is not None and value != last + 1:
            message = f"序号不连续：前一个是{last}，这里是{value}。"
            yield finding("number", place, Hit(0, number, message, None, "疑似"))
        last = value if value is not None else last and last + 1
        pattern = number if value is not None else pattern


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
