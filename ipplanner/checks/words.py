"""Words that the word list calls wrong, forbidden or not preferred."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import ALL, Cell, CellRule
from ipplanner.checks.word_list import Entry


def listed_words(cell: Cell, context: Context) -> Iterator[Hit]:
    """All places of all words of the list."""
    for entry in context.entries:
        if entry.wrong in cell.text:
            for at in entry.places(cell.text):
                yield Hit(at, entry.wrong, _message(entry), entry.right or None, entry.level)


def _message(entry: Entry) -> str:
    said = f"“{entry.wrong}”应为“{entry.right}”" if entry.right else f"不宜写“{entry.wrong}”"
    return f"{said}：{entry.note}。" if entry.note else f"{said}，请核对。"


RULES = (
    CellRule(
        "word-list",
        "用词表",
        (*ALL, "line"),
        listed_words,
        (
            ("各类省份必做，其他省份选作", ("选作",)),
            ("以公正方式保管证据", ("公正",)),
            ("维护公平公正的市场秩序", ()),
            ("建设知识产权服务业聚集区", ("聚集区",)),
            ("建设人才聚集区", ()),
        ),
    ),
)
