from __future__ import annotations

import pytest

from ui import input_method
from ui.input_method import prepare

IBUS = {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")


@pytest.mark.parametrize(
    "asked",
    [
        {"QT_IM_MODULE": "fcitx"},
        {"QT_IM_MODULE": "fcitx5"},
        {"QT_IM_MODULES": "fcitx;wayland;ibus"},
        {"XMODIFIERS": "@im=fcitx"},
    ],
)
def test_fcitx_is_reached_through_ibus(asked: dict[str, str]) -> None:
    environment = dict(asked)
    prepare(environment)
    environment.pop("XMODIFIERS", None)
    assert environment == IBUS


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"QT_IM_MODULE": "ibus"},
        {"QT_IM_MODULE": "compose", "XMODIFIERS": "@im=fcitx"},
        {"QT_IM_MODULES": "wayland;fcitx;ibus"},
        {"XMODIFIERS": "@im=ibus"},
    ],
)
def test_another_choice_stays(asked: dict[str, str]) -> None:
    environment = dict(asked)
    prepare(environment)
    assert environment == asked


def test_its_own_plugin_is_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(input_method, "_has_plugin", lambda: True)
    environment = {"QT_IM_MODULE": "fcitx"}
    prepare(environment)
    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_elsewhere_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    environment = {"QT_IM_MODULE": "fcitx"}
    prepare(environment)
    assert environment == {"QT_IM_MODULE": "fcitx"}
