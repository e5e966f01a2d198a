"""Opening a packaged office file (.docx, .xlsx) and its XML parts without trusting it.

Sizes are bytes. Every refusal is an `UnreadableFileError` naming the file and the part.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from ipplanner.errors import UnreadableFileError

MAX_FILE = 256 * 2**20
MAX_ENTRIES = 5_000
MAX_DIRECTORY = 2 * 2**20
MAX_TOTAL = 512 * 2**20
MAX_PART = 128 * 2**20
MAX_XML = 64 * 2**20
MAX_PARSED = 256 * 2**20
"""In all, counting a part as often as the file refers to it."""
MAX_RATIO = 400
RATIO_FROM = 4 * 2**20
"""Smaller entries may be as compressible as they like."""
MAX_TAGS = 4_000_000
MAX_ATTRIBUTES = 6_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DAMAGED = "文件不完整或已损坏，请用 Word 或 WPS 打开并另存后再导入。"
_PASSWORD = "文件有密码，请先解除密码再导入。"
_HUGE = "展开后的内容大得不正常，已停止读取。"
_DOCTYPE = "文件含有办公软件不会写入的外部定义，为安全起见不予读取，请用 Word 或 WPS 另存后再导入。"
_DEEP = "内容嵌套层数过多，已停止读取。"
_OLD_FORMAT = "这是旧格式的文件，请用 Word 或 WPS 另存为 .docx 或 .xlsx 再导入。"
_FOREIGN = "内容不是 Word 或 Excel 文件，可能只是改了文件名，请用 Word 或 WPS 打开并另存后再导入。"

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_HEAD = 2**16
"""Where namespaces are declared, at the latest."""
_REFERENCE = re.compile(rb"&#(?:x([0-9a-fA-F]+)|([0-9]+));")
_RAW_CONTROLS = bytes(set(range(32)) - {9, 10, 13})
_DOCTYPE_MARK = b"!DOCTYPE"
_BROKEN_ENTRY = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, struct.error),
    # an entry that calls itself encrypted, or whose name cannot be decoded
    *(RuntimeError, ValueError),
)


class Package:
    """An opened package: `names` are its parts, without a leading slash."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.name = name
        self.repaired: list[str] = []
        """Parts from which characters that XML forbids were taken out."""
        self._archive = archive
        self._parts = {_normal(i.filename): i for i in archive.infolist() if not i.is_dir()}
        self._by_fold = {part.casefold(): part for part in self._parts}
        self._kept: dict[str, bytes] = {}
        self._inspected: set[str] = set()
        self._parsed = 0
        self.names = tuple(self._parts)

    def __contains__(self, part: str) -> bool:
        return _normal(part).casefold() in self._by_fold

    def read(self, part: str) -> bytes:
        """The bytes of a part; the package must have it."""
        known = self._by_fold.get(_normal(part).casefold())
        if known is None:
            raise UnreadableFileError(self.name, "文件缺少必要的内容，" + _DAMAGED, part)
        if known in self._kept:
            return self._kept.pop(known)
        return self._extract(known)

    def xml(self, part: str) -> etree._Element | None:
        """The root of an XML part in transitional namespaces, without comments; None if absent."""
        if part not in self:
            return None
        data = self.read(part)
        self._parsed += len(data)
        if self._parsed > MAX_PARSED:
            raise UnreadableFileError(self.name, _HUGE, part)
        if _normal(part) not in self._inspected:
            self._refuse_unsafe(part, data)
        if data.find(b"purl.oclc.org/ooxml/", 0, _HEAD) >= 0:
            data = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data)
        return self._parse(part, data)

    def inspect_all(self) -> None:
        """Refuse the file if any of its XML parts, read later or not, is unsafe."""
        for part in self.names:
            if part.casefold().endswith((".xml", ".rels", ".vml")):
                data = self._extract(part)
                self._refuse_unsafe(part, data)
                self._kept[part] = data
                self._inspected.add(part)

    def _extract(self, part: str) -> bytes:
        info = self._parts[part]
        limit = min(info.file_size, MAX_PART)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(limit + 1)
        except _BROKEN_ENTRY as error:
            raise UnreadableFileError(self.name, _DAMAGED, part) from error
        if len(data) > limit:
            raise UnreadableFileError(self.name, _HUGE, part)
        if len(data) < info.file_size:
            raise UnreadableFileError(self.name, _DAMAGED, part)
        return data

    def _refuse_unsafe(self, part: str, data: bytes) -> None:
        plain = data.replace(b"\0", b"") if b"\0" in data else data
        if _DOCTYPE_MARK in plain:
            raise UnreadableFileError(self.name, _DOCTYPE, part)
        if len(data) > MAX_XML or (len(data) > MAX_TAGS and _is_crowded(data)):
            raise UnreadableFileError(self.name, _HUGE, part)

    def _parse(self, part: str, data: bytes) -> etree._Element:
        try:
            root = _root(data)
        except etree.XMLSyntaxError:
            root = self._parse_repaired(part, data)
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFileError(self.name, _DOCTYPE, part)
        return root

    def _parse_repaired(self, part: str, data: bytes) -> etree._Element:
        try:
            root = _root(_without_forbidden(data))
        except etree.XMLSyntaxError as error:
            reason = _DEEP if "depth" in str(error) else _DAMAGED
            raise UnreadableFileError(self.name, reason, part) from error
        self.repaired.append(part)
        return root


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """A package whose size, entry count and parts were found harmless before anything is parsed."""
    try:
        with path.open("rb") as file:
            _refuse_by_content(file, path)
            with _archive(file, path.name) as archive:
                _refuse_bombs(archive.infolist(), path.name)
                package = Package(archive, path.name)
                package.inspect_all()
                yield package
    except OSError as error:
        reason = "文件打不开，请确认它还在原处，并且没有被其他程序占用。"
        raise UnreadableFileError(path.name, reason) from error


def _refuse_by_content(file: BinaryIO, path: Path) -> None:
    head = file.read(8)
    size = file.seek(0, 2)
    if size == 0:
        raise UnreadableFileError(path.name, "文件是空的。")
    if head == _OLE:
        raise UnreadableFileError(path.name, _PASSWORD if _is_encrypted(path) else _OLD_FORMAT)
    if head[:4] not in (b"PK\x03\x04", b"PK\x05\x06"):
        raise UnreadableFileError(path.name, _FOREIGN)
    if size > MAX_FILE:
        raise UnreadableFileError(path.name, _HUGE)
    if _directory_size(file, size) > MAX_DIRECTORY:
        raise UnreadableFileError(path.name, _HUGE)


def _is_encrypted(path: Path) -> bool:
    import olefile  # only for files of the old container

    try:
        with olefile.OleFileIO(path) as container:
            return bool(container.exists("EncryptedPackage"))
    except (OSError, ValueError, IndexError, TypeError, struct.error):
        # olefile raises whatever a broken container leads it to; broken is then not encrypted
        return False


def _directory_size(file: BinaryIO, size: int) -> int:
    """The size of the zip's list of entries, before it is read; 0 if its end is not found."""
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 16 > len(tail):
        return 0
    locator = tail[at - 20 : at] if at >= 20 else b""
    if locator[:4] != b"PK\x06\x07":
        return int(struct.unpack_from("<L", tail, at + 12)[0])
    file.seek(min(struct.unpack_from("<Q", locator, 8)[0], size))
    record = file.read(56)
    return int(struct.unpack_from("<Q", record, 40)[0]) if len(record) == 56 else 0


def _archive(file: BinaryIO, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(name, _DAMAGED) from error


def _refuse_bombs(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise UnreadableFileError(name, _HUGE)
    for entry in entries:
        if entry.flag_bits & 1:
            raise UnreadableFileError(name, _PASSWORD)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableFileError(name, _DAMAGED, entry.filename)
        allowed = max(RATIO_FROM, MAX_RATIO * entry.compress_size)
        if entry.file_size > allowed:
            raise UnreadableFileError(name, _HUGE, entry.filename)


def _is_crowded(data: bytes) -> bool:
    return data.count(b"<") > MAX_TAGS or data.count(b"=") > MAX_ATTRIBUTES


def _normal(part: str) -> str:
    return part.replace("\\", "/").lstrip("/")


def _root(data: bytes) -> etree._Element:
    # Without huge_tree libxml2 itself bounds depth, text size and entity growth.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    return etree.fromstring(data, parser)


def _without_forbidden(data: bytes) -> bytes:
    return _REFERENCE.sub(_allowed_reference, data).translate(None, _RAW_CONTROLS)


def _allowed_reference(match: re.Match[bytes]) -> bytes:
    digits, base = (match[1], 16) if match[1] else (match[2], 10)
    code = int(digits, base) if len(digits) < 10 else 0
    plain = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
    return match[0] if plain or 0x10000 <= code < 0x110000 else b""
