"""Both themes: every text can be read, and the choice is followed at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.common.icons import icon
from ui.common.theme import Theme, palette, use_theme
from ui.editor.table.colours import Colours

Role, Group = QPalette.ColorRole, QPalette.ColorGroup

TEXTS = [
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.Window),
    (Role.Text, Role.AlternateBase),
    (Role.ButtonText, Role.Button),
    (Role.ButtonText, Role.Window),
    (Role.PlaceholderText, Role.Base),
    (Role.PlaceholderText, Role.Window),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.BrightText, Role.Base),
    (Role.BrightText, Role.Window),
    (Role.Link, Role.Base),
    (Role.Link, Role.Window),
    (Role.LinkVisited, Role.Base),
]


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def theme_after(qapp: QApplication) -> Iterator[QApplication]:
    before = QPalette(qapp.palette())
    yield qapp
    use_theme(qapp, "system")
    qapp.setPalette(before)


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_has_a_contrast_of_four_and_a_half(dark: bool) -> None:
    colours = palette(dark=dark)
    groups = (Group.Active, Group.Inactive, Group.Disabled)
    for group, (text, ground) in product(groups, TEXTS):
        found = contrast(colours.color(group, text), colours.color(group, ground))
        assert found >= 4.5, (group, text, ground, found)


@pytest.mark.parametrize("dark", [False, True])
def test_disabled_text_is_paler_than_text_that_can_be_used(dark: bool) -> None:
    colours = palette(dark=dark)
    ground = colours.color(Role.Window)
    usable = contrast(colours.color(Role.WindowText), ground)
    assert contrast(colours.color(Group.Disabled, Role.WindowText), ground) < usable / 1.5


@pytest.mark.parametrize("dark", [False, True])
def test_what_has_the_focus_stands_out(dark: bool) -> None:
    colours = palette(dark=dark)
    for ground in (Role.Base, Role.Window):
        assert contrast(colours.color(Role.Highlight), colours.color(ground)) >= 2.5
    assert contrast(colours.color(Role.Highlight), colours.color(Role.Base)) >= 3


@pytest.mark.parametrize("dark", [False, True])
def test_the_tables_own_mixtures_can_be_read(dark: bool) -> None:
    mixed = Colours(palette(dark=dark))
    for ground in (mixed.base, mixed.caret_row, mixed.selected):
        assert contrast(mixed.text, ground) >= 4.5
        assert contrast(mixed.quiet, ground) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QTreeWidget])
def test_edges_of_boxes_are_seen(
    qtbot: QtBot, theme_after: QApplication, theme: Theme, kind: type[QWidget]
) -> None:
    theme_after.setStyle("Fusion")
    use_theme(theme_after, theme)
    box = kind()
    qtbot.addWidget(box)
    if isinstance(box, QTreeWidget):
        item = QTreeWidgetItem(box)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        box.setHeaderHidden(True)
        box.setFrameShape(QTreeWidget.Shape.NoFrame)
    box.resize(60, 24)
    box.show()
    image = box.grab().toImage()
    ground = image.pixelColor(image.width() - 3, image.height() - 3)
    seen = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    assert max(contrast(colour, ground) for colour in seen) >= 3


def test_a_choice_is_followed_at_once_and_icons_too(
    qtbot: QtBot, theme_after: QApplication
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    use_theme(theme_after, "light")
    drawn = icon("mdi6.undo")
    assert lightest(drawn) < 100
    use_theme(theme_after, "dark")
    qtbot.waitUntil(lambda: line.palette().color(Role.Base).lightness() < 60)
    assert lightest(drawn) > 200


def test_the_system_decides_where_nothing_is_chosen(theme_after: QApplication) -> None:
    use_theme(theme_after, "dark")
    use_theme(theme_after, "system")  # which says nothing here, so it is light
    assert theme_after.palette().color(Role.Base).lightness() > 200


def lightest(drawn: QIcon) -> int:
    """Of the pixels that are painted at all."""
    image = drawn.pixmap(QSize(24, 24)).toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(colour.lightness() for colour in colours if colour.alpha() > 200)
