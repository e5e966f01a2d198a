"""Files that mean harm or are broken, each with a word that must not be told on in any log."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.importing.docx_files import p, part, tbl, tr, write_docx
from tests.importing.ole_files import encrypted_container
from tests.importing.sheet_files import compound_with, row, sheet, write_ods, write_xlsx

SECRET = "机密甲乙丙"
HEADER = ("序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门")
CELLS = ("1", "体制改革", "推进综合改革", f"{SECRET}，形成报告。", "省知识产权局")
DOCTYPE = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/{SECRET}">]><a>&x;</a>'
PLAN_TABLE = tbl(tr(*HEADER), tr(*CELLS))
PLAN_ROWS = row(1, *HEADER) + row(2, *CELLS)

Made = Callable[[Path], object]


def plan_docx(path: Path, *, body: str = "", **more: object) -> Path:
    """A small plan in Word, with other content behind the table."""
    return write_docx(path, PLAN_TABLE + body, **more)  # type: ignore[arg-type]


def plan_xlsx(path: Path, *, after: str = "", parts: dict[str, str] | None = None) -> Path:
    """A small plan in Excel."""
    return write_xlsx(path, {"要点": sheet(PLAN_ROWS, after=after)}, parts=parts)


def plan_ods(path: Path, parts: dict[str, str] | None = None) -> Path:
    """A small plan in an OpenDocument spreadsheet."""
    rows = "".join(
        f"<table:table-row>{_ods_cells(cells)}</table:table-row>" for cells in (HEADER, CELLS)
    )
    return write_ods(path, f'<table:table table:name="要点">{rows}</table:table>', parts=parts)


def _ods_cells(texts: tuple[str, ...]) -> str:
    return "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in texts
    )


def whole_sheet_merged(path: Path) -> Path:
    """An .xlsx of a few kilobytes that merges every cell that there is."""
    return plan_xlsx(path, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def nested_tables(path: Path, depth: int = 10_000) -> Path:
    """A Word table within a table within a table."""
    start, end = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return plan_docx(path, body=start * depth + p(SECRET) + end * depth)


def stored(path: Path, entries: dict[str, bytes]) -> Path:
    """A zip of bytes by name, packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def too_large_in_all(path: Path) -> Path:
    """Parts that unpack to more than half a gigabyte, none of them too large by itself."""
    noise = (SECRET.encode() * 8 + bytes(range(256))) * 40
    data = (noise + b"\0" * 700_000) * 5
    return plan_docx(path, raw={f"word/{number}.bin": data for number in range(170)})


def too_well_packed(path: Path) -> Path:
    """One part that unpacks to a thousand times its size."""
    return plan_docx(path, raw={"word/media/a.bin": b"\0" * 30_000_000})


def too_many_parts(path: Path) -> Path:
    """More parts than any office program writes."""
    return plan_docx(path, raw={f"word/{number}.bin": b"" for number in range(6_000)})


def one_huge_part(path: Path) -> Path:
    """A body that is too long by itself."""
    return plan_docx(path, body=f"<w:p/>{SECRET}" * 4_200_000)


def password_docx(path: Path) -> Path:
    """What Word and Excel write under a password, whatever the kind."""
    path.write_bytes(encrypted_container())
    return path


def password_doc(path: Path) -> Path:
    """A Word 97 document whose header says that it is encrypted."""
    path.write_bytes(compound_with("WordDocument", b"\xec\xa5" + b"\0" * 8 + b"\x00\x01"))
    return path


def password_xls(path: Path) -> Path:
    """An Excel 97 workbook that begins with a FILEPASS record."""
    start = b"\x09\x08\x10\x00\x00\x06\x05\x00\xbb\x0d\xcc\x07\x00\x00\x00\x00\x06\x00\x00\x00"
    path.write_bytes(compound_with("Workbook", start + b"\x2f\x00\x06\x00" + b"\x01\x00" * 3))
    return path


def password_ods(path: Path) -> Path:
    """An OpenDocument spreadsheet whose manifest says that its parts are encrypted."""
    entry = '<file-entry full-path="content.xml"><encryption-data/></file-entry>'
    return plan_ods(path, {"META-INF/manifest.xml": f"<manifest>{entry}</manifest>"})


def word_97() -> bytes:
    """The beginning of a Word 97 document."""
    return compound_with("WordDocument", b"\xec\xa5\xc1\x00" + SECRET.encode("utf-16-le"))


def with_surroundings_docx(path: Path) -> Path:
    """A plan with a macro, an embedded object, a remote template and a linked picture."""
    raw = {"word/vbaProject.bin": b"Attribute", "word/embeddings/oleObject1.bin": b"MZ"}
    links = (("attachedTemplate", "http://example.invalid/a.dotm"), ("image", "file:///etc/passwd"))
    return plan_docx(path, raw=raw, external=links)


def with_surroundings_xlsx(path: Path) -> Path:
    """A plan with a macro, an embedded object and a link to another workbook."""
    names = ("vbaProject.bin", "embeddings/oleObject1.bin", "externalLinks/externalLink1.xml")
    return plan_xlsx(path, parts={f"xl/{name}": "<a/>" for name in names})


def with_surroundings_ods(path: Path) -> Path:
    """A plan with a macro and an embedded object."""
    return plan_ods(path, {"Basic/Standard/a.xml": "<a/>", "Object 1/content.xml": "<a/>"})


ODD = "\u202e\u200b\u2066\ufeff\u0007\ud800"
"""Bidirectional marks, zero-width marks, a control and half a character."""


def odd_characters_docx(path: Path) -> Path:
    """A plan whose texts hold characters that no file should hold, some written as numbers."""
    odd = f"推进\u202e综合\u200b改革&#x202D;{'&#0;&#xD800;&#7;'}"
    cells = ("1", f"体制{odd}", f"内容{odd}", f"{SECRET}{odd}。", f"省知识产权局{odd}")
    return write_docx(path, p(f"某省2018年工作要点{odd}") + tbl(tr(*HEADER), tr(*cells)))


def odd_characters_xlsx(path: Path) -> Path:
    """The same in Excel, which writes such characters as _x0000_."""
    odd = "_x0000__xD800__x202E_\u2066\u200b"
    cells = ("1", f"体制{odd}", f"内容{odd}", f"{SECRET}{odd}。", f"省知识产权局{odd}")
    return write_xlsx(path, {"要点": sheet(row(1, *HEADER) + row(2, *cells))})


def text_named_docx(path: Path) -> Path:
    """A text file with a Word file's name."""
    path.write_text(f"工作要点\n{SECRET}\n", encoding="utf-8")
    return path


def billion_laughs(path: Path) -> Path:
    """A body of entities that stand for more and more entities."""
    grown = "".join(
        f"<!ENTITY {after} '{f'&{before};' * 9}'>"
        for before, after in zip("abcdefg", "bcdefgh", strict=True)
    )
    text = f"<!DOCTYPE a [<!ENTITY a '{SECRET}'>{grown}]>"
    plan_docx(path)
    return add_part(path, "word/document.xml", text + part("document", "<w:body>&h;</w:body>"))


def add_part(path: Path, name: str, text: str) -> Path:
    """The same package with a part more, or with another one in its place."""
    with zipfile.ZipFile(path) as archive:
        entries = {each: archive.read(each) for each in archive.namelist()}
    return stored(path, {**entries, name: text.encode()})


def changed_inside(path: Path, *statements: str) -> None:
    """Do something to a workspace that only another program would do."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
