from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from ui.main import warming


def test_modules_come_one_after_the_other_behind_what_they_stand_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    come: list[str] = []
    monkeypatch.setattr(warming, "pages", lambda: iter(["ui.one", "ui.two"]))
    monkeypatch.setattr(warming, "CORE", ("ipplanner.core",))
    monkeypatch.setattr(warming, "import_module", come.append)
    warm = warming.Warming()
    assert "ui.one" not in come
    qtbot.waitUntil(lambda: len(come) == 3)
    assert come == ["ipplanner.core", "ui.one", "ui.two"]
    assert warm.parent() is None


def test_what_is_there_already_is_not_imported_again() -> None:
    seen = [(name, name in sys.modules) for name in warming.pages()]
    assert not any(there for _, there in seen)
    assert len(dict(seen)) == len(seen)
