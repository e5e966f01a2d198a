"""What comparing two versions gives: the tree of both in one, and the list of changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.wording_changes import Run

State = Literal["kept", "added", "deleted", "moved_here", "moved_away"]
"""Of a part of the tree; what moved stands in both places, and there has both versions."""
Kind = Literal["added", "deleted", "moved", "changed"]
Level = Literal["document", "section", "item", "measure"]

KIND_WORDS: dict[Kind, str] = {
    "added": "新增",
    "deleted": "删除",
    "moved": "移动",
    "changed": "修改",
}
LEVEL_WORDS: dict[Level, tuple[str, str]] = {
    "document": ("文件", "处"),
    "section": ("工作重点", "项"),
    "item": ("工作内容", "项"),
    "measure": ("举措", "条"),
}
"""With the word that they are counted by."""


@dataclass(slots=True)
class MeasureNode:
    """A measure of either version or of both."""

    state: State
    old: Measure | None
    new: Measure | None


@dataclass(slots=True)
class ItemNode:
    """An item with the measures of both versions in one order."""

    state: State
    old: Item | None
    new: Item | None
    measures: list[MeasureNode] = field(default_factory=list)


@dataclass(slots=True)
class SectionNode:
    """A section with the items of both versions in one order; sections are not nested here."""

    state: State
    old: Section | None
    new: Section | None
    items: list[ItemNode] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, as a user would tell it."""

    kind: Kind
    level: Level
    field: str
    """Of the model, such as "text"; empty where all of a part came, went or moved."""
    name: str
    """What it is in words, such as 责任部门."""
    place: str
    """Where it stands now, or stood where it is gone: "2.3"; empty outside the table."""
    near: str
    """The title of the item or section concerned."""
    old: str
    new: str
    runs: tuple[Run, ...]
    """How the old text becomes the new one."""
    note: str
    """One sentence on what was done."""
    old_id: str = ""
    new_id: str = ""
    """Of the section, item or measure concerned in each version."""


@dataclass(slots=True)
class Comparison:
    """Two versions of a document in one."""

    old: Document
    new: Document
    sections: list[SectionNode]
    changes: list[Change] = field(default_factory=list)

    def items(self) -> Iterator[ItemNode]:
        """All items in the merged order."""
        for section in self.sections:
            yield from section.items

    def counts(self) -> Counter[tuple[Level, Kind]]:
        """How many changes of each kind there are on each level."""
        return Counter((change.level, change.kind) for change in self.changes)

    def summary(self) -> str:
        """How many of each, in one sentence."""
        counts = self.counts()
        parts = [
            f"{KIND_WORDS[kind]}{word} {counts[level, kind]} {unit}"
            for level, (word, unit) in LEVEL_WORDS.items()
            for kind in KIND_WORDS
            if counts[level, kind]
        ]
        return f"共 {len(self.changes)} 处不同：{'，'.join(parts)}。" if parts else "两个版本相同。"
