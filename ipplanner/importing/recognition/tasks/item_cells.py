"""The cells of one item, gathered over its rows and then taken apart into item and measure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ipplanner.cells.parts import Parts, read_parts
from ipplanner.departments.roles import read_departments
from ipplanner.importing.recognition.events import Value
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.wording import ends_sentence, joined_lines, joined_names
from ipplanner.layouts import Column, Layout, Part
from ipplanner.model import Item, Measure, Phase
from ipplanner.text import one_line, squeeze

_LABEL = re.compile(r"(?:局\s*内|省\s*份|[^，。；：:、]{1,12}(?:部门|单位))\s*[:：]")
_SUPPORT = " 配合部门："
"""Put between the names of two columns."""
_LISTS = ("departments", "lead", "support", "phases")
"""Fields whose parts each stand on a line."""


@dataclass(slots=True)
class ItemCells:
    """What the columns of one item say, by field."""

    item_id: str = ""
    measure_id: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    places: list[tuple[str, str]] = field(default_factory=list)
    """Field and place of each cell."""
    borrowed: set[str] = field(default_factory=set)
    """Fields of merged cells that reach down from the item above."""

    @property
    def is_ours(self) -> bool:
        """Whether the item was printed by us, so that every line break in it is meant."""
        return bool(self.item_id or self.measure_id)

    def add(self, name: str, value: Value) -> None:
        """Add a cell to what is there of its field; one that reaches down only where none is."""
        text = value.text.strip(" \t\u3000\n")
        if not text or (not value.fresh and name in self.texts):
            return
        if not value.fresh:
            self.borrowed.add(name)
        before = self.texts.get(name, "")
        is_meant = name in _LISTS or self.is_ours or ends_sentence(before)
        between = "\n" if before and is_meant else ""
        self.texts[name] = f"{before}{between}{text}"
        self.places.append((name, value.place))

    def item(self, layout: Layout, ledger: Ledger) -> Item:
        """The item with its one measure; the schedule, whose colons go, is booked here."""
        item, measure = Item(self.item_id), Measure(self.measure_id)
        item.measures.append(measure)
        parted = {column.field: self._parts(column) for column in layout.columns}
        for name in _in_order(self.texts, layout):
            text = self._joined(name, self.texts[name])
            if parted.get(name):
                _take_parts(item, measure, read_parts(parted[name], text))
            else:
                _take_plain(item, measure, name, text, counted="number" in parted)
        if "phases" in self.texts and "phases" not in self.borrowed:
            _book_phases(self.texts["phases"], measure.phases, ledger)
        measure.lead, measure.support = read_departments(measure.departments)
        return item

    def _parts(self, column: Column) -> tuple[Part, ...]:
        """What a column's cells are put together of, but for what we printed in other cells."""
        if not self.is_ours:
            return column.parts
        own = self.texts.keys() - {column.field}
        return tuple(part for part in column.parts if part not in own)

    def _joined(self, name: str, text: str) -> str:
        """A text with only those line breaks that mean something."""
        if self.is_ours:
            return text
        if name == "phases":
            return joined_lines(text)
        return joined_labelled(text) if name in _LISTS else joined_lines(text)


def joined_labelled(text: str) -> str:
    """A cell of departments whose labels (局内：, 省份：) each begin a line."""
    groups: list[list[str]] = [[]]
    for line in map(str.strip, text.split("\n")):
        if _LABEL.match(line):
            groups.append([])
        groups[-1].append(line)
    return "\n".join(filter(None, (joined_names("\n".join(lines)) for lines in groups)))


def _in_order(names: Iterable[str], layout: Layout) -> list[str]:
    """The fields as the layout has them, others behind: numbers in texts come before a column's."""
    order = [column.field for column in layout.columns if column.field != "number"]
    order += ["departments", "lead", "support", "number"]
    return sorted(names, key=lambda name: order.index(name) if name in order else len(order))


def _take_parts(item: Item, measure: Measure, found: Parts) -> None:
    measure.phases += found.phases
    for part, text in found.texts.items():
        if text and part in ("number", "title"):
            setattr(item, part, one_line(text))
        elif text:
            before = getattr(measure, part)
            setattr(measure, part, f"{before}\n{text}" if before else text)


def _take_plain(item: Item, measure: Measure, name: str, text: str, *, counted: bool) -> None:
    """Take a cell that holds one field; `counted` if the layout has a column for numbers."""
    if name == "number" and (counted or not item.number):
        number = one_line(text)
        item.number = number if counted or not number.isdecimal() else f"{number}."
    elif name == "item":
        item.title = one_line(text)
    elif name in ("measure", "deadline"):
        setattr(measure, {"measure": "text"}.get(name, name), text)
    elif name in ("departments", "lead", "support"):
        between = _SUPPORT if name == "support" else " "
        before = measure.departments
        measure.departments = f"{before}{between if before else ''}{text}"
    else:
        measure.extra["序号" if name == "number" else name] = text


def _book_phases(text: str, phases: Iterable[Phase], ledger: Ledger) -> None:
    """Book a schedule's text; the colons behind its periods are printed again by the layout."""
    colons = sum(bool(phase.period) and not phase.period.endswith(":") for phase in phases)
    ledger.keep(squeeze(text).replace("：", "", colons))
    ledger.repeat(Value("：" * colons, ""))
