"""What a part of a file is made of, in reading order: lines of text and rows of tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.marks import At


@dataclass(frozen=True, slots=True)
class Line:
    """Text outside the cells of a plan: a paragraph, or a full-width row of a table."""

    text: str
    place: str
    in_table: bool = False
    again: tuple[Value, ...] = ()
    """Cells of its row that say the same."""
    at: At | None = None
    """Its row in a table."""


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The header of a plan's table, or the same header again."""

    header: Header
    cells: tuple[tuple[str, str], ...]
    """(place, text) of its cells."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a row has in one field."""

    text: str
    place: str
    fresh: bool = True
    """Begins in this row; otherwise a merged cell reaches down into it."""


NOTHING = Value("", "")


@dataclass(slots=True)
class Row:
    """One row of a plan's table by field."""

    at: At
    place: str
    values: dict[str, Value] = field(default_factory=dict)
    alone: bool = False
    """Only one of its cells is filled, so it may be a heading or a note."""

    def value(self, field: str) -> Value:
        """What stands in a field, an empty value where nothing does."""
        return self.values.get(field, NOTHING)

    def has(self, field: str) -> bool:
        """Whether anything stands in a field."""
        return bool(self.value(field).text.strip())


Event = Line | HeaderRow | Row
