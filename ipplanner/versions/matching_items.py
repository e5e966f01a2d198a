"""Which item of the new version is which one of the old version."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ipplanner.carry.wording import letters
from ipplanner.model import Item, Section
from ipplanner.versions.pairing import Pairing
from ipplanner.versions.placed import HINT, LOOKED_AT, PlacedItem, alike

SAME_ITEM = 0.6
"""How alike two of them must be, from 0 to 1, where nothing surer tells that they are one."""
_OWN_SECTION = 0.05
_RELATIONS = {"same": 0.4, "reworded": 0.3, "own": 0.2, "merged": 0.1}


def match_items(
    pairing: Pairing[PlacedItem], sections: Pairing[Section], has_one_template: bool
) -> None:
    """Pair them by id, origin, title, template place and wording, the surest first."""
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
        *pairing.near(lambda one: letters(one.item.title[:LOOKED_AT]), least),
        *pairing.near(lambda one: letters(_text(one.item)[:LOOKED_AT]), least),
    }
    pairing.by_score(score, SAME_ITEM, sorted(pairs))


def _title_and_text(one: PlacedItem) -> tuple[str, str] | None:
    title = letters(one.item.title)
    return (title, letters(_text(one.item)[:LOOKED_AT])) if title else None


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
            if near >= HINT:
                yield near, 0.0, at, other


def _alike_items(one: Item, other: Item) -> float:
    titles = alike(one.title, other.title)
    texts = alike(_text(one), _text(other))
    return max(titles, (titles + texts) / 2, 0.9 * texts)


def _text(item: Item) -> str:
    return "".join(measure.text for measure in item.measures)
