"""The provinces that a clause names: 一、二类省份, A、B涉及省份, 其他省份, each written out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ipplanner.obligations.attributes import CATEGORY, YES, key_of_area
from ipplanner.obligations.printed import Fault, Printed, Slip, shown

Kind = Literal["all", "others", "concerned", "declared"]

_ALL = frozenset(
    {"各类省份", "各省份", "各省", "各省（区、市）", "各省(区、市)", "所有省份", "全部省份"}
)
_OTHERS = {"其他省份": "", "其余省份": "", "其它省份": "其他省份"}
"""Each with what it should have been, where it is a slip."""
_CATEGORY = re.compile(r"([一二三]类)省份")
_STRONG = re.compile(r"(?:知识产权)?强省(?:建设)?试点省份?")
_AREA = re.compile(r"(?P<area>.*?)(?P<ending>(?:所?涉及|相关|有关)的?省份)")
_SHORT_CATEGORY = re.compile(r"([一二三])类?")
_FORMS = "“一类省份”“……涉及省份”“其他省份”"


@dataclass(frozen=True, slots=True)
class Scope:
    """One group of provinces; `name` is written out, with the ending that it shares."""

    name: str
    kind: Kind
    attribute: str = ""
    """For "declared": what the office declares, and with which value it belongs to the group."""
    value: str = YES
    start: int = 0
    end: int = 0
    """Where it is printed in the obligation's text."""


@dataclass(slots=True)
class Named:
    """What the words before 必做 or 选做 name, and what is wrong with them."""

    scopes: list[Scope]
    faults: list[Fault]
    slips: list[Slip]


def read_scopes(words: Printed) -> Named:
    """The scopes that are named in words such as 强省试点省、一、二类省份, in printed order."""
    found = Named([], [], [])
    category, area = "", ""
    for piece in reversed(list(words.split("、"))):
        name = _written_out(piece.text, category, area)
        category = "类省份" if _CATEGORY.fullmatch(name) else category
        area = _ending(name) or area
        scope = _scope(name, piece)
        if scope is not None:
            found.scopes.insert(0, scope)
            found.slips[:0] = _slips(piece)
        else:
            found.faults.insert(0, _fault(piece))
    return found


def _written_out(piece: str, category: str, area: str) -> str:
    """The piece with the ending that it shares with a later one."""
    short = _SHORT_CATEGORY.fullmatch(piece)
    if short:
        return f"{short[1]}{category}" if category else piece
    return piece if _is_whole(piece) or not piece else piece + area


def _is_whole(piece: str) -> bool:
    return piece.endswith("省份") or piece in _ALL or bool(_STRONG.fullmatch(piece))


def _ending(name: str) -> str:
    match = _AREA.fullmatch(name)
    return match["ending"] if match and match["area"] else ""


def _scope(name: str, piece: Printed) -> Scope | None:
    place = (piece.start, piece.end)
    if name in _ALL:
        return Scope(name, "all", "", "", *place)
    if name in _OTHERS:
        return Scope(_OTHERS[name] or name, "others", "", "", *place)
    if match := _CATEGORY.fullmatch(name):
        return Scope(name, "declared", CATEGORY, match[1], *place)
    if _STRONG.fullmatch(name):
        return Scope(name, "declared", "strong_province_pilot", YES, *place)
    match = _AREA.fullmatch(name)
    if match is None or "省份" in match["area"]:
        return None
    if not match["area"]:
        return Scope(name, "concerned", "", YES, *place)
    return Scope(name, "declared", key_of_area(match["area"]), YES, *place)


def _slips(piece: Printed) -> Iterator[Slip]:
    meant = _OTHERS.get(piece.text)
    if meant:
        yield Slip(piece.start, piece.end, piece.text, meant)


def _fault(piece: Printed) -> Fault:
    words = piece.text
    if not words:
        return piece.fault("“、”的前面或后面缺少内容")
    if _SHORT_CATEGORY.fullmatch(words):
        return piece.fault(f"“{shown(words)}”后面缺少“{'' if '类' in words else '类'}省份”")
    if "省" not in words:
        return piece.fault(f"“{shown(words)}”后面缺少“涉及省份”")
    return piece.fault(f"“{shown(words)}”不是能认出的省份范围，应写成{_FORMS}等")


def names_of(scopes: Sequence[Scope]) -> str:
    """The scopes as one reads them out."""
    return "、".join(scope.name for scope in scopes)
