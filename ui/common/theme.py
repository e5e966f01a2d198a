"""Light and dark: two palettes whose texts are all readable, chosen by the system or the user."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.common.icons import follow_palette
from ui.common.language import tr

Theme = Literal["system", "light", "dark"]
Role, Group, Scheme = QPalette.ColorRole, QPalette.ColorGroup, Qt.ColorScheme

_SCHEMES: dict[Theme, Qt.ColorScheme] = {
    "system": Scheme.Unknown,
    "light": Scheme.Light,
    "dark": Scheme.Dark,
}
_LIGHT = {
    Role.Window: "#f3f4f6",
    Role.WindowText: "#1b1f24",
    Role.Base: "#ffffff",
    Role.AlternateBase: "#f6f7f9",
    Role.Text: "#1b1f24",
    Role.PlaceholderText: "#626872",
    Role.Button: "#f3f4f6",
    Role.ButtonText: "#1b1f24",
    Role.BrightText: "#a3121f",
    Role.ToolTipBase: "#ffffff",
    Role.ToolTipText: "#1b1f24",
    Role.Highlight: "#1f5fbf",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#1f5fbf",
    Role.Link: "#1a56b0",
    Role.LinkVisited: "#6b3fa0",
    Role.Light: "#ffffff",
    Role.Midlight: "#e6e8eb",
    Role.Mid: "#b8bcc4",
    Role.Dark: "#9a9fa8",
    Role.Shadow: "#6b6f76",
}
_DARK = {
    Role.Window: "#2e3136",
    Role.WindowText: "#e6e8eb",
    Role.Base: "#191b1e",
    Role.AlternateBase: "#1f2125",
    Role.Text: "#e6e8eb",
    Role.PlaceholderText: "#a9afb9",
    Role.Button: "#3c4047",
    Role.ButtonText: "#e6e8eb",
    Role.BrightText: "#ff9a9a",
    Role.ToolTipBase: "#3c4047",
    Role.ToolTipText: "#e6e8eb",
    Role.Highlight: "#3572d0",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#3572d0",
    Role.Link: "#8ab4f8",
    Role.LinkVisited: "#c3a6f0",
    Role.Light: "#565b63",
    Role.Midlight: "#494e55",
    Role.Mid: "#666b74",
    Role.Dark: "#17181b",
    Role.Shadow: "#0e0f11",
}
_EDGES = {False: "#8f949d", True: "#c4cad6"}
"""By "is dark": Fusion draws the edges of boxes a third darker than the window they are in; with
this in its place they stand out by 3:1 and more."""
_BOXES = (
    "QCheckBox",
    "QRadioButton",
    "QLineEdit",
    "QAbstractSpinBox",
    "QTreeView",
    "SuccessorsView",
)
"""Classes with boxes to tick or write in, of views those with boxes in their rows."""
_TEXTS = (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText)


def theme_names() -> tuple[tuple[Theme, str], ...]:
    """The themes as users call them."""
    return (
        ("system", tr("跟随系统")),
        ("light", tr("浅色")),
        ("dark", tr("深色")),
    )


def use_theme(application: QApplication, theme: Theme) -> None:
    """Show everything in light or dark now; with "system" also when the system changes."""
    hints = application.styleHints()
    if application.property("theme") is None:
        hints.colorSchemeChanged.connect(partial(_follow, application))
    application.setProperty("theme", theme)
    hints.setColorScheme(_SCHEMES[theme])
    _follow(application)


def palette(*, dark: bool) -> QPalette:
    """The colours of everything; disabled text is paler and still readable."""
    colours = _DARK if dark else _LIGHT
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in _TEXTS:
        made.setColor(Group.Disabled, role, QColor(colours[Role.PlaceholderText]))
    made.setColor(Group.Disabled, Role.Highlight, QColor(colours[Role.Midlight]))
    made.setColor(Group.Disabled, Role.HighlightedText, QColor(colours[Role.Text]))
    return made


def _follow(application: QApplication, _scheme: object = None) -> None:
    is_dark = _is_dark(application)
    application.setPalette(palette(dark=is_dark))
    boxes = palette(dark=is_dark)
    boxes.setColor(Role.Window, QColor(_EDGES[is_dark]))
    for name in _BOXES:
        application.setPalette(boxes, name)  # type: ignore[arg-type]  # bytes are refused
    follow_palette()


def _is_dark(application: QApplication) -> bool:
    theme = application.property("theme")
    if theme != "system":
        return bool(theme == "dark")
    return application.styleHints().colorScheme() == Scheme.Dark
