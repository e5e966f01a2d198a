"""Where the data files are that come with the program: beside its packages."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources"
