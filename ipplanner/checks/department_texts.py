"""Departments that are named in running text by a name that is no longer theirs."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.checks.context import Context, KnownDepartment
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import RUNNING, Cell, CellRule

_FORMER = "原"
"""A name behind this is meant as it was."""


def former_names(cell: Cell, context: Context) -> Iterator[Hit]:
    """Registered departments whose successor has taken over by the plan's year."""
    taken: list[range] = []
    for name, known in context.former:
        for at in (one.start for one in _stretches(cell.text, name)):
            is_new = any(at in one for one in _stretches(cell.text, known.successor))
            if is_new or cell.text[:at].endswith(_FORMER) or any(at in one for one in taken):
                continue
            taken.append(range(at, at + len(name)))
            yield Hit(at, name, _message(name, known), known.successor, "提示")


def _stretches(text: str, name: str) -> Iterator[range]:
    at = text.find(name)
    while at >= 0:
        yield range(at, at + len(name))
        at = text.find(name, at + len(name))


def _message(name: str, known: KnownDepartment) -> str:
    when = f"自{known.successor_since}年起" if known.successor_since else ""
    return f"“{name}”的职责{when}已由“{known.successor}”承接，请核对。"


RULES = (
    CellRule(
        "department-former",
        "文中的部门名称",
        RUNNING,
        former_names,
        (
            ("会同省工商局开展执法", ("省工商局",)),
            ("由省市场监督管理局（原省工商局）负责", ()),
        ),
    ),
)
