"""What stands before and after the table: covering letter, attachment label, notes, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from exports.safe import safe
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ipplanner.text import squeeze

Kind = Literal[
    "label",  # 附件1, on the first line of the table's page
    "number",  # 发文字号
    "heading",  # the covering letter's own title
    "recipient",  # 主送机关
    "body",
    "level1",  # 一、…
    "level2",  # （一）…
    "annex",  # 附件说明
    "signer",  # 署名
    "date",  # 成文日期
    "subtitle",  # （征求意见稿）
    "note",
    "row",  # cells of a small table
]

_RECIPIENT = re.compile(r"^[^。；;\t]{2,200}[：:]$")
_NUMBER = re.compile(r"^\S{0,30}[〔\[（(]\d{4}[〕\])）]\s*第?\d+号$")
_ANNEX = re.compile(r"^附件\s*\d*\s*[：:]")
_LEVEL1 = re.compile(r"^[一二三四五六七八九十]{1,3}、[^。]{1,40}$")
_LEVEL2 = re.compile(r"^[（(][一二三四五六七八九十]{1,3}[）)][^。]{1,40}$")
_DATE = re.compile(
    r"^[\d一二三四五六七八九十〇○零]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)
_SENTENCE = re.compile(r"[。；：:]$")
SHORT = 40
"""Characters up to which a line without a full stop is a heading or a name, not a sentence."""


@dataclass(slots=True)
class Line:
    """One paragraph around the table; `right` is its distance from the right in characters."""

    kind: Kind
    text: str
    right: float = 0
    cells: list[str] = field(default_factory=list)
    """Of a row of a small table."""


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
    if not _is_letter(letter):
        letter, label = [], above
    return Surroundings(
        _letter_lines(letter),
        [_line("label", text) for text in label],
        [_below_line(text) for text in below],
        _with_signature([_line("note", text) for text in _texts(document.back)]),
    )


def is_label(text: str, word: str) -> bool:
    """Whether a paragraph is an attachment's label such as "附件1"."""
    return bool(
        re.fullmatch(rf"{re.escape(word)}\s*[\d一二三四五六七八九十]{{0,3}}[：:]?", text.strip())
    )


def _texts(paragraphs: list[str]) -> list[str]:
    return [text for text in map(safe, paragraphs) if text.strip()]


def _split_label(above: list[str], word: str) -> tuple[list[str], list[str]]:
    """The paragraphs before the attachment's label, and those from the last label on."""
    for index in reversed(range(len(above))):
        if is_label(above[index], word):
            return above[:index], above[index:]
    return above, []


def _is_letter(texts: list[str]) -> bool:
    return any(_SENTENCE.search(text.strip()) or len(text) > SHORT for text in texts)


def _letter_lines(texts: list[str]) -> list[Line]:
    start = next((i for i, text in enumerate(texts) if _RECIPIENT.match(text.strip())), 0)
    head = [
        _line("number" if _NUMBER.match(text.strip()) else "heading", text)
        for text in texts[:start]
    ]
    rest = [_line(_letter_kind(text.strip()), text) for text in texts[start:]]
    return head + _with_signature(rest)


def _letter_kind(text: str) -> Kind:
    kinds: tuple[tuple[re.Pattern[str], Kind], ...] = (
        (_ANNEX, "annex"),
        (_LEVEL1, "level1"),
        (_LEVEL2, "level2"),
        (_RECIPIENT, "recipient"),
    )
    return next((kind for pattern, kind in kinds if pattern.match(text)), "body")


def _below_line(text: str) -> Line:
    short = len(text) <= SHORT and not _SENTENCE.search(text.strip())
    return _line("subtitle" if short else "note", text)


def _line(kind: Kind, text: str) -> Line:
    if "\t" in text:
        return Line("row", text, cells=text.split("\t"))
    return Line(kind, text)


def _with_signature(lines: list[Line]) -> list[Line]:
    """The same lines, a date and the name above it set to the right."""
    for index, line in enumerate(lines):
        if line.kind == "row" or not _DATE.match(squeeze(line.text)):
            continue
        line.kind = "date"
        signer = lines[index - 1] if index else None
        if signer and _is_name(signer):
            signer.kind = "signer"
            signer.right, line.right = _distances(signer.text, line.text)
        else:
            line.right = 4
    return lines


def _is_name(line: Line) -> bool:
    text = line.text.strip()
    return line.kind in ("note", "body") and len(text) <= SHORT and not _SENTENCE.search(text)


def _distances(name: str, date: str) -> tuple[float, float]:
    """How far name and date stand from the right: the date begins two characters after the name."""
    digits = sum(character.isdigit() and character.isascii() for character in date.strip())
    name_length, date_length = len(name.strip()), len(date.strip()) - digits / 2
    date_right = name_length - date_length
    if date_right >= 2:
        return 2, date_right
    return 2 + date_length + 2 - name_length, 2
