"""Which department took over from which, as of a year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipplanner.store.register import Department


def successors_in(register: Iterable[Department], year: int | None) -> dict[str, Department]:
    """For each department that was taken over by this year, by its id, who has its tasks now.

    A successor takes over in the year of its founding; without one, or for no year, it has done so.
    """
    by_id = {one.id: one for one in register}
    found: dict[str, Department] = {}
    for id_ in by_id:
        last = _last(by_id, id_, year)
        if last.id != id_:
            found[id_] = last
    return found


def _last(by_id: dict[str, Department], id_: str, year: int | None) -> Department:
    seen = {id_}
    while True:
        following = by_id.get(by_id[id_].successor_id or "")
        if following is None or following.id in seen or not _has_begun(following, year):
            return by_id[id_]
        id_ = following.id
        seen.add(id_)


def _has_begun(department: Department, year: int | None) -> bool:
    return year is None or department.since is None or department.since <= year
