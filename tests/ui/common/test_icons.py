"""Icons come from qtawesome's font, without qtawesome."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import ui
from ui.common.icons import PREFIX, icon

NAMES = sorted(
    {
        name
        for path in Path(ui.__file__).parent.rglob("*.py")
        for name in re.findall(rf'"({PREFIX}\.[\w-]+)"', path.read_text("utf-8"))
    }
)


def ink(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, scale: float = 1.0) -> int:
    """How many pixels are painted."""
    image = drawn.pixmap(QSize(24, 24), scale, mode).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 0 for x, y in points)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_that_is_used_is_in_the_font(application: QApplication, name: str) -> None:
    assert ink(icon(name)) > 10


def test_icons_are_sharp_on_a_fine_screen_and_pale_when_disabled(application: QApplication) -> None:
    drawn = icon("mdi6.undo")
    assert ink(drawn, scale=2.0) > 2 * ink(drawn)
    assert ink(QIcon(drawn), QIcon.Mode.Disabled) == ink(drawn)


def test_qtawesome_itself_is_not_waited_for() -> None:
    said = "import sys, ui.common.icons; print([n for n in sys.modules if n.startswith('qt')])"
    assert subprocess.check_output([sys.executable, "-c", said], text=True).strip() == "[]"
