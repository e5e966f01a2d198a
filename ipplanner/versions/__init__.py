"""Comparing two versions of a document, by what its parts are and not by their lines; pure."""

from __future__ import annotations

from ipplanner.versions.changes import Change, Comparison
from ipplanner.versions.comparing import compare

__all__ = ["Change", "Comparison", "compare"]
