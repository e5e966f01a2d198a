"""What each department has to do in a document: its tasks as lead and as support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ipplanner.cells.printed import headline, printed_phase
from ipplanner.departments.spellings import NameIndex, index_of, is_nobody, key_of
from ipplanner.errors import UsageError
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.register import Department
from ipplanner.text import fold

Role = Literal["lead", "support"]
ROLE_WORDS: dict[Role, str] = {"lead": "牵头", "support": "配合"}
_LISTED = 8


class Task(NamedTuple):
    """One measure that a department takes part in."""

    section: str
    """Titles of the sections around it, outer before inner, a line each."""
    item: Item
    measure: Measure
    role: Role
    others: tuple[str, ...]
    """The other departments as the cell names them, the leading ones first."""

    @property
    def content(self) -> str:
        """The title of the item; for a task without one nothing."""
        return self.item.title

    @property
    def text(self) -> str:
        """What is to be done, with the part for provinces and the schedule."""
        one = self.measure
        return "\n".join(filter(None, [one.text, one.local_text, *map(printed_phase, one.phases)]))

    @property
    def deadline(self) -> str:
        """By when."""
        return self.measure.deadline

    @property
    def headline(self) -> str:
        """What the item is called on one line."""
        return headline(self.item)


@dataclass(slots=True)
class Assignment:
    """A department with its tasks in printed order."""

    name: str
    """The official name; of a department that is not registered, its most used one."""
    department_id: str = ""
    """In the register; empty for one that is not registered."""
    names: list[str] = field(default_factory=list)
    """As the document names it."""
    lead: list[Task] = field(default_factory=list)
    support: list[Task] = field(default_factory=list)

    @property
    def tasks(self) -> list[Task]:
        """All its tasks, those that it leads first."""
        return [*self.lead, *self.support]


def assignments_in(document: Document, register: Sequence[Department] = ()) -> list[Assignment]:
    """The departments named in a document with their tasks.

    Registered ones come first, in the register's order; the others as they are first named. Words
    for whoever else there is (有关部门) are no department.
    """
    index = index_of(register, document.region)
    found: dict[str, Assignment] = {one.id: Assignment(one.name, one.id) for one in register}
    uses: dict[str, list[str]] = {}
    outer = _outer_titles(document)
    for section, item, measure in document.walk_measures():
        named = [(name, _key(index, name, document.region)) for name in _names(measure)]
        for key in dict.fromkeys(key for name, key in named if not is_nobody(name)):
            own = [name for name, its_key in named if its_key == key]
            others = tuple(name for name, its_key in named if its_key != key)
            role: Role = "lead" if any(name in measure.lead for name in own) else "support"
            one = found.setdefault(key, Assignment(own[0]))
            tasks = one.lead if role == "lead" else one.support
            tasks.append(Task(outer[id(section)], item, measure, role, others))
            uses.setdefault(key, []).extend(own)
    return [_named(found[key], uses[key]) for key in found if key in uses]


def assignment_of(document: Document, register: Sequence[Department], name: str) -> Assignment:
    """The tasks of the department that a user names; UsageError lists what could be meant."""
    all_ = assignments_in(document, register)
    wanted = fold(name)
    for one in all_:
        if wanted in map(fold, (one.name, *one.names)):
            return one
    meant = index_of(register, document.region).find(name)
    for one in all_:
        if meant and one.department_id == meant.id:
            return one
    near = [one for one in all_ if wanted and any(wanted in fold(its) for its in one.names)]
    if len(near) == 1:
        return near[0]
    raise UsageError(_which(name, near, all_, document))


def _key(index: NameIndex, name: str, region: str) -> str:
    """What all spellings of one department share; no id of the register has a line break."""
    found = index.find(name)
    return found.id if found else "\n".join(key_of(name, region))


def _names(measure: Measure) -> list[str]:
    return list(dict.fromkeys([*measure.lead, *measure.support]))


def _named(one: Assignment, uses: list[str]) -> Assignment:
    one.names = sorted(set(uses), key=lambda name: (-uses.count(name), uses.index(name)))
    if not one.department_id:
        one.name = one.names[0]
    return one


def _outer_titles(document: Document) -> dict[int, str]:
    """The titles around each section, by Python's id of the section."""

    def walk(sections: Sequence[Section], above: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        for section in sections:
            titles = (*above, section.title) if section.title else above
            yield id(section), "\n".join(titles)
            yield from walk(section.sections, titles)

    return dict(walk(document.sections, ()))


def _which(
    name: str, near: Sequence[Assignment], all_: Sequence[Assignment], document: Document
) -> str:
    if not all_:
        return f"“{document.title}”里没有写责任部门。"
    listed = near or all_
    names = "、".join(one.name for one in listed[:_LISTED])
    more = f"等 {len(listed)} 个" if len(listed) > _LISTED else ""
    start = f"“{name}”对应多个部门" if near else f"“{document.title}”里没有“{name}”的任务，现有"
    return f"{start}：{names}{more}。"
