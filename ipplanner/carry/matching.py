"""Which place of a template each item of last year's plan belongs to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ipplanner.carry.evidence import Evidence, weigh
from ipplanner.carry.sections import OldTitle, match_sections
from ipplanner.carry.wording import content, letters, likeness, parts
from ipplanner.model import Relation
from ipplanner.templates.template import Template, TemplateItem, TemplateSection, is_open_row
from ipplanner.text import fold

_WORTH_A_LOOK = 0.5
_LONG_TITLE = 6
_MANY = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where an old item goes: `keys` is empty for an own item, several for a split one."""

    keys: tuple[str, ...]
    relation: Relation
    sure: bool
    reason: str

    @property
    def key(self) -> str | None:
        """The template's key of the first place, None for an item without one."""
        return self.keys[0] if self.keys else None


def match(old: Sequence[OldTitle], template: Template) -> list[Place]:
    """A place in the template for each old title, in the order given."""
    return with_merged(match_each(old, template), template)


def match_each(old: Sequence[OldTitle], template: Template) -> list[Place]:
    """The places of `match` before those that several old items share are called merged."""
    return _Matcher(old, template).places()


def with_merged(places: Sequence[Place], template: Template) -> list[Place]:
    """The places, with those standard ones called merged that more than one old item goes to."""
    standard = {item.key for _, item in template.walk_items() if not item.open}
    counts = Counter(key for place in places for key in place.keys[:1])
    return [
        replace(
            place,
            relation="merged",
            reason=f"{place.reason}；有{counts[place.keys[0]]}项同归模板的这一项",
        )
        if len(place.keys) == 1
        and place.relation in ("same", "reworded")
        and place.keys[0] in standard
        and counts[place.keys[0]] > 1
        else place
        for place in places
    ]


class _Matcher:
    def __init__(self, old: Sequence[OldTitle], template: Template) -> None:
        self._old = old
        self._standard = [
            (section, item) for section, item in template.walk_items() if not item.open
        ]
        self._titles = {item.key: item.title for _, item in template.walk_items()}
        self._order = {key: at for at, key in enumerate(self._titles)}
        self._by_letters: dict[str, list[tuple[TemplateSection, TemplateItem]]] = defaultdict(list)
        for section, item in self._standard:
            if not letters(item.title):
                continue
            self._by_letters[letters(item.title)].append((section, item))
        self._sections = match_sections(old, template)
        self._found: list[Place | None] = [None] * len(old)

    def places(self) -> list[Place]:
        for at in range(len(self._old)):
            self._found[at] = self._open_row(at) or self._same(at) or self._split(at)
        self._take(self._weighed({"strong", "fair"}))
        self._take(self._weighed({"weak"}))
        return [place or self._own(at) for at, place in enumerate(self._found)]

    def _section(self, at: int) -> TemplateSection | None:
        return self._sections.get(fold(self._old[at].section))

    def _open_row(self, at: int) -> Place | None:
        section, title = self._section(at), self._old[at].title
        if section is None or section.open_row is None or not is_open_row(title):
            return None
        if fold(title) == fold(section.open_row.title):
            return Place((section.open_row.key,), "same", True, "标题与模板相同")
        return Place((section.open_row.key,), "reworded", True, "写在“其他”一行的本地工作")

    def _same(self, at: int) -> Place | None:
        candidates = self._by_letters.get(letters(self._old[at].title))
        if not candidates:
            return None
        own = self._section(at)
        section, item = next((c for c in candidates if c[0] is own), candidates[0])
        reason = "标题与模板相同"
        if section is not own:
            reason += f"，去年写在“{self._old[at].section}”下，模板在“{section.title}”下"
        exact = fold(item.title) == fold(self._old[at].title)
        if not exact:
            reason = reason.replace("相同", "只差标点或序号", 1)
        return Place((item.key,), "same" if exact else "reworded", True, reason)

    def _split(self, at: int) -> Place | None:
        """A title that is several template titles in one."""
        title = self._old[at].title
        keys = list(dict.fromkeys(key for part in parts(title) for key in self._part(at, part)))
        keys = keys if len(keys) > 1 else self._titles_within(title)
        if len(keys) < 2 or any(self._close(title, key) for key in keys):
            return None
        names = "".join(f"“{self._titles[key]}”" for key in keys)
        return Place(tuple(keys), "split", False, f"一项里写了模板的{len(keys)}项：{names}")

    def _part(self, at: int, part: str) -> list[str]:
        """The place of a piece of a title, if there is no doubt about it."""
        ranked = [
            (found.rank, item.key)
            for section, item in self._standard
            if (found := weigh(part, item.title)) is not None
            and found.sure
            and (found.strength == "strong" or section is self._section(at))
        ]
        return [max(ranked)[1]] if ranked else []

    def _titles_within(self, title: str) -> list[str]:
        whole = letters(title)
        inner = [letters(item.title) for _, item in self._standard]
        within = [each for each in inner if len(each) >= _LONG_TITLE and each in whole]
        return [
            item.key
            for _, item in self._standard
            if (mine := letters(item.title)) in within
            and not any(mine != other and mine in other for other in within)
        ]

    def _close(self, title: str, key: str) -> bool:
        found = weigh(title, self._titles[key])
        return found is not None and found.close

    def _weighed(self, strengths: set[str]) -> dict[int, list[tuple[str, Evidence]]]:
        """Candidates of the old titles without a place, best first."""
        taken = self._taken()
        weighed = {}
        for at, place in enumerate(self._found):
            if place is None:
                candidates = [
                    (item.key, found)
                    for section, item in self._standard
                    if (found := weigh(self._old[at].title, item.title)) is not None
                    and found.strength in strengths
                    and self._admits(at, section, item.key, found, taken)
                ]
                weighed[at] = sorted(candidates, key=lambda each: -each[1].rank)
        return weighed

    def _taken(self) -> set[str]:
        return {key for place in self._found if place for key in place.keys}

    def _admits(
        self, at: int, section: TemplateSection, key: str, found: Evidence, taken: set[str]
    ) -> bool:
        """Whether the evidence is enough for this place, given where the old item stands."""
        if key in taken:
            return found.close
        if found.strength == "strong":
            return True
        if section is not self._section(at):
            return False
        return found.strength == "fair" or (self._in_gap(at, key) and self._telling(at))

    def _telling(self, at: int) -> bool:
        """Whether the content of a title, such as 保护, is not all over its section."""
        mine, section = content(self._old[at].title), self._section(at)
        standard = section.standard if section else ()
        return sum(mine in content(item.title) for item in standard) <= _MANY

    def _in_gap(self, at: int, key: str) -> bool:
        """Whether the place lies between those of the items before and after, as real plans do."""
        before = self._neighbour(range(at - 1, -1, -1), at)
        after = self._neighbour(range(at + 1, len(self._old)), at)
        here = self._order[key]
        return (before is None or before < here) and (after is None or here < after)

    def _neighbour(self, others: range, at: int) -> int | None:
        for other in others:
            place = self._found[other]
            if self._old[other].section != self._old[at].section:
                return None
            if place and place.keys and place.sure:
                return self._order[place.keys[0]]
        return None

    def _take(self, weighed: dict[int, list[tuple[str, Evidence]]]) -> None:
        taken = self._taken()
        for at, candidates in weighed.items():
            if not candidates:
                continue
            key, best = candidates[0]
            rank_to_beat = max(
                mine[0][1].rank for mine in weighed.values() if mine and mine[0][0] == key
            )
            if best.rank < rank_to_beat and best.strength != "strong":
                continue
            alone = key not in taken
            self._found[at] = Place((key,), "reworded", best.sure and alone, best.reason)

    def _own(self, at: int) -> Place:
        title = self._old[at].title
        nearest = max(
            (item for _, item in self._standard),
            key=lambda item: likeness(title, item.title).mean,
            default=None,
        )
        if nearest and likeness(title, nearest.title).mean >= _WORTH_A_LOOK:
            reason = f"与模板“{nearest.title}”用语相近，但内容不同，按本地工作保留，请核对"
            return Place((), "own", False, reason)
        return Place((), "own", True, "模板中没有对应的内容，按本地工作保留")
