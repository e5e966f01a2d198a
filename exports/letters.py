"""The paragraphs of a covering letter by the parts that GB/T 9704 gives them."""

from __future__ import annotations

import re

from exports.imprints import is_imprint
from exports.printed_lines import Kind, Line, ends_sentence, is_short, line
from exports.signatures import with_signature

_MARK = re.compile(r"^(?:\d{6}|(?:绝密|机密|秘密)(?:★.{0,10})?|特急|加急|平急|特提)$")
_LETTERHEAD = re.compile(r"^[^。；;，：:\t\d]{2,40}文件$")
_NUMBER = re.compile(r"^\S{0,30}[〔\[（(]\d{4}[〕\])）]\s*第?\d+\s*号$")
_RECIPIENT = re.compile(r"^(?!.*(?:如下|以下|下列))[^。\t]{2,300}[：:]$")
_ANNEX = re.compile(r"^附件\s*\d*\s*[：:]")
_LEVEL1 = re.compile(r"^[一二三四五六七八九十]{1,3}、[^。]{1,40}$")
_LEVEL2 = re.compile(r"^[（(][一二三四五六七八九十]{1,3}[）)][^。]{1,40}$")
_LONGEST_TITLE = 100
"""Characters of a letter's title, or of one of its lines."""


def is_letter(texts: list[str]) -> bool:
    """Whether paragraphs above a title are a letter, and not just a label or a remark."""
    return any(not is_short(text.strip()) or _LETTERHEAD.match(text.strip()) for text in texts)


def letter_lines(texts: list[str]) -> list[Line]:
    """The letter's lines, from its letterhead down to its 版记."""
    start = _end_of_head(texts)
    rest = [line(_rest_kind(text.strip()), text) for text in texts[start:]]
    if rest and _RECIPIENT.match(rest[0].text.strip()):
        rest[0].kind = "recipient"
    return _head(texts[:start]) + with_signature(rest)


def _end_of_head(texts: list[str]) -> int:
    """Where the recipients stand, else where the first sentence stands."""
    for index, text in enumerate(texts):
        if _RECIPIENT.match(text.strip()):
            return index
        if "\t" in text or ends_sentence(text) or len(text) > _LONGEST_TITLE:
            return index
    return len(texts)


def _head(texts: list[str]) -> list[Line]:
    lines: list[Line] = []
    for text in texts:
        under_letterhead = any(one.kind == "letterhead" for one in lines)
        lines.append(line(_head_kind(text.strip(), under_letterhead), text))
    return lines


def _head_kind(text: str, under_letterhead: bool) -> Kind:
    if _MARK.match(text):
        return "mark"
    if _NUMBER.match(text):
        return "red_number" if under_letterhead else "number"
    return "letterhead" if _LETTERHEAD.match(text) and not under_letterhead else "heading"


def _rest_kind(text: str) -> Kind:
    if is_imprint(text):
        return "imprint"
    kinds: tuple[tuple[re.Pattern[str], Kind], ...] = (
        (_ANNEX, "annex"),
        (_LEVEL1, "level1"),
        (_LEVEL2, "level2"),
    )
    return next((kind for pattern, kind in kinds if pattern.match(text)), "body")
