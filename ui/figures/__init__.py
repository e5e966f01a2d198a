"""统计: how much there is of what in the open document, as bars that filter the table."""

from __future__ import annotations

from ui.figures.page import FiguresPage

__all__ = ["FiguresPage"]
