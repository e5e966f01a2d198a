"""Typing Chinese on Linux desktops with fcitx, for which Qt's wheels bring no plugin."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

FCITX = ("fcitx", "fcitx5")


def prepare(environment: MutableMapping[str, str] = os.environ) -> None:
    """Reach fcitx 5 through the interface of IBus it offers; to be called before Qt starts.

    Tried with fcitx 5.0.21: without the portal Qt looks for IBus' own address file in vain.
    """
    if not sys.platform.startswith("linux") or _has_plugin():
        return
    asked = environment.get("QT_IM_MODULES") or environment.get("QT_IM_MODULE")
    if asked is None and environment.get("XMODIFIERS", "").startswith("@im=fcitx"):
        asked = "fcitx"
    if asked is not None and asked.split(";")[0] in FCITX:
        environment.pop("QT_IM_MODULES", None)
        environment["QT_IM_MODULE"] = "ibus"
        environment["IBUS_USE_PORTAL"] = "1"


def _has_plugin() -> bool:
    """Whether somebody has put fcitx's own plugin beside Qt's, which is better."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return any((plugins / "platforminputcontexts").glob("libfcitx*"))
