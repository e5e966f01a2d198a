from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.store.documents import listing
from ipplanner.store.lock import Holder, WorkspaceHeldError, holder_of
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan

HOLDING = """
import sys
from pathlib import Path
from ipplanner.store.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]), create=True)
print("open", flush=True)
sys.stdin.readline()
workspace.close()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Another process that has the workspace open until it is told or killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.communicate("\n")


def test_second_process_learns_who_holds_the_workspace(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    process = hold(path)
    try:
        with pytest.raises(WorkspaceHeldError) as caught:
            Workspace.open(path)
        assert caught.value.holder == holder_of(path)
        assert caught.value.holder.machine
        assert "工作区.ipplan" in caught.value.sentence
        with Workspace.open(path, read_only=True) as reader:
            assert reader.holder == caught.value.holder
            assert listing(reader) == []
    finally:
        end(process)
    with Workspace.open(path) as workspace:
        assert add_document(workspace, make_plan())


def test_killed_holder_gives_the_workspace_free(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    process = hold(path)
    process.kill()
    process.communicate()
    with Workspace.open(path, read_only=True) as reader:
        assert reader.holder is None
    with Workspace.open(path) as workspace:
        assert listing(workspace) == []


def test_one_process_does_not_open_twice_for_writing(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    with Workspace.open(path, create=True):
        with pytest.raises(WorkspaceHeldError, match="使用"):
            Workspace.open(path)
        with Workspace.open(path, read_only=True) as reader:
            assert reader.holder is not None


def test_reader_sees_what_the_writer_has_done(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    with (
        Workspace.open(path, create=True) as writer,
        Workspace.open(path, read_only=True) as reader,
    ):
        add_document(writer, make_plan())
        assert len(listing(reader)) == 1


def test_note_that_cannot_be_read_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    with Workspace.open(path, create=True):
        for content in ("", "[]", '{"user": 1}', "\ud800".encode("utf-8", "surrogatepass").hex()):
            path.with_name(f".~{path.name}.user").write_text(content, "utf-8")
            assert holder_of(path) is None
            with pytest.raises(WorkspaceHeldError, match="另一个窗口或用户使用"):
                Workspace.open(path)


def test_holder_is_said_in_one_breath() -> None:
    assert str(Holder("张三", "PC-01", "2018-03-05 09:12")) == (
        "张三在电脑“PC-01”上从 2018-03-05 09:12 起"
    )
