"""Writing a file so that the old one is whole until the new one is proven."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from ipplanner.errors import ExportError

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_DATABASE = b"SQLite format 3\0"
_ABANDONED = 24 * 3600.0
"""Seconds after which another computer's unfinished export counts as given up."""
_WORD_SHORTENS = 8
"""Names at least this long lose their first two characters in the name of Word's lock file."""


def write_checked(
    target: Path, write: Callable[[Path], None], check: Callable[[Path], None]
) -> None:
    """The file at `target` made by `write`, put in place only after `check` accepted it.

    Both are given a temporary file beside the target. Whatever they raise, and any fault of the
    disk as an ExportError, leaves an older file untouched and no temporary file behind.
    """
    with _sentences(target):
        target = Path(os.path.realpath(target))
        _refuse(target)
        temporary = _temporary_beside(target)
    try:
        with _sentences(target):
            write(temporary)
            _sync(temporary)
            check(temporary)
            _put_in_place(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def lock_beside(target: Path) -> Path | None:
    """The file by which Word, Excel, WPS or LibreOffice marks the target as open, if there."""
    name = target.name
    names = [f"~${name}", f".~{name}", f".~lock.{name}#"]
    if len(target.stem) >= _WORD_SHORTENS and not _shares_shortened_name(target):
        names.append(f"~${name[2:]}")
    return next((p for p in (target.with_name(one) for one in names) if _is_there(p)), None)


def _is_there(lock: Path) -> bool:
    try:
        return lock.exists()
    except OSError:  # a name too long for the disk is nobody's lock
        return False


def _shares_shortened_name(target: Path) -> bool:
    """Whether Word's lock file could as well be another file's in the same folder."""
    rest = target.name[2:]
    return any(
        path.name.endswith(rest) and len(path.name) == len(target.name) and path != target
        for path in target.parent.iterdir()
        if not path.name.startswith("~$")
    )


def _refuse(target: Path) -> None:
    name = target.name
    if target.is_dir():
        raise ExportError(f"无法导出到“{name}”：这是一个文件夹，请另取一个文件名。")
    if not target.parent.is_dir():
        raise ExportError(
            f"无法导出“{name}”：文件夹“{target.parent}”不存在，请先建立，或另选一个文件夹。"
        )
    lock = lock_beside(target) if _exists(target) else None
    if lock:
        raise ExportError(
            f"无法导出“{name}”：这个文件正被 Word/WPS 打开，请先关闭，或另存为副本。"
            f"如果确实没有打开，请删除同一文件夹里的“{lock.name}”再试。"
        )
    if _exists(target) and not target.is_file():
        raise ExportError(f"无法导出到“{name}”：这不是普通的文件，请另取一个文件名。")
    if target.is_file() and not target.stat().st_mode & 0o222:
        raise ExportError(f"无法导出“{name}”：这个文件是只读的，请另取一个文件名。")
    if target.is_file() and _is_workspace(target):
        raise ExportError(f"无法导出到“{name}”：这是工作区文件，请另取一个文件名。")


def _is_workspace(target: Path) -> bool:
    """Whether an export here would replace somebody's plans by a picture of one."""
    try:
        with target.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:  # whether it may be replaced is for the folder to say
        return False


def _exists(target: Path) -> bool:
    """Like `Path.exists`, but a name too long for the disk raises."""
    try:
        os.lstat(target)
    except FileNotFoundError:
        return False
    return True


def _temporary_beside(target: Path) -> Path:
    """An empty file in the target's folder that may be read by whom the target may be read."""
    start = f".ipplan-{_short(target.name)}-{_short(platform.node())}-"
    handle, name = tempfile.mkstemp(
        prefix=f"{start}{os.getpid()}-", suffix=target.suffix, dir=target.parent
    )
    os.close(handle)
    temporary = Path(name)
    _sweep(temporary, target)
    with contextlib.suppress(OSError):
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
    return temporary


def _sweep(ours: Path, target: Path) -> None:
    """Take away what killed exports to the same target left behind, and nothing that is in use."""
    shape = re.compile(rf"\.ipplan-{_short(target.name)}-(\w+)-(\d+)-\w+{re.escape(target.suffix)}")
    for path in target.parent.iterdir():
        match = shape.fullmatch(path.name)
        if match and path != ours and _is_abandoned(path, match[1], int(match[2]), ours):
            with contextlib.suppress(OSError):
                path.unlink()


def _is_abandoned(path: Path, machine: str, process: int, ours: Path) -> bool:
    if machine == _short(platform.node()):
        import psutil  # only for this rare find

        return process != os.getpid() and not psutil.pid_exists(process)
    with contextlib.suppress(OSError):  # both times are the file server's
        return ours.stat().st_mtime - path.stat().st_mtime > _ABANDONED
    return False


def _short(name: str) -> str:
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:8]


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _put_in_place(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except PermissionError as fault:
        raise ExportError(
            f"无法导出“{target.name}”：这个文件正被 Word/WPS 打开或不许改写，"
            "请先关闭，或另存为副本。"
        ) from fault
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # folders cannot be opened there
        return
    with contextlib.suppress(OSError):  # some network drives cannot; the file itself is safe
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _sentences(target: Path) -> Iterator[None]:
    """Turns the disk's faults into the sentence that says what to do."""
    try:
        yield
    except OSError as fault:
        raise ExportError(f"无法导出“{target.name}”：{_reason(fault, target)}") from fault


def _reason(fault: OSError, target: Path) -> str:
    if fault.errno in _FULL:
        return "磁盘空间不足，请清理磁盘，或另选一个位置。原有文件没有改动。"
    if fault.errno in _FORBIDDEN:
        return f"文件夹“{target.parent}”不允许写入，请另选一个文件夹。"
    if fault.errno == errno.ENAMETOOLONG:
        return "文件名太长，请换一个短一些的文件名。"
    return "写入磁盘时出错，请检查磁盘或网络连接，或另选一个位置。原有文件没有改动。"
