"""The tree of two versions as a list of changes, in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions.alignment import aligned_texts
from ipplanner.versions.changes import (
    Change,
    ItemNode,
    Kind,
    Level,
    MeasureNode,
    SectionNode,
    State,
)
from ipplanner.versions.fields import (
    Field,
    Names,
    item_fields,
    measure_fields,
    section_fields,
    whole_item,
    whole_measure,
    whole_section,
)
from ipplanner.versions.notes import deadline_note, departments_note, text_note
from ipplanner.versions.places import places
from ipplanner.wording_changes import Run, wording_changes

Part = Section | Item | Measure


class Teller:
    """Tells the changes between two documents."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new
        self._before, self._after = places(old), places(new)
        self._names = Names(new)
        self._merged_into = {
            link.previous_item: item for _, item in new.walk_items() for link in item.links
        }

    def changes(self, sections: Iterable[SectionNode]) -> Iterator[Change]:
        """All of them."""
        old, new = self._old, self._new
        yield from self._texts("title", "标题", [old.title], [new.title])
        yield from self._texts("front", "表前文字", old.front, new.front)
        yield from self._headers()
        for section in sections:
            yield from self._section(section)
        yield from self._texts("back", "表后文字", old.back, new.back)

    def _texts(self, field: str, name: str, old: list[str], new: list[str]) -> Iterator[Change]:
        for one, other in aligned_texts(old, new):
            before = old[one] if one is not None else ""
            after = new[other] if other is not None else ""
            if before == after:
                continue
            kind: Kind = "added" if one is None else "deleted" if other is None else "changed"
            runs = wording_changes(before, after)
            note = text_note(runs, name)
            yield self._change(kind, "document", Field(field, name, before, after), note, runs)

    def _headers(self) -> Iterator[Change]:
        old, new = (
            "\t".join(value for _, value in sorted(document.headers.items()))
            for document in (self._old, self._new)
        )
        if old and new and old != new:
            yield from self._texts("headers", "表头", old.split("\t"), new.split("\t"))

    def _section(self, node: SectionNode) -> Iterator[Change]:
        name = self._names.of("section")
        yield from self._whole(node.state, node.old, node.new, "section", name)
        if node.old and node.new and node.state != "moved_away":
            fields = section_fields(node.old, node.new, self._names)
            yield from self._fields(fields, node.old, node.new, "section", node.new.title)
            for item in node.items:
                yield from self._item(item)
        elif node.state != "moved_away":
            yield from self._moved_children(node.items)

    def _item(self, node: ItemNode) -> Iterator[Change]:
        yield from self._whole(node.state, node.old, node.new, "item", self._names.of("item"))
        if node.old and node.new and node.state != "moved_away":
            fields = item_fields(node.old, node.new, self._names)
            yield from self._fields(fields, node.old, node.new, "item", node.new.title)
            for measure in node.measures:
                yield from self._measure(measure, node)
        elif node.state == "added":
            for measure in node.measures:
                if measure.state == "moved_here":
                    yield from self._measure(measure, node)

    def _moved_children(self, items: Sequence[ItemNode]) -> Iterator[Change]:
        """Within a section that came or went whole, only what came from or went elsewhere."""
        for item in items:
            if item.state == "moved_here":
                yield from self._item(item)

    def _measure(self, node: MeasureNode, item: ItemNode) -> Iterator[Change]:
        near = (item.new or item.old or Item()).title
        name = self._names.of("measure")
        yield from self._whole(node.state, node.old, node.new, "measure", name, near)
        if node.old and node.new and node.state != "moved_away":
            fields = measure_fields(node.old, node.new, self._names)
            yield from self._fields(fields, node.old, node.new, "measure", near)

    def _whole(
        self,
        state: State,
        old: Part | None,
        new: Part | None,
        level: Level,
        name: str,
        near: str = "",
    ) -> Iterator[Change]:
        """That all of a part came, went or moved."""
        kinds: dict[State, Kind] = {"added": "added", "deleted": "deleted", "moved_here": "moved"}
        kind = kinds.get(state)
        if kind is None or _says_nothing(new if kind == "added" else old):
            return
        before, after = (_whole_text(part) if part else "" for part in (old, new))
        if kind == "moved":  # what was changed further below is told by itself
            before, after = _title(old), _title(new)
        runs = wording_changes(before, after) if before != after else [Run("equal", after)]
        field = Field("", name, before, after)
        note = self._note(kind, old, new, name)
        near = near or _title(new or old)
        yield self._change(kind, level, field, note, runs, near, old, new)

    def _note(self, kind: Kind, old: Part | None, new: Part | None, name: str) -> str:
        if kind == "added":
            return f"新增{name}。"
        if kind == "moved":
            before, after = self._before.get(id(old), ""), self._after.get(id(new), "")
            return f"由 {before} 移至 {after}。"
        home = self._merged_into.get(old.id) if isinstance(old, Item) and old.id else None
        if home is not None:
            return f"删除{name}，并入 {self._after[id(home)]}。"
        return f"删除{name}。"

    def _fields(
        self, fields: Iterable[Field], old: Part, new: Part, level: Level, near: str
    ) -> Iterator[Change]:
        for field in fields:
            if field.old == field.new:
                continue
            runs = wording_changes(field.old, field.new)
            note = self._field_note(field, runs, old, new)
            yield self._change("changed", level, field, note, runs, near, old, new)

    def _field_note(self, field: Field, runs: list[Run], old: Part, new: Part) -> str:
        if field.field == "departments" and isinstance(old, Measure) and isinstance(new, Measure):
            return departments_note(old, new, field.name)
        if field.field == "deadline":
            years = self._old.year, self._new.year
            return deadline_note(field.old, field.new, years, field.name)
        return text_note(runs, field.name)

    def _change(
        self,
        kind: Kind,
        level: Level,
        field: Field,
        note: str,
        runs: Sequence[Run],
        near: str = "",
        old: Part | None = None,
        new: Part | None = None,
    ) -> Change:
        place = self._after.get(id(new), "") or self._before.get(id(old), "")
        ids = old.id if old else "", new.id if new else ""
        texts = field.old, field.new
        return Change(
            kind, level, field.field, field.name, place, near, *texts, tuple(runs), note, *ids
        )


def _title(part: Part | None) -> str:
    if isinstance(part, Measure):
        return part.text
    return part.title if part else ""


def _whole_text(part: Part) -> str:
    if isinstance(part, Section):
        return whole_section(part)
    return whole_item(part) if isinstance(part, Item) else whole_measure(part)


def _says_nothing(part: Part | None) -> bool:
    return part is None or not _whole_text(part).strip()
