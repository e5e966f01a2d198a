"""The statistics of a document as an Excel file with charts of its own."""

from __future__ import annotations

from exports.figures.exporting import export_figures_excel

__all__ = ["export_figures_excel"]
