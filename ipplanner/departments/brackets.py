"""The bracket of departments at the end of a text: （A、B负责）, （A牵头负责）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ipplanner.departments.names import split_names
from ipplanner.text import squeeze

_OPENING, _CLOSING = "（(", "）)"
_STOPS = "。；;.．"
_BEFORE = ("", "。", "；")
"""What a bracket of departments follows on."""
_DUTY = re.compile(r"负责|牵头|配合|会同|职责|分工|承办|主办|协办|组织实施|共同落实|推进）|开展）")
_ASIDE = re.compile(
    r"以?下(?:统|合|简)?称|简称|不?含|包括|不?包含|除|如|例如|即[，：]|见|参见|试行|暂行|草案|征求意见稿|修订|第.{1,4}[批期次版届条]"
    r"|以下|详见|附[后件表]|注[：:]|[\d一二三四五六七八九十]+[）)]"
)
_ORGAN = re.compile(
    r"(?:局|委|厅|办|部|院|署|处|协|司|室|会|中心|海关|部门|单位|政府|机构|兵团|公司|大学|银行|组织|部委|队|站|所|省局|市局"
    r"|省|市|区)$"
)


class Bracket(NamedTuple):
    """An outermost pair of brackets, and the full stop behind it, in a text."""

    start: int
    end: int


def brackets(text: str) -> Iterator[Bracket]:
    """The outermost brackets in a text; one that does not close is none."""
    depth = start = 0
    for at, character in enumerate(text):
        if character in _OPENING:
            start = at if not depth else start
            depth += 1
        elif character in _CLOSING and depth:
            depth -= 1
            if not depth:
                yield Bracket(start, _with_stop(text, at + 1))


def _with_stop(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in tuple("。；;") else end


def split_bracket(text: str, *, phase: bool = False) -> tuple[str, str]:
    """A text and the bracket of departments at its end, the bracket and its stop included.

    Of a `phase` any bracket at the end says who, but for an aside such as （试行）.
    """
    text = text.rstrip()
    at = _last_bracket(text)
    if at is None:
        return text, ""
    bracket = text[at:]
    named = not _is_aside(bracket) if phase else names_departments(bracket)
    return (text[:at].rstrip(), bracket) if named else (text, "")


def _last_bracket(text: str) -> int | None:
    """Where the bracket begins that ends a text."""
    body = text.rstrip("。；;") if text[-2:-1] in tuple(_CLOSING) else text
    if not body or body[-1] not in _CLOSING:
        return None
    opening = _unclosed(body)
    if opening is not None:
        return opening
    depth = 0
    for at in range(len(body) - 1, -1, -1):
        depth += (body[at] in _CLOSING) - (body[at] in _OPENING)
        if not depth:
            return at
    return None


def _unclosed(body: str) -> int | None:
    """A bracket that follows on a sentence and whose inner brackets are not all closed."""
    starts = [n for n, one in enumerate(body) if one in _OPENING and body[:n][-1:] in _BEFORE]
    inside = body[starts[-1] :] if starts else ""
    depth = sum((one in _OPENING) - (one in _CLOSING) for one in inside)
    return starts[-1] if depth > 0 else None


def names_departments(bracket: str, *, certainly: bool = False) -> bool:
    """Whether a bracket says who is responsible; `certainly` if it says that they are."""
    inside = squeeze(bracket).strip(_STOPS)[1:-1]
    if not inside or _is_aside(bracket):
        return False
    if _DUTY.search(f"{inside}）"):
        return True
    names = split_names(inside)
    return not certainly and bool(names) and all(_ORGAN.search(name) for name in names)


def _is_aside(bracket: str) -> bool:
    return bool(_ASIDE.match(squeeze(bracket)[1:]))
