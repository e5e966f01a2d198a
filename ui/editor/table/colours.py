"""Colours of the table, all mixed from the palette so that light and dark both work."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from ui.common.colours import mixed


class Colours:
    """What the table is painted with under one palette."""

    def __init__(self, palette: QPalette) -> None:
        base = palette.color(QPalette.ColorRole.Base)
        self.text = palette.color(QPalette.ColorRole.Text)
        self.accent = palette.color(QPalette.ColorRole.Highlight)
        self.base = base
        self.line = mixed(self.text, base, 0.32)
        self.quiet = mixed(self.text, base, 0.74)
        """For what is not text of the plan; at least 4.5 to 1, also where cells are selected."""
        self.caret_row = mixed(self.accent, base, 0.07)
        self.selected = mixed(self.accent, base, 0.2)
        self.lit = mixed(self.accent, base, 0.4)
        """Behind words that are searched for."""
        self.doubt = palette.color(QPalette.ColorRole.BrightText)
        """Under words that the checks are about."""
        self.mark = mixed(self.text, base, 0.5)
        """The frame of the current cell while the focus is elsewhere."""
