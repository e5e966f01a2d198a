"""Going through a proposed carry-over: a decision for each old item and each year, undoable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ipplanner.carry import ranking
from ipplanner.carry.building import OWN
from ipplanner.carry.fates import Fate
from ipplanner.carry.ranking import Candidate
from ipplanner.carry.revision import Suggestion, YearKey
from ipplanner.carry.standing import Counts, Course, ItemGroup, Row
from ipplanner.model import Document
from ipplanner.templates.template import Template, TemplateItem, TemplateSection

_K = TypeVar("_K")
_V = TypeVar("_V")

__all__ = ["Candidate", "Counts", "Decision", "ItemGroup", "Review", "Row"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One step of the review, with what held before it."""

    name: str
    items: Mapping[int, Fate | None]
    years: Mapping[YearKey, bool | None]


class Review:
    """Decisions on the carry-over of a plan onto a template; nothing is stored anywhere.

    Old items are named by their position in the old plan, places by the template's keys, years by
    their position in `suggestions`. Until decided, items go where the proposal says and years
    stay as they are. An item is left out by `drop` only.
    """

    def __init__(
        self, old: Document, template: Template, year: int, previous: Template | None = None
    ) -> None:
        """`previous` is the template that the old plan was drafted against, where it is known."""
        self.decisions: list[Decision] = []
        self._course = Course(old, template, year, previous)
        self._items: dict[int, Fate] = {}
        self._years: dict[YearKey, bool] = {}
        self._standing = self._course.stand({}, {})
        self._counts: Counts | None = None

    # What there is to see

    @property
    def old(self) -> Document:
        """Last year's plan."""
        return self._course.old

    @property
    def template(self) -> Template:
        """What the new plan answers to."""
        return self._course.template

    @property
    def year(self) -> int:
        """The new plan's year."""
        return self._course.year

    @property
    def rows(self) -> list[Row]:
        """All old items in printed order."""
        return self._standing.rows

    def in_group(self, group: ItemGroup) -> list[Row]:
        """The old items of a group in printed order."""
        return [row for row in self.rows if row.group == group]

    @property
    def unanswered(self) -> list[tuple[TemplateSection, TemplateItem]]:
        """Standard items of the template that nothing answers, in printed order."""
        keys = set(self._standing.unanswered)
        return [pair for pair in self.template.walk_items() if pair[1].key in keys]

    @property
    def suggestions(self) -> list[Suggestion]:
        """Every year in the texts that are carried over, in the new document's order."""
        return self._standing.suggestions

    @property
    def years(self) -> Mapping[YearKey, bool]:
        """The years that are decided on; another mapping after each decision about years."""
        return self._years

    def chosen(self, j: int) -> bool | None:
        """Whether a year is to be changed, None while that is not decided."""
        return self._years.get(self.suggestions[j].key)

    @property
    def counts(self) -> Counts:
        """How many of each kind there are."""
        if self._counts is None:
            self._counts = self._count()
        return self._counts

    def _count(self) -> Counts:
        groups = [row.group for row in self.rows]
        waiting = [each.group for each in self.suggestions if each.key not in self._years]
        return Counts(
            *(groups.count("open"), groups.count("matched")),
            *(groups.count("own"), groups.count("dropped"), len(self._standing.unanswered)),
            *(waiting.count("sure"), waiting.count("ask")),
        )

    def document(self) -> Document:
        """The new document according to the decisions so far, with its links to the old one."""
        return self._course.document(self._items, self._years)

    # Where an item could go

    def title_of(self, key: str) -> str:
        """The title of a place of the template; KeyError for one that it has not."""
        return self._course.places[key].title

    def candidates(self, i: int) -> list[Candidate]:
        """All places of the template, those most like an old item first."""
        home, taken = self._course.home(i), self._standing.taken
        return ranking.rank_places(self.rows[i].title, self.template, home, taken)

    def candidates_for(self, i: int, measure: int) -> list[Candidate]:
        """All places of the template, those most like one measure of an old item first."""
        text = self.rows[i].measures[measure].text
        home, taken = self._course.home(i), self._standing.taken
        return ranking.rank_places_for_text(text, self.template, home, taken)

    def companions(self, i: int) -> list[int]:
        """The old items that one could be merged with, those with a like title first."""
        ranked = ranking.rank_titles(self.rows[i].title, self._course.titles)
        return [
            at
            for at in ranked
            if at != i
            and self.rows[at].group != "dropped"
            and not self._course.fates.follows(at, i, self._items)
        ]

    def takers(self, key: str) -> list[int]:
        """The old items, those most like a place of the template first."""
        return ranking.rank_titles(self.title_of(key), self._course.titles)

    # Decisions

    def accept(self, i: int) -> None:
        """The place of an old item as it is proposed."""
        self._decide("采用", i, Fate("accepted"))

    def move(self, i: int, key: str) -> None:
        """Another place of the template; KeyError for one that it has not."""
        self._decide(f"移到“{self.title_of(key)}”", i, Fate("moved", (key,)))

    def keep_as_own(self, i: int) -> None:
        """No place of the template: an item of the region's own."""
        self._decide("留作本省自有", i, Fate("own"))

    def split(self, i: int, shares: Mapping[int, str], also: Iterable[str] = ()) -> None:
        """Measures by position to places, the empty key for an own item; others stay.

        `also` are places that the item answers without a measure of its own there.
        """
        row = self.rows[i]
        first = row.place.key or OWN
        all_shares = {at: shares.get(at, first) for at in range(len(row.measures))}
        wanted = {*(all_shares.values() or [first]), *also}
        keys = tuple(key for key in self._course.places if key in wanted)
        if unknown := wanted - {*keys, OWN}:
            raise KeyError(*unknown)
        if not keys:
            self.keep_as_own(i)
        elif len(wanted) == 1:
            self.move(i, keys[0])
        else:
            self._decide("拆分", i, Fate("split", keys, all_shares))

    def merge(self, i: int, other: int) -> None:
        """The measures of one old item go wherever another old item goes."""
        if other not in self.companions(i):
            raise ValueError("the other item goes where this one goes, or nowhere")
        name = f"与“{self.rows[other].title}”合并"
        self._decide(name, i, Fate("merged", host=other))

    def drop(self, i: int) -> None:
        """Leave an old item out of the new plan."""
        self._decide("不转入", i, Fate("dropped"))

    def decide(self, j: int, use: bool) -> None:
        """Change a year as suggested, or keep it as it is."""
        self.decide_years([j], use)

    def decide_years(self, indices: Sequence[int], use: bool) -> None:
        """Several years as one step."""
        keys = [self.suggestions[j].key for j in indices]
        name = "采用年份的改法" if use else "保留原来的年份"
        if any(self._years.get(key) is not use for key in keys):
            self._do(name, {}, dict.fromkeys(keys, use))

    def accept_all_sure(self) -> int:
        """Accept every sure place and every sure change of a year as one step; how many."""
        items = {
            row.at: Fate("accepted") for row in self.rows if row.place.sure and not row.decided
        }
        years = {
            each.key: True
            for each in self.suggestions
            if each.group == "sure" and each.key not in self._years
        }
        if items or years:
            self._do("全部采用可直接改的", items, years)
        return len(items) + len(years)

    def undo(self) -> Decision | None:
        """Take the last decision back; None when there is none."""
        if not self.decisions:
            return None
        last = self.decisions.pop()
        self._set(last.items, last.years)
        return last

    def _decide(self, name: str, i: int, fate: Fate) -> None:
        if self._items.get(i) != fate:
            self._do(f"{name}：{self.rows[i].title}", {i: fate}, {})

    def _do(self, name: str, items: Mapping[int, Fate], years: Mapping[YearKey, bool]) -> None:
        before = Decision(
            name,
            {at: self._items.get(at) for at in items},
            {key: self._years.get(key) for key in years},
        )
        self._set(items, years)
        self.decisions.append(before)

    def _set(self, items: Mapping[int, Fate | None], years: Mapping[YearKey, bool | None]) -> None:
        self._items = _replaced(self._items, items) if items else self._items
        self._years = _replaced(self._years, years) if years else self._years
        before = self._standing.suggestions
        self._standing = self._course.stand(self._items, self._years)
        if self._standing.suggestions == before:  # the same objects: quickly told
            self._standing = replace(self._standing, suggestions=before)
        self._counts = None


def _replaced(held: Mapping[_K, _V], new: Mapping[_K, _V | None]) -> dict[_K, _V]:
    both: dict[_K, _V | None] = {**held, **new}
    return {key: value for key, value in both.items() if value is not None}
