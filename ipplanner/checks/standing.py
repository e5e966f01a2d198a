"""A document's copy with what is wrong in it, brought up to date piece by piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator

from ipplanner.checks.checking import Memory, check_around, check_item, without_ignored
from ipplanner.checks.context import Context
from ipplanner.checks.copies import Found, Outline
from ipplanner.checks.finding import Finding
from ipplanner.checks.registry import document_rules, rule_names
from ipplanner.checks.rule import DocumentRule
from ipplanner.model import Document, Item

MOST = 1000
"""Findings of one rule and level that are handed over; the others are only counted."""
_MOST_ITEMS = 3000
"""Beyond, titles are not compared with the template: each takes some milliseconds."""


class Standing:
    """Takes copies of what is new, and tells what is wrong in the whole."""

    def __init__(self) -> None:
        self._outline = Outline(Document(), {})
        self._items: dict[str, Item] = {}
        self._context = Context()
        self._memory = Memory()
        self._slow: dict[str, tuple[Hashable, list[Finding]]] = {}
        """By rule what it depends on and what it said then."""

    def take_outline(self, outline: Outline) -> None:
        """The document's own texts, its sections, or their items are others."""
        known = {id_ for ids in outline.items.values() for id_ in ids}
        self._outline = outline
        self._items = {id_: item for id_, item in self._items.items() if id_ in known}

    def take_items(self, items: Iterable[Item]) -> None:
        """Items are new or have other texts."""
        self._items.update((item.id, item) for item in items)

    def take_context(self, context: Context) -> None:
        """What the checks know besides is other."""
        self._context = context
        self._memory, self._slow = Memory(), {}

    def found(self, is_stale: Callable[[], bool]) -> Iterator[Found]:
        """What is wrong now, at first without rules that take long.

        It stops as soon as something new has come; what was found until then is not lost.
        """
        document = self._document()
        cells = check_around(document, self._context, self._memory)
        for section, item in document.walk_items():
            if is_stale():
                return
            cells += check_item(section, item, self._context, self._memory)
        rules = [rule for rule in document_rules() if rule.id not in self._context.off]
        quick = [rule for rule in rules if rule.id not in _KEYS]
        cells += [one for rule in quick for one in rule.find(document, self._context)]
        waiting = [rule for rule in rules if rule not in quick and self._is_old(rule, document)]
        yield self._together(cells, document, complete=not waiting)
        for rule in waiting:
            if is_stale():
                return
            self._run(rule, document)
        if waiting:
            yield self._together(cells, document, complete=True)

    def _document(self) -> Document:
        document = self._outline.document
        for section in document.walk_sections():
            ids = self._outline.items.get(section.id, ())
            section.items = [self._items[id_] for id_ in ids if id_ in self._items]
        return document

    def _is_old(self, rule: DocumentRule, document: Document) -> bool:
        known = self._slow.get(rule.id)
        return known is None or known[0] != _KEYS[rule.id](document)

    def _run(self, rule: DocumentRule, document: Document) -> None:
        too_long = rule.id == "title-wording" and len(self._items) > _MOST_ITEMS
        said = [] if too_long else list(rule.find(document, self._context))
        self._slow[rule.id] = _KEYS[rule.id](document), said

    def _together(self, cells: list[Finding], document: Document, *, complete: bool) -> Found:
        slow = [one for rule_id, (_, said) in self._slow.items() for one in said]
        kept, counts = [], Counter[tuple[str, str]]()
        for one in without_ignored([*cells, *slow], document).findings:
            kind = one.rule, one.level
            counts[kind] += 1
            if counts[kind] <= MOST:
                kept.append(one)
        left_out = {kind: count - MOST for kind, count in counts.items() if count > MOST}
        return Found(tuple(kept), left_out, complete, rule_names())


def _titles(document: Document) -> Hashable:
    return tuple(
        (section.title, item.id, item.title, item.template_key)
        for section, item in document.walk_items()
    )


def _measures(document: Document) -> Hashable:
    return tuple(
        (item.id, item.title, measure.id, measure.text)
        for _, item, measure in document.walk_measures()
    )


_KEYS: dict[str, Callable[[Document], Hashable]] = {
    "title-wording": _titles,
    "same-measure": _measures,
}
"""Rules that take long, each with all that its findings depend on."""
