"""Readers that misbehave, for the tests of isolation; they run in the reading process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Cell, Grid, Notice, Source
from ipplanner.layouts import layout


def reads_names(path: Path) -> Source:
    """Behaves as the file's name says."""
    return _BEHAVIOURS.get(path.stem, plain)(path)


def plain(path: Path) -> Source:
    notices = [Notice("module", "", name) for name in sys.modules]
    return Source(path.name, notices=[*notices, Notice("scratch", "", tempfile.gettempdir())])


def hang(path: Path) -> Source:
    time.sleep(600)
    return Source(path.name)


def eat(path: Path) -> Source:
    held = []
    while True:
        held.append(os.urandom(4 * 2**20))
        time.sleep(0.005)


def crash(path: Path) -> Source:
    os.abort()


def fail(path: Path) -> Source:
    raise ValueError("机密" * 2)


def refuse(path: Path) -> Source:
    raise UnreadableFileError(path.name, "不行。", "第 3 段")


def start(path: Path) -> Source:
    """Starts a program, notes its id beside the file and never returns."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    path.with_suffix(".pid").write_text(str(child.pid))
    return hang(path)


def nest(path: Path) -> Source:
    grid = Grid("表格")
    for _ in range(5000):
        grid = Grid("表格", [Cell(0, 0, "", nested=[grid])])
    return Source(path.name, [grid])


def reads_and_lists_modules(path: Path) -> Source:
    source = read_source(path)
    source.notices = plain(path).notices
    return source


def recognises_by_name(path: Path) -> Recognition:
    """Fails on one name and gives the plans of all other files."""
    if path.stem == "错":
        fail(path)
    return recognise(read_source(path), layout("provincial-outline"))


_BEHAVIOURS = {
    "挂": hang,
    "吃": eat,
    "崩": crash,
    "错": fail,
    "拒": refuse,
    "带": start,
    "深": nest,
}
