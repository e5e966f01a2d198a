"""Checks: what a drafter should look at, from surely wrong (必错) to a hint (提示).

`check(document, context)` gives all findings in printed order. A `Finding` has the rule's id (its
name for users is in `registry.rule_names`), the level, the place (titles, field and ids of
section, item and measure), the words concerned as they stand from character `start` of the
cell's text on, one sentence, and the words to put there or None.

For a window: keep one `Memory` for each context and give it again, `check(document, context,
memory)`; texts that stayed the same are then not checked again, only the rules that have to see
the whole document. `check_item` and `check_whole` are the two halves. All of it is plain data and
pure functions: hand a document that nobody changes meanwhile, such as one freshly loaded, and the
context to another thread. `gathering.gather_context` makes the context from a workspace;
`fixing` carries fixes out; `checking.ignored` makes what the document keeps of a finding that the
user sets aside.

A rule is one small function on a cell (`CellRule`, with examples that a test runs) or on the
document (`DocumentRule`); a new one goes into `registry`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ipplanner.checks.checking import Checked, Memory, check, check_item, check_whole, checked
    from ipplanner.checks.context import Context, KnownDepartment, Unanswered
    from ipplanner.checks.finding import LEVELS, Finding, Level, Place

__all__ = [
    "LEVELS",
    "Checked",
    "Context",
    "Finding",
    "KnownDepartment",
    "Level",
    "Memory",
    "Place",
    "Unanswered",
    "check",
    "check_item",
    "check_whole",
    "checked",
]

_HOMES = {
    "ipplanner.checks.checking": (
        "Checked",
        "Memory",
        "check",
        "check_item",
        "check_whole",
        "checked",
    ),
    "ipplanner.checks.context": ("Context", "KnownDepartment", "Unanswered"),
    "ipplanner.checks.finding": ("LEVELS", "Finding", "Level", "Place"),
}


def __getattr__(name: str) -> Any:
    # The rules take a third of a second to import, which a window that only shows findings saves.
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(name)
