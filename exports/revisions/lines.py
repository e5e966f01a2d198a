"""The paragraphs around two tables as one list of lines with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exports.surroundings import Line, Surroundings
from ipplanner.versions.alignment import aligned_texts
from ipplanner.wording_changes import Kind, Run, wording_changes


def merged_surroundings(old: Surroundings, new: Surroundings) -> Surroundings:
    """The lines of both versions, place by place.

    A covering letter that only the old version has stands on the table's page: a page of its own
    could not go away with it.
    """
    letter, above = merged_lines(old.letter, new.letter), merged_lines(old.above, new.above)
    if not new.letter:
        letter, above = [], [*letter, *above]
    return Surroundings(
        letter, above, merged_lines(old.below, new.below), merged_lines(old.after, new.after)
    )


def merged_lines(old: Sequence[Line], new: Sequence[Line]) -> list[Line]:
    """Two lists of lines as one; lines that are alike are one line with marks inside."""
    merged: list[Line] = []
    for one, other in aligned_texts([line.text for line in old], [line.text for line in new]):
        before = old[one] if one is not None else None
        after = new[other] if other is not None else None
        if before and after and _is_one(before, after):
            merged.append(_changed(before, after))
            continue
        merged += [_whole(before, "delete")] if before else []
        merged += [_whole(after, "insert")] if after else []
    return merged


def _is_one(old: Line, new: Line) -> bool:
    return old.text == new.text or "row" not in (old.kind, new.kind)


def _whole(line: Line, kind: Kind) -> Line:
    return replace(line, change=kind, runs=(Run(kind, line.text),))


def _changed(old: Line, new: Line) -> Line:
    if old.text == new.text:
        return new
    return replace(new, runs=tuple(wording_changes(old.text, new.text)))
