"""Bringing a loaded document up to date after a change, without loading it anew.

What the file holds now is read before, by `states`; this is for the thread that has the document.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.index import Index
from ipplanner.store.loading import names_in, phases_in
from ipplanner.store.states import VALUES, State

_T = TypeVar("_T", Section, Item, Measure)


def refresh(document: Document, index: Index, state: State) -> bool:
    """Put what was read into the document; False where the two do not fit: load it anew."""
    if state.head is not None and not _take_head(document, state.head):
        return False
    if state.changed.structure:
        _take_out(document, index, state)
    for id_, row in state.rows["section"].items():
        _set_values("section", _known(index.sections, id_, Section), row)
    for id_, row in state.rows["item"].items():
        one = _known(index.items, id_, Item)
        _set_values("item", one, row)
        one.links, one.answers = state.links.get(id_, []), state.answers.get(id_, [])
    for id_, row in state.rows["measure"].items():
        _refresh_measure(_known(index.measures, id_, Measure), row, state.duties.get(id_, []))
    try:
        for name, parent, ids in state.orders:
            _arrange(document, index, name, parent, ids)
    except KeyError:  # another change came in between
        return False
    _note_items(index, state)
    return True


def _take_head(document: Document, head: Document) -> bool:
    """Whether the document's own texts could be taken: not where all items are judged by them."""
    if (document.layout, document.template) != (head.layout, head.template):
        return False
    for one in fields(Document):
        if one.name != "sections":
            setattr(document, one.name, getattr(head, one.name))
    return True


def _known(known: dict[str, _T], id_: str, kind: Callable[[str], _T]) -> _T:
    return known.get(id_) or known.setdefault(id_, kind(id_))


def _set_values(name: str, one: Section | Item | Measure, row: Any) -> None:
    for column in VALUES[name]:
        setattr(one, column, getattr(row, column))


def _refresh_measure(one: Measure, row: Any, duties: Sequence[tuple[str, str]]) -> None:
    _set_values("measure", one, row)
    one.extra, one.phases = names_in(row.extra), phases_in(row.phases)
    one.lead = [name for role, name in duties if role == "lead"]
    one.support = [name for role, name in duties if role != "lead"]


def _take_out(document: Document, index: Index, state: State) -> None:
    """What came, went or moved leaves its old place; what is gone is forgotten."""
    for name, known in _by_table(index).items():
        ids = {id_ for one, id_ in state.changed.rows if one == name and id_ in known}
        parents = {index.parents[id_] for id_ in ids}
        if name == "measure":
            state.items.update(str(parent) for parent in parents)
        for parent in parents:
            siblings = _children(document, index, name, parent)
            siblings[:] = [one for one in siblings if one.id not in ids]
    for name, known in _by_table(index).items():  # now nobody needs parents that are gone
        present = state.rows[name]
        for one, id_ in state.changed.rows:
            if one == name and id_ in known and id_ not in present:
                del known[id_], index.parents[id_]


def _arrange(
    document: Document, index: Index, name: str, parent: str | None, ids: Sequence[str]
) -> None:
    known = _by_table(index)[name]
    _children(document, index, name, parent)[:] = [known[id_] for id_ in ids]
    index.parents.update(dict.fromkeys(ids, parent))


def _children(document: Document, index: Index, name: str, parent: str | None) -> list[Any]:
    if name == "measure":
        return index.items[str(parent)].measures
    if name == "item":
        return index.sections[str(parent)].items
    return index.sections[parent].sections if parent is not None else document.sections


def _note_items(index: Index, state: State) -> None:
    for name, id_ in state.changed.rows:
        parent = index.parents.get(id_) if name == "measure" else None
        if name == "item" or parent is not None:
            state.items.add(parent or id_)


def _by_table(index: Index) -> dict[str, dict[str, Any]]:
    return {"section": index.sections, "item": index.items, "measure": index.measures}
