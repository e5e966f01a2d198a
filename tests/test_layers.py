"""Imports point one way: ui → exports → ipplanner; the command line puts the parts together."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RANK = {"ipplanner": 0, "exports": 1, "ui": 2}
QT = {"PySide6", "shiboken6", "qtawesome", "qtpy"}
HEAVY = {*QT, "sqlalchemy", "alembic", "lxml", "openpyxl", "rapidfuzz", "xlrd", "docx", "psutil"}


def imported_packages(node: ast.AST) -> list[str]:
    """The top-level packages that one statement imports by their full names."""
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
        return [node.module.partition(".")[0]]
    return []


def statements(tree: ast.Module) -> Iterator[tuple[ast.AST, bool]]:
    """Every node with whether it is inside a function, thus run late."""
    stack: list[tuple[ast.AST, bool]] = [(tree, False)]
    while stack:
        node, late = stack.pop()
        yield node, late
        inside = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        stack += [(child, inside) for child in ast.iter_child_nodes(node)]


def puts_together(path: Path) -> bool:
    """Whether this file of ipplanner may know the other packages."""
    return path.parts[:2] == ("ipplanner", "cli") or path.parts == ("ipplanner", "__main__.py")


def is_allowed(path: Path, package: str, late: bool) -> bool:
    """Whether a file, named from the project's folder, may import a package there."""
    own = RANK[path.parts[0]]
    if package in QT:
        return path.parts[0] == "ui"
    if RANK.get(package, 0) <= own:
        return True
    return puts_together(path) and (package == "exports" or late)


def faults(root: Path) -> list[str]:
    """The imports below a project's folder that point the wrong way."""
    found = []
    for name in RANK:
        for path in sorted((root / name).rglob("*.py")):
            place = path.relative_to(root)
            for node, late in statements(ast.parse(path.read_bytes())):
                found += [
                    f"{place.as_posix()}:{getattr(node, 'lineno', 0)} {package}"
                    for package in imported_packages(node)
                    if not is_allowed(place, package, late)
                ]
    return found


def in_new_process(code: str) -> str:
    """What Python prints for this code, without anything the tests have loaded."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_no_import_points_the_wrong_way() -> None:
    assert faults(ROOT) == []


def test_import_linter_keeps_the_contract() -> None:
    printed = in_new_process("from importlinter.cli import lint_imports_command as run; run()")
    assert "0 broken" in printed


@pytest.mark.parametrize(
    ("file", "code", "fault"),
    [
        ("ipplanner/carry/match.py", "from exports import rows", "exports"),
        ("ipplanner/carry/match.py", "def late():\n    import ui.app", "ui"),
        ("ipplanner/cli/main.py", "import ui", "ui"),
        ("ipplanner/cli/main.py", "if True:\n    from ui.app import run", "ui"),
        ("ipplanner/text.py", "def late():\n    from PySide6 import QtCore", "PySide6"),
        ("exports/word/write.py", "import ui.app", "ui"),
        ("exports/rows.py", "import qtawesome as icons", "qtawesome"),
    ],
)
def test_a_wrong_import_is_found(tmp_path: Path, file: str, code: str, fault: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(code, "utf-8")
    line = code.count("\n") + 1
    assert faults(tmp_path) == [f"{file}:{line} {fault}"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("ipplanner/cli/export.py", "from exports import rows"),
        ("ipplanner/cli/window.py", "def open_window():\n    from ui.app import run"),
        ("ipplanner/__main__.py", "def main():\n    import ui.app"),
        ("exports/rows.py", "from ipplanner.model import Document\nimport json"),
        ("ui/app.py", "from PySide6 import QtWidgets\nimport exports, ipplanner"),
    ],
)
def test_a_right_import_is_let_through(tmp_path: Path, file: str, code: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(code, "utf-8")
    assert faults(tmp_path) == []


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_the_command_line_starts_without_anything_heavy(argument: str) -> None:
    printed = in_new_process(
        "import runpy, sys\n"
        f"sys.argv = ['ipplanner', '{argument}']\n"
        "try:\n"
        "    runpy.run_module('ipplanner', run_name='__main__')\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        f"print('loaded', sorted({HEAVY!r} & set(sys.modules)))\n"
    )
    assert printed.splitlines()[-1] == "loaded []"
    assert len(printed.splitlines()) > 1


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    printed = in_new_process(
        "import sys, ipplanner.cli, ipplanner.__main__\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    assert printed.strip() == "[]"


def test_reading_and_exporting_need_no_window() -> None:
    printed = in_new_process(
        "import importlib, pkgutil, sys\n"
        "import exports, ipplanner\n"
        "for package in (ipplanner, exports):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        if not module.name.endswith(('.env', '__main__')):\n"  # those run when imported
        "            importlib.import_module(module.name)\n"
        f"print(sorted({QT!r} & set(sys.modules)))\n"
    )
    assert printed.strip() == "[]"
