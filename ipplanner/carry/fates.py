"""What a person decided for single items of last year's plan, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ipplanner.carry.building import OWN, Carried
from ipplanner.carry.matching import Place, with_merged
from ipplanner.model import Document, Relation
from ipplanner.templates.template import Template
from ipplanner.text import fold

Kind = Literal["accepted", "moved", "own", "split", "merged", "dropped"]


@dataclass(frozen=True, slots=True)
class Fate:
    """One decision: `keys` of a move or split, `shares` of a split, `host` of a merging."""

    kind: Kind
    keys: tuple[str, ...] = ()
    shares: Mapping[int, str] = field(default_factory=dict)
    host: int | None = None


class Fates:
    """Follows the decisions on the proposed places; everything is computed anew from them."""

    def __init__(self, old: Document, template: Template, proposed: Sequence[Place]) -> None:
        self._rows = list(old.walk_items())
        self._template = template
        self._proposed = proposed
        self._standard = {item.key for _, item in template.walk_items() if not item.open}
        self._titles = {item.key: item.title for _, item in template.walk_items()}

    def carried(self, fates: Mapping[int, Fate]) -> list[Carried]:
        """All old items with their places, those that are left out without one."""
        alone = [self._alone(at, fates) for at in range(len(self._rows))]
        places = with_merged([each.place for each in alone], self._template)
        return [
            each if each.place is place else replace(each, place=place)
            for each, place in zip(alone, places, strict=True)
        ]

    def is_decided(self, at: int, fates: Mapping[int, Fate]) -> bool:
        """Whether a decision holds; a merging with what was left out later does not."""
        fate = fates.get(at)
        return fate is not None and not (fate.kind == "merged" and self.root(at, fates) == at)

    def follows(self, at: int, other: int, fates: Mapping[int, Fate]) -> bool:
        """Whether an old item was merged with another, directly or by way of a third."""
        fate = fates.get(at)
        if fate is None or fate.host is None:
            return False
        return fate.host == other or self.follows(fate.host, other, fates)

    def root(self, at: int, fates: Mapping[int, Fate]) -> int:
        """The old item that decides where this one goes: itself, unless it was merged."""
        fate = fates.get(at)
        if fate is None or fate.host is None or is_dropped(fates, fate.host):
            return at
        return self.root(fate.host, fates)

    def _alone(self, at: int, fates: Mapping[int, Fate]) -> Carried:
        section, item = self._rows[at]
        fate = fates.get(at)
        root = self.root(at, fates)
        if root != at:
            return self._guest(at, root, fates)
        place = self._place(at, fate)
        shares = fate.shares if fate and fate.kind == "split" else {}
        return Carried(at, section, item, place, shares)

    def _guest(self, at: int, root: int, fates: Mapping[int, Fate]) -> Carried:
        """An item that goes wherever another one goes."""
        section, item = self._rows[at]
        keys = self._place(root, fates.get(root)).keys[:1]
        reason = f"与“{self._rows[root][1].title}”并为一项"
        own_row = not keys or keys[0] not in self._standard
        place = Place(keys, "merged", True, reason)
        return Carried(at, section, item, place, host=root if own_row else None)

    def _place(self, at: int, fate: Fate | None) -> Place:
        if fate is None or fate.kind == "merged":
            return self._proposed[at]
        if fate.kind == "accepted":
            proposed = self._proposed[at]
            return proposed if proposed.sure else replace(proposed, sure=True)
        if fate.kind == "split":
            return Place(fate.keys, "split", True, self._split_reason(fate))
        if fate.kind == "moved":
            return Place(fate.keys, self._relation(at, fate.keys[0]), True, "由您指定的位置")
        reason = "由您决定不转入" if fate.kind == "dropped" else "由您决定按本地工作保留"
        return Place((), "own", True, reason)

    def _relation(self, at: int, key: str) -> Relation:
        same = fold(self._titles[key]) == fold(self._rows[at][1].title)
        return "same" if same else "reworded"

    def _split_reason(self, fate: Fate) -> str:
        names = "".join(f"“{self._titles[key]}”" for key in fate.keys)
        own = "，其余按本地工作保留" if OWN in fate.shares.values() else ""
        return f"由您拆分到{names}{own}"


def is_dropped(fates: Mapping[int, Fate], at: int) -> bool:
    """Whether an old item is left out."""
    fate = fates.get(at)
    return fate is not None and fate.kind == "dropped"
