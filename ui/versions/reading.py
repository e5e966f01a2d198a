"""A comparison as the paragraphs that are read on the page, each with its place; without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ipplanner.model import Item, Measure, Section
from ipplanner.versions import Change, Comparison
from ipplanner.versions.changes import ItemNode, MeasureNode, SectionNode, State
from ipplanner.versions.fields import whole_item, whole_measure
from ipplanner.versions.places import places
from ipplanner.wording_changes import Kind, Run, wording_changes

Look = Literal["heading", "title", "text"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of both versions."""

    look: Look
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that stand side by side; `anchor` is where changes in them lead to."""

    anchor: str
    paragraphs: tuple[Paragraph, ...]
    state: State = "kept"
    elsewhere: str = ""
    """The other place of what moved."""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to see in it."""
        return self.state != "kept" or any(
            run.kind != "equal" for one in self.paragraphs for run in one.runs
        )


def anchor_of(change: Change) -> str:
    """Where a change is to be seen."""
    if change.level == "document":
        return change.field
    side = "old" if change.kind == "deleted" else "new"
    return f"{side}-{change.place.split(' ')[0]}"


def blocks(comparison: Comparison) -> list[Block]:
    """Everything of both versions in one order."""
    return list(_Reader(comparison).blocks())


class _Reader:
    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old, self._new = places(comparison.old), places(comparison.new)

    def blocks(self) -> Iterator[Block]:
        yield from self._around("title", "front", "headers")
        for section in self._comparison.sections:
            yield self._section(section)
            for item in section.items:
                yield self._item(item)
        yield from self._around("back")

    def _around(self, *fields: str) -> Iterator[Block]:
        """What was changed outside the table."""
        for change in self._comparison.changes:
            if change.level == "document" and change.field in fields:
                yield Block(change.field, (Paragraph("text", change.runs),))

    def _section(self, node: SectionNode) -> Block:
        old, new = _side(node.old), _side(node.new)
        paragraphs = [Paragraph("heading", _runs(node.state, old.title, new.title))]
        if old.goal or new.goal:
            paragraphs.append(Paragraph("text", _runs(node.state, old.goal, new.goal)))
        return self._block(node, paragraphs)

    def _item(self, node: ItemNode) -> Block:
        if node.state == "moved_away":
            return self._block(node, _as_deleted(whole_item(node.old or Item())))
        old, new = node.old or Item(), node.new or Item()
        paragraphs = [Paragraph("title", _runs(node.state, old.title, new.title))]
        for measure in node.measures:
            paragraphs += _measure(measure)
        return self._block(node, paragraphs)

    def _block(self, node: SectionNode | ItemNode, paragraphs: Iterable[Paragraph]) -> Block:
        was, now = self._old.get(id(node.old), ""), self._new.get(id(node.new), "")
        is_gone = node.state in ("deleted", "moved_away")
        anchor = f"old-{was}" if is_gone else f"new-{now}"
        elsewhere = {"moved_away": now, "moved_here": was}.get(node.state, "")
        return Block(anchor, tuple(paragraphs), node.state, elsewhere)


def _side(section: Section | None) -> Section:
    return section or Section()


def _measure(node: MeasureNode) -> list[Paragraph]:
    old, new = (whole_measure(one or Measure()) for one in (node.old, node.new))
    if not (old or new):
        return []
    return [Paragraph("text", _runs(node.state, old, new))]


def _as_deleted(text: str) -> list[Paragraph]:
    title, *rest = text.split("\n", 1)
    looks: list[tuple[Look, str]] = [("title", title), *(("text", more) for more in rest)]
    return [Paragraph(look, (Run("delete", line),)) for look, line in looks]


def _runs(state: State, old: str, new: str) -> tuple[Run, ...]:
    whole: dict[State, tuple[Kind, str]] = {
        "added": ("insert", new),
        "deleted": ("delete", old),
        "moved_away": ("delete", old),
    }
    if state in whole:
        return (Run(*whole[state]),)
    return tuple(wording_changes(old, new))
