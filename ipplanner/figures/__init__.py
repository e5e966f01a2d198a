"""How much there is of what in a document, to be looked at: counted bars; pure.

Each part of a bar knows the filter that shows in the table just the rows that it counts.
"""

from __future__ import annotations

from ipplanner.figures.counting import figures_of, problems_figure
from ipplanner.figures.figure import Bar, Figure, Kind, Portion

__all__ = ["Bar", "Figure", "Kind", "Portion", "figures_of", "problems_figure"]
