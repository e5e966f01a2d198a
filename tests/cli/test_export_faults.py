"""Exports that cannot be made: the old file stays, one sentence says why, nothing is left over."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.cli.demo_command import EXAMPLE
from tests.cli.commands import ipplanner
from tests.cli.watched import environment

FORMATS = ["docx", "xlsx", "json"]
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="not known on Windows")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "w.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    return path


def refusal(workspace: Path, target: Path, form: str, *more: object) -> str:
    """The one sentence of an export that cannot be made; nothing changes on the disk."""
    before = digest(target.parent), digest(workspace.parent)
    answer = ipplanner("export", workspace, f"--{form}", target, *more)
    assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert (digest(target.parent), digest(workspace.parent)) == before
    return answer.err


def digest(folder: Path) -> dict[str, str]:
    """What is in a folder, by name."""
    files = folder.rglob("*") if folder.is_dir() else []
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in files
    }


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lock", [".~lock.{}#", "~${}", ".~{}"])
def test_a_target_that_is_open_elsewhere(
    workspace: Path, tmp_path: Path, form: str, lock: str
) -> None:
    target = tmp_path / f"要点.{form}"
    target.write_bytes(b"old")
    target.with_name(lock.format(target.name)).write_bytes(b"")
    assert "请先关闭，或另存为副本" in refusal(workspace, target, form)


@pytest.mark.parametrize("form", FORMATS)
def test_targets_that_are_no_place_for_a_file(workspace: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "夹").mkdir()
    assert "这是一个文件夹" in refusal(workspace, tmp_path / "夹", form)
    assert "不存在" in refusal(workspace, tmp_path / "没有" / "a", form)
    assert "文件名太长" in refusal(workspace, tmp_path / ("长" * 100), form)
    (tmp_path / "文件").write_bytes(b"")
    assert "不存在" in refusal(workspace, tmp_path / "文件" / "a", form)
    read_only = tmp_path / "只读"
    read_only.write_bytes(b"old")
    read_only.chmod(0o444)
    assert "只读" in refusal(workspace, read_only, form)


@pytest.mark.parametrize("form", FORMATS)
def test_no_export_replaces_a_workspace(workspace: Path, tmp_path: Path, form: str) -> None:
    assert "这是工作区文件" in refusal(workspace, workspace, form)
    other = Path(shutil.copy(workspace, tmp_path / "看不出来.docx"))
    assert "这是工作区文件" in refusal(workspace, other, form)


@needs_posix
def test_a_pipe_or_device_is_no_target(workspace: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管.docx")
    assert "不是普通的文件" in refusal(workspace, tmp_path / "管.docx", "docx")


@pytest.mark.parametrize("form", FORMATS)
def test_folders_for_all_that_cannot_be_made(workspace: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "文件").write_bytes(b"old")
    assert "不能建立文件夹" in refusal(workspace, tmp_path / "文件", form, "--all")
    assert "不能建立文件夹" in refusal(workspace, tmp_path / "文件" / "内", form, "--all")


@pytest.mark.parametrize("form", ["docx", "xlsx"])
@pytest.mark.parametrize("name", ["a b'\"&<>%#?;$(x)", "😀", "-", "要点\n二", ".隐藏", "名" * 83])
def test_odd_names_are_exported_to(workspace: Path, tmp_path: Path, form: str, name: str) -> None:
    target = tmp_path / f"{name[:83]}.{form}" if name != "-" else tmp_path / "-"
    for _ in range(2):
        answer = ipplanner("export", workspace, f"--{form}", target)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.count("已导出并核对") == 1
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_dash_is_the_output_for_json_only(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert ipplanner("export", workspace, "--json", "-").json["year"] == 2018
    assert list(tmp_path.iterdir()) == []


@needs_posix
def test_out_of_a_workspace_that_may_only_be_read(workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "只读"
    folder.mkdir()
    path = Path(shutil.copy(workspace, folder / "w.ipplan"))
    path.chmod(0o444)
    folder.chmod(0o555)
    before = digest(folder)
    try:
        answer = ipplanner("export", path, "--docx", tmp_path / "a.docx")
    finally:
        folder.chmod(0o755)
    assert (answer.code, answer.err) == (0, "")
    assert digest(folder) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "盘"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount command")
    if done.returncode:
        pytest.skip("mounting a small disk is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk(workspace: Path, small_disk: Path, form: str) -> None:
    target = small_disk / f"要点.{form}"
    target.write_bytes(b"old")
    (small_disk / "满").write_bytes(b"x" * 8000)
    assert "磁盘空间不足" in refusal(workspace, target, form)


@needs_posix
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_killed_export_leaves_the_old_file_and_the_next_one_tidies_up(
    workspace: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"要点.{form}"
    target.write_bytes(b"old")
    other = tmp_path / f".ipplan-00000000-00000000-1-x.{form}"
    other.write_bytes(b"of another target")
    process = subprocess.Popen(
        [sys.executable, "-m", "ipplanner", "export", workspace, f"--{form}", target],
        env=environment(tmp_path / "home"),
        stdout=subprocess.DEVNULL,
    )
    while not (unfinished := leftovers(tmp_path) - {other}):
        time.sleep(0.001)
        assert process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert target.read_bytes() == b"old"
    assert leftovers(tmp_path) == unfinished | {other}
    assert ipplanner("export", workspace, f"--{form}", target).code == 0
    assert leftovers(tmp_path) == {other}


def leftovers(folder: Path) -> set[Path]:
    return set(folder.glob(".ipplan-*"))
