"""Texts with their differences marked, by line and background as well as by place."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QColor, QPalette

from ipplanner.wording_changes import Run, wording_changes


def marked(old: str, new: str, palette: QPalette) -> str:
    """Rich text: what only the old text has struck through, what only the new one has underlined.

    A legend belongs beside it; the colours are mixed from the palette and keep its contrast.
    """
    return of_runs(wording_changes(old, new), palette)


def of_runs(runs: Iterable[Run], palette: QPalette) -> str:
    """Rich text of marked stretches."""
    return "".join(_marked(run, palette) for run in runs)


def plain(text: str) -> str:
    """The text as rich text."""
    return escape(text).replace("\n", "<br>")


def legend(gone: str, come: str, palette: QPalette) -> str:
    """What the two kinds of marks mean."""
    return f"{_marked(Run('delete', gone), palette)} {_marked(Run('insert', come), palette)}"


def _marked(run: Run, palette: QPalette) -> str:
    text = plain(run.text)
    if run.kind == "equal":
        return text
    roles = QPalette.ColorRole
    base, front = palette.color(roles.Window), palette.color(roles.WindowText)
    if run.kind == "delete":
        return f'<s style="background-color:{_mixed(base, front, 0.16)}">{text}</s>'
    accent = palette.color(roles.Highlight)
    return f'<u style="background-color:{_mixed(base, accent, 0.3)}">{text}</u>'


def _mixed(base: QColor, other: QColor, share: float) -> str:
    def between(one: float, two: float) -> float:
        return one + (two - one) * share

    return QColor.fromRgbF(
        between(base.redF(), other.redF()),
        between(base.greenF(), other.greenF()),
        between(base.blueF(), other.blueF()),
    ).name()
