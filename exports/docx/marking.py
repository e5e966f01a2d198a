"""How what was taken out and put in is shown: as marks to be seen, or as tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol
from xml.sax.saxutils import quoteattr

from exports.docx.xml import deleted_run, run, run_with
from ipplanner.wording_changes import Kind, Run

DELETED_COLOUR, INSERTED_COLOUR = "C00000", "1F4E9E"
"""Dark enough to be black in a copy; what counts is the line through or under the text."""

_PROPERTIES: dict[Kind, str] = {
    "delete": f'<w:strike/><w:color w:val="{DELETED_COLOUR}"/>',
    "insert": f'<w:color w:val="{INSERTED_COLOUR}"/><w:u w:val="single"/>',
}


class Piece(NamedTuple):
    """One paragraph of a marked text, and what happens to its end."""

    runs: tuple[Run, ...]
    end: Kind


class Marking(Protocol):
    """What a writer asks for where a text, a paragraph's end or a row was changed."""

    def run(self, one: Run, start: str = "", end: str = "") -> str:
        """A stretch of text, between two marks that belong to it."""

    def end(self, kind: Kind) -> str:
        """The property of a paragraph whose end is only in one version; empty for both."""

    def row(self, kind: Kind) -> str:
        """The property of a table row that is only in one version; empty for both."""


class Visible:
    """Deleted text struck through, inserted text underlined; plain black prints show both."""

    def run(self, one: Run, start: str = "", end: str = "") -> str:
        """The text with the marks of its kind."""
        properties = _PROPERTIES.get(one.kind)
        written = run_with(one.text, properties) if properties else run(one.text)
        return f"{start}{written}{end}"

    def end(self, kind: Kind) -> str:
        """Nothing: an end of a paragraph cannot be struck through."""
        return ""

    def row(self, kind: Kind) -> str:
        """Nothing: a row's texts carry the marks."""
        return ""


class Tracked:
    """Tracked changes that Word, WPS and LibreOffice can accept and reject."""

    def __init__(self, author: str, date: str) -> None:
        """`date` is a local time as in 2019-03-05T09:00:00Z, which is how Word writes it."""
        self._who = f"w:author={quoteattr(author)} w:date={quoteattr(date)}"
        self._count = 0

    def run(self, one: Run, start: str = "", end: str = "") -> str:
        """The text, within its change."""
        if one.kind == "equal" or not one.text:
            return f"{start}{run(one.text)}{end}"
        if one.kind == "insert":
            return f"<w:ins {self._next()}>{start}{run(one.text)}{end}</w:ins>"
        return f"<w:del {self._next()}>{start}{deleted_run(one.text)}{end}</w:del>"

    def end(self, kind: Kind) -> str:
        """The mark of the paragraph's end."""
        change = self.row(kind)
        return f"<w:rPr>{change}</w:rPr>" if change else ""

    def row(self, kind: Kind) -> str:
        """The change of a whole row."""
        if kind == "equal":
            return ""
        return f"<w:{'ins' if kind == 'insert' else 'del'} {self._next()}/>"

    def _next(self) -> str:
        self._count += 1
        return f'w:id="{100_000 + self._count}" {self._who}'


def pieces(runs: Sequence[Run], last: Kind = "equal") -> list[Piece]:
    """The runs cut into paragraphs at their line ends; `last` happens to the end of the last."""
    made: list[Piece] = []
    current: list[Run] = []
    for kind, text in runs:
        first, *more = text.split("\n")
        current.append(Run(kind, first))
        for line in more:
            made.append(Piece(tuple(current), kind))
            current = [Run(kind, line)]
    return [*made, Piece(tuple(current), last)]
