"""How a text became another, by character, in runs that a reader takes in at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Kind = Literal["equal", "insert", "delete"]

_KINDS: tuple[Kind, ...] = ("equal", "delete", "insert")
# Numbers and Latin words change as a whole: 2018 → 2019, not 201[8→9].
_TOKEN = re.compile(r"[0-9]+|[A-Za-z]+|.", re.DOTALL)
_STOP = frozenset("，。；：、！？（）“”《》\n,;:() ")


class Run(NamedTuple):
    """A stretch that is in both texts, only in the old one or only in the new one."""

    kind: Kind
    text: str


class _Change(NamedTuple):
    """What stands in both texts before a change, and what the change takes out and puts in."""

    equal: str
    deleted: str
    inserted: str


def wording_changes(old: str, new: str) -> list[Run]:
    """The runs that lead from one text to the other, a deletion before its insertion.

    The equal and deleted ones make up the old text, the equal and inserted ones the new one.
    """
    changes, rest = _changes(_TOKEN.findall(old), _TOKEN.findall(new))
    changes, rest = _slid(_without_crumbs(changes), rest)
    runs = [
        Run(kind, text)
        for change in changes
        for kind, text in zip(_KINDS, change, strict=True)
        if text
    ]
    return [*runs, Run("equal", rest)] if rest else runs


def _changes(old: Sequence[str], new: Sequence[str]) -> tuple[list[_Change], str]:
    from rapidfuzz.distance import Levenshtein

    found: list[_Change] = []
    equal = ""
    for code in Levenshtein.opcodes(old, new):
        gone = "".join(old[code.src_start : code.src_end])
        come = "".join(new[code.dest_start : code.dest_end])
        if code.tag == "equal":
            equal = gone
        elif found and not equal:
            last = found[-1]
            found[-1] = last._replace(deleted=last.deleted + gone, inserted=last.inserted + come)
        else:
            found.append(_Change(equal, gone, come))
            equal = ""
    return found, equal


def _without_crumbs(changes: list[_Change]) -> list[_Change]:
    """Changes joined over what happens to be equal between them and is no longer than they."""
    joined: list[_Change] = []
    for change in changes:
        joined.append(change)
        while len(joined) > 1 and _is_crumb(joined[-2], joined[-1]):
            last, first = joined.pop(), joined.pop()
            deleted = first.deleted + last.equal + last.deleted
            inserted = first.inserted + last.equal + last.inserted
            joined.append(_Change(first.equal, deleted, inserted))
    return joined


def _is_crumb(before: _Change, after: _Change) -> bool:
    size = len(after.equal)
    return size <= _weight(before) and size <= _weight(after)


def _weight(change: _Change) -> int:
    return max(len(change.deleted), len(change.inserted))


def _slid(changes: list[_Change], rest: str) -> tuple[list[_Change], str]:
    """Pure insertions and deletions moved to where they begin and end at punctuation.

    开展A，[开展C，]开展B rather than 开展A，开展[C，开展]B.
    """
    slid: list[_Change] = []
    before = changes[0].equal if changes else rest
    for at, change in enumerate(changes):
        _, deleted, inserted = change
        after = changes[at + 1].equal if at + 1 < len(changes) else rest
        if not inserted:
            before, deleted, after = _best_slide(before, deleted, after)
        elif not deleted:
            before, inserted, after = _best_slide(before, inserted, after)
        slid.append(_Change(before, deleted, inserted))
        before = after
    return slid, before


def _best_slide(before: str, text: str, after: str) -> tuple[str, str, str]:
    """The best of the places where the same text can be taken out or put in."""
    while before and text and before[-1] == text[-1]:
        before, text, after = before[:-1], text[-1] + text[:-1], text[-1] + after
    best = (before, text, after)
    score = _ends_well(*best)
    while text and after and text[0] == after[0]:
        before, text, after = before + text[0], text[1:] + text[0], after[1:]
        if _ends_well(before, text, after) > score:
            best, score = (before, text, after), _ends_well(before, text, after)
    return best


def _ends_well(before: str, text: str, after: str) -> int:
    """How naturally the text stands between its neighbours."""
    starts = not before or before[-1] in _STOP
    ends = not after or text[-1] in _STOP
    return 2 * starts + 2 * ends + (starts and ends)
