#!/usr/bin/env python3
"""Sets the project up in .venv and runs its tasks; needs Python 3.11 and nothing else.

python3 dev.py demo     the main job on the bundled example, no display needed
python3 dev.py test     format check, lint, types, layers and all tests (more words go to pytest)
python3 dev.py lint     the same without the tests
python3 dev.py run      the window (more words go to ipplanner)
python3 dev.py bench    the benchmarks
python3 dev.py build    the program as a folder that runs without Python, in dist/, tested there
                        (with --deb as a Debian package as well)
python3 dev.py screenshots   the pictures of the manual, in docs/pictures
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.json"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
WINDOWS = os.name == "nt"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
PROGRAM = ROOT / "dist" / "ipplanner" / ("ipplanner.exe" if WINDOWS else "ipplanner")

# What Qt loads at start, even without a display, and the Debian package of each.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# What it needs on top of that to show a window under X11.
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What PyInstaller needs; Debian's own Python comes without its shared library.
BUILD_TOOLS = {"objdump": "binutils"}
if sys.base_prefix == "/usr":
    BUILD_TOOLS[f"libpython{VERSION}.so.1.0"] = f"libpython{VERSION}"
FONT_PACKAGE = "fonts-noto-cjk"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
CHINESE_FONTS = (
    "cjk",
    "wqy",
    "uming",
    "ukai",
    "fandol",
    "simsun",
    "simhei",
    "sourcehan",
    "droidsansfallback",
)

LINT = (
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("lint", ["-m", "ruff", "check", "."]),
    ("types", ["-m", "mypy"]),
    ("layers", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
)


class SetUpError(Exception):
    """What stops the set-up, as the one sentence to print."""


def say(sentence: str) -> None:
    """Prints a line of our own at once, so that it stands before what a child prints."""
    print(f"dev.py: {sentence}", flush=True)


def call(command: Iterable[str | Path]) -> int:
    """Runs a command in the project's folder with its output passed through; its exit code."""
    words = [str(word) for word in command]
    environment = {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(words, cwd=ROOT, env=environment, check=False).returncode


# --- system packages -------------------------------------------------------------------------


def is_there(name: str) -> bool:
    """Whether the system has this shared library, or this program."""
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Whether a font with Chinese characters lies in one of the usual folders."""
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    files = (path for folder in folders for path in folder.rglob("*.[ot]t[fc]"))
    return any(word in path.name.lower() for path in files for word in CHINESE_FONTS)


def has_environment() -> bool:
    """Whether .venv is there, of this Python's version, with pip in it."""
    packages = "Lib" if WINDOWS else f"lib/python{VERSION}"
    return PYTHON.exists() and (VENV / packages / "site-packages" / "pip").is_dir()


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The Debian packages that .venv and these libraries lack here; none but on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for name, package in libraries.items() if not is_there(name)]
    if libraries and not has_chinese_font():
        missing.append(FONT_PACKAGE)
    if not has_environment() and importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python{VERSION}-venv")
    return missing


def as_root() -> list[str] | None:
    """What to put before a command that root must run; None where we may not."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if not shutil.which("sudo"):
        return None
    silent = subprocess.run([*sudo, "true"], capture_output=True, check=False)
    return sudo if silent.returncode == 0 else None


def need_packages(libraries: dict[str, str]) -> None:
    """Installs what is missing; where that is not possible, the exact line is the error."""
    packages = missing_packages(libraries)
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetUpError(f"system packages are missing; Debian calls them {names}.")
    line = f"apt-get install -y --no-install-recommends {names}"
    by_hand = f"install them with\n    sudo apt-get update && sudo {line}"
    prefix = as_root()
    if prefix is None:
        raise SetUpError(f"system packages are missing; {by_hand}")
    say(f"system packages are missing: {line}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    call([*apt, "update"])
    if call([*apt, *line.split()[1:]]) != 0:
        raise SetUpError(f"the system packages could not be installed, see above; {by_hand}")


# --- .venv -----------------------------------------------------------------------------------


def make_environment() -> None:
    """Makes .venv, or anew what an attempt without python3-venv or another Python left there."""
    if has_environment():
        return
    say("making .venv")
    if call([sys.executable, "-m", "venv", "--clear", VENV]) != 0:
        raise SetUpError(".venv could not be made, see above.")


def state_key() -> str:
    """What the installed packages depend on, as a hash."""
    digest = hashlib.sha256(f"{VERSION} {ROOT}".encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def installed_extras(key: str) -> set[str] | None:
    """The extras that are installed as locked, None if nothing is or the lock has changed."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return set(stamp["extras"]) if stamp["key"] == key and has_environment() else None


def set_up(wanted: set[str], libraries: dict[str, str] | None = None) -> None:
    """Makes .venv hold the program and these extras in the locked versions; quick if it does."""
    need_packages(libraries or {})
    key = state_key()
    present = installed_extras(key)
    if present is not None and wanted <= present:
        return
    make_environment()
    extras = sorted(wanted | (present or set()))
    target = f"-e.[{','.join(extras)}]" if extras else "-e."
    say(f"installing the packages into .venv ({', '.join(['the program', *extras])})")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "-q", "-c", LOCK]
    # setuptools first and no isolated build: so its version comes from the lock as well.
    if call([*pip, "setuptools"]) or call([*pip, "--no-build-isolation", target]):
        raise SetUpError("pip could not install the packages, see above; is the network there?")
    STAMP.write_text(json.dumps({"key": key, "extras": extras}), "utf-8")


# --- tasks -----------------------------------------------------------------------------------


def run_steps(steps: Iterable[tuple[str, list[str]]]) -> int:
    """Runs Python commands one after the other up to the first that fails; its exit code."""
    lines: list[str] = []
    code = 0
    for name, arguments in steps:
        if code:
            lines.append(f"{name:8} not run")
            continue
        say(f"{name}: {arguments[1] if arguments[0] == '-m' else 'import-linter'}")
        start = time.perf_counter()
        code = call([PYTHON, *arguments])
        lines.append(
            f"{name:8} {'FAILED' if code else 'ok':6} {time.perf_counter() - start:7.1f} s"
        )
    print("\n" + "\n".join(lines), flush=True)
    say("failed" if code else "all passed")
    return 1 if code else 0


def demo(words: list[str]) -> int:
    """The main job on the bundled example; the files are in demo-output/."""
    set_up(set())
    out = ROOT / "demo-output"
    code = call([PYTHON, "-m", "ipplanner", "demo", "--out", out, *words])
    if code == 0:
        files = sorted(path for path in out.rglob("*") if path.suffix in {".docx", ".xlsx"})
        say("the Word and Excel files are")
        print("\n".join(f"    {path}" for path in files), flush=True)
    return code


def lint(_words: list[str]) -> int:
    """Format, lint, types and layers."""
    set_up({"ui", "dev"})
    return run_steps(LINT)


def test(words: list[str]) -> int:
    """Everything that must be true before a change is handed in."""
    set_up({"ui", "dev"}, QT_LIBRARIES)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return run_steps((*LINT, ("tests", ["-m", "pytest", "-n", "2", *words])))


def run(words: list[str]) -> int:
    """The window."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, displays)):
        raise SetUpError('there is no display here; "python3 dev.py demo" needs none.')
    set_up({"ui"}, QT_LIBRARIES | WINDOW_LIBRARIES)
    return call([PYTHON, "-m", "ipplanner", *words])


def bench(words: list[str]) -> int:
    """The benchmarks."""
    set_up({"bench", "ui"}, QT_LIBRARIES)
    return call([PYTHON, "-m", "benchmarks", *words])


def build(words: list[str]) -> int:
    """The program as a folder, by PyInstaller, which then tests itself; with --deb a package."""
    # The window's libraries too: those that are there are taken along.
    set_up({"ui", "build"}, QT_LIBRARIES | WINDOW_LIBRARIES | BUILD_TOOLS)
    options = ["--noconfirm", "--log-level=WARN", *(word for word in words if word != "--deb")]
    code = call([PYTHON, "-m", "PyInstaller", *options, "build.spec"])
    code = code or call([PROGRAM, "--self-test"])
    if code == 0:
        files = (path for path in PROGRAM.parent.rglob("*") if not path.is_symlink())
        size = sum(path.stat().st_size for path in files if path.is_file())
        say(f"{PROGRAM.parent}  {size / 1e6:.0f} MB")
    if code == 0 and "--deb" in words:
        code = call([PYTHON, ROOT / "packaging" / "build_deb.py", PROGRAM.parent, ROOT / "dist"])
    return code


def screenshots(words: list[str]) -> int:
    """The pictures of the manual and the README, taken from the running program."""
    set_up({"ui"}, QT_LIBRARIES)
    return call([PYTHON, "-m", "ui.screenshots", *(words or [str(ROOT / "docs" / "pictures")])])


TASKS: dict[str, Callable[[list[str]], int]] = {
    task.__name__: task for task in (demo, test, lint, run, bench, build, screenshots)
}


def main(arguments: list[str]) -> int:
    """Runs one task; 1 if it or the set-up failed, 2 for a wrong call."""
    if not arguments or arguments[0] in ("-h", "--help") or arguments[0] not in TASKS:
        print(__doc__)
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - the sentence is for those who have an older one
        raise SetUpError(f"Python 3.11 or later is needed, this is {sys.version.split()[0]}.")
    return TASKS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A file name must not stop the run where the console has no Chinese.
        sys.stdout.reconfigure(errors="replace")
    try:
        sys.exit(main(sys.argv[1:]))
    except SetUpError as fault:
        say(str(fault))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
