"""The fields of a part in both versions, as printed."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a part with its name in words, and its text in each version."""

    field: str
    name: str
    old: str
    new: str


class Names:
    """What the columns of a document are called, shortly."""

    _SHORT = {  # noqa: RUF012
        "section": "工作重点",
        "goal": "目标",
        "item": "工作内容",
        "measure": "举措",
        "local_text": "各地任务",
        "departments": "责任部门",
        "obligation": "必做选做",
        "phases": "工作进度",
        "deadline": "完成时间",
    }

    def __init__(self, document: Document) -> None:
        self._headers = {
            column.field: document.headers.get(column.field) or column.header
            for column in layout(document.layout).columns
        } | document.headers

    def of(self, field: str) -> str:
        """The printed header where it is short, else the usual word."""
        header = self._headers.get(field, "").split("\n")[0]
        usual = self._SHORT.get(field, field)
        return header if header and len(header) <= len(usual) + 1 else usual


def section_fields(old: Section, new: Section, names: Names) -> list[Field]:
    """Title and goal."""
    return [
        Field("title", f"{names.of('section')}名称", old.title, new.title),
        Field("goal", names.of("goal"), old.goal, new.goal),
    ]


def item_fields(old: Item, new: Item, names: Names) -> list[Field]:
    """The title."""
    return [Field("title", f"{names.of('item')}名称", old.title, new.title)]


def measure_fields(old: Measure, new: Measure, names: Names) -> list[Field]:
    """The text and everything beside it."""
    extra = sorted(old.extra.keys() | new.extra.keys())
    return [
        Field("text", names.of("measure"), old.text, new.text),
        Field("local_text", names.of("local_text"), old.local_text, new.local_text),
        Field("departments", names.of("departments"), *_departments(old, new)),
        Field("deadline", names.of("deadline"), old.deadline, new.deadline),
        Field("obligation", names.of("obligation"), old.obligation, new.obligation),
        Field("phases", names.of("phases"), _phases(old), _phases(new)),
        *(Field(name, name, old.extra.get(name, ""), new.extra.get(name, "")) for name in extra),
    ]


def _departments(old: Measure, new: Measure) -> tuple[str, str]:
    """As printed; where that is the same, who leads and who supports by what the user said."""
    if old.departments == new.departments and (
        (set(old.lead), set(old.support)) != (set(new.lead), set(new.support))
    ):
        return _duty(old), _duty(new)
    return old.departments, new.departments


def _duty(measure: Measure) -> str:
    lead = f"{'、'.join(measure.lead)}牵头" if measure.lead else ""
    support = f"{'、'.join(measure.support)}配合" if measure.support else ""
    return "，".join(filter(None, (lead, support)))


def _phases(measure: Measure) -> str:
    lines = ((phase.period, phase.text, phase.departments) for phase in measure.phases)
    return "\n".join("：".join(filter(None, line)) for line in lines)


def whole_item(item: Item) -> str:
    """An item with all its measures, as one text."""
    return "\n".join([item.title, *map(whole_measure, item.measures)]).strip("\n")


def whole_measure(measure: Measure) -> str:
    """A measure with its departments and deadline, as one text."""
    lines = [measure.text, measure.local_text, _phases(measure)]
    beside = "，".join(filter(None, (measure.departments.replace("\n", "、"), measure.deadline)))
    return "\n".join(filter(None, [*lines, f"（{beside}）" if beside else "", measure.obligation]))


def whole_section(section: Section) -> str:
    """A section with its items, as one text."""
    return "\n".join(filter(None, [section.title, section.goal, *map(whole_item, section.items)]))
