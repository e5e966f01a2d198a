"""What our province has to answer of the documents from above."""

from __future__ import annotations

from ui.duties.panel import DutiesPanel

__all__ = ["DutiesPanel"]
