"""Icons of qtawesome's font in the colour of the palette's text."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

PREFIX = "mdi6"
"""What the names of our icons begin with: the one font of qtawesome that is used."""
FONT = "materialdesignicons6-webfont"
"""Its file's name, without the version; the same with "charmap" tells where each icon is."""
_FILL = 0.875
"""Of an icon's height is its letter's size."""
Mode, State = QIcon.Mode, QIcon.State

# Asked each time an icon is painted, so that all follow at once.
_colours = {Mode.Normal: QColor(), Mode.Disabled: QColor(), Mode.Selected: QColor()}


def icon(name: str) -> QIcon:
    """An icon by its qtawesome name ("mdi6.undo"), in the theme's colour now and later."""
    if not _colours[Mode.Normal].isValid():
        follow_palette()
    return QIcon(_Letter(name))


def follow_palette() -> None:
    """Have all icons in the colours of the palette, after light became dark or the reverse."""
    palette = QApplication.palette()
    for mode, group, role in (
        (Mode.Normal, QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
        (Mode.Disabled, QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
        (Mode.Selected, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
    ):
        _colours[mode] = palette.color(group, role)


class _Letter(QIconEngine):
    """Paints one letter of the icon font; importing qtawesome for it would take 0.1 s."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name.removeprefix(f"{PREFIX}.")

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """As Qt asks."""
        family, places = _font()
        font = QFont(family)
        font.setPixelSize(max(1, round(_FILL * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(_colours.get(mode, _colours[Mode.Normal]))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chr(int(places[self._name], 16)))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """As Qt asks."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn


@cache
def _font() -> tuple[str, dict[str, str]]:
    """The family of the icon font, and the number of each icon's letter by its name."""
    spec = find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "fonts"
    number = QFontDatabase.addApplicationFont(str(next(folder.glob(f"{FONT}-[0-9]*.ttf"))))
    places = json.loads(next(folder.glob(f"{FONT}-charmap-*.json")).read_text("utf-8"))
    return QFontDatabase.applicationFontFamilies(number)[0], places
