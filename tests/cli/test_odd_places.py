"""Odd places and odd names to import from, and output that is not a friendly terminal."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ipplanner.cli import output
from ipplanner.cli.demo_command import EXAMPLE
from ipplanner.importing.files import gather
from ipplanner.store.workspace import Workspace
from tests.cli import hostile_files as hostile
from tests.cli.commands import ipplanner
from tests.cli.watched import environment, left_behind, start, watched

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="not known on Windows")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "w.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    return path


# places


def test_an_empty_folder_is_said_and_makes_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    answer = ipplanner("import", tmp_path / "空", "--into", tmp_path / "w.ipplan")
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert not (tmp_path / "w.ipplan").exists()


@needs_posix
def test_a_folder_within_itself_comes_to_an_end(tmp_path: Path) -> None:
    folder = tmp_path / "圈"
    (folder / "内").mkdir(parents=True)
    (folder / "内" / "又").symlink_to(folder, target_is_directory=True)
    made = hostile.plan_docx(folder / "内" / "a.docx")
    assert gather([folder]) == [made]


@needs_posix
@pytest.mark.parametrize("kind", ["pipe", "device", "socket"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "管.docx"
    with socket.socket(socket.AF_UNIX) as listener:
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "device":
            path.symlink_to("/dev/zero")
        else:
            listener.bind(str(path))
        for words in (
            ["import", path, "--into", tmp_path / "w.ipplan"],
            ["list", path],
            ["import", EXAMPLE, "--into", path],
        ):
            answer = ipplanner(*words)
            assert (answer.code, answer.err.count("\n")) == (1, 1)
            assert "管.docx" in answer.err


@pytest.mark.parametrize("words", [["list", "{}"], ["import", "{}", "--into", "{}"]])
def test_a_name_too_long_is_said(tmp_path: Path, words: list[str]) -> None:
    answer = ipplanner(*[word.format(tmp_path / ("长" * 300)) for word in words])
    assert (answer.code, answer.err.count("\n")) == (1, 1)


@needs_posix
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    path = hostile.plan_docx(tmp_path / "无权.docx")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the superuser may read everything")
    answer = ipplanner("import", path, "--into", tmp_path / "w.ipplan")
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "无权.docx" in answer.err


@needs_posix
@pytest.mark.parametrize(
    "name", [b"\n\xe5\x9d\x8f\x1b[2J.docx", b"\xff\xfe.docx", "😀.docx".encode()]
)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_odd_file_names_are_printed(tmp_path: Path, name: bytes, encoding: str, form: str) -> None:
    good = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    hostile.plan_docx(good)
    bad = hostile.text_named_docx(Path(os.fsdecode(os.fsencode(tmp_path) + b"/x" + name)))
    workspace = tmp_path / "w.ipplan"
    words = ["import", good, bad, "--into", workspace, "--report", form]
    answer = watched(tmp_path, *words, PYTHONIOENCODING=encoding, LANG="C", LC_ALL="C")
    assert answer.code == 1
    assert len(answer.sentences) == 1
    assert "\x1b" not in answer.out + answer.err
    if form == "json":
        assert len(json.loads(answer.out)["documents"]) == 1
    assert len(ipplanner("list", workspace, "--json").json["documents"]) == 1


# other processes


def test_a_workspace_that_another_process_holds(workspace: Path) -> None:
    before = workspace.read_bytes()
    with Workspace.open(workspace) as held:
        answer = watched(workspace.parent, "import", EXAMPLE, "--into", workspace)
        assert answer.code == 1
        (sentence,) = answer.sentences
        assert "w.ipplan" in sentence and "使用" in sentence
        assert held.path == workspace
        assert watched(workspace.parent, "list", workspace).code == 0
    assert workspace.read_bytes() == before


@needs_posix
@pytest.mark.parametrize("after", [0.3, 0.6, 1.2, 2.0])
def test_ctrl_c_leaves_the_workspace_as_it_was(workspace: Path, after: float) -> None:
    home, before = workspace.parent, workspace.read_bytes()
    files = [EXAMPLE] * 200
    process = subprocess.Popen(
        [sys.executable, "-m", "ipplanner", "import", *files, "--into", workspace],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
        start_new_session=True,
    )
    while not (home / ".~w.ipplan.user").exists():  # from here on it is at work
        time.sleep(0.01)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to all that were started
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.decode()) == (1, b"", "已取消。\n")
    assert workspace.read_bytes() == before
    assert left_behind(home) == []
    assert ipplanner("list", workspace).code == 0


# output


@pytest.mark.parametrize(
    "words", [["list"], ["list", "--json"], ["export", "--json", "-"], ["--help"]]
)
def test_an_ascii_terminal_gets_something_readable(workspace: Path, words: list[str]) -> None:
    command, *options = words
    words = [command, str(workspace), *options] if options or command == "list" else words
    answer = watched(workspace.parent, *words, PYTHONIOENCODING="ascii", LANG="C", LC_ALL="C")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.isascii()
    if "--json" in words:
        assert "2018" in json.dumps(json.loads(answer.out), ensure_ascii=False)


@needs_posix
@pytest.mark.parametrize("words", [["list"], ["export", "--json", "-"]])
def test_a_reader_that_goes_away_is_no_fault_of_ours(workspace: Path, words: list[str]) -> None:
    command, *options = words
    process = start(workspace.parent, command, workspace, *options)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_one_sentence(workspace: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ipplanner", "export", workspace, "--json", "-"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(workspace.parent),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [output.OutputError().sentence]
