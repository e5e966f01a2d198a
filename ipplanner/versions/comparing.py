"""Two versions of a document compared."""

from __future__ import annotations

from ipplanner.model import Document
from ipplanner.versions.changes import Comparison
from ipplanner.versions.matching import match
from ipplanner.versions.telling import Teller
from ipplanner.versions.tree import Tree


def compare(old: Document, new: Document) -> Comparison:
    """What was added, deleted, moved and changed from the old version to the new one."""
    sections = Tree(match(old, new)).sections(old, new)
    return Comparison(old, new, sections, list(Teller(old, new).changes(sections)))
