"""What a file is by its content, never by its name; what cannot be read is said at once."""

from __future__ import annotations

import codecs
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.containers import ARCHIVE, kind_of_compound, kind_of_package
from ipplanner.importing.kinds import Kind
from ipplanner.importing.readers.text.decoding import decoded

_HEAD = 8192
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (b"PK\x03\x04", b"PK\x05\x06")
_SAVE_AS = "请用 WPS 或 Word 打开，另存为 .docx 再导入。"
_SAVE_SHEET = "请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。"
_PICTURE = "这是图片，图片上的文字不能读取。"
_UNKNOWN = "认不出这是什么文件，可能已损坏；" + _SAVE_AS

_STARTS: tuple[tuple[tuple[bytes, ...], Kind | str], ...] = (
    ((b"{\\rtf",), Kind.RTF),
    ((b"\xdb\xa5\x2d\x00", b"\x31\xbe\x00\x00"), Kind.DOC),
    # workbooks of before Excel 97 without a container
    ((b"\x09\x08\x10\0", b"\x09\x04\x06\0", b"\x09\x02\x06\0", b"\x09\x00\x04\0"), Kind.XLS),
    ((b"%PDF",), Kind.PDF),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"), _PICTURE),
    ((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh"), ARCHIVE),
)
_MARKUP: tuple[tuple[tuple[str, ...], Kind | str], ...] = (
    (("office/word/2003/wordml", "word.document"), Kind.WORD_XML),
    (("office:spreadsheet", "excel.sheet", "opendocument.spreadsheet"), "这种表格" + _SAVE_SHEET),
    (("<office:document", "<pkg:package", "uof:"), "这种格式" + _SAVE_AS),
    (("mime-version:",), "这是网页存档，" + _SAVE_AS),
    (("<html", "<!doctype html", "<table"), Kind.HTML),
)


def kind_of(path: Path) -> Kind:
    """What the file is; raises UnreadableFileError with what to do if it cannot be imported."""
    head = _head(path)
    if head.startswith(_OLE):
        return kind_of_compound(path)
    if head.startswith(_ZIP):
        return kind_of_package(path)
    verdict = _by_start(head) or _by_text(head)
    if isinstance(verdict, Kind):
        return verdict
    raise UnreadableFileError(path.name, verdict)


def _head(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableFileError(path.name, "这是文件夹，不是文件。")
    if not path.exists():
        raise UnreadableFileError(path.name, "找不到这个文件。")
    if not path.is_file():
        # reading from a pipe or a device may never come to an end
        raise UnreadableFileError(path.name, "这不是普通的文件，不能读取。")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise UnreadableFileError(path.name, "文件是空的。")
    return head


def _by_start(head: bytes) -> Kind | str | None:
    found = (verdict for starts, verdict in _STARTS if head.lstrip(b"\r\n ").startswith(starts))
    return next(found, None)


def _by_text(head: bytes) -> Kind | str:
    text = _decoded(head)
    if text is None:
        return _UNKNOWN
    small = text.lower()
    if "%pdf-" in small[:1024]:
        return Kind.PDF
    found = (verdict for marks, verdict in _MARKUP if any(mark in small for mark in marks))
    return next(found, Kind.TEXT)


def _decoded(head: bytes) -> str | None:
    """The head as text in an encoding that Chinese files use; None if it is no text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if b"\0" in head:
        return decoded(head)
    for code in ("utf-8-sig", "gb18030"):
        try:
            # the head may end within a character
            return codecs.getincrementaldecoder(code)().decode(head)
        except UnicodeDecodeError:
            continue
    return None
