"""Reading .doc, .wps, .rtf, .odt and web pages through an installed LibreOffice.

It runs with a profile of its own, within a time limit, and its exit code is not trusted.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.kinds import Kind
from ipplanner.importing.readers import docx
from ipplanner.importing.sniffing import kind_of
from ipplanner.importing.source import Source

SECONDS = 90.0
_NOT_INSTALLED = "读取这种旧格式需要安装 LibreOffice；也可以用 WPS 或 Word 另存为 .docx 再导入。"
_FAILED = "这个文件转换不了，可能已损坏；请用 WPS 或 Word 打开，另存为 .docx 再导入。"
_TOO_SLOW = "转换用时过长，已停止；请用 WPS 或 Word 另存为 .docx 再导入。"
_TABLES_LOST = "本机的 LibreOffice 没有读出文件里的表格；请用 WPS 或 Word 另存为 .docx 再导入。"
_TABLE_MARK = b"\x16\x24\x01"
"""The property that Word 97 gives to each paragraph within a table."""
_PLACES = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/opt/libreoffice*/program/soffice",
    "/opt/apps/*libreoffice*/files/program/soffice",
    "/snap/bin/libreoffice.soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_SETTINGS = (
    ("Security/Scripting", "DisableMacrosExecution", "true"),
    ("Security/Scripting", "MacroSecurityLevel", "3"),
    # a document that links to the network must not reach it
    ("Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Misc", "FirstRun", "false"),
)


def read(path: Path, kind: Kind, *, seconds: float = SECONDS) -> Source:
    """The file by way of .docx; UnreadableFileError if LibreOffice is missing or gives none."""
    with tempfile.TemporaryDirectory(prefix="ipplanner-", ignore_cleanup_errors=True) as folder:
        converted = convert(path, kind, Path(folder), seconds=seconds)
        try:
            source = docx.read(converted)
        except UnreadableFileError as error:
            raise UnreadableFileError(path.name, error.reason, error.place) from error
    if kind is Kind.DOC and not source.grids and _TABLE_MARK in path.read_bytes():
        # LibreOffice 7.4.7 runs the cells together of .doc files that it wrote itself
        raise UnreadableFileError(path.name, _TABLES_LOST)
    source.name = path.name
    return source


def convert(path: Path, kind: Kind, folder: Path, *, seconds: float = SECONDS) -> Path:
    """A .docx made of the file in the folder given; raises as `read` does."""
    program = find_program()
    if program is None:
        raise UnreadableFileError(path.name, _NOT_INSTALLED)
    # under a plain name the file's own name and lock files of open programs do no harm
    copy = folder / f"input.{kind.value}"
    shutil.copyfile(path, copy)
    _write_profile(folder / "profile")
    if not _run(_command(program, kind, folder, copy), seconds):
        raise UnreadableFileError(path.name, _TOO_SLOW)
    result = folder / "out" / "input.docx"
    if not _is_docx(result):
        raise UnreadableFileError(path.name, _FAILED)
    return result


def find_program() -> str | None:
    """The installed LibreOffice's program file, if there is one."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found is not None:
            return found
    return next(_in_usual_places(), None)


def _in_usual_places() -> Iterator[str]:
    roots = (os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    windows = [f"{root}/LibreOffice*/program/soffice.exe" for root in roots if root]
    for pattern in (*_PLACES, *windows):
        path = Path(pattern)
        yield from map(str, sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor)))))


def _command(program: str, kind: Kind, folder: Path, copy: Path) -> list[str]:
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--headless", "--norestore", "--nologo", "--nolockcheck"]
    if kind is Kind.HTML:
        # otherwise it is opened as a web page, which cannot be saved as .docx
        command.append("--infilter=HTML (StarWriter)")
    return [*command, "--convert-to", "docx", "--outdir", str(folder / "out"), str(copy)]


def _write_profile(profile: Path) -> None:
    items = "".join(_SETTING.format(path=p, name=n, value=v) for p, n, v in _SETTINGS)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/'
        f'registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(command: list[str], seconds: float) -> bool:
    """Whether the program came to an end by itself in time."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=hidden,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """Make sure that neither the program nor anything it started goes on."""
    try:
        family = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        family = []
    if sys.platform != "win32":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    for member in family:
        try:
            member.kill()
        except psutil.NoSuchProcess:
            continue
    process.kill()
    process.wait()


def _is_docx(result: Path) -> bool:
    try:
        return kind_of(result) is Kind.DOCX
    except UnreadableFileError:
        return False
