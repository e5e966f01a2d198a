"""The format of a paragraph or run by character position."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ipplanner.importing.readers.doc import sprms
from ipplanner.importing.readers.doc.faults import BrokenError
from ipplanner.importing.readers.doc.pages import Pages
from ipplanner.importing.readers.doc.pieces import Text
from ipplanner.importing.readers.doc.properties import (
    ParagraphFormat,
    RunFormat,
    paragraph_format,
    run_format,
)

_MOST_ELSEWHERE = 20_000
"""Rows whose description did not fit its page; real files have a few."""


class Formatting:
    """The formats of a file; `data` gives its Data stream when it is needed."""

    def __init__(
        self, text: Text, paragraphs: Pages, runs: Pages, data: Callable[[], bytes]
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._runs = runs
        self._data = data
        self._known_paragraphs: dict[tuple[bytes, bytes], ParagraphFormat] = {}
        self._known_runs: dict[tuple[bytes, bytes], RunFormat] = {}
        self._elsewhere: dict[bytes, bytes] = {}

    def paragraph(self, mark: int) -> ParagraphFormat:
        """The format of the paragraph that ends at a position."""
        piece = self._text.piece(mark)
        _, own = self._paragraphs.at(piece.offset + (mark - piece.start) * piece.width)
        known = self._known_paragraphs.get((own, piece.changes))
        if known is None:
            changes = self._complete(own[2:] + piece.changes)
            known = paragraph_format(int.from_bytes(own[:2], "little"), changes)
            self._known_paragraphs[own, piece.changes] = known
        return known

    def ends_paragraph(self, position: int) -> bool:
        """Whether a paragraph's format ends behind a position."""
        piece = self._text.piece(position)
        offset = piece.offset + (position - piece.start) * piece.width
        return self._paragraphs.at(offset)[0] <= offset + piece.width

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int, RunFormat]]:
        """The stretches of equal format between two positions."""
        open_from, open_format = start, RunFormat()
        while start < end:
            until, found = self._run(start)
            if found != open_format:
                if open_from < start:
                    yield open_from, start, open_format
                open_from, open_format = start, found
            start = until
        if open_from < end:
            yield open_from, end, open_format

    def run(self, position: int) -> RunFormat:
        """The format of one character."""
        return self._run(position)[1]

    def _run(self, position: int) -> tuple[int, RunFormat]:
        piece = self._text.piece(position)
        offset = piece.offset + (position - piece.start) * piece.width
        until, own = self._runs.at(offset)
        known = self._known_runs.get((own, piece.changes))
        if known is None:
            known = self._known_runs[own, piece.changes] = run_format(own + piece.changes)
        length = max((until - offset + piece.width - 1) // piece.width, 1)
        return min(position + length, max(piece.end, position + 1)), known

    def _complete(self, changes: bytes) -> bytes:
        """The changes with those that are in the Data stream."""
        places = [o for code, o in sprms.changes(changes) if code in sprms.P_ELSEWHERE]
        return b"".join((changes, *map(self._from_data, places)))

    def _from_data(self, place: bytes) -> bytes:
        if place not in self._elsewhere:
            if len(self._elsewhere) >= _MOST_ELSEWHERE:
                raise BrokenError
            data, at = self._data(), int.from_bytes(place, "little")
            size = int.from_bytes(data[at : at + 2], "little")
            self._elsewhere[place] = data[at + 2 : at + 2 + size]
        return self._elsewhere[place]
