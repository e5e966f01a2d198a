"""A process that edits is killed at random moments: what it said it did is in the file."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from ipplanner.edits.documents import add_document
from ipplanner.history import can_undo, undo
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan

ROOT = Path(__file__).parents[2]
EDITING = """
import sys
from itertools import count
from pathlib import Path
from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan

with Workspace.open(Path(sys.argv[1])) as workspace:
    first = listing(workspace)[0].id
    measure = load(workspace, first).sections[0].items[0].measures[0].id
    for number in count(int(sys.argv[2])):
        if number % 7 == 0:
            add_document(workspace, make_plan(title=f"第{number}份"))
        else:
            change_measure_text(workspace, measure, str(number))
        print(number, flush=True)
"""


def edit_until_killed(path: Path, start: int, seconds: float) -> int:
    """The last edit that the process had time to acknowledge; they are numbered from `start`."""
    process = subprocess.Popen(
        [sys.executable, "-c", EDITING, str(path), str(start)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    process.kill()
    rest, _ = process.communicate()
    return [int(line) for line in (first + rest).splitlines(keepends=True) if line[-1] == "\n"][-1]


def numbers_in(workspace: Workspace) -> tuple[int, set[int]]:
    """The number of the last change of text and those of the documents added."""
    first, *others = listing(workspace)
    text = load(workspace, first.id).sections[0].items[0].measures[0].text
    assert all(load(workspace, info.id).sections for info in others)
    return int(text), {int(info.title[1:-1]) for info in others}


def test_every_acknowledged_edit_outlives_a_kill(tmp_path: Path) -> None:
    path, chance, done = tmp_path / "工作区.ipplan", random.Random(20180305), 0
    with Workspace.open(path, create=True) as workspace:
        add_document(workspace, make_plan())
    for _ in range(6):
        said = edit_until_killed(path, done + 1, chance.uniform(0, 0.15))
        with Workspace.open(path) as workspace:
            text, added = numbers_in(workspace)
            # The very last edit may have been done without time left to say so.
            done = max(text, *added, 0) if added else text
            assert done in (said, said + 1)
            assert added == set(range(7, done + 1, 7))
            assert text == (done if done % 7 else done - 1)
    with Workspace.open(path) as workspace:
        while can_undo(workspace):
            undo(workspace)
        assert listing(workspace) == []
