"""Points counted within one text (一是…二是…) that leave one out or come twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import PROSE, Cell, CellRule
from ipplanner.numbering import ordinal

_START = r"(?:^|(?<=[。；;：:\n，,\s]))"
_CHINESE = "[一二三四五六七八九十]{1,3}"
_STYLES = (
    re.compile(rf"{_START}(?P<no>{_CHINESE})是"),
    re.compile(rf"{_START}(?P<no>{_CHINESE})、"),
    re.compile(rf"{_START}(?P<no>[0-9]{{1,2}})[.、．](?![0-9])"),
    re.compile(rf"{_START}[（(](?P<no>[0-9]{{1,2}}|{_CHINESE})[）)]"),
    re.compile(rf"{_START}(?P<no>[0-9]{{1,2}})[）)]"),
    re.compile(r"(?P<no>[①-⑳])"),
)


def gaps(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A number that does not follow the one before it; a new count may begin with one."""
    for style in _STYLES:
        last = 0
        for found in style.finditer(cell.text):
            value = _value(found["no"])
            if value is None:
                continue
            if value not in (last + 1, 1) and last:
                message = f"序号不连续：前面是第{last}点，这里是第{value}点。"
                yield Hit(found.start(), found[0], message, None)
            last = value


def _value(number: str) -> int | None:
    if "①" <= number <= "⑳":
        return ord(number) - ord("①") + 1
    return ordinal(number)


RULES = (
    CellRule(
        "point-number",
        "文内序号",
        PROSE,
        gaps,
        (
            ("一是培训。二是宣传。四是执法。", ("四是",)),
            ("1.培训；2.宣传；2.执法", ("2.",)),
            ("一是培训；二是宣传。其中：1、甲；2、乙。", ()),
            ("（1）培训；（2）宣传。（1）执法", ()),
        ),
    ),
)
