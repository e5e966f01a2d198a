"""What goes wrong with a workspace file, as sentences; our own mistakes pass through."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ipplanner.errors import WorkspaceError

_DAMAGED = "工作区文件“{name}”已损坏，无法读取；文件未作改动，请改用备份。"
_FULL = "磁盘已满，工作区文件“{name}”未能写入，刚才的改动没有保存；请腾出空间后重试。"
_READ_ONLY = "工作区文件“{name}”或其所在文件夹“{folder}”不可写入，只能以只读方式打开。"
_BUSY = "工作区文件“{name}”正被其他程序占用，请稍后重试。"
_DISK = "读写工作区文件“{name}”时磁盘出错，刚才的改动没有保存；请检查磁盘或网络连接。"
_MISSING = "找不到工作区文件“{name}”，请检查文件夹“{folder}”。"
_IS_FOLDER = "“{name}”是文件夹，不是工作区文件。"
_EMPTY = "工作区文件“{name}”是空的，里面没有任何内容；文件未作改动，请改用备份。"
_FOREIGN = "“{name}”不是本程序的工作区文件；文件未作改动。"
_NEWER = "工作区文件“{name}”是用更新版本的程序建立的，请先升级本程序；文件未作改动。"
_UNEXPECTED = "工作区文件“{name}”中有不属于本程序的内容，为安全起见没有打开；文件未作改动。"
_NEEDS_WRITING = "工作区文件“{name}”需要先以可修改的方式打开一次，才能以只读方式查看。"
_UNREACHABLE = "无法打开工作区文件“{name}”，请检查文件夹“{folder}”是否可以访问。"

# Extended codes carry the primary one in their low byte.
_BY_CODE = {
    # What a killed process left behind must be rolled back first.
    sqlite3.SQLITE_READONLY_ROLLBACK: _NEEDS_WRITING,
    sqlite3.SQLITE_READONLY_RECOVERY: _NEEDS_WRITING,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_AUTH: _READ_ONLY,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FORMAT: _DAMAGED,
    sqlite3.SQLITE_TOOBIG: _DAMAGED,
    sqlite3.SQLITE_MISMATCH: _DAMAGED,
}
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
}


def sentence(path: Path, template: str) -> WorkspaceError:
    """The error whose sentence names the file and, where asked, its folder."""
    return WorkspaceError(template.format(name=path.name, folder=path.parent))


def missing(path: Path) -> WorkspaceError:
    """The error of a file that is not there."""
    return sentence(path, _MISSING)


def is_folder(path: Path) -> WorkspaceError:
    """The error of a folder in a file's place."""
    return sentence(path, _IS_FOLDER)


def empty(path: Path) -> WorkspaceError:
    """The error of a file of zero bytes."""
    return sentence(path, _EMPTY)


def foreign(path: Path) -> WorkspaceError:
    """The error of a file of another kind."""
    return sentence(path, _FOREIGN)


def newer(path: Path) -> WorkspaceError:
    """The error of a file with a schema version that is not known yet."""
    return sentence(path, _NEWER)


def unexpected(path: Path) -> WorkspaceError:
    """The error of a file with triggers, views or tables that are not ours."""
    return sentence(path, _UNEXPECTED)


def needs_writing(path: Path) -> WorkspaceError:
    """The error of a file that must be changed before it can be read."""
    return sentence(path, _NEEDS_WRITING)


def damaged(path: Path) -> WorkspaceError:
    """The error of a file whose content cannot be right."""
    return sentence(path, _DAMAGED)


def of_system(path: Path, error: OSError) -> WorkspaceError:
    """The error of a file or folder that the system does not let us use."""
    return sentence(path, _BY_ERRNO.get(error.errno or 0, _UNREACHABLE))


@contextmanager
def speaking(path: Path, *, checking: bool = False) -> Iterator[None]:
    """Turns faults of the file into WorkspaceError.

    While `checking` a file that may be anything, every fault of the database is the file's.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        found = _template(error)
        if found is None and not checking:
            raise
        raise sentence(path, found or _DAMAGED) from error
    except (MemoryError, UnicodeDecodeError) as error:
        # SQLite asks for absurd amounts when a damaged length field says so, and its complaints
        # quote damaged names that Python cannot decode.
        raise damaged(path) from error


def _template(error: DBAPIError | sqlite3.Error) -> str | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if code is not None:
        return _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    # The module's own complaint about a text that is not UTF-8 has no code.
    return _DAMAGED if "decode" in str(cause) else None
