"""What drafters set aside of the checks last year, and what of it still holds this year."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.carry.building import Builder
from ipplanner.model import Document, Ignored, Item, Measure
from ipplanner.store.ids import new_id
from ipplanner.text import squeeze


def carry_ignored(old: Document, new: Document, builder: Builder) -> None:
    """Sets the same findings aside in the new plan, as far as their words still stand there.

    What they are about gets its id here, as they have to point to it.
    """
    items = {item.id: at for at, (_, item) in enumerate(old.walk_items())}
    for one in old.ignored:
        if one.target == old.id:
            new.id = new.id or new_id("d")
            new.ignored.append(_of(new.id, one, one.text))
        elif one.target in items:
            new.ignored += _of_item(one, builder.went_to.get(items[one.target]))
        else:
            new.ignored += _of_measure(one, builder)


def _of_item(one: Ignored, item: Item | None) -> Iterator[Ignored]:
    """Of an item that is worded as the template has it now only what that wording holds."""
    if item is not None and _stands(one.text, item.title):
        item.id = item.id or new_id("i")
        yield _of(item.id, one, one.text)


def _of_measure(one: Ignored, builder: Builder) -> Iterator[Ignored]:
    for before, now in builder.measures:
        words = _words_now(one.text, before, now) if before.id == one.target else None
        if words is not None:
            now.id = now.id or new_id("m")
            yield _of(now.id, one, words)


def _words_now(words: str, before: Measure, now: Measure) -> str | None:
    """The words in this year's texts: the same, or what became of a text that they were all of."""
    for name in ("text", "departments", "deadline"):
        old, new = getattr(before, name), getattr(now, name)
        if squeeze(words) == squeeze(old):
            return str(new)
        if _stands(words, old) and _stands(words, new):
            return words
    return None


def _stands(words: str, text: str) -> bool:
    wanted = squeeze(words)
    return bool(wanted) and wanted in squeeze(text)


def _of(target: str, one: Ignored, words: str) -> Ignored:
    return Ignored(target, one.rule, words, one.reason)
