"""Widgets beside each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget


def line_of(parts: Iterable[QWidget | None]) -> QHBoxLayout:
    """A line of widgets; None is free space."""
    line = QHBoxLayout()
    for part in parts:
        if part is None:
            line.addStretch()
        else:
            line.addWidget(part)
    return line
