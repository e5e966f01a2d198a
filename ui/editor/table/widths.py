"""Column widths: the official proportions over the width of the window."""

from __future__ import annotations

from collections.abc import Sequence

LEAST_EMS = 2.6
"""Of one column, in characters."""
LEAST_TOTAL_EMS = 46
"""Below this the table is scrolled sideways rather than squeezed."""


def spread(shares: Sequence[float], room: int, em: float) -> list[int]:
    """Pixels of each column: its share of the room, never too narrow to read."""
    total = max(room, int(LEAST_TOTAL_EMS * em))
    whole = sum(shares) or 1
    least = int(LEAST_EMS * em)
    widths = [max(least, int(total * share / whole)) for share in shares]
    widest = max(range(len(widths)), key=widths.__getitem__)
    widths[widest] = max(least, widths[widest] + total - sum(widths))
    return widths
