"""比较两个版本: what differs between two versions of a plan, to read and to hand out."""

from __future__ import annotations

from ui.versions.page import VersionsPage

__all__ = ["VersionsPage"]
