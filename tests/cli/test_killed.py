"""Killed at random moments during imports, edits and exports: nothing acknowledged is lost."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace

_ROUNDS = 8
_WORK = """
import sys
from pathlib import Path
from exports.exporting import export_excel, export_word
from ipplanner.cli.demo_command import EXAMPLE
from ipplanner.edits.documents import add_documents
from ipplanner.edits.measures import change_measure_text
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace

folder = Path(sys.argv[1])
with Workspace.open(folder / "w.ipplan", create=True) as workspace:
    plans = recognise(read_source(EXAMPLE), layout("provincial-outline")).documents
    (document_id,) = add_documents(workspace, plans, "导入")
    print("imported", document_id, flush=True)
    measures = [m.id for _, _, m in load(workspace, document_id).walk_measures()]
    for number in range(1000):
        change_measure_text(workspace, measures[number % len(measures)], f"第{number}次")
        print("edited", measures[number % len(measures)], number, flush=True)
        if number % 20 == 5:
            export = export_word if number % 40 == 5 else export_excel
            suffix = "docx" if number % 40 == 5 else "xlsx"
            export(load(workspace, document_id), folder / f"out.{suffix}")
            print("exported", suffix, number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
def test_everything_acknowledged_survives_sigkill(tmp_path: Path) -> None:
    chance = random.Random(2018)
    acknowledged: list[str] = []
    for _ in range(_ROUNDS):
        acknowledged += _run_and_kill(tmp_path, after=chance.uniform(0.5, 2.0))
        _assert_all_there(tmp_path, acknowledged)
        _assert_exports_whole(tmp_path, acknowledged)
    assert any(line.startswith("exported") for line in acknowledged)


def _run_and_kill(folder: Path, after: float) -> list[str]:
    """Work until killed some time after the first sign of life; what was acknowledged."""
    child = subprocess.Popen(
        [sys.executable, "-c", _WORK, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read()
    child.stdout.close()
    child.wait()
    whole_lines = (first + rest).splitlines(keepends=True)
    return [line.strip() for line in whole_lines if line.endswith("\n")]


def _assert_all_there(folder: Path, acknowledged: list[str]) -> None:
    texts: dict[str, str] = {}
    with Workspace.open(folder / "w.ipplan") as workspace:
        documents = {info.id for info in listing(workspace)}
        for document_id in documents:
            for _, _, measure in load(workspace, document_id).walk_measures():
                texts[measure.id] = measure.text
    last: dict[str, int] = {}
    for line in acknowledged:
        kind, subject, *number = line.split()
        if kind == "imported":
            assert subject in documents
        elif kind == "edited":
            last[subject] = int(number[0])
    for measure_id, number_of_edit in last.items():
        found = int(texts[measure_id].removeprefix("第").removesuffix("次"))
        assert found >= number_of_edit


def _assert_exports_whole(folder: Path, acknowledged: list[str]) -> None:
    for suffix in ("docx", "xlsx"):
        path = folder / f"out.{suffix}"
        if not path.exists():
            assert not any(line.startswith(f"exported {suffix}") for line in acknowledged)
            continue
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
        found = recognise(read_source(path), layout("provincial-outline")).documents
        assert len(found) == 1
