"""Amounts that are said to be about and at least at the same time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import PROSE, Cell, CellRule

_NUMBER = (
    r"(?<![0-9０-９,，.])[0-9０-９][0-9０-９,，.]{0,15}\s?[万亿千百十]{0,3}"
    r"|[一二三四五六七八九十百千万两]{1,9}"
)
_UNIT = r"[\u4e00-\u9fff%％]{0,4}?"
_TWICE = re.compile(
    rf"(?:{_NUMBER})\s*[余多](?!家)?{_UNIT}(?:以上|以下|左右|以内)"
    rf"|(?:近|约|大约|将近)\s*(?:{_NUMBER})\s*[余多]?{_UNIT}(?:以上|左右|以内)"
    rf"|(?:超过|不少于|不低于|至少)\s*(?:{_NUMBER}){_UNIT}(?:以上|左右)"
    rf"|(?:近|约|大约|将近)\s*(?:{_NUMBER})\s*[余多]"
)


def said_twice(cell: Cell, _context: Context) -> Iterator[Hit]:
    """100余期以上, 约20家左右, 不少于5次以上."""
    for found in _TWICE.finditer(cell.text):
        yield Hit(found.start(), found[0], "概数重复，前后只应保留一种说法。", None)


RULES = (
    CellRule(
        "amount",
        "概数重复",
        PROSE,
        said_twice,
        (
            ("举办培训100余期以上", ("100余期以上",)),
            ("培育约20家左右", ("约20家左右",)),
            ("不少于5次以上", ("不少于5次以上",)),
            ("培训20期以上，约30家，100余家企业", ()),
        ),
    ),
)
