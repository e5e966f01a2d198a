"""Opening the example in a real window, beside Writer opening the same plan."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QSettings

from ipplanner.edits.documents import add_documents
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.resources import FOLDER
from ipplanner.store.workspace import Workspace

_EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"
_RUNS = 5
_PATIENCE = 60
"""Seconds."""


def main() -> None:
    """Print the medians, from the start of the process to the window on the screen."""
    programs = [shutil.which(name) for name in ("Xvfb", "xdotool", "soffice")]
    if not all(programs):
        print("opening in a window: skipped, needs Xvfb, xdotool and LibreOffice")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        screen = subprocess.Popen(
            ["Xvfb", ":97", "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL
        )
        try:
            time.sleep(1)
            _compare(folder)
        finally:
            screen.kill()
            screen.wait()


def _compare(folder: Path) -> None:
    ours = _ours(folder)
    base = folder / "profile"
    convert = ["soffice", _profile(base), "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*convert, "--outdir", str(folder), str(_EXAMPLE)], capture_output=True, check=False
    )
    _seconds(ours, folder)  # compiles, and warms the disk
    pairs = [
        (_seconds(ours, folder), _seconds(_writer(folder, base, n), folder)) for n in range(_RUNS)
    ]
    one, other = (statistics.median(pair[n] for pair in pairs) for n in (0, 1))
    ratio = statistics.median(first / second for first, second in pairs)
    print(f"the example in a window: {one:.2f} s, Writer {other:.2f} s, ratio {ratio:.2f}")


def _ours(folder: Path) -> list[str]:
    """The program as a desktop starts it, with a workspace whose plan was open last."""
    path = folder / "office.ipplan"
    with Workspace.open(path, create=True) as workspace:
        plans = recognise(read_source(_EXAMPLE), layout("provincial-outline")).documents
        (document_id,) = add_documents(workspace, plans)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("window/open_plans", json.dumps({str(path): document_id}))
    settings.sync()
    return [sys.executable, "-m", "ipplanner", str(path)]


def _writer(folder: Path, base: Path, number: int) -> list[str]:
    """Writer with a used profile that no killed Writer has left its locks in."""
    own = folder / f"writer {number}"
    shutil.copytree(base, own / "profile")
    document = str(shutil.copy(_EXAMPLE, own))
    return ["soffice", _profile(own / "profile"), "--norestore", "--nologo", "--writer", document]


def _profile(path: Path) -> str:
    return f"-env:UserInstallation={path.as_uri()}"


def _seconds(command: list[str], home: Path) -> float:
    own = {"DISPLAY": ":97", "QT_QPA_PLATFORM": "xcb", "IPPLANNER_HOME": str(home)}
    # Compiled, as in a program that is installed, also where that is switched off.
    own |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    environment = {**os.environ, **own}
    start = time.perf_counter()
    child = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    search = ["xdotool", "search", "--onlyvisible", "--name", "示例省"]
    while time.perf_counter() - start < _PATIENCE:  # its own --sync looks twice a second
        if subprocess.run(search, env=environment, capture_output=True, check=False).stdout:
            break
        time.sleep(0.01)
    seconds = time.perf_counter() - start
    os.killpg(child.pid, 9)
    child.wait()
    time.sleep(0.5)
    return seconds


if __name__ == "__main__":
    main()
