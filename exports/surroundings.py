"""What stands before and after the table: covering letter, attachment label, notes, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exports.endings import ending_lines
from exports.letters import is_letter, letter_lines
from exports.printed_lines import Kind, Line, is_label, is_short, line
from exports.safe import safe
from ipplanner.layouts import Layout
from ipplanner.model import Document

__all__ = ["Kind", "Line", "Surroundings", "is_label", "surroundings"]

_ISSUER = re.compile(r"(?:局|办|办公室|厅|委|委员会|政府|小组|会议|部|院|署)$")


@dataclass(slots=True)
class Surroundings:
    """The paragraphs of a document by where they are printed."""

    letter: list[Line]
    """On pages of its own before the table."""
    above: list[Line]
    """On the table's page, above the title."""
    below: list[Line]
    """Between title and table."""
    after: list[Line]


def surroundings(document: Document, layout: Layout) -> Surroundings:
    """The paragraphs around the table, each with the part it plays."""
    above = _texts(document.front[: document.title_at])
    below = _texts(document.front[document.title_at :])
    letter, label = _split_label(above, layout.attachment_label)
    if not is_letter(letter):
        letter, label = [], above
    plain: Kind = "body" if layout.form == "text" else "note"
    return Surroundings(
        letter_lines(letter),
        [line(_above_kind(text), text) for text in label],
        [line("subtitle" if is_short(text) else plain, text) for text in below],
        ending_lines(_texts(document.back), layout.attachment_label, plain),
    )


def _above_kind(text: str) -> Kind:
    return "issuer" if _ISSUER.search(text.strip()) else "label"


def _texts(paragraphs: list[str]) -> list[str]:
    return [text for text in map(safe, paragraphs) if text.strip()]


def _split_label(above: list[str], word: str) -> tuple[list[str], list[str]]:
    """The paragraphs before the attachment's label, and those from the last label on."""
    for index in reversed(range(len(above))):
        if is_label(above[index], word):
            return above[:index], above[index:]
    return above, []
