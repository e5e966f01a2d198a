"""Choices kept in the settings file; a file from elsewhere does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ui.common.settings import Preferences, keep_preferences, open_settings, read_preferences

CHOSEN = Preferences("en", "dark", 125, "示例省", "bottom", "仿宋_GB2312")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path / "own"))
    return open_settings()


def test_nothing_chosen_yet(settings: QSettings) -> None:
    assert read_preferences(settings) == Preferences()
    assert Preferences().word_options.page_number == "standard"


def test_choices_come_back_from_the_file(settings: QSettings, tmp_path: Path) -> None:
    keep_preferences(settings, CHOSEN)
    settings.sync()
    assert (tmp_path / "own" / "settings.ini").is_file()
    again = read_preferences(open_settings())
    assert again == CHOSEN
    assert (again.word_options.page_number, again.word_options.digits) == ("bottom", "仿宋_GB2312")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("theme", ""),
        ("text_size", "large"),
        ("text_size", "4000"),
        ("page_number", ["standard", "bottom"]),
        ("digits", "Comic Sans"),
    ],
)
def test_what_makes_no_sense_is_as_at_the_first_start(
    settings: QSettings, name: str, value: object
) -> None:
    keep_preferences(settings, CHOSEN)
    settings.setValue(f"preferences/{name}", value)
    found = read_preferences(settings)
    assert getattr(found, name) == getattr(Preferences(), name)
    assert found.region == "示例省"
