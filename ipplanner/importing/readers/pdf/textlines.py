"""Characters to lines, and lines to the text of a cell."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ipplanner.importing.readers.pdf.page import Glyph

_SAME_LINE = 0.45
"""How far characters of one line may stand above each other, in parts of their size."""
_LATIN_GAP = 0.22
_GAP = 1.0
"""A gap as wide as this many characters is a space."""
_SLACK = 0.12
"""In characters: how much more room than the next word needs a line must leave to be short."""
_USUAL_PITCH = 1.25
_INDENT = 1.5
_OPENING = frozenset("“‘（《〈【［〔(")
_QUOTES = frozenset("“”‘’")
_SIGNS = frozenset("+＋￥¥$＄№")
_CLOSING = frozenset("，。、；：！？”’）》〉】］〕…,.;:!?)％%")
_NUMBERED = re.compile(
    r"\d{1,3}\s*[.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、"
    r"|第[一二三四五六七八九十]{1,3}[章节]"
)
_GOING_ON = ("、", "，", ",")
_ENDS = tuple("。；;！？!?：:…”）)")


@dataclass(slots=True)
class Line:
    """A line of text; `x0` and `x1` count from the left edge of what it stands in."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    head: float
    """The width of what cannot be parted at its begin."""
    reach: float
    """Its end without a punctuation mark, which may hang over the edge."""

    def is_short(self, following: Line, limit: float, *, centred: bool = False) -> bool:
        """Whether what begins the following line would have had room in this one."""
        room = limit - self.x1 + (self.x0 if centred else 0.0)
        return room > following.head + _SLACK * self.size


def lines_of(glyphs: Iterable[Glyph], left: float) -> list[Line]:
    """The lines of a cell or column, from top to bottom; `left` is its left edge."""
    made = (line_of(row, left) for row in rows_of(glyphs))
    return [line for line in made if line.text]


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The characters that stand on one line, from top to bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x0)):
        last = rows[-1] if rows else None
        if last and _on_one_line(last, glyph):
            last.append(glyph)
        else:
            rows.append([glyph])
    return rows


def _on_one_line(line: list[Glyph], glyph: Glyph) -> bool:
    tallest = max(line, key=lambda other: other.size) if len(line) < 4 else line[0]
    return glyph.y - tallest.y <= _SAME_LINE * max(tallest.size, glyph.size)


def line_of(glyphs: list[Glyph], left: float) -> Line:
    """One line out of its characters in any order."""
    glyphs = sorted(glyphs, key=lambda glyph: glyph.x0)
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not seen:
        return Line("", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    size = max(glyph.size for glyph in seen)
    last = seen[-1]
    reach = last.x0 if last.text in _CLOSING else last.x1
    head = seen[_head(seen)].x1 - seen[0].x0
    text = _text(glyphs).strip()
    end = max(glyph.x1 for glyph in seen)
    return Line(text, seen[0].x0 - left, end - left, seen[0].y, size, head, reach - left)


def lying_texts(glyphs: Iterable[Glyph]) -> list[str]:
    """The lines of text that lies on its side, from left to right."""
    columns: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        place = round((glyph.x0 + glyph.x1) / 2 / max(glyph.size, 1.0))
        columns.setdefault((place, glyph.quarter), []).append(glyph)
    texts: list[str] = []
    for (_, quarter), column in sorted(columns.items()):
        column.sort(key=lambda glyph: glyph.y, reverse=quarter == 1)
        texts.append("".join(glyph.text for glyph in column).strip())
    return [text for text in texts if text]


def _text(glyphs: list[Glyph]) -> str:
    parts: list[str] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and _is_apart(before, glyph):
            parts.append(" ")
        parts.append(glyph.text)
        before = glyph
    return "".join(parts)


def _is_apart(before: Glyph, glyph: Glyph) -> bool:
    if before.text.isspace() or glyph.text.isspace():
        return False
    words = _is_word(before.text) and _is_word(glyph.text)
    return glyph.x0 - before.x1 > (_LATIN_GAP if words else _GAP) * max(before.size, glyph.size)


def _is_word(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _head(glyphs: list[Glyph]) -> int:
    """The last of the characters at a line's begin that stay together."""
    position, last = 0, len(glyphs) - 1
    while position < last and glyphs[position].text in _OPENING:
        position += 1
    while position < last and _stays(glyphs[position].text, glyphs[position + 1].text):
        position += 1
    return position


def _stays(before: str, after: str) -> bool:
    # some programs part neither quotation marks from what is beside them nor stops from numbers
    if before in _QUOTES or before in _SIGNS or after in _QUOTES or after in _CLOSING:
        return True
    return (before in _CLOSING or _sticks(before)) and _sticks(after)


def _sticks(text: str) -> bool:
    return text.isascii() and not text.isspace()


def limit_of(lines: Iterable[Line]) -> float:
    """How far to the right lines reach; an edge that one line alone crosses is none."""
    reached = sorted(((line.reach, line.size) for line in lines), reverse=True)
    ends = [end for end, _ in reached]
    for end, following in itertools.pairwise(ends):
        if end - following <= reached[0][1]:
            return end
    return ends[0] if ends else 0.0


def pitch_of(lines: list[Line]) -> float:
    """The distance of lines; of one alone, what is usual for its size."""
    if len(lines) < 2:
        return _USUAL_PITCH * lines[0].size
    return max((lines[-1].y - lines[0].y) / (len(lines) - 1), lines[0].size)


def joined(lines: list[Line], limit: float) -> str:
    """The text of lines, parted only where a paragraph certainly ends."""
    text = ""
    left = min((line.x0 for line in lines), default=0.0)
    centred = _is_centred(lines, limit)
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None:
            text = line.text
        elif not centred and ends_paragraph(before, line, limit, left):
            text += "\n" + line.text
        else:
            text += seam(text, line.text) + line.text
    return text


def ends_paragraph(before: Line, line: Line, limit: float, left: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if before.text.endswith(_GOING_ON):
        return False
    if before.is_short(line, limit):
        return True
    indented = line.x0 - left > _INDENT * line.size
    return before.text.endswith(_ENDS) and (indented or bool(_NUMBERED.match(line.text)))


def _is_centred(lines: list[Line], limit: float) -> bool:
    """Whether lines are set around a middle, so that short ones say nothing."""
    if len(lines) < 2:
        return False
    starts = [line.x0 for line in lines]
    if max(starts) - min(starts) < lines[0].size / 2:
        return False
    middles = [(line.x0 + line.x1) / 2 for line in lines]
    return max(middles) - min(middles) < lines[0].size / 2


def seam(before: str, after: str) -> str:
    """What stands between two lines that are joined: a space between words only."""
    last, first = before[-1:], after[:1]
    letters = last.isascii() and last.isalpha() and first.isascii() and first.isalpha()
    return " " if letters else ""
