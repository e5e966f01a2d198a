"""Where the real documents are: beside the checkout, never inside it."""

from __future__ import annotations

from pathlib import Path

import pytest

_FOLDER = Path(__file__).resolve().parents[2] / "shared"
SHARED: Path | None = _FOLDER if (_FOLDER / "data").is_dir() else None

needs_shared = pytest.mark.skipif(SHARED is None, reason="needs ../shared with the real documents")
