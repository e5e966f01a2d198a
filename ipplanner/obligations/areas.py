"""What obligations ask about that only their own document knows, such as 甲试点涉及省份."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.obligations.attributes import AREA
from ipplanner.obligations.grammar import read_obligation


def areas_in(obligations: Iterable[str]) -> list[str]:
    """The keys of what these obligations make a condition and no list of attributes has."""
    scopes = (
        scope
        for text in obligations
        for line in read_obligation(text)
        for _, scope in line.scopes
        if scope.attribute.startswith(AREA)
    )
    return list(dict.fromkeys(scope.attribute for scope in scopes))
