"""What goes into the built program besides its code; used by build.spec."""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

# Qt's plugins by kind, as file names without "lib" and ending; each other kind is left out whole.
# qwayland is two plugins before Qt 6.10; the GTK theme would bring the GTK of the building machine.
PLUGINS = {
    "platforms": {
        "qxcb",
        "qwayland",
        "qwayland-generic",
        "qoffscreen",
        "qwindows",
        "qcocoa",
    },
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
        "fcitx5platforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"},
    "wayland-decoration-client": {"bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
TRANSLATIONS = {"qtbase_zh_CN.qm"}
ICON_FONT = "materialdesignicons6"
PHRASES = "phrases_dict.json"  # of pypinyin; ipplanner.departments.search does without

# Qt modules that neither ui/ nor the kept plugins use; qtpy tries to import the OpenGL ones.
UNUSED_QT = (
    "QtNetwork QtOpenGL QtOpenGLWidgets QtDBus QtQml QtQuick QtQuickWidgets QtQuickControls2 "
    "QtSql QtTest QtSvg QtSvgWidgets QtXml QtConcurrent QtDesigner QtHelp QtUiTools"
)
# What Python and the packages bring and nothing here uses: there is no network, Python's own
# checksums do, and the database is SQLite.
UNUSED_PYTHON = (
    "ssl _ssl _hashlib tkinter unittest pydoc doctest pytest mypy setuptools pip numpy pandas PIL "
    "rich lxml.html.diff lxml.html._difflib lxml.objectify lxml.isoschematron "
    "sqlalchemy.dialects.mysql sqlalchemy.dialects.oracle sqlalchemy.dialects.mssql"
)
UNUSED = [*(f"PySide6.{name}" for name in UNUSED_QT.split()), *UNUSED_PYTHON.split()]


def is_wanted_plugin(path: Path) -> bool:
    """Whether one of Qt's plugins belongs into the program."""
    name = path.name.partition(".")[0]
    return name.removeprefix("lib") in PLUGINS.get(path.parent.name, ())


def is_wanted_data(target: str) -> bool:
    """Whether a data file, by its place in the program, belongs into it."""
    path = Path(target)
    if path.suffix == ".qm" and path.parts[0] == "PySide6":
        return path.name in TRANSLATIONS
    if path.parts[:2] == ("qtawesome", "fonts"):
        return path.name.startswith(ICON_FONT)
    return path.name != PHRASES and path.suffix not in (".pyi", ".ts")


def requirements(project: str, extras: Iterable[str] = ()) -> set[str]:
    """A project's packages as installed here, with theirs in turn."""
    found: dict[str, Distribution] = {}
    waiting = [project]
    while waiting:
        name = waiting.pop().lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # one for another system
            continue
        wanted = extras if name == project else ()
        waiting += _required(found[name], set(wanted))
    return set(found) - {project}


def _required(package: Distribution, extras: set[str]) -> list[str]:
    names = []
    for line in package.requires or []:
        extra = re.search(r"extra\s*==\s*[\"']([^\"']+)", line)
        if extra is None or extra[1] in extras:
            names.append(re.split(r"[^\w.-]", line, maxsplit=1)[0])
    return names


def licences(packages: Iterable[str]) -> list[tuple[str, str]]:
    """The licence files of packages and of Python, as (file here, folder in the program)."""
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    found = [(str(python), "licenses/Python")] if python.exists() else []
    for name in sorted(packages):
        package = distribution(name)
        for file in package.files or []:
            if re.match(r"(licen[cs]e|copying|notice)", file.name, re.I):
                found.append((str(package.locate_file(file)), f"licenses/{name}"))
    return found
