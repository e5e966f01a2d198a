"""Words one character away from the item's own title, or from what several other plans write."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.checks import sounds
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit, Level
from ipplanner.checks.patterns import clauses
from ipplanner.checks.rule import BODY, TEXTS, Cell, CellRule, Example
from ipplanner.checks.statistics import INNER, WINDOW, with_gap
from ipplanner.checks.usual import unusual

_FUNCTION = "的和与及或等对在为以将各并、"
"""Small words that change freely."""


def title_echoes(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A stretch of the title with another character in it."""
    return _once(_title_echoes(cell))


def other_plans(cell: Cell, context: Context) -> Iterator[Hit]:
    """A stretch that several other plans write with another character."""
    return _once(_other_plans(cell, context))


def _once(hits: Iterator[Hit]) -> Iterator[Hit]:
    """Each hit once: several stretches reach over the same character."""
    said: set[tuple[int, str | None]] = set()
    for hit in hits:
        if (hit.start, hit.fix) not in said:
            said.add((hit.start, hit.fix))
            yield hit


def _title_echoes(cell: Cell) -> Iterator[Hit]:
    opened = _opened(cell.title)
    for start, window in _windows(cell.text):
        if window in cell.title:
            continue
        for at in INNER:
            meant = opened.get(with_gap(window, at))
            if meant and _differs(window[at], meant[at]):
                message = f"这里写“{window}”，工作内容里是“{meant}”，请核对。"
                yield _hit(cell.text, start, at, meant, message)


def _other_plans(cell: Cell, context: Context) -> Iterator[Hit]:
    statistics = context.statistics
    for start, window in _windows(cell.text):
        if window in statistics.shared:
            continue
        for at in INNER:
            for meant in statistics.opened.get(with_gap(window, at), ()):
                if _is_slip(cell.text, start + at, meant[at]):
                    count = statistics.shared[meant]
                    message = f"另有{count}份文件写作“{meant}”，请核对。"
                    yield _hit(cell.text, start, at, meant, message)
                    break


def _hit(text: str, start: int, at: int, meant: str, message: str) -> Hit:
    """The differing character with one on either side, so that one sees what is meant."""
    first = start + at - 1
    part = slice(at - 1, at + 2)
    level: Level = "疑似" if _is_slip(text, start + at, meant[at]) else "提示"
    return Hit(first, text[first : first + 3], message, meant[part], level)


def _is_slip(text: str, at: int, meant: str) -> bool:
    """Whether the character sounds alike, or fits with neither neighbour."""
    if not _differs(text[at], meant):
        return False
    return sounds.near(text[at], meant) or (unusual(text, at) and unusual(text, at + 1))


def _opened(title: str) -> dict[str, str]:
    return {with_gap(window, at): window for _, window in _windows(title) for at in INNER}


def _differs(written: str, meant: str) -> bool:
    """Whether it is a difference in more than the small words."""
    return written not in _FUNCTION and meant not in _FUNCTION


def _windows(text: str) -> Iterator[tuple[int, str]]:
    for clause in clauses(text):
        for at in range(len(clause[0]) - WINDOW + 1):
            yield clause.start() + at, clause[0][at : at + WINDOW]


RULES = (
    CellRule(
        "other-plans",
        "与其他文件写法不同",
        BODY,
        other_plans,
        (
            Example("参加云翻计划联盟", ("云翻计",), others=("参加云帆计划联盟",) * 3),
            Example("参加云帆计划联盟", (), others=("参加云帆计划联盟",) * 3),
            Example("参加云翻计划联盟", (), others=("参加云帆计划联盟",) * 2),
        ),
    ),
    CellRule(
        "title-echo",
        "与工作内容写法不同",
        TEXTS,
        title_echoes,
        (
            Example("培育大型专利化市场5家", ("专利化",), "加强大型专业化市场管理"),
            Example("培育大型专业化市场5家", (), "加强大型专业化市场管理"),
            Example("培育大型和专业市场5家", (), "加强大型与专业市场管理"),
            Example("培育大型专利化市场5家", ()),
        ),
    ),
)
