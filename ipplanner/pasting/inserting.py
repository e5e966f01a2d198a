"""Pasted rows into a document, behind the row where one is, as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import and_

from ipplanner.edits.renumbering import renumber_sections
from ipplanner.edits.support import index_after, is_below, make_room, replace_duties, write
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import bare
from ipplanner.pasting.present import counts, goes_into, is_blank, place_in, top_of, waits
from ipplanner.store.edit import Edit
from ipplanner.store.ids import new_id
from ipplanner.store.rows import Rows, names_json
from ipplanner.store.tables import item, measure, section
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean, fold

_NAMED = 3
"""Titles that are named in one sentence."""


@dataclass(slots=True)
class Inserted:
    """What came of it: ids of the new or filled measures in order, and what to tell."""

    measure_ids: list[str] = field(default_factory=list)
    item_ids: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows were pasted."""
        return len(self.measure_ids) + len(self.item_ids)


def insert(
    workspace: Workspace, document: Document, plan: Document, after: str, label: str
) -> Inserted:
    """Put a small plan behind the measure, item or section with this id, at the end for none.

    A first section or item without a title, or with the title of the one that is there, goes into
    it; other sections join the one of the same title or come behind. An empty row is filled, and so
    is an item of the section that has the title of a new one and no measure yet.
    """
    with workspace.edit(label) as edit:
        inserting = _Inserting(edit, document, after)
        for one in plan.sections:
            inserting.add_section(one)
        if inserting.new_sections and counts(document):
            renumber_sections(workspace, document.id)
    inserting.tell_elsewhere()
    return inserting.done


class _Inserting:
    """Where the next thing goes, while one after the other is put in."""

    def __init__(self, edit: Edit, document: Document, after: str) -> None:
        self._edit, self._document = edit, document
        self._section, self._item, self._measure = place_in(document, after)
        self._top = top_of(document, self._section)
        self._behind: str | None = None
        self._filled: set[str] = set()
        self._at_ends: list[str] = []
        """Titles of sections elsewhere whose ends got something."""
        self.new_sections = False
        self.done = Inserted()

    def add_section(self, new: Section) -> None:
        """A section into the present one, into one of its title, or behind."""
        same = self._section if self._is_here(new) else self._titled(new)
        if same is None:
            self._add_whole(new)
            return
        if new.title and not same.title:
            self._edit.update(section, same.id, title=clean(new.title))
        self._tell_unused("序号", bare(new.number), bare(same.number))
        self._tell_unused("任务目标", new.goal, same.goal)
        elsewhere = same is not self._section
        if elsewhere:
            self._section, self._item, self._measure = same, None, None
        if self._add_items(same, new.items) and elsewhere:
            self._at_ends.append(same.title)

    def tell_elsewhere(self) -> None:
        """Say what has not come to where one is, first and once for all of it."""
        titles = list(dict.fromkeys(self._at_ends))
        if len(titles) == 1:
            said = f"“{titles[0]}”的内容放到了这一工作重点的末尾。"
        else:
            named = "".join(f"“{title}”" for title in titles[:_NAMED])
            more = "等" if len(titles) > _NAMED else ""
            said = f"有 {len(titles)} 个工作重点的内容放到了各自的末尾：{named}{more}。"
        self.done.notices[:0] = [said] if titles else []

    def _is_here(self, new: Section) -> bool:
        here = self._section
        if here is None:
            return False
        empty = not here.title and all(map(waits, here.items))
        return empty or not new.title or fold(new.title) == fold(here.title)

    def _titled(self, new: Section) -> Section | None:
        wanted = fold(new.title)
        found = (one for one in self._document.walk_sections() if fold(one.title) == wanted)
        return next(found, None) if wanted else None

    # a section of its own

    def _add_whole(self, new: Section) -> None:
        rows = self._rows()
        siblings = and_(section.c.document_id == self._document.id, section.c.parent_id == None)  # noqa: E711
        after = self._behind or (self._top.id if self._top else None)
        at = index_after(self._edit, section, siblings, after) if after else None
        (id_,) = rows.add_sections([new], None, make_room(self._edit, section, siblings, at))
        self._write(rows)
        self._behind, self.new_sections = id_, True

    # items of a section that is there

    def _add_items(self, here: Section, new: Sequence[Item]) -> bool:
        """Items into those that wait for them, the others behind; whether there were others."""
        items = list(new)
        if items and self._item is not None and goes_into(items[0], self._item):
            first = items.pop(0)
            self._name(self._item, first)
            self._filled.add(self._item.id)
            self._add_measures(self._item, first.measures, self._measure)
        others = [one for one in items if not self._fill_waiting(here, one)]
        if not others:
            return False
        rows = self._rows()
        siblings = is_below(item, "section_id", here.id)
        here_id = self._item.id if self._item else None
        at = index_after(self._edit, item, siblings, here_id) if here_id else None
        places = make_room(self._edit, item, siblings, at, len(others))
        rows.add_items(others, here.id, places)
        self._write(rows)
        return True

    def _fill_waiting(self, here: Section, new: Item) -> bool:
        """The measures of an item into the empty one of its title, as a template has it."""
        wanted = fold(new.title)
        if not wanted or all(map(is_blank, new.measures)):
            return False
        for one in here.items:
            empty = one.id not in self._filled and all(map(is_blank, one.measures))
            if empty and fold(one.title) == wanted:
                self._filled.add(one.id)
                first = one.measures[0] if one.measures else None
                self._add_measures(one, new.measures, first)
                return True
        return False

    def _tell_unused(self, what: str, pasted: str, present: str) -> None:
        if pasted and fold(pasted) != fold(present):
            self.done.notices.append(f"{what}“{pasted}”没有粘贴，保留了表中原有的。")

    def _name(self, here: Item, new: Item) -> None:
        """Give an item that has no title yet the pasted one's."""
        if here.title:
            self._tell_unused("序号", new.number, here.number)
        if new.title and not here.title:
            texts = {"title": new.title, "number": new.number, "template_key": new.template_key}
            values = {name: clean(text) for name, text in texts.items() if text}
            self._edit.update(item, here.id, **values)

    # measures of an item that is there

    def _add_measures(self, here: Item, new: Sequence[Measure], at_row: Measure | None) -> None:
        measures = list(new)
        if measures and at_row is not None and is_blank(at_row):
            self._fill(at_row.id, measures.pop(0))
        if not measures:
            return
        rows = self._rows()
        siblings = is_below(measure, "item_id", here.id)
        here_id = at_row.id if at_row else None
        at = index_after(self._edit, measure, siblings, here_id) if here_id else None
        places = make_room(self._edit, measure, siblings, at, len(measures))
        rows.add_measures(measures, here.id, places)
        self._write(rows)

    def _fill(self, id_: str, new: Measure) -> None:
        rows = self._rows()
        rows.add_duties(id_, new.lead, new.support)
        texts = {"text": new.text, "departments": new.departments, "deadline": new.deadline}
        values = {name: clean(text) for name, text in texts.items()}
        self._edit.update(measure, id_, **values, extra=names_json(new.extra))
        replace_duties(self._edit, id_, rows)
        self.done.measure_ids.append(id_)

    # rows

    def _rows(self) -> Rows:
        return Rows(self._document.id, lambda _, kind: new_id(kind))

    def _write(self, rows: Rows) -> None:
        write(self._edit, rows)
        filled = {row["item_id"] for row in rows.by_table[measure]}
        self.done.measure_ids += [row["id"] for row in rows.by_table[measure]]
        new_items = [row["id"] for row in rows.by_table[item]]
        self.done.item_ids += [id_ for id_ in new_items if id_ not in filled]
