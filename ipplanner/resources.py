"""Where the data files that come with the program are: beside its packages, however it is installed."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources"
