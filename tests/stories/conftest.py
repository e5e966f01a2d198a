"""Each story has a screen and a program of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.desk import Desk, screen

# What Qt says of a screen without a desktop, not of our window.
OF_THE_SCREEN = ("qt.qpa.", "propagateSizeHints", "QStandardPaths: wrong permissions")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A computer on which the program was never started; at the end no warning was said."""
    with screen() as display:
        made = Desk(display, tmp_path)
        try:
            yield made
        finally:
            made.clear()
    lines = made.said().splitlines()
    assert [line for line in lines if not line.startswith(OF_THE_SCREEN)] == []
