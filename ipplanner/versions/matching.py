"""Which section, item and measure of the new version is which one of the old version."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ipplanner.carry.wording import letters, likeness
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions.pairing import Pairing

SAME_SECTION, SAME_ITEM, SAME_MEASURE, MOVED_MEASURE = 0.6, 0.6, 0.4, 0.8
"""How alike two of them must be, from 0 to 1, where nothing surer tells that they are one."""
_HINT = 0.3
_LONG = 8
"""Characters from which two measures with the same words in different items are one."""
_LOOKED_AT = 500
_OWN_SECTION = 0.05
_RELATIONS = {"same": 0.4, "reworded": 0.3, "own": 0.2, "merged": 0.1}


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item and the position of its section in `walk_sections`."""

    section: int
    item: Item


@dataclass(frozen=True, slots=True)
class PlacedMeasure:
    """A measure and the position of its item in `walk_items`."""

    item: int
    measure: Measure


@dataclass(slots=True)
class Matches:
    """The partners on each level, by position in printed order."""

    sections: Pairing[Section]
    items: Pairing[PlacedItem]
    measures: Pairing[PlacedMeasure]


def match(old: Document, new: Document) -> Matches:
    """Partners by id, then by where an item was carried from, by template place, by wording."""
    sections = Pairing(list(old.walk_sections()), list(new.walk_sections()))
    _match_sections(sections)
    items = Pairing(_items(sections.old), _items(sections.new))
    _match_items(items, sections, old.template == new.template != "")
    _match_sections_by_items(sections, items)
    measures = Pairing(_measures(items.old), _measures(items.new))
    _match_measures(measures, items)
    return Matches(sections, items, measures)


def alike(one: str, other: str) -> float:
    """How alike two wordings are, from 0 to 1; empty ones are like nothing."""
    from rapidfuzz.fuzz import ratio

    ours, theirs = letters(one[:_LOOKED_AT]), letters(other[:_LOOKED_AT])
    return ratio(ours, theirs) / 100 if ours and theirs else 0.0


def _items(sections: Sequence[Section]) -> list[PlacedItem]:
    return [PlacedItem(at, item) for at, section in enumerate(sections) for item in section.items]


def _measures(items: Sequence[PlacedItem]) -> list[PlacedMeasure]:
    return [
        PlacedMeasure(at, measure) for at, one in enumerate(items) for measure in one.item.measures
    ]


def _match_sections(pairing: Pairing[Section]) -> None:
    pairing.by_key(lambda section: section.id)
    pairing.in_order(lambda section: letters(section.title))
    pairing.by_key(lambda section: letters(section.title))
    pairing.by_score(lambda one, other: likeness(one.title, other.title).mean, SAME_SECTION)


def _match_sections_by_items(sections: Pairing[Section], items: Pairing[PlacedItem]) -> None:
    """Sections of another name that hold most of the same items."""
    votes = Counter(
        (items.old[one].section, items.new[other].section) for one, other in items.new_of.items()
    )
    sections.best_of(
        (count, 0.0, one, other)
        for (one, other), count in votes.items()
        if 2 * count > min(len(sections.old[one].items), len(sections.new[other].items))
    )


def _match_items(
    pairing: Pairing[PlacedItem], sections: Pairing[Section], has_one_template: bool
) -> None:
    pairing.by_key(lambda one: one.item.id)
    pairing.best_of(_carried(pairing))

    pairing.in_order(_title_and_text)
    pairing.best_of(_of_one_title(pairing, sections))
    if has_one_template:
        pairing.best_of(_of_one_place(pairing))

    def score(one: PlacedItem, other: PlacedItem) -> float:
        bonus = _OWN_SECTION if sections.new_of.get(one.section) == other.section else 0.0
        return _alike_items(one.item, other.item) + bonus

    # one of both is at least this much alike where `_alike_items` is enough
    least = SAME_ITEM - _OWN_SECTION
    pairs = {
        *pairing.near(lambda one: letters(one.item.title[:_LOOKED_AT]), least),
        *pairing.near(lambda one: letters(_text(one.item)[:_LOOKED_AT]), least),
    }
    pairing.by_score(score, SAME_ITEM, sorted(pairs))


def _title_and_text(one: PlacedItem) -> tuple[str, str] | None:
    title = letters(one.item.title)
    return (title, letters(_text(one.item)[:_LOOKED_AT])) if title else None


def _carried(pairing: Pairing[PlacedItem]) -> Iterator[tuple[float, float, int, int]]:
    """Items that were carried over from each other, whichever of the versions is the older."""
    for is_forward in (True, False):
        sources = pairing.old if is_forward else pairing.new
        targets = pairing.new if is_forward else pairing.old
        place_of = {one.item.id: at for at, one in enumerate(sources) if one.item.id}
        for at, one in enumerate(targets):
            for link in one.item.links:
                source = place_of.get(link.previous_item)
                if source is None:
                    continue
                near = alike(sources[source].item.title, one.item.title)
                pair = (source, at) if is_forward else (at, source)
                yield _RELATIONS.get(link.relation, 0.0) + near, 0.0, *pair


def _of_one_title(
    pairing: Pairing[PlacedItem], sections: Pairing[Section]
) -> Iterator[tuple[float, float, int, int]]:
    """Items of the same title, those in the same section before others."""
    by_title: dict[str, list[int]] = defaultdict(list)
    for at in pairing.free_new():
        by_title[letters(pairing.new[at].item.title)].append(at)
    for at in pairing.free_old():
        one = pairing.old[at]
        words = letters(one.item.title)
        for other in by_title[words] if words else ():
            is_home = sections.new_of.get(one.section) == pairing.new[other].section
            yield float(is_home), -abs(at - other), at, other


def _of_one_place(pairing: Pairing[PlacedItem]) -> Iterator[tuple[float, float, int, int]]:
    """Items at the same place of the template, if it is only theirs and the words do not object."""
    keys = [Counter(one.item.template_key for one in side) for side in (pairing.old, pairing.new)]
    free = {pairing.new[at].item.template_key: at for at in pairing.free_new()}
    for at in pairing.free_old():
        key = pairing.old[at].item.template_key
        other = free.get(key) if key and keys[0][key] == keys[1][key] == 1 else None
        if other is not None:
            near = _alike_items(pairing.old[at].item, pairing.new[other].item)
            if near >= _HINT:
                yield near, 0.0, at, other


def _alike_items(one: Item, other: Item) -> float:
    titles = alike(one.title, other.title)
    texts = alike(_text(one), _text(other))
    return max(titles, (titles + texts) / 2, 0.9 * texts)


def _text(item: Item) -> str:
    return "".join(measure.text for measure in item.measures)


def _match_measures(pairing: Pairing[PlacedMeasure], items: Pairing[PlacedItem]) -> None:
    pairing.by_key(lambda one: one.measure.id)
    starts = [_starts(side) for side in (items.old, items.new)]
    for one, other in items.new_of.items():
        ranges = (
            range(starts[0][one], starts[0][one + 1]),
            range(starts[1][other], starts[1][other + 1]),
        )
        _match_within(pairing, *ranges)
    pairing.in_order(_long_words)
    pairing.by_key(_long_words)
    pairs = list(pairing.near(_long_words, MOVED_MEASURE))
    pairing.by_score(
        lambda one, other: alike(one.measure.text, other.measure.text), MOVED_MEASURE, pairs
    )


def _starts(items: Sequence[PlacedItem]) -> list[int]:
    """The position of each item's first measure among all, and the count of all at the end."""
    starts = [0]
    for one in items:
        starts.append(starts[-1] + len(one.item.measures))
    return starts


def _match_within(pairing: Pairing[PlacedMeasure], old: range, new: range) -> None:
    """Measures of one item: by their words, the last one left on each side together too."""
    found = [
        (_alike_measures(pairing.old[one].measure, pairing.new[other].measure), one, other)
        for one in old
        for other in new
        if one not in pairing.new_of and other not in pairing.old_of
    ]
    pairing.best_of(
        (score, -abs((one - old.start) - (other - new.start)), one, other)
        for score, one, other in found
        if score >= SAME_MEASURE
    )
    left = [at for at in old if at not in pairing.new_of]
    right = [at for at in new if at not in pairing.old_of]
    is_only = len(old) == len(new) == 1
    if len(left) == len(right) == 1 and (is_only or _are_near(pairing, left[0], right[0])):
        pairing.take(left[0], right[0])


def _are_near(pairing: Pairing[PlacedMeasure], one: int, other: int) -> bool:
    return alike(pairing.old[one].measure.text, pairing.new[other].measure.text) >= _HINT / 2


def _alike_measures(one: Measure, other: Measure) -> float:
    if one.text == other.text:
        return 1.0 + (one.departments == other.departments)
    return alike(one.text, other.text)


def _long_words(one: PlacedMeasure) -> str:
    words = letters(one.measure.text[:_LOOKED_AT])
    return words if len(words) >= _LONG else ""
