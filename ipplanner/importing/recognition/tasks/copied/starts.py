"""What a line of a copied table begins, told by its first words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ipplanner.cells.parts import read_phases, split_number
from ipplanner.importing.recognition.tasks.numbers import CHAPTER, SECTION, section_heading
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal

CHAPTER_ROW = "chapter"
_DEPARTMENTS = re.compile(r"局\s*内\s*[:：]|省\s*份\s*[:：]")
_NATIONAL = re.compile(r"国家知识产权局\s*[:：]")
_DEADLINE = re.compile(r"(?:年[内底末]|全年|长期|每(?:年|季)|\d{1,2}月|20\d\d年)[^，。；：]{0,10}$")
_LONGEST_DEADLINE = 14
_GAP = re.compile(r"\s+")


@dataclass(slots=True)
class Starts:
    """Knows which numbers come next."""

    layout: Layout
    fields: frozenset[str]
    item: int = 0
    """The number of the last item."""
    section: int = 0
    chapter: int = 0

    key: str = field(init=False)

    def __post_init__(self) -> None:
        parted = [one.field for one in self.layout.columns if "number" in one.parts]
        self.key = parted[0] if parted else "measure"

    def begins(self, text: str) -> str:
        """The field that a text begins, `CHAPTER_ROW`, or nothing."""
        # a number may be all that a narrow column had room for
        heading = section_heading(f"{text}…")
        number = ordinal(heading.number) if heading.rank else None
        if heading.rank == CHAPTER and self.layout.chapter_rows:
            return CHAPTER_ROW if number == self.chapter + 1 else ""
        if "section" in self.fields and heading.rank in (CHAPTER, SECTION):
            is_next = number in (1, self.section + 1)
            return "section" if is_next and heading.rank == self._section_rank() else ""
        if ordinal(split_number(text)[0]) == self.item + 1:
            return self.key
        return self._by_words(text)

    def take(self, field_name: str, text: str) -> None:
        """Count what begins."""
        if field_name == CHAPTER_ROW:
            self.chapter, self.section = self.chapter + 1, 0
        elif field_name == "section":
            self.section = ordinal(section_heading(f"{text}…").number) or 0
        elif field_name == self.key:
            self.item += 1

    def _section_rank(self) -> int:
        return SECTION if self.layout.chapter_rows else CHAPTER

    def _by_words(self, text: str) -> str:
        if "departments" in self.fields and _DEPARTMENTS.match(text):
            return "departments"
        if "phases" in self.fields and any(one.period for one in read_phases(text)[:1]):
            return "phases"
        if "item" in self.fields and _NATIONAL.match(text):
            return "measure"
        return ""

    def may_be_deadline(self, text: str) -> bool:
        """Whether a text reads like when something is to be done."""
        is_short = len(text) <= _LONGEST_DEADLINE
        return "deadline" in self.fields and is_short and bool(_DEADLINE.match(text))

    def pieces(self, text: str) -> list[str]:
        """A line cut at gaps behind which another cell begins."""
        pieces: list[str] = []
        for piece in _GAP.split(text):
            if pieces and not (self.begins(piece) or self.may_be_deadline(piece)):
                pieces[-1] += f" {piece}"
            else:
                pieces.append(piece)
        return pieces
