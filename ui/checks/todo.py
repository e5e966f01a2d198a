"""The next thing to do: an open cell, an open decision or a problem, whichever comes first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container

from ipplanner.checks.finding import Finding
from ipplanner.model import Document
from ipplanner.open_places import OpenPlace, next_open
from ipplanner.printed_order import Key, PrintedOrder
from ui.checks.snapshot import SERIOUS, Snapshot, cell_of
from ui.editor.table.table_model import Place
from ui.session import Session

Todo = OpenPlace | Finding
_Key = tuple[Key, int, int]
_FIELDS = {"number": 0, "item": 1, "section": 1, "measure": 2, "departments": 3, "deadline": 4}
_WHOLE = 9
"""Rank of a place that is a whole row."""


class TodoList:
    """The serious findings of a document in printed order, between its open places."""

    def __init__(
        self,
        session: Session,
        document: Document,
        snapshot: Snapshot,
        shown: Callable[[str, str], bool] | None = None,
    ) -> None:
        """`shown` says of an id and a field whether the cell is to be seen; None where all are."""
        self._session, self._document, self._shown = session, document, shown
        self._order = PrintedOrder(document, session.index)
        serious = (one for one in snapshot.findings if one.level in SERIOUS)
        found = [one for one in serious if one.place.target]
        if shown is not None:
            found = [one for one in found if shown(*cell_of(one))]
        self._waiting: frozenset[str] | None = None
        keyed = sorted(((self._key(*cell_of(one), one.start), at) for at, one in enumerate(found)))
        self._keys = [key for key, _ in keyed]
        self._findings = [found[at] for _, at in keyed]

    def next(
        self, place: Place, current: Finding | None = None, *, back: bool = False
    ) -> Todo | None:
        """What comes behind (or before) a cell and the finding that was gone to last in it."""
        id_ = _id_of(place)
        at_current = current is not None and cell_of(current) == (id_, place.field)
        start = current.start if at_current and current is not None else -1
        here = self._key(id_, place.field, start)
        finding = self._finding(here, current if at_current else None, back=back)
        after = place.measure_id or place.item_id
        found = self._open_place(after, place.field, back=back)
        if finding is None or found is None:
            return finding or found
        id_ = found.item_id if found.field == "item" else found.measure_id or found.item_id
        found_key = self._key(id_, found.field, -1)
        finding_key = self._key(*cell_of(finding), finding.start)
        return found if _before(found_key, finding_key, here, back=back) else finding

    def _open_place(self, after: str, field: str, *, back: bool) -> OpenPlace | None:
        shown = self._shown
        if shown is None:
            among: Container[str] = self._session.tally.waiting
        else:
            if self._waiting is None:
                waiting = self._session.tally.waiting
                self._waiting = frozenset(id_ for id_ in waiting if shown(id_, "item"))
            among = self._waiting
        first: OpenPlace | None = None
        while found := next_open(self._document, after, field, back=back, among=among):
            if shown is None or shown(found.measure_id or found.item_id, found.field):
                return found
            if found == first:
                return None
            first = first or found
            after, field = found.measure_id or found.item_id, found.field
        return None

    def _finding(self, here: _Key, current: Finding | None, *, back: bool) -> Finding | None:
        if not self._findings:
            return None
        if current in self._findings:  # several may stand at the same words
            at = self._findings.index(current) + (-1 if back else 1)
        else:
            at = bisect_left(self._keys, here) - 1 if back else bisect_right(self._keys, here)
        return self._findings[at % len(self._findings)]

    def _key(self, id_: str, field: str, start: int) -> _Key:
        return self._order.key(id_), _FIELDS.get(field, _WHOLE), start


def _id_of(place: Place) -> str:
    if place.field in ("section", "goal"):
        return place.section_id
    return place.item_id if place.field == "item" else place.measure_id or place.item_id


def _before(one: _Key, other: _Key, here: _Key, *, back: bool) -> bool:
    """Whether one is reached first from here, going round at the end."""
    if back:
        return (one < here, one) > (other < here, other)
    return (one <= here, one) < (other <= here, other)
