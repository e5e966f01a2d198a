"""What is in a file that is a container: a zip package or an old Office compound file."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.kinds import Kind
from ipplanner.importing.limits import Package, open_package

if TYPE_CHECKING:
    import olefile

PASSWORD = "文件有密码，请先解除密码再导入。"
ARCHIVE = "这是压缩包，请先解压，再导入里面的文件。"
_SLIDES = "这是演示文稿，里面没有可以读取的工作要点表格。"
_BINARY_SHEET = "这是二进制格式的 Excel 文件，请另存为 .xlsx 再导入。"
_FIXED_PAGES = "暂不能读 OFD 版式文件，请找来它的 Word 或 Excel 文件再导入。"
_FOREIGN = "这不是 Word 或 Excel 文件；请用 WPS 或 Word 打开，另存为 .docx 再导入。"
_DAMAGED = "文件不完整或已损坏，请用 WPS 或 Word 打开，另存为 .docx 再导入。"

_MAIN_PARTS = (
    (b"wordprocessingml.document.main", Kind.DOCX),
    (b"wordprocessingml.template.main", Kind.DOCX),
    (b"ms-word.document.macroenabled.main", Kind.DOCX),
    (b"ms-word.template.macroenabledtemplate.main", Kind.DOCX),
    (b"spreadsheetml.sheet.main", Kind.XLSX),
    (b"spreadsheetml.template.main", Kind.XLSX),
    (b"ms-excel.sheet.macroenabled.main", Kind.XLSX),
    (b"ms-excel.template.macroenabled.main", Kind.XLSX),
)
_REFUSED_PARTS = (
    (b"ms-excel.sheet.binary.macroenabled.main", _BINARY_SHEET),
    (b"presentationml.", _SLIDES),
    (b"ms-powerpoint.", _SLIDES),
)
_ENCRYPTED = 0x0100
_HEADER = 512
_SECTOR_SHIFT = 30
_SECTOR_SHIFTS = (b"\x09\x00", b"\x0c\x00")
"""The two sizes of sectors there are; olefile asks for as much memory as the file says."""


def kind_of_package(path: Path) -> Kind:
    """The kind of a zip file; UnreadableFileError if it is none of ours or has a password."""
    with open_package(path) as package:
        if "[Content_Types].xml" in package:
            return _kind_of_office_package(package)
        if "mimetype" in package or "META-INF/manifest.xml" in package:
            return _kind_of_open_document(package)
        reason = _FIXED_PAGES if "OFD.xml" in package else ARCHIVE
        raise UnreadableFileError(path.name, reason)


def _kind_of_office_package(package: Package) -> Kind:
    types = package.read("[Content_Types].xml").replace(b"\0", b"").lower()
    for mark, kind in _MAIN_PARTS:
        if mark in types:
            return kind
    reasons = (reason for mark, reason in _REFUSED_PARTS if mark in types)
    raise UnreadableFileError(package.name, next(reasons, _FOREIGN))


def _kind_of_open_document(package: Package) -> Kind:
    manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""
    if b"encryption-data" in manifest:
        raise UnreadableFileError(package.name, PASSWORD)
    declared = package.read("mimetype") if "mimetype" in package else manifest
    if b"opendocument.spreadsheet" in declared:
        return Kind.ODS
    if b"opendocument.text" in declared:
        return Kind.ODT
    is_slides = b"opendocument.presentation" in declared
    raise UnreadableFileError(package.name, _SLIDES if is_slides else _FOREIGN)


def kind_of_compound(path: Path) -> Kind:
    """The kind of a file in Office's old container; UnreadableFileError as for packages."""
    import olefile  # only for files of the old container

    with path.open("rb") as stream:
        header = stream.read(_HEADER)
    if header[_SECTOR_SHIFT : _SECTOR_SHIFT + 2] not in _SECTOR_SHIFTS:
        raise UnreadableFileError(path.name, _DAMAGED)
    try:
        with olefile.OleFileIO(path) as container:
            return _kind_by_streams(container, path.name)
    except UnreadableFileError:
        raise
    except (OSError, ValueError, IndexError, TypeError, KeyError, struct.error) as error:
        # olefile raises whatever a broken container leads it to
        raise UnreadableFileError(path.name, _DAMAGED) from error


def _kind_by_streams(container: olefile.OleFileIO, name: str) -> Kind:
    if container.exists("EncryptedPackage") or container.exists("\x09DRMContent"):
        raise UnreadableFileError(name, PASSWORD)
    if container.exists("WordDocument"):
        flags = container.openstream("WordDocument").read(12)[10:12]
        if int.from_bytes(flags, "little") & _ENCRYPTED:
            raise UnreadableFileError(name, PASSWORD)
        return Kind.DOC
    if container.exists("Workbook") or container.exists("Book"):
        return Kind.XLS
    is_slides = container.exists("PowerPoint Document")
    raise UnreadableFileError(name, _SLIDES if is_slides else _FOREIGN)
