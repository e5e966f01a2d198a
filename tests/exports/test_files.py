from __future__ import annotations

import errno
import os
import platform
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exports.files import _short, lock_beside, write_checked
from ipplanner.errors import ExportError


def _writes(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def _accept(path: Path) -> None:
    assert path.exists()


def _export(target: Path, content: bytes = b"new") -> None:
    write_checked(target, _writes(content), _accept)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "2019年工作要点.docx"
    path.write_bytes(b"old")
    return path


def _untouched(old: Path) -> bool:
    names = [path.name for path in old.parent.iterdir() if path.name.startswith(".ipplan-")]
    return old.read_bytes() == b"old" and not names


def test_new_file_replaces_the_old_one(old: Path) -> None:
    _export(old)
    assert old.read_bytes() == b"new"
    assert list(old.parent.iterdir()) == [old]


def test_permissions_are_those_of_the_old_file_or_the_usual_ones(old: Path) -> None:
    old.chmod(0o640)
    fresh = old.with_name("b.docx")
    _export(old)
    _export(fresh)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o666 & ~mask


def test_what_dead_exports_left_is_taken_away_and_nothing_that_is_in_use(old: Path) -> None:
    start = f".ipplan-{_short(old.name)}-"
    here, far = _short(platform.node()), "0123abcd"
    dead = [f"{start}{here}-{2**22 + 1}-a.docx", f"{start}{far}-1-old.docx"]
    alive = [f"{start}{here}-{os.getppid()}-a.docx", f"{start}{far}-1-new.docx", "别的.docx"]
    for name in (*dead, *alive):
        old.with_name(name).write_bytes(b"half")
    os.utime(old.with_name(dead[1]), (0, 0))
    _export(old)
    assert {path.name for path in old.parent.iterdir()} == {old.name, *alive}


def test_a_file_marked_read_only_is_kept(old: Path) -> None:
    old.chmod(0o444)
    with pytest.raises(ExportError, match="只读"):
        _export(old)
    assert _untouched(old)


@pytest.mark.parametrize("name", ["w.ipplan", "像.docx"])
def test_a_workspace_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"SQLite format 3\0" + bytes(100))
    with pytest.raises(ExportError, match="工作区文件"):
        _export(tmp_path / name)


def test_a_link_stays_a_link(old: Path) -> None:
    link = old.with_name("链接.docx")
    link.symlink_to(old)
    _export(link)
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


def test_the_check_sees_the_new_file_with_its_ending_and_can_refuse(old: Path) -> None:
    def refuse(path: Path) -> None:
        assert path.read_bytes() == b"new"
        assert path.suffix == ".docx"
        assert path.parent == old.parent
        raise ExportError("不一致")

    with pytest.raises(ExportError, match="不一致"):
        write_checked(old, _writes(b"new"), refuse)
    assert _untouched(old)


def test_our_own_faults_pass_and_leave_nothing(old: Path) -> None:
    def broken(path: Path) -> None:
        path.write_bytes(b"half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_checked(old, broken, _accept)
    assert _untouched(old)


@pytest.mark.parametrize(
    "lock",
    [
        "~$2019年工作要点.docx",
        "~$19年工作要点.docx",
        ".~lock.2019年工作要点.docx#",
        ".~2019年工作要点.docx",
    ],
)
def test_a_file_open_elsewhere_is_refused(old: Path, lock: str) -> None:
    old.with_name(lock).write_bytes(b"")
    with pytest.raises(ExportError, match="正被 Word/WPS 打开，请先关闭，或另存为副本"):
        _export(old)
    assert _untouched(old)


def test_a_shortened_lock_that_may_be_another_files_is_not_counted(old: Path) -> None:
    old.with_name("~$19年工作要点.docx").write_bytes(b"")
    old.with_name("2119年工作要点.docx").write_bytes(b"")
    assert lock_beside(old) is None


def test_a_lock_without_a_file_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "~$a.docx").write_bytes(b"")
    _export(tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_target_open_in_word_on_windows(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match="请先关闭，或另存为副本"):
        _export(old)
    assert _untouched(old)


def test_a_folder_as_target(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="这是一个文件夹"):
        _export(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="不存在"):
        _export(tmp_path / "没有" / "a.docx")


def test_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件名太长"):
        _export(tmp_path / ("要点" * 60 + ".docx"))


def test_the_longest_name_the_disk_takes_works(tmp_path: Path) -> None:
    target = tmp_path / ("要" * 83 + ".docx")
    _export(target)
    assert target.read_bytes() == b"new"


def test_full_disk_leaves_the_old_file(old: Path) -> None:
    resource = pytest.importorskip("resource", reason="this system has no file size limits")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(ExportError, match="磁盘空间不足"):
            _export(old, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert _untouched(old)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, where the machine lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount command")
    if done.returncode:
        pytest.skip("mounting a small disk is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_really_full_disk(small_disk: Path) -> None:
    old = small_disk / "a.docx"
    old.write_bytes(b"old")
    with pytest.raises(ExportError, match="磁盘空间不足"):
        _export(old, b"x" * 200_000)
    assert _untouched(old)


def test_read_only_disk(small_disk: Path) -> None:
    old = small_disk / "a.docx"
    old.write_bytes(b"old")
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    subprocess.run(remount, check=True)
    with pytest.raises(ExportError, match="不允许写入，请另选一个文件夹"):
        _export(old)
    assert _untouched(old)


def test_read_only_folder(old: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may write into read-only folders")
    old.parent.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="不允许写入"):
            _export(old)
    finally:
        old.parent.chmod(0o700)
    assert _untouched(old)
